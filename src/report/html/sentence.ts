import type { TermReport, TermState } from '../translation.js';
import { type Hole, markup, type Markup } from './markup.js';
import { cutIntoPieces, type Piece, type Span } from './pieces.js';
import type { NumberedFinding, PageContext, ReviewSegment } from './review.js';

type Side = 'german' | 'english';

/** What the ids of a side's terms hold. */
const ID_MARK = { german: 'd', english: 'e' } as const satisfies Record<Side, string>;

/** The state shown where terms overlap: the first of these that one of them has. */
const GRAVEST: readonly TermState[] = ['missing', 'repaired', 'kept'];

/** The class that ties a term's German to its English within a sentence, by the term's place in the segment's list. */
export function pairClass(index: number): string {
  return `pair-${index + 1}`;
}

/** One side of a sentence: its text, in which each term is a link to its counterpart with a description. */
export function renderSide(side: Side, review: ReviewSegment, context: PageContext): readonly Hole[] {
  const { segment } = review;
  const places = segment.terms.map((term) => (side === 'german' ? term.source : term.target));
  const words = side === 'german' ? findingWords(review) : [];
  const pieces = cutIntoPieces(side === 'german' ? segment.source : segment.target, [...places, ...words]);
  const seen = new Set<number>();
  return pieces.map((piece, index) => {
    const terms = piece.spans.filter((span) => span < places.length);
    if (terms.length === 0) return piece.spans.length === 0 ? piece.text : markup`<mark>${piece.text}</mark>`;
    const first = terms.filter((span) => !seen.has(span));
    for (const span of first) seen.add(span);
    return renderTerm({ text: piece.text, spans: terms }, { side, index, first, review, context });
  });
}

/** Where the words of the findings stand in the German sentence; words that are the whole sentence are left out. */
function findingWords({ segment, findings }: ReviewSegment): Span[] {
  return findings.flatMap(({ finding: { source } }) => {
    if (source === undefined || source.text === '' || source.text === segment.source) return [];
    const start = placeInSentence(segment.source, source.text, source.start - segment.start);
    return start === undefined ? [] : [{ start, end: start + source.text.length }];
  });
}

/**
 * Where words stand in a sentence. The place expected counts the characters of
 * the file, where markup may stand between the words; if they are not there,
 * they are taken where they stand, if that is once.
 */
function placeInSentence(sentence: string, words: string, expected: number): number | undefined {
  if (expected >= 0 && sentence.startsWith(words, expected)) return expected;
  const found = sentence.indexOf(words);
  return found >= 0 && !sentence.includes(words, found + 1) ? found : undefined;
}

interface TermPlace {
  readonly side: Side;
  /** The piece's place in the sentence. */
  readonly index: number;
  /** The terms that begin with this piece; their ids stand here. */
  readonly first: readonly number[];
  readonly review: ReviewSegment;
  readonly context: PageContext;
}

function renderTerm(piece: Piece, place: TermPlace): Markup {
  const { side, index, first, review, context } = place;
  const terms = piece.spans.flatMap((span) => review.segment.terms[span] ?? []);
  const state = GRAVEST.find((candidate) => terms.some((term) => term.state === candidate)) ?? 'kept';
  const note = `s${review.number}${ID_MARK[side]}-note-${index}`;
  const classes = ['term', state, ...piece.spans.map(pairClass)].join(' ');
  const spots = first.reduce<Markup>(
    (inner, span) => markup`<span id="${spotId(side, review, span)}">${inner}</span>`,
    markup`${piece.text}`,
  );
  const link = markup`<a class="${classes}" href="${counterpart(side, review, piece)}" aria-describedby="${note}">${spots}</a>`;
  const entries = terms.map((term) => describeTerm(term, context));
  return markup`${link}<span class="note" role="tooltip" id="${note}" lang="${context.language}">${entries}</span>`;
}

function spotId(side: Side, review: ReviewSegment, term: number): string {
  return `s${review.number}${ID_MARK[side]}${term + 1}`;
}

/** Where the link of a term goes: to its other side, or else to the finding that says what is wrong. */
function counterpart(side: Side, review: ReviewSegment, piece: Piece): string {
  const [index = 0] = piece.spans;
  const term = review.segment.terms[index];
  if (side === 'english') return `#${spotId('german', review, index)}`;
  if (term?.target !== undefined && term.target.end > term.target.start) return `#${spotId('english', review, index)}`;
  const finding = term && findingOf(term, review.findings);
  return finding === undefined ? `#s${review.number}` : `#f${finding.number}`;
}

function findingOf(term: TermReport, findings: readonly NumberedFinding[]): NumberedFinding | undefined {
  return (
    findings.find(({ finding }) => finding.code === 'term/missing' && finding.args['de'] === term.de) ?? findings[0]
  );
}

function describeTerm({ de, en, definition, state }: TermReport, { t }: PageContext): Markup {
  const words = markup`<b><span lang="de">${de}</span> → <span lang="en">${en}</span></b>`;
  const meaning = definition === undefined ? undefined : markup`<i>${definition}</i>`;
  return markup`<span class="entry ${state}">${words}<span>${t(`report.note.${state}`)}</span>${meaning}</span>`;
}
