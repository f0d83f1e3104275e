import { type NotCompound, whyNotCompound } from './compounds.js';
import { emptyHits, type Hits, scan } from './form-table.js';
import { type HomographReason, homographReason } from './homographs.js';
import type { How, Span } from './occurrence.js';
import { findParticle, fullWordAfter, fullWordBefore, restoreLeft, restoreRight } from './split.js';
import { foldWord } from './fold.js';
import { emptyTokens, lettersOf, Mark, tokenise, type Tokens } from './tokens.js';
import type { Lexeme, Pattern, Vocabulary } from './vocabulary.js';
import { casingFits, endOf, gapFits, markAt, type Reading, sharpSFits, startOf } from './writing.js';

/** A place where a pattern may stand. */
export interface Candidate extends Span {
  readonly pattern: Pattern;
  readonly how: How;
  /** Letters of the term that the text holds: of two heads of one word the longer wins. */
  readonly weight: number;
  readonly parts?: readonly Span[];
}

/** Why a word that looks like a term is none. */
export type Refusal = 'case' | 'sharp-s' | 'modifier' | 'no-particle' | HomographReason | NotCompound;

/** A place that looks like a term and is none. */
export interface Refused extends Span {
  readonly pattern: Pattern;
  readonly reason: Refusal;
}

/** One search through a text. */
export interface Search extends Reading {
  readonly vocabulary: Vocabulary;
  readonly hits: Hits;
  readonly candidates: Candidate[];
  /** Where words of `when` and `unless` stand, in order. */
  readonly neighbours: Map<Lexeme, number[]>;
  /** Collects near misses; undefined where nobody asks for them. */
  readonly refused?: Refused[];
}

const HEAD_MARKS = Mark.capital | Mark.capitalPart | Mark.cutLeft;
const ATTACHED = Mark.cutLeft | Mark.cutRight;

/** Single patterns of a lexeme: those that end after one word. */
function singles({ vocabulary }: Search, { state }: Lexeme): readonly Pattern[] {
  return vocabulary.patternsAt[state] ?? [];
}

function refuse(search: Search, patterns: readonly Pattern[], place: Span & { reason: Refusal }): void {
  for (const pattern of patterns) search.refused?.push({ pattern, ...place });
}

function wordSpan({ tokens }: Reading, index: number): Span {
  return { start: startOf(tokens, index), end: endOf(tokens, index) };
}

function lexemeAt(vocabulary: Vocabulary, id: number): Lexeme | undefined {
  return vocabulary.lexemes[id];
}

/** Why the word at `index` cannot stand for the lexeme, or undefined. */
function writingReason(search: Search, index: number, lexeme: Lexeme): Refusal | undefined {
  if (!casingFits(search, index, lexeme)) return 'case';
  if (!search.vocabulary.spelling.sharpS && !sharpSFits(search, index, lexeme)) return 'sharp-s';
  return undefined;
}

const howOf = (pattern: Pattern, isBase: boolean): How => {
  if (pattern.source === 'variant') return 'variant';
  return isBase && pattern.source === 'term' ? 'exact' : 'inflected';
};

/** A walk through the patterns, begun at one word. */
interface Walk {
  readonly first: number;
  readonly index: number;
  readonly state: number;
  readonly isBase: boolean;
}

function emit(search: Search, walk: Walk): void {
  const start = startOf(search.tokens, walk.first);
  const wordEnd = endOf(search.tokens, walk.index);
  for (const pattern of search.vocabulary.patternsAt[walk.state] ?? []) {
    // Signs at the end of a term belong to it where they stand (a. D., „Puma“).
    const hasTail = pattern.tail !== '' && search.text.startsWith(pattern.tail, wordEnd);
    const end = hasTail ? wordEnd + pattern.tail.length : wordEnd;
    search.candidates.push({ pattern, start, end, how: howOf(pattern, walk.isBase), weight: end - start });
  }
}

