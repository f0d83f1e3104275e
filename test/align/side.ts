import type { Pair, PairBlock, PairSentence, PairSide } from '../../src/align/pair.js';

/** A side from its paragraphs, each a list of sentences; a paragraph that begins with `# ` is a heading. */
export function sideOf(paragraphs: readonly (readonly string[])[]): PairSide {
  const blocks: PairBlock[] = [];
  const sentences: PairSentence[] = [];
  for (const [block, texts] of paragraphs.entries()) {
    const isHeading = texts[0]?.startsWith('# ') === true;
    const plain = texts.map((text) => text.replace(/^# /u, ''));
    let start = 0;
    for (const text of plain) {
      sentences.push({ text, block, start, end: start + text.length });
      start += text.length + 1;
    }
    blocks.push({ kind: isHeading ? 'heading' : 'paragraph', text: plain.join(' '), marks: [] });
  }
  return { blocks, sentences };
}

/** The beads of sentences as `source-target`, indices with a comma between: `0-0 1,2-1 3-`. */
export function sentenceBeads({ sentences }: Pair): string {
  return sentences.map(({ source, target }) => `${source.join(',')}-${target.join(',')}`).join(' ');
}

/** The beads of blocks, written in the same way. */
export function blockBeads({ blocks }: Pair): string {
  return blocks.map(({ source, target }) => `${source.join(',')}-${target.join(',')}`).join(' ');
}
