import type { Entry } from '../../glossary/entry.js';
import type { Rendering } from '../occurrence.js';
import { baseForm, inflectedForms, phraseKind, withoutArticle } from './forms.js';
import { otherWritings } from './hyphens.js';
import { tokenise } from './tokens.js';
import type { Capitals, Token } from './tokens.js';

/** A place in English text where a rendering of a certain entry stands. */
export interface EntryRendering extends Rendering {
  readonly entry: Entry;
  /** The last word is shared with another modifier: "national and collective defence" for "national defence". */
  readonly sharedHead?: true;
}

/** Finds the English renderings of some entries. */
export interface TargetFinder {
  /**
   * All renderings of the entries, by place and then the longer first. Inside
   * one entry no two overlap: the longest wins. Those of different entries may.
   */
  find(text: string): readonly EntryRendering[];
}

/** One form of a rendering, cut into what is compared. */
interface Pattern {
  readonly entry: Entry;
  readonly base: string;
  readonly kind: Rendering['kind'];
  readonly keys: readonly string[];
  /** Before each key but the first: '' for blank or hyphen, '-' for a hyphen, BLANK_ONLY, else the signs. */
  readonly gaps: readonly string[];
  /** Least capitals of each key's word in the text. */
  readonly capitals: readonly Capitals[];
  /** Whether the last word may carry 's. */
  readonly possessive: boolean;
  /** Whether articles inside may be there or not. */
  readonly looseArticles: boolean;
  /** Whether another modifier may share the last word: "national and collective defence". */
  readonly sharesHead: boolean;
  readonly opening: string;
  readonly closing: string;
}

type PatternIndex = ReadonlyMap<string, readonly Pattern[]>;

const ARTICLE: ReadonlySet<string> = new Set(['the', 'a', 'an']);
/** After these an article may be there or not. */
const BEFORE_ARTICLE: ReadonlySet<string> = new Set(
  (
    'of for to in on at with against by from under between among within into over and about above across after along ' +
    'around as before behind below beyond during near onto or outside per since through throughout towards until upon via without'
  ).split(' '),
);
/** Words whose meaning hangs on the capital: "Polish" and "polish", "March" and "march". */
const CAPITAL_WORDS: ReadonlySet<string> = new Set(
  'August Chad China Job Jordan March May Nice Polish Reading Turkey'.split(' '),
);
const BLANK_ONLY = ' ';
/** "build-up" is the noun and "build up" the verb. */
const PARTICLE = /^(?:back|down|in|off|on|out|over|up)$/;
const CONJUNCTION: ReadonlySet<string> = new Set(['and', 'or', '&']);
/** Most words from a conjunction to the shared head: "national and collective air defence". */
const LONGEST_SHARED_TAIL = 3;
/** Most words from the modifier to the shared head: "air, missile and drone defence". */
const LONGEST_SHARED = 5;
const LONGEST_SPELLED_ACRONYM = 3;
const LONGEST_ACRONYM = 6;

const patternsOfEntry = new WeakMap<Entry, readonly Pattern[]>();
const indexOfEntry = new WeakMap<Entry, PatternIndex>();

/** Builds a finder for the preferred, admitted and wrong renderings of some entries. */
export function createTargetFinder(entries: readonly Entry[]): TargetFinder {
  const index = indexPatterns(entries.flatMap(entryPatterns));
  return { find: (text) => longestPerEntry(matchPatterns(text, tokenise(text), index)) };
}

/** Finds the renderings of a few entries without building a finder; what is known of an entry is kept. */
export function findRenderings(
  entries: readonly Entry[],
  text: string,
  extra?: (entry: Entry) => readonly string[],
): readonly EntryRendering[] {
  const indexes = [...new Set(entries)].map((entry) => {
    const words = extra?.(entry) ?? [];
    return words.length === 0
      ? entryIndex(entry)
      : indexPatterns([...entryPatterns(entry), ...asWritten(entry, words)]);
  });
  return longestPerEntry(matchPatterns(text, tokenise(text), joinIndexes(indexes)));
}

function entryIndex(entry: Entry): PatternIndex {
  const known = indexOfEntry.get(entry);
  if (known !== undefined) return known;
  const index = indexPatterns(entryPatterns(entry));
  indexOfEntry.set(entry, index);
  return index;
}

function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  return Map.groupBy(patterns, (pattern) => pattern.keys[0] ?? '');
}