/** Whether a hyphen at the word's edge is one that the lexeme has too (Landes- und …). */
function edgesFit(mark: number, lexeme: Lexeme): boolean {
  return (mark & Mark.cutLeft) === 0 && ((mark & Mark.cutRight) !== 0) === lexeme.isCut;
}

/** Follows all patterns that go on with the word at `walk.index`. */
function follow(search: Search, walk: Walk): void {
  const { vocabulary, tokens } = search;
  const form = search.hits.whole[walk.index] ?? -1;
  if (form < 0) return;
  for (const id of vocabulary.table.lexemes[form] ?? []) {
    const lexeme = id < 0 ? undefined : lexemeAt(vocabulary, id);
    const state = id < 0 ? undefined : vocabulary.moves.get(walk.state * vocabulary.lexemes.length + id);
    if (!lexeme || state === undefined || !edgesFit(markAt(tokens, walk.index), lexeme)) continue;
    if (walk.state !== 0 && !gapFits(search, walk.index - 1, lexeme.gap)) continue;
    if (writingReason(search, walk.index, lexeme)) continue;
    const isBase = walk.isBase && form === lexeme.baseForm;
    emit(search, { ...walk, state, isBase });
    if (vocabulary.goesOn[state] && walk.index + 1 < tokens.count)
      follow(search, { ...walk, index: walk.index + 1, state, isBase });
  }
}

function visitSplitVerb(search: Search, index: number, lexeme: Lexeme): void {
  if (lexeme.particle === undefined || writingReason(search, index, lexeme)) return;
  const patterns = singles(search, lexeme);
  const particle = patterns.length > 0 ? findParticle(search, index, lexeme.particle) : -1;
  const span = wordSpan(search, index);
  if (particle < 0) {
    refuse(search, patterns, { ...span, reason: 'no-particle' });
    return;
  }
  for (const pattern of patterns) {
    const parts = [span, wordSpan(search, particle)];
    search.candidates.push({ pattern, ...span, how: howOf(pattern, false), weight: span.end - span.start, parts });
  }
}

/** Looks at a whole word that is a form of something. */
function visitWord(search: Search, index: number, form: number): void {
  const mark = markAt(search.tokens, index);
  for (const id of search.vocabulary.table.lexemes[form] ?? []) {
    const lexeme = lexemeAt(search.vocabulary, id < 0 ? -id - 1 : id);
    if (!lexeme) continue;
    if (id < 0) {
      if (!(mark & ATTACHED)) visitSplitVerb(search, index, lexeme);
    } else if (edgesFit(mark, lexeme)) {
      visitLexeme(search, index, { lexeme, isBase: form === lexeme.baseForm });
    } else if (mark & Mark.cutLeft) {
      visitCutHead(search, index, lexeme);
    } else {
      refuse(search, singles(search, lexeme), { ...wordSpan(search, index), reason: 'modifier' });
    }
  }
}

function visitLexeme(search: Search, index: number, { lexeme, isBase }: { lexeme: Lexeme; isBase: boolean }): void {
  const { vocabulary, tokens } = search;
  const { state } = lexeme;
  const writing = writingReason(search, index, lexeme);
  const reason = writing ?? homographOf(search, index, lexeme);
  if (reason) refuse(search, singles(search, lexeme), { ...wordSpan(search, index), reason });
  else if (lexeme.isNeighbour) noteNeighbour(search, lexeme, index);
  if (writing || state < 0) return;
  if (!reason) emit(search, { first: index, index, state, isBase });
  if (vocabulary.goesOn[state] && index + 1 < tokens.count) {
    follow(search, { first: index, index: index + 1, state, isBase });
  }
}

/** "-systemen" holds the head of a compound whose modifier stands before. */
function visitCutHead(search: Search, index: number, lexeme: Lexeme): void {
  const span = wordSpan(search, index);
  for (const pattern of singles(search, lexeme)) {
    if (pattern.compound) search.candidates.push({ pattern, ...span, how: 'compound', weight: span.end - span.start });
  }
}

