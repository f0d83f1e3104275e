import type { Bead, Pair, PairBlock, PairSentence, PairSide } from '../../../src/align/pair.js';
import { parseArticle } from '../../../src/article/parse-article.js';
import type { CheckFinding, PairPlace } from '../../../src/checks/translation/check.js';

/** Stands for what one side does not have. */
const NOTHING = '∅';

interface Draft {
  readonly blocks: PairBlock[];
  readonly sentences: PairSentence[];
  /** For each paragraph its block, for each line its sentence, as far as they are there. */
  readonly paragraphs: { readonly block: number | undefined; readonly lines: (number | undefined)[] }[];
}

/** Reads Markdown whose paragraphs and lines, these being the sentences, are aligned with those of the other side. */
function read(text: string): Draft {
  const draft: Draft = { blocks: [], sentences: [], paragraphs: [] };
  for (const paragraph of text.trim().split(/\n{2,}/u)) {
    const lines = paragraph.split('\n');
    const source = lines.filter((line) => line !== NOTHING).join('\n');
    const [parsed] = source === '' ? [] : parseArticle(source, 'markdown').blocks;
    if (parsed === undefined) {
      draft.paragraphs.push({ block: undefined, lines: [] });
      continue;
    }
    const block = draft.blocks.push({ kind: parsed.kind, text: parsed.text, marks: parsed.marks }) - 1;
    const sentences = parsed.text.split('\n');
    let start = 0;
    const indices = lines.map((line) => {
      if (line === NOTHING) return undefined;
      const sentence = sentences.shift() ?? '';
      draft.sentences.push({ text: sentence, block, start, end: start + sentence.length });
      start += sentence.length + 1;
      return draft.sentences.length - 1;
    });
    draft.paragraphs.push({ block, lines: indices });
  }
  return draft;
}

const sideOf = ({ blocks, sentences }: Draft): PairSide => ({ blocks, sentences });
const present = (index: number | undefined): number[] => (index === undefined ? [] : [index]);

/**
 * A pair of two texts whose paragraphs, and whose lines in these, stand for each other by their order; `∅` is a
 * paragraph or line that one side does not have.
 */
export function pairOf(german: string, english: string): Pair {
  const [source, target] = [read(german), read(english)];
  const blocks: Bead[] = [];
  const sentences: Bead[] = [];
  for (let at = 0; at < Math.max(source.paragraphs.length, target.paragraphs.length); at += 1) {
    const [one, other] = [source.paragraphs[at], target.paragraphs[at]];
    blocks.push({ source: present(one?.block), target: present(other?.block) });
    for (let line = 0; line < Math.max(one?.lines.length ?? 0, other?.lines.length ?? 0); line += 1) {
      sentences.push({ source: present(one?.lines[line]), target: present(other?.lines[line]) });
    }
  }
  return { source: sideOf(source), target: sideOf(target), blocks, sentences };
}

function wordsAt(side: PairSide, place: PairPlace | undefined): string {
  if (place === undefined) return '';
  const { text = '' } = ('block' in place ? side.blocks[place.block] : side.sentences[place.sentence]) ?? {};
  return place.start === 0 && place.end === text.length ? '…' : text.slice(place.start, place.end);
}

/** A finding in one line: severity, code, the words of both sides (`…` for a whole sentence), the suggestion. */
export function describeFinding(pair: Pair, { severity, code, source, target, suggestion }: CheckFinding): string {
  const words = [wordsAt(pair.source, source), wordsAt(pair.target, target)].filter((each) => each !== '').join(' → ');
  return `${severity} ${code}: ${words}${suggestion === undefined ? '' : ` (${suggestion})`}`;
}
