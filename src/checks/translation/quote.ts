import type { Pair, PairSide } from '../../align/pair.js';
import { capitals } from './capitals.js';
import type { Check, CheckContext, CheckFinding, PairPlace } from './check.js';
import { finding } from './make-finding.js';
import { findQuotations, type Quotations } from './quotations.js';
import { type SentenceUnit, type Stretch, wholeOf } from './units.js';

/** A word or two in quotation marks may be a title or irony, for which English has other means. */
const FEWEST_WORDS = 3;
const FEWEST_WORDS_IN_PHRASE = 2;
/** English may quote what German puts in words of its own; a whole clause is another thing. */
const FEWEST_WORDS_ADDED = 5;

/** Quotations of the German that are none in the English, or the reverse, and marks without a partner. */
export const quotes: Check = {
  codes: ['quote'],
  *run(pair, context) {
    const quoted = { source: quotationsOf(pair.source), target: quotationsOf(pair.target) };
    yield* unbalanced(pair, quoted);
    yield* changed({ pair, context, quoted });
  },
};

/** What a speaker says has more words than a title mostly has. */
const FEWEST_WORDS_SPOKEN = 7;

/** The quotations of each block of a side. */
type SideQuotations = readonly Quotations[];

interface BothSides {
  readonly source: SideQuotations;
  readonly target: SideQuotations;
}

function quotationsOf({ blocks }: PairSide): SideQuotations {
  return blocks.map(({ text }) => findQuotations(text));
}

/** Marks without a partner in paragraphs whose German is in order. */
function* unbalanced(pair: Pair, { source, target }: BothSides): Generator<CheckFinding> {
  for (const bead of pair.blocks) {
    if (bead.source.some((block) => (source[block]?.unbalanced.length ?? 0) > 0)) continue;
    for (const block of bead.target) {
      const [start] = target[block]?.unbalanced ?? [];
      if (start === undefined || goesOn(pair.target, block, start)) continue;
      const args = { found: pair.target.blocks[block]?.text.charAt(start) ?? '', context: 'unbalanced' };
      yield finding('quote', { args, target: { block, start, end: start + 1 } });
    }
  }
}

/** A quotation of several paragraphs is opened in each and closed in the last. */
function goesOn({ blocks }: PairSide, block: number, at: number): boolean {
  const mark = blocks[block]?.text.charAt(at) ?? '';
  return blocks[block + 1]?.text.startsWith(mark) === true;
}

/** „… ist ‚langfristig geplant‘“: what begins small is said by somebody, and is no title. */
function quotesPhrase({ text }: Stretch): boolean {
  return findQuotations(text).quotations.some(({ start, end }) => {
    const quoted = text.slice(start + 1, end - 1);
    return /^\p{Ll}/u.test(quoted) && wordCount(quoted) >= FEWEST_WORDS_IN_PHRASE;
  });
}

interface Comparison {
  readonly pair: Pair;
  readonly context: CheckContext;
  readonly quoted: BothSides;
}

function* changed({ pair, context, quoted }: Comparison): Generator<CheckFinding> {
  for (const unit of context.units) {
    const places = { source: wholeOf(unit.source), target: wholeOf(unit.target) };
    const german = longestQuoted(pair.source, quoted.source, unit.source);
    const english = longestQuoted(pair.target, quoted.target, unit.target);
    const all = countsOf(pair, unit, quoted);
    if (all.unbalanced || isKeptTitle(unit)) continue;
    const isLost = english === 0 && all.target < all.source;
    if (isLost && (german >= FEWEST_WORDS || quotesPhrase(unit.source))) yield finding('quote', places);
    if (german === 0 && english >= FEWEST_WORDS_ADDED && all.source === 0) {
      yield finding('quote', { ...places, args: { context: 'added' } });
    }
    if (german >= FEWEST_WORDS && english >= FEWEST_WORDS) yield* moved({ pair, quoted, unit });
  }
}

/** A name that German has outside the quotation and English inside, or the reverse. */
function* moved({
  pair,
  quoted,
  unit,
}: Pick<Comparison, 'pair' | 'quoted'> & { unit: SentenceUnit }): Generator<CheckFinding> {
  const german = placesOfNames({ side: pair.source, quoted: quoted.source, stretch: unit.source });
  const english = placesOfNames({ side: pair.target, quoted: quoted.target, stretch: unit.target });
  for (const [name, one] of german) {
    const other = english.get(name);
    if (one.times !== 1 || other?.times !== 1 || one.inside === other.inside) continue;
    const args = { word: name, context: 'moved' };
    yield finding('quote', { args, source: one.place, target: other.place });
    return;
  }
}

interface NamePlace {
  readonly place: PairPlace;
  readonly inside: boolean;
  readonly times: number;
}

interface SideStretch {
  readonly side: PairSide;
  readonly quoted: SideQuotations;
  readonly stretch: Stretch;
}

/** The words with capitals of a stretch, where they stand, and whether a quotation holds them. */
function placesOfNames({ side, quoted, stretch }: SideStretch): ReadonlyMap<string, NamePlace> {
  const names = new Map<string, NamePlace>();
  for (const index of stretch.sentences) {
    const sentence = side.sentences[index];
    if (sentence === undefined) continue;
    for (const { text, start, end } of capitals(sentence.text)) {
      const at = sentence.start + start;
      const around = (quoted[sentence.block]?.quotations ?? []).filter((each) => each.start < at && at < each.end);
      const block = side.blocks[sentence.block]?.text ?? '';
      // A title or a nickname in quotation marks is no speech.
      const inside = around.some((each) => wordCount(block.slice(each.start, each.end)) >= FEWEST_WORDS_SPOKEN);
      if (around.length > 0 && !inside) continue;
      const times = (names.get(text)?.times ?? 0) + 1;
      names.set(text, { place: { sentence: index, start, end }, inside, times });
    }
  }
  return names;
}

/** Whether what German quotes stands in the English word for word: the name of a ship, the title of a book. */
function isKeptTitle({ source, target }: SentenceUnit): boolean {
  const { quotations } = findQuotations(source.text);
  return (
    quotations.length > 0 &&
    quotations.every(({ start, end }) => target.text.includes(source.text.slice(start + 1, end - 1)))
  );
}

/** How many quotations the paragraphs of a unit have, and whether their marks are out of order. */
function countsOf(pair: Pair, { source, target }: SentenceUnit, quoted: BothSides) {
  const german = blocksOf(pair.source, source).flatMap((block) => quoted.source[block] ?? []);
  const english = blocksOf(pair.target, target).flatMap((block) => quoted.target[block] ?? []);
  return {
    source: german.reduce((sum, { quotations }) => sum + quotations.length, 0),
    target: english.reduce((sum, { quotations }) => sum + quotations.length, 0),
    unbalanced: [...german, ...english].some((each) => each.unbalanced.length > 0),
  };
}

function blocksOf(side: PairSide, { sentences }: Stretch): number[] {
  return [...new Set(sentences.map((sentence) => side.sentences[sentence]?.block ?? -1))];
}

/** The number of words of a stretch's longest quotation. */
function longestQuoted(side: PairSide, quoted: SideQuotations, { sentences }: Stretch): number {
  let longest = 0;
  for (const sentence of sentences) {
    const { block = -1, start = 0, end = 0 } = side.sentences[sentence] ?? {};
    for (const quotation of quoted[block]?.quotations ?? []) {
      const from = Math.max(start, quotation.start);
      const to = Math.min(end, quotation.end);
      if (from < to) longest = Math.max(longest, wordCount(side.blocks[block]?.text.slice(from, to) ?? ''));
    }
  }
  return longest;
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