/** One index, so that each word of a text is looked up once and not for each entry. */
function joinIndexes(indexes: readonly PatternIndex[]): PatternIndex {
  const [first = new Map<string, readonly Pattern[]>(), ...others] = indexes;
  if (others.length === 0) return first;
  const joined = new Map(first);
  for (const index of others) {
    for (const [key, patterns] of index) joined.set(key, joined.get(key)?.concat(patterns) ?? patterns);
  }
  return joined;
}

function entryPatterns(entry: Entry): readonly Pattern[] {
  const known = patternsOfEntry.get(entry);
  if (known !== undefined) return known;
  // A kept phrase is a name ("Baltic Sentry"); a kept word may be the name of a weapon and have a plural.
  const pos = entry.pos ?? (entry.status === 'keep' && entry.en.includes(' ') ? 'proper' : undefined);
  const patterns = [
    ...renderingPatterns({ entry, pos, kind: 'preferred' }, [entry.en]),
    ...(entry.status === 'keep' ? asWritten(entry, [entry.de]) : []),
    ...renderingPatterns({ entry, pos, kind: 'admitted' }, entry.admitted),
    ...renderingPatterns({ entry, pos, kind: 'avoid' }, entry.avoid),
  ];
  patternsOfEntry.set(entry, patterns);
  return patterns;
}

/** German words that may stand in the English text of a `keep` entry, uninflected. */
function asWritten(entry: Entry, words: readonly string[]): Pattern[] {
  return words.flatMap((word) => toPatterns(word, { entry, base: entry.de, kind: 'preferred', possessive: true }));
}

interface Source {
  readonly entry: Entry;
  readonly pos: string | undefined;
  readonly kind: Rendering['kind'];
}

function renderingPatterns(source: Source, renderings: readonly string[]): Pattern[] {
  const { entry, kind } = source;
  return renderings.flatMap((base) => {
    const sort = phraseKind(base, source.pos);
    const possessive = sort !== 'verb' && sort !== 'fixed';
    const inflected = inflectedForms(base, source.pos);
    const article = baseForm(base).slice(0, -withoutArticle(baseForm(base)).length);
    return [...inflected, ...inflected.flatMap(otherWritings)]
      .map((form) => (kind === 'avoid' ? article + form : form))
      .flatMap((form) => toPatterns(form, { entry, base, kind, possessive }));
  });
}

/** A word of a phrase of blanks only that is no preposition. */
function isPlainWord(token: Token): boolean {
  return token.gap === '' && !BEFORE_ARTICLE.has(token.key);
}

type Origin = Pick<Pattern, 'entry' | 'base' | 'kind' | 'possessive'>;

/** The form with its hyphens as they are, and with each hyphened word closed. */
function toPatterns(form: string, origin: Origin): Pattern[] {
  const written = toPattern(form, origin);
  if (written === undefined) return [];
  if (!form.includes('-')) return [written];
  const closed = toPattern(form.replaceAll(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, ''), origin);
  return closed === undefined ? [written] : [written, closed];
}

function toPattern(form: string, origin: Origin): Pattern | undefined {
  const looseArticles = origin.kind !== 'avoid';
  const all = tokenise(form);
  const isLoose = (token: Token, at: number): boolean =>
    looseArticles && ARTICLE.has(token.key) && BEFORE_ARTICLE.has(all[at - 1]?.key ?? '');
  const tokens = all.filter((token, at) => !isLoose(token, at));
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const keys = tokens.map((token) => token.key);
  return {
    ...origin,
    looseArticles,
    sharesHead: looseArticles && origin.possessive && keys.length > 1 && all.every(isPlainWord),
    keys,
    gaps: tokens.slice(0, -1).map((token, at) => gapWanted(token, tokens[at + 1], origin)),
    capitals: tokens.map((token) => leastCapitals(form.slice(token.start, token.end))),
    opening: form.slice(0, first.start),
    closing: form.slice(last.end),
  };
}

/** A noun keeps the hyphen before a particle, a verb its blank, unless it is a participle: "a phased-out tank". */
function gapWanted(token: Token, next: Token | undefined, origin: Origin): string {
  if (token.gap !== '' && token.gap !== '-') return token.gap;
  if (next === undefined || !PARTICLE.test(next.key)) return '';
  if (origin.possessive) return token.gap;
  return token.gap === '' && !/(?:ed|en)$/.test(token.key) ? BLANK_ONLY : '';
}

/**
 * What capitals a word of a form asks for in the text: "US" and "MoD" two, so
 * that "us" and "mod" do not count; longer abbreviations one, since British
 * papers write "Nato"; other words none.
 */