function homographOf(search: Search, index: number, lexeme: Lexeme): Refusal | undefined {
  if (lexeme.casing !== 'capital' || lexeme.role !== 'noun') return undefined;
  return homographReason(search, index, lexeme.base);
}

function noteNeighbour(search: Search, lexeme: Lexeme, index: number): void {
  const at = startOf(search.tokens, index);
  const places = search.neighbours.get(lexeme);
  if (places) places.push(at);
  else search.neighbours.set(lexeme, [at]);
}

/** Where the word part begins in which the letter `at` stands, and whether a hyphen stands right before the letter. */
function partStart(tokens: Tokens, index: number, at: number): number {
  if (!(markAt(tokens, index) & Mark.hyphen)) return tokens.offsets[index] ?? 0;
  let from = at;
  while (from > (tokens.offsets[index] ?? 0) && tokens.seams[from] !== 1) from -= 1;
  return from;
}

/** Why the letters before a head make no compound of it, or undefined. */
function compoundReason(search: Search, index: number, head: Head): Refusal | undefined {
  const { tokens } = search;
  const from = partStart(tokens, index, head.at);
  if (from === head.at) return undefined;
  const first = tokens.offsets[index] ?? 0;
  const modifier = lettersOf(search, index, head.at - first).slice(from - first);
  return whyNotCompound(modifier, head.lexeme.base);
}

/** A lexeme whose letters start inside a word. */
interface Head {
  readonly at: number;
  readonly lexeme: Lexeme;
}

/** As `writingReason`, but ß in the modifier says nothing about the head. */
function headWritingReason(search: Search, index: number, { at, lexeme }: Head): Refusal | undefined {
  if (!casingFits(search, index, lexeme)) return 'case';
  if (search.vocabulary.spelling.sharpS) return undefined;
  if (!lexeme.hasSharpS && !(markAt(search.tokens, index) & Mark.sharpS)) return undefined;
  const end = endOf(search.tokens, index);
  const letters = (search.tokens.offsets[index + 1] ?? 0) - at;
  const differs = search.text.slice(end - letters, end).includes('ß') !== lexeme.hasSharpS;
  return differs && !sharpSFits(search, index, lexeme) ? 'sharp-s' : undefined;
}

const SHORTEST_MODIFIER = 3;

/** Whether a refused head is worth a word: a letter or two before it are chance (Nun, UN). */
function isNear(search: Search, index: number, head: Head): boolean {
  if (!search.refused || compoundReason(search, index, head) === undefined) return search.refused !== undefined;
  return head.at - (search.tokens.offsets[index] ?? 0) >= SHORTEST_MODIFIER;
}

/** Looks at a word that ends in a form. */
function visitHead(search: Search, index: number, head: { at: number; form: number }): void {
  const { tokens, vocabulary } = search;
  if (markAt(tokens, index) & Mark.cutRight) return;
  for (const id of vocabulary.table.lexemes[head.form] ?? []) {
    const lexeme = id < 0 ? undefined : lexemeAt(vocabulary, id);
    if (!lexeme) continue;
    const patterns = singles(search, lexeme).filter((pattern) => pattern.compound);
    if (patterns.length === 0 && !lexeme.isNeighbour) continue;
    const span = wordSpan(search, index);
    const reason =
      headWritingReason(search, index, { at: head.at, lexeme }) ??
      compoundReason(search, index, { at: head.at, lexeme });
    if (reason) {
      if (isNear(search, index, { at: head.at, lexeme })) refuse(search, patterns, { ...span, reason });
      continue;
    }
    if (lexeme.isNeighbour) noteNeighbour(search, lexeme, index);
    const weight = (tokens.offsets[index + 1] ?? 0) - head.at;
    for (const pattern of patterns) search.candidates.push({ pattern, ...span, how: 'compound', weight });
  }
}

