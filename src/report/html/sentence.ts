import type { SegmentReport, TermReport, TermState } from '../translation.js';
import { html, type Markup } from './markup.js';
import { cutIntoPieces, type Piece } from './pieces.js';
import type { NumberedFinding, PageContext, ReviewSegment } from './review.js';

type Side = 'german' | 'english';

/** How the two columns differ; `mark` goes into the ids of their terms. */
const SIDES = {
  german: { mark: 'd', lang: 'de', text: (segment: SegmentReport) => segment.source },
  english: { mark: 'e', lang: 'en', text: (segment: SegmentReport) => segment.target },
} as const;

/** The state shown where terms overlap: the first of these that one of them has. */
const GRAVEST: readonly TermState[] = ['missing', 'repaired', 'kept'];

/** The class that ties a term's German to its English within a sentence, by the term's place in the segment's list. */
export function pairClass(index: number): string {
  return `pair-${index + 1}`;
}

/** One side of a sentence: its text, in which each term is a link to its counterpart with a description. */
export function renderSide(side: Side, review: ReviewSegment, context: PageContext): Markup {
  const { segment } = review;
  const { lang, text } = SIDES[side];
  const places = segment.terms.map((term) => (side === 'german' ? term.source : term.target));
  const pieces = cutIntoPieces(text(segment), places);
  const seen = new Set<number>();
  const content = pieces.map((piece, index) => {
    if (piece.spans.length === 0) return piece.text;
    const first = piece.spans.filter((span) => !seen.has(span));
    for (const span of first) seen.add(span);
    return renderTerm(piece, { side, index, first, review, context });
  });
  const empty =
    text(segment).trim() === ''
      ? html`<span class="nothing" lang="${context.language}">${context.t('report.html.empty')}</span>`
      : undefined;
  return html`<span lang="${lang}">${content}</span>${empty}`;
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
  const note = `s${review.number}${SIDES[side].mark}-note-${index}`;
  const classes = ['term', state, ...piece.spans.map(pairClass)].join(' ');
  const spots = first.reduce<Markup>(
    (inner, span) => html`<span id="${spotId(side, review, span)}">${inner}</span>`,
    html`${piece.text}`,
  );
  return html`<a class="${classes}" href="${counterpart(side, review, piece)}" aria-describedby="${note}">${spots}</a
    ><span class="note" role="tooltip" id="${note}" lang="${context.language}"
      >${terms.map((term) => describeTerm(term, context))}</span
    >`;
}

function spotId(side: Side, review: ReviewSegment, term: number): string {
  return `s${review.number}${SIDES[side].mark}${term + 1}`;
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
  return html`<span class="entry ${state}"
    ><b><span lang="de">${de}</span> → <span lang="en">${en}</span></b
    ><span>${t(`report.note.${state}`)}</span>${definition === undefined ? undefined : html`<i>${definition}</i>`}</span
  >`;
}