function leastCapitals(word: string): Capitals {
  if (CAPITAL_WORDS.has(word)) return 1;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2) return 0;
  const stem = word.replace(/(?:'s|s)$/, '');
  if (stem !== stem.toUpperCase() || stem.length <= LONGEST_SPELLED_ACRONYM) return 2;
  return stem.length <= LONGEST_ACRONYM ? 1 : 0;
}

function matchPatterns(text: string, tokens: readonly Token[], index: PatternIndex): EntryRendering[] {
  const found: EntryRendering[] = [];
  for (const [at, token] of tokens.entries()) {
    const next = nextWord(token, tokens[at + 1]);
    for (const pattern of startingAt(tokens, at, index)) {
      if (next !== undefined && !isSecond(pattern, next)) continue;
      const reach = matchAt(tokens, at, pattern);
      if (reach === undefined) continue;
      const rendering = renderingAt(text, pattern, [token, tokens[reach.next - 1] ?? token]);
      found.push(reach.sharedHead ? { ...rendering, sharedHead: true } : rendering);
    }
  }
  return found;
}

/** The word that a pattern of several words needs after a token, where nothing but that word will do. */
function nextWord(token: Token, next: Token | undefined): Token | undefined {
  if (next === undefined || token.gap === '-' || token.gap === ',' || next.gap === '-') return undefined;
  return ARTICLE.has(next.key) || CONJUNCTION.has(next.key) ? undefined : next;
}

/** Most patterns that begin with a word are of several words, and settled by the second. */
function isSecond({ keys }: Pattern, next: Token): boolean {
  const [, second] = keys;
  return second === undefined || second === next.key || second === next.bare;
}

const NONE: readonly Pattern[] = [];

/** The patterns filed under the word at a token: as it is, without its 's, joined with the next over a hyphen. */
function startingAt(tokens: readonly Token[], at: number, index: PatternIndex): readonly Pattern[] {
  const token = tokens[at];
  if (token === undefined) return NONE;
  let patterns = index.get(token.key) ?? NONE;
  if (token.bare !== token.key) patterns = patterns.concat(index.get(token.bare) ?? NONE);
  const next = token.gap === '-' ? tokens[at + 1] : undefined;
  if (next === undefined) return patterns;
  patterns = patterns.concat(index.get(token.key + next.key) ?? NONE);
  return next.bare === next.key ? patterns : patterns.concat(index.get(token.key + next.bare) ?? NONE);
}

/** How far a match reaches: the index of the token after it, and whether it ends in a shared head. */
interface Reach {
  readonly next: number;
  readonly sharedHead: boolean;
}

function matchAt(tokens: readonly Token[], start: number, pattern: Pattern): Reach | undefined {
  let at = start;
  for (let part = 0; part < pattern.keys.length; part += 1) {
    if (part > 0) {
      const next = afterGap(tokens, at, { pattern, part });
      if (next < 0) return part === pattern.keys.length - 1 ? afterSharedHead(tokens, at, pattern) : undefined;
      at = next;
    }
    const taken = takenBy(tokens, at, { pattern, part });
    if (taken > 0) at += taken;
    else return part === pattern.keys.length - 1 ? afterSharedHead(tokens, at, pattern) : undefined;
  }
  return { next: at, sharedHead: false };
}

/**
 * Reaches to the head that a coordination shares, where the modifier has
 * been matched and a conjunction stands in place of the head: the English of
 * "Landes- und Bündnisverteidigung". Undefined where there is none.
 */
function afterSharedHead(tokens: readonly Token[], start: number, pattern: Pattern): Reach | undefined {
  if (!pattern.sharesHead) return undefined;
  let conjunction: number | undefined;
  for (let at = start; at < Math.min(start + LONGEST_SHARED, tokens.length); at += 1) {
    const gap = tokens[at - 1]?.gap;
    if (gap !== '' && gap !== '-' && gap !== ',') return undefined;
    if (CONJUNCTION.has(tokens[at]?.key ?? '')) conjunction ??= at;
    else if (at === start && gap !== ',') return undefined;
    else if (conjunction !== undefined && at - conjunction > LONGEST_SHARED_TAIL) return undefined;
    else if (conjunction !== undefined && at - conjunction > 1) {
      const taken = takenBy(tokens, at, { pattern, part: pattern.keys.length - 1 });
      if (taken > 0) return { next: at + taken, sharedHead: true };
    }
  }
  return undefined;
}

interface Part {
  readonly pattern: Pattern;
  readonly part: number;
}

/** Where the next key is to be compared, past an optional article; -1 where the signs between forbid it. */
function afterGap(tokens: readonly Token[], at: number, { pattern, part }: Part): number {
  const before = tokens[at - 1];
  const here = tokens[at];
  const wanted = pattern.gaps[part - 1] ?? '';
  if (before === undefined || here === undefined || !sameGap(wanted, before.gap)) return -1;
  if (!pattern.looseArticles || !ARTICLE.has(here.key) || here.gap !== '') return at;
  return BEFORE_ARTICLE.has(before.key) ? at + 1 : at;
}

/** A blank and a hyphen are the same where the form lets them; a full stop of an abbreviation may be missing. */
function sameGap(wanted: string, found: string): boolean {
  if (wanted === BLANK_ONLY) return found === '';
  if (found === '' || found === '-') return wanted === '' || wanted === '.' || wanted === found;
  return wanted === found;
}

/** How many tokens of the text make up one key: one, two that a hyphen joins, or none. */
function takenBy(tokens: readonly Token[], at: number, { pattern, part }: Part): 0 | 1 | 2 {
  const token = tokens[at];
  const key = pattern.keys[part];
  if (token === undefined || token.capitals < (pattern.capitals[part] ?? 0)) return 0;
  const owned = pattern.possessive && part === pattern.keys.length - 1;
  if (token.key === key || (owned && token.bare === key)) return 1;
  const next = token.gap === '-' ? tokens[at + 1] : undefined;
  if (next === undefined) return 0;
  return token.key + next.key === key || (owned && token.key + next.bare === key) ? 2 : 0;
}

function renderingAt(text: string, pattern: Pattern, [first, last]: readonly [Token, Token]): EntryRendering {
  const { entry, base, kind, opening, closing } = pattern;
  const opened = opening !== '' && text.slice(0, first.start).endsWith(opening);
  const closed = closing !== '' && text.startsWith(closing, last.end);
  const start = first.start - (opened ? opening.length : 0);
  const end = last.end + (closed ? closing.length : 0);
  return { entry, start, end, text: text.slice(start, end), base, kind };
}

const KIND_ORDER: Readonly<Record<Rendering['kind'], number>> = { preferred: 0, admitted: 1, avoid: 2 };

/**
 * Inside one entry the longest match wins. Of two at one place, a wrong
 * rendering wins over a wanted one only where the text is nearer to it, as with
 * "coalition of willing" beside "coalition of the willing".
 */
function longestPerEntry(found: readonly EntryRendering[]): EntryRendering[] {
  const kept: EntryRendering[] = [];
  for (const group of Map.groupBy(found, (rendering) => rendering.entry).values()) {
    for (const cluster of clusters(group)) kept.push(...longestOf(cluster));
  }
  return kept.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Cuts matches in order of their start into runs that hang together by overlap. */
function clusters(group: readonly EntryRendering[]): EntryRendering[][] {
  const runs: EntryRendering[][] = [];
  let end = -1;
  for (const rendering of group) {
    if (rendering.start < end) runs.at(-1)?.push(rendering);
    else runs.push([rendering]);
    end = Math.max(end, rendering.end);
  }
  return runs;
}

function longestOf(cluster: readonly EntryRendering[]): readonly EntryRendering[] {
  if (cluster.length === 1) return cluster;
  const chosen: EntryRendering[] = [];
  for (const rendering of cluster.toSorted(byLengthThenFit)) {
    const free = chosen.every((other) => other.end <= rendering.start || rendering.end <= other.start);
    if (free) chosen.push(rendering);
  }
  return chosen;
}

function byLengthThenFit(one: EntryRendering, other: EntryRendering): number {
  // A rendering in full never gives way to one that borrows its head.
  if (one.sharedHead !== other.sharedHead) return one.sharedHead === true ? 1 : -1;
  const longer = other.end - other.start - (one.end - one.start);
  if (longer !== 0) return longer;
  if (one.start !== other.start) return one.start - other.start;
  const wanted = KIND_ORDER[one.kind] - KIND_ORDER[other.kind];
  return one.kind === 'avoid' || other.kind === 'avoid' ? nearness(other) - nearness(one) || wanted : wanted;
}

/** How near the text is to the base form: the same, the same but for capitals, or another form of it. */
function nearness(rendering: EntryRendering): 0 | 1 | 2 {
  const base = baseForm(rendering.base);
  const text = baseForm(rendering.text);
  if (text === base) return 2;
  return text.toLowerCase() === base.toLowerCase() ? 1 : 0;
}
