import type { KnownUnits } from '../align/align-units.js';
import type { Bead, PairSentence } from '../align/pair.js';
import type { PlacedText } from '../bilingual/placed-text.js';
import type { BilingualFile, BilingualText } from '../bilingual/unit.js';
import type { PairPlace } from '../checks/translation/check.js';
import type { Sentence } from '../segment/segment.js';
import type { PlacedSide } from './article-side.js';
import { createPlacer } from './places.js';

/** How the sentences of a language are found. */
export type Segment = (text: string) => Sentence[];

/** Both sides of a bilingual file, and what is known to belong together. */
export interface BilingualSides {
  readonly german: PlacedSide;
  readonly english: PlacedSide;
  readonly units: KnownUnits;
}

/** Reads the units of a bilingual file as the two sides of a pair, a block for each paragraph that has text. */
export function bilingualSides(
  file: BilingualFile,
  { units }: BilingualText,
  segments: { readonly german: Segment; readonly english: Segment },
): BilingualSides {
  const german = createSide(file, segments.german);
  const english = createSide(file, segments.english);
  const sentences: Bead[] = [];
  const blocks: Bead[] = [];
  for (const paragraph of Map.groupBy(units, (unit) => unit.paragraph).values()) {
    for (const { source, target } of paragraph) {
      sentences.push({ source: german.add(source), target: english.add(target) });
    }
    blocks.push({ source: german.close(), target: english.close() });
  }
  return {
    german: german.side(),
    english: english.side(),
    units: { sentences: sentences.filter(hasText), blocks: blocks.filter(hasText) },
  };
}

function hasText({ source, target }: Bead): boolean {
  return source.length + target.length > 0;
}

/** A block while it is made: its text, and where each of its UTF-16 units begins and ends in the file. */
interface Draft {
  text: string;
  readonly starts: number[];
  readonly ends: number[];
}

interface SideDraft {
  /** Adds a text to the open block, and says which sentences it has. */
  add(text: PlacedText): number[];
  /** Ends the block, and says which it is; none where it has no text. */
  close(): number[];
  side(): PlacedSide;
}

function createSide(file: BilingualFile, segment: Segment): SideDraft {
  const blocks: Draft[] = [];
  const sentences: PairSentence[] = [];
  let open: Draft = { text: '', starts: [], ends: [] };
  return {
    add(placed) {
      const found = segment(placed.text);
      if (found.length === 0) return [];
      if (open.text !== '') append(open, { text: ' ', starts: [open.ends.at(-1) ?? 0], ends: [placed.starts[0] ?? 0] });
      const from = open.text.length;
      append(open, placed);
      const first = sentences.length;
      for (const { text, start, end } of found) {
        sentences.push({ text, block: blocks.length, start: from + start, end: from + end });
      }
      return found.map((_, at) => first + at);
    },
    close() {
      if (open.text === '') return [];
      const block = blocks.push(open) - 1;
      open = { text: '', starts: [], ends: [] };
      return [block];
    },
    side: () => ({
      side: { blocks: blocks.map(({ text }) => ({ kind: 'paragraph' as const, text, marks: [] })), sentences },
      place: placesIn(file, blocks, sentences),
    }),
  };
}

function append(draft: Draft, { text, starts, ends }: PlacedText): void {
  draft.text += text;
  for (const start of starts) draft.starts.push(start);
  for (const end of ends) draft.ends.push(end);
}

function placesIn(
  { file, text }: BilingualFile,
  blocks: readonly Draft[],
  sentences: readonly PairSentence[],
): PlacedSide['place'] {
  const inFile = createPlacer(file, text);
  return (place: PairPlace) => {
    const sentence = 'sentence' in place ? sentences[place.sentence] : undefined;
    const block = blocks['block' in place ? place.block : (sentence?.block ?? -1)];
    const from = (sentence?.start ?? 0) + place.start;
    const to = (sentence?.start ?? 0) + place.end;
    const start = block?.starts[from] ?? block?.ends.at(-1) ?? 0;
    return inFile({ start, end: to > from ? (block?.ends[to - 1] ?? start) : start });
  };
}
