import { englishNumbers } from '../numbers/english-numbers.js';
import { germanNumbers } from '../numbers/german-numbers.js';
import type { NumberKey } from '../numbers/number-keys.js';
import { commonEnglish, commonGerman } from './lexicon.js';
import type { PairSentence, PairSide } from './pair.js';
import { namesOf, wordsOf } from './words.js';

/** Names the glossary's terms in sentences by their entries, so that both languages can be compared. */
export interface TermNames {
  /** The ids of the entries whose German stands in a text. */
  readonly source: (text: string) => readonly string[];
  /** The ids of the entries that a text has an English rendering of. */
  readonly target: (text: string) => readonly string[];
}

/** What one side has that can be recognised on the other without knowing both languages, by sentence. */
export interface Cues {
  /** For each sentence the ids of its cues, ascending. */
  readonly source: readonly Int32Array[];
  readonly target: readonly Int32Array[];
  /** The words of each sentence, as `wordsOf` gives them; none of one that is the same on both sides. */
  readonly words: { readonly source: readonly (readonly string[])[]; readonly target: readonly (readonly string[])[] };
  /** The kind of each cue, by its id: the letter that its key begins with. */
  readonly kinds: readonly CueKind[];
  /** How likely each cue is to stand in a sentence that has nothing to do with another, by its id. */
  readonly chances: Float64Array;
}

/**
 * An untranslated sentence, a number, a word written alike, a word that begins alike, a term of the glossary, a common
 * word, an English name that the German does not have.
 */
export type CueKind = 'i' | 'n' | 'w' | 'p' | 't' | 'l' | 'e';

type CueKey = `${CueKind}${string}`;

/** German words that are other words in English. */
const FALSE_TWINS = new Set(
  'also am an art bad bald bin das dem den des die fast gab hat hier his in man mit no not so war was will wir'.split(
    ' ',
  ),
);

/** Finds the cues of both sides: figures, names and other shared words, words that begin alike, terms. */
export function findCues(source: PairSide, target: PairSide, terms?: TermNames): Cues {
  const untranslated = new Set(source.sentences.map(({ text }) => text)).intersection(
    new Set(target.sentences.map(({ text }) => text)),
  );
  // A sentence that is the same on both sides says it all, and its German is no English.
  const cuesOf = ({ text }: PairSentence): Set<CueKey> => new Set<CueKey>(untranslated.has(text) ? [`i${text}`] : []);
  const textOf = ({ text }: PairSentence): string => (untranslated.has(text) ? '' : text);
  const sources = source.sentences.map(cuesOf);
  const targets = target.sentences.map(cuesOf);
  const german = source.sentences.map(textOf);
  const english = target.sentences.map(textOf);
  addNumbers({ german, english, sources, targets });
  const words = { source: german.map(wordsOf), target: english.map(wordsOf) };
  addWords({ german, english, sources, targets }, words);
  if (terms !== undefined) {
    const asked = new Set<string>();
    for (const [at, text] of german.entries()) {
      for (const id of terms.source(text)) {
        sources[at]?.add(`t${id}`);
        asked.add(id);
      }
    }
    for (const [at, text] of english.entries()) {
      for (const id of terms.target(text)) if (asked.has(id)) targets[at]?.add(`t${id}`);
    }
  }
  return { ...numberCues(sources, targets), words };
}

interface Sides {
  readonly german: readonly string[];
  readonly english: readonly string[];
  /** The cues by their keys, which are added to. */
  readonly sources: readonly Set<CueKey>[];
  readonly targets: readonly Set<CueKey>[];
}

/** „no“, „one“ and „first“ are numbers in few sentences, so that numbers in words count only where they are asked for. */
const LEAST_NUMBER = 13;

/** Each figure is a cue; of the ways to say it, the one that the other side has. */
function addNumbers({ german, english, sources, targets }: Sides): void {
  const inGerman = german.map((text) => germanNumbers(text).flatMap(({ parts }) => parts));
  const inEnglish = english.map((text) => englishNumbers(text).map(({ keys }) => keys));
  const available = union(inEnglish.flat());
  const asked = new Set<NumberKey>();
  for (const [at, parts] of inGerman.entries()) {
    for (const { same, likely } of parts) {
      const key = [...same, ...likely].find((each) => available.has(each)) ?? same[0];
      if (key === undefined) continue;
      asked.add(key);
      sources[at]?.add(`n${key}`);
    }
  }
  for (const [at, numbers] of inEnglish.entries()) {
    for (const keys of numbers) {
      const known = [...keys].filter((key) => asked.has(key));
      for (const key of known.length > 0 ? known : [...keys].slice(0, 1).filter(isLarge)) targets[at]?.add(`n${key}`);
    }
  }
}

