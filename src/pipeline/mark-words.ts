/** A part of a text, UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word with its place and what is compared of it. */
export interface Word extends Span {
  /** Its parts between hyphens, folded; digits without separators. */
  readonly parts: readonly string[];
  /** How much it says about which words belong together: function words say little. */
  readonly weight: number;
}

/** „Prozent“ is one word in American spelling and two in British. */
const WORD = /\bper cent\b|[\p{L}\p{M}\p{N}]+(?:[-‑–'’.,][\p{L}\p{M}\p{N}]+)*/gu;

const FUNCTION_WORDS = new Set(
  (
    'a an the of to in on at for by with and or but that this these those is are was were be been as from its it his ' +
    'her their our your he she they we you not no so than then into over under about after before also only still ' +
    'already very more most which who what when where if while because will would can could should may might must has ' +
    'have had do does did there ' +
    'der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine auf aus bei mit nach von ' +
    'vor zu zum zur im am an als wie auch sich ist sind war waren wird werden hat haben dass für über unter durch ' +
    'gegen um ihr ihre sein seine er sie es wir nur noch schon sehr mehr wenn weil wo was wer welche kann soll sollen'
  ).split(' '),
);

/** Numbers that one language spells out and the other writes in digits. */
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  [
    ['zwei', 'two', '2'],
    ['drei', 'three', '3'],
    ['vier', 'four', '4'],
    ['fünf', 'five', '5'],
    ['sechs', 'six', '6'],
    ['sieben', 'seven', '7'],
    ['acht', 'eight', '8'],
    ['neun', 'nine', '9'],
    ['zehn', 'ten', '10'],
    ['elf', 'eleven', '11'],
    ['zwölf', 'twelve', '12'],
  ].flatMap(([german = '', english = '', digits = '']) => [
    [german, digits],
    [english, digits],
  ]),
);

/** Letters that German and English spellings of one name or loan word differ in. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\p{M}/gu, ''],
  [/ß/gu, 'ss'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/sch|sh/gu, 's'],
  [/[kzx]/gu, 'c'],
  [/cc+/gu, 'c'],
  [/[yj]/gu, 'i'],
  [/w/gu, 'v'],
];

function fold(part: string): string {
  const lower = part.toLowerCase();
  const digits = NUMBER_WORDS.get(lower);
  if (digits !== undefined) return digits;
  if (/^[\d.,]+$/u.test(lower)) return lower.replaceAll(/[.,]/gu, '');
  return SPELLINGS.reduce((text, [pattern, plain]) => text.replaceAll(pattern, plain), lower.normalize('NFD'));
}

function toWord(text: string, { start, end }: Span): Word {
  const raw = text.slice(start, end);
  const parts = raw
    .replace(/^(per) /iu, '$1')
    .split(/[-‑–]/u)
    .map(fold);
  const common = FUNCTION_WORDS.has(raw.toLowerCase());
  return { start, end, parts, weight: common ? 0.2 : 1 };
}

/** The words inside a part of a text. `atoms` are each one word, whatever they consist of; in order, none overlapping. */
export function wordsOf(text: string, within: Span, atoms: readonly Span[] = []): Word[] {
  const words: Word[] = [];
  let place = within.start;
  const readTo = (end: number) => {
    for (const match of text.slice(place, Math.max(place, end)).matchAll(WORD)) {
      const start = place + match.index;
      words.push(toWord(text, { start, end: start + match[0].length }));
    }
  };
  for (const atom of atoms) {
    if (atom.start < place || atom.end > within.end || atom.start === atom.end) continue;
    readTo(atom.start);
    words.push({ ...toWord(text, atom), weight: 1 });
    place = atom.end;
  }
  readTo(within.end);
  return words;
}

/** How alike two words are, 0 to 1: the same number or name, a shared stem, the end of a compound. */
export function similarity(one: Word, other: Word): number {
  let best = 0;
  for (const a of one.parts) {
    for (const b of other.parts) best = Math.max(best, partSimilarity(a, b));
  }
  return one.weight < 1 || other.weight < 1 ? (best === 1 && one.weight === other.weight ? 1 : 0) : best;
}

const SHORTEST_STEM = 4;
const SHORTEST_COMPOUND_PART = 5;

function partSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (/\d/u.test(a + b)) return 0;
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST_STEM) return 0;
  const stem = commonPrefix(a, b);
  if (stem >= SHORTEST_STEM && stem >= 0.55 * shorter) return stem >= 0.6 * Math.max(a.length, b.length) ? 0.9 : 0.7;
  if (shorter >= SHORTEST_COMPOUND_PART && (a.endsWith(b) || b.endsWith(a))) return 0.6;
  const likeness = 1 - editDistance(a, b) / Math.max(a.length, b.length);
  return likeness >= 0.7 ? likeness : 0;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