/** A form restored from two words, as candidates for all its patterns. */
function emitRestored(search: Search, form: number, place: Span & { parts: readonly Span[] }): void {
  for (const id of search.vocabulary.table.lexemes[form] ?? []) {
    const lexeme = id < 0 ? undefined : lexemeAt(search.vocabulary, id);
    for (const pattern of lexeme ? singles(search, lexeme) : []) {
      const how = pattern.source === 'variant' ? 'variant' : 'inflected';
      search.candidates.push({ pattern, ...place, how, weight: place.end - place.start });
    }
  }
}

/** The letters at one edge of a word as a span; letters that the text writes with more code units widen it. */
function edgeSpan({ text, tokens }: Reading, index: number, edge: { side: 'start' | 'end'; letters: number }): Span {
  const { start, end } = wordSpan({ text, tokens }, index);
  const fromEnd = edge.side === 'end';
  let at = fromEnd ? end : start;
  let wanted = edge.letters;
  while (wanted > 0 && at >= start && at <= end) {
    at += fromEnd ? -1 : 1;
    const piece = fromEnd ? text.slice(at, end) : text.slice(start, at);
    wanted = edge.letters - foldWord(piece).replace(/[-‐‑\s]/g, '').length;
  }
  return fromEnd ? { start: Math.max(at, start), end } : { start, end: Math.min(at, end) };
}

function visitCutRight(search: Search, index: number): void {
  const full = fullWordAfter(search, index);
  if (full < 0) return;
  const span = wordSpan(search, index);
  const cut = lettersOf(search, index);
  for (const { form, letters } of restoreRight(search.vocabulary, cut, lettersOf(search, full))) {
    emitRestored(search, form, { ...span, parts: [span, edgeSpan(search, full, { side: 'end', letters })] });
  }
}

function visitCutLeft(search: Search, index: number): void {
  const full = fullWordBefore(search, index);
  if (full < 0) return;
  const span = wordSpan(search, index);
  const cut = lettersOf(search, index);
  for (const { form, letters } of restoreLeft(search.vocabulary, lettersOf(search, full), cut)) {
    emitRestored(search, form, { ...span, parts: [edgeSpan(search, full, { side: 'start', letters }), span] });
  }
}

/** Memory that one search after the other uses. */
export interface Scratch {
  readonly tokens: Tokens;
  readonly hits: Hits;
}

export const emptyScratch = (): Scratch => ({ tokens: emptyTokens(), hits: emptyHits() });

/** Searches a text for everything that may be a term. */
export function collectCandidates(
  vocabulary: Vocabulary,
  text: string,
  options: { scratch?: Scratch; refused?: Refused[] } = {},
): Search {
  const scratch = options.scratch ?? emptyScratch();
  const tokens = tokenise(text, scratch.tokens);
  const hits = scan(vocabulary.table, tokens, { headMarks: HEAD_MARKS, hits: scratch.hits });
  const search: Search = {
    text,
    tokens,
    vocabulary,
    hits,
    candidates: [],
    neighbours: new Map(),
    ...(options.refused ? { refused: options.refused } : {}),
  };
  for (let index = 0; index < tokens.count; index += 1) visitToken(search, index);
  return search;
}

function visitToken(search: Search, index: number): void {
  const { whole, heads, firstHead } = search.hits;
  const form = whole[index] ?? -1;
  if (form >= 0) visitWord(search, index, form);
  const end = firstHead[index + 1] ?? 0;
  for (let k = firstHead[index] ?? 0; k < end; k += 2) {
    visitHead(search, index, { at: heads[k] ?? 0, form: heads[k + 1] ?? 0 });
  }
  const mark = markAt(search.tokens, index);
  if (mark & Mark.cutRight) visitCutRight(search, index);
  if (mark & Mark.cutLeft) visitCutLeft(search, index);
}