function union(sets: readonly ReadonlySet<NumberKey>[]): ReadonlySet<NumberKey> {
  const all = new Set<NumberKey>();
  for (const set of sets) for (const key of set) all.add(key);
  return all;
}

function isLarge(key: NumberKey): boolean {
  return key.startsWith('n:') && Number(key.slice(2)) >= LEAST_NUMBER;
}

const LEAST_WORD = 3;
const PREFIX = 4;

function addWords({ english, sources, targets }: Sides, { source, target: inEnglish }: Cues['words']): void {
  const inGerman = source.map((words) => words.filter((key) => !FALSE_TWINS.has(key)));
  const germanKeys = new Set(inGerman.flat().flatMap((key) => [key, withoutGenitive(key)]));
  const englishKeys = new Set(inEnglish.flat());
  const shared = (key: string): boolean => key.length >= LEAST_WORD && germanKeys.has(key) && englishKeys.has(key);
  const germanStarts = starts(inGerman);
  const englishStarts = starts(inEnglish);
  const like = (key: string): CueKey | undefined => {
    const start = key.slice(0, PREFIX);
    return germanStarts.has(start) && englishStarts.has(start) ? `p${start}` : undefined;
  };
  for (const [at, words] of inGerman.entries()) {
    for (const key of words) {
      const common = commonGerman(key);
      for (const number of common) sources[at]?.add(`l${number}`);
      if (common.length > 0) continue;
      const exact = [key, withoutGenitive(key)].find(shared);
      const cue: CueKey | undefined = exact === undefined ? like(key) : `w${exact}`;
      if (cue !== undefined) sources[at]?.add(cue);
    }
  }
  for (const [at, words] of inEnglish.entries()) {
    const names = new Set(namesOf(english[at] ?? ''));
    for (const key of words) {
      const common = commonEnglish(key);
      for (const number of common) targets[at]?.add(`l${number}`);
      if (common.length > 0) continue;
      const cue: CueKey | undefined = shared(key) ? `w${key}` : (like(key) ?? (names.has(key) ? `e${key}` : undefined));
      if (cue !== undefined) targets[at]?.add(cue);
    }
  }
}

function withoutGenitive(key: string): string {
  return key.endsWith('s') ? key.slice(0, -1) : key;
}

function starts(sentences: readonly (readonly string[])[]): Set<string> {
  return new Set(sentences.flat().flatMap((key) => (key.length >= PREFIX ? [key.slice(0, PREFIX)] : [])));
}

interface Count {
  readonly kind: CueKind;
  source: number;
  target: number;
}

const KINDS: Readonly<Record<string, CueKind>> = { i: 'i', n: 'n', w: 'w', p: 'p', t: 't', l: 'l', e: 'e' };

/** Gives the cues numbers and counts how rare each is. */
function numberCues(
  sources: readonly ReadonlySet<CueKey>[],
  targets: readonly ReadonlySet<CueKey>[],
): Omit<Cues, 'words'> {
  const ids = new Map<CueKey, number>();
  const counts: Count[] = [];
  const number = (sentences: readonly ReadonlySet<CueKey>[], side: 'source' | 'target'): Int32Array[] =>
    sentences.map((keys) =>
      Int32Array.from(keys, (key) => {
        const id = ids.get(key) ?? ids.size;
        if (id === ids.size) {
          ids.set(key, id);
          counts.push({ kind: KINDS[key.charAt(0)] ?? 'w', source: 0, target: 0 });
        }
        const count = counts[id];
        if (count !== undefined) count[side] += 1;
        return id;
      }).sort(),
    );
  const source = number(sources, 'source');
  const target = number(targets, 'target');
  const sentences = Math.min(sources.length, targets.length) + 2;
  return {
    source,
    target,
    kinds: counts.map(({ kind }) => kind),
    chances: Float64Array.from(counts, (count) =>
      Math.min(MOST_CHANCE, (Math.max(count.source, count.target) + 0.5) / sentences),
    ),
  };
}

/** A cue that every sentence has says next to nothing. */
const MOST_CHANCE = 0.95;
