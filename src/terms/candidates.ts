import { type NotCompound, whyNotCompound } from './compounds.js';
import { type Hits, scan } from './form-table.js';
import { type HomographReason, homographReason } from './homographs.js';
import type { How, Span } from './occurrence.js';
import { findParticle, fullWordAfter, fullWordBefore, restoreLeft, restoreRight } from './split.js';
import { foldWord } from './fold.js';
import { lettersOf, Mark, tokenise, type Tokens } from './tokens.js';
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
  /** Words of `when` and `unless` that were found: lexeme → places. */
  readonly neighbours: Map<number, number[]>;
  /** Collects near misses; undefined where nobody asks for them. */
  readonly refused?: Refused[];
}

const HEAD_MARKS = Mark.capital | Mark.capitalPart | Mark.cutLeft;
const ATTACHED = Mark.cutLeft | Mark.cutRight;

/** Single patterns of a lexeme: those that end after one word. */
function singles(search: Search, lexeme: number): readonly Pattern[] {
  const state = search.vocabulary.moves.get(lexeme);
  return state === undefined ? [] : (search.vocabulary.patternsAt[state] ?? []);
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
  if (!sharpSFits(search, index, lexeme)) return 'sharp-s';
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

function isBaseForm(tokens: Tokens, index: number, lexeme: Lexeme): boolean {
  const mark = markAt(tokens, index);
  return lettersOf(tokens, index) === lexeme.base && (mark & Mark.cutLeft) === 0;
}

function emit(search: Search, walk: Walk): void {
  const start = startOf(search.tokens, walk.first);
  const end = endOf(search.tokens, walk.index);
  for (const pattern of search.vocabulary.patternsAt[walk.state] ?? []) {
    search.candidates.push({ pattern, start, end, how: howOf(pattern, walk.isBase), weight: end - start });
  }
}

/** Whether a hyphen at the word's edge is one that the lexeme has too (Landes- und …). */
function edgesFit(mark: number, lexeme: Lexeme): boolean {
  return (mark & Mark.cutLeft) === 0 && ((mark & Mark.cutRight) !== 0) === /[-‐‑]$/.test(lexeme.word);
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
    const isBase = walk.isBase && isBaseForm(tokens, walk.index, lexeme);
    emit(search, { ...walk, state, isBase });
    if (vocabulary.goesOn[state] && walk.index + 1 < tokens.count)
      follow(search, { ...walk, index: walk.index + 1, state, isBase });
  }
}

function visitSplitVerb(search: Search, index: number, id: number): void {
  const lexeme = lexemeAt(search.vocabulary, id);
  if (lexeme?.particle === undefined || writingReason(search, index, lexeme)) return;
  const patterns = singles(search, id);
  const particle = patterns.length > 0 ? findParticle(search, index, lexeme.particle) : -1;
  const span = wordSpan(search, index);
  if (particle < 0) return refuse(search, patterns, { ...span, reason: 'no-particle' });
  for (const pattern of patterns) {
    const parts = [span, wordSpan(search, particle)];
    search.candidates.push({ pattern, ...span, how: howOf(pattern, false), weight: span.end - span.start, parts });
  }
}

/** Looks at a whole word that is a form of something. */
function visitWord(search: Search, index: number, form: number): void {
  const mark = markAt(search.tokens, index);
  for (const id of search.vocabulary.table.lexemes[form] ?? []) {
    if (id < 0) {
      if (!(mark & ATTACHED)) visitSplitVerb(search, index, -id - 1);
      continue;
    }
    const lexeme = lexemeAt(search.vocabulary, id);
    if (!lexeme) continue;
    const span = wordSpan(search, index);
    if (!edgesFit(mark, lexeme)) {
      if (mark & Mark.cutLeft) visitCutHead(search, index, id);
      else refuse(search, singles(search, id), { ...span, reason: 'modifier' });
      continue;
    }
    const reason = writingReason(search, index, lexeme) ?? homographOf(search, index, lexeme);
    if (reason) {
      refuse(search, singles(search, id), { ...span, reason });
      if (reason === 'case' || reason === 'sharp-s') continue;
    } else {
      noteNeighbour(search, id, span.start);
    }
    startWalk(search, index, { id, lexeme, single: reason === undefined });
  }
}

/** "-systemen" holds the head of a compound whose modifier stands before. */
function visitCutHead(search: Search, index: number, id: number): void {
  const span = wordSpan(search, index);
  for (const pattern of singles(search, id)) {
    if (pattern.compound) search.candidates.push({ pattern, ...span, how: 'compound', weight: span.end - span.start });
  }
}

function homographOf(search: Search, index: number, lexeme: Lexeme): Refusal | undefined {
  if (lexeme.casing !== 'capital' || lexeme.role !== 'noun') return undefined;
  return homographReason(search, index, lexeme.base);
}

function noteNeighbour(search: Search, id: number, at: number): void {
  const places = search.neighbours.get(id);
  if (places) places.push(at);
  else search.neighbours.set(id, [at]);
}

function startWalk(search: Search, index: number, begun: { id: number; lexeme: Lexeme; single: boolean }): void {
  const { vocabulary, tokens } = search;
  const state = vocabulary.moves.get(begun.id);
  if (state === undefined) return;
  const isBase = isBaseForm(tokens, index, begun.lexeme);
  if (begun.single) emit(search, { first: index, index, state, isBase });
  if (vocabulary.goesOn[state] && index + 1 < tokens.count)
    follow(search, { first: index, index: index + 1, state, isBase });
}

/** Where the word part begins in which the letter `at` stands, and whether a hyphen stands right before the letter. */
function partStart(tokens: Tokens, index: number, at: number): number {
  if (!(markAt(tokens, index) & Mark.hyphen)) return tokens.offsets[index] ?? 0;
  let from = at;
  while (from > (tokens.offsets[index] ?? 0) && tokens.seams[from] !== 1) from -= 1;
  return from;
}

/** Why the letters before a head make no compound of it, or undefined. */
function compoundReason({ tokens }: Search, index: number, head: { at: number; lexeme: Lexeme }): Refusal | undefined {
  const from = partStart(tokens, index, head.at);
  if (from === head.at) return undefined;
  const modifier = String.fromCharCode(...tokens.letters.subarray(from, Math.min(head.at, from + 200)));
  return whyNotCompound(modifier, head.lexeme.base);
}

/** As `writingReason`, but ß in the modifier says nothing about the head. */
function headWritingReason(
  search: Search,
  index: number,
  { at, lexeme }: { at: number; lexeme: Lexeme },
): Refusal | undefined {
  if (!casingFits(search, index, lexeme)) return 'case';
  const end = endOf(search.tokens, index);
  const letters = (search.tokens.offsets[index + 1] ?? 0) - at;
  const differs = search.text.slice(end - letters, end).includes('ß') !== lexeme.word.includes('ß');
  return differs && !sharpSFits(search, index, lexeme) ? 'sharp-s' : undefined;
}

/** Looks at a word that ends in a form. */
function visitHead(search: Search, index: number, head: { at: number; form: number }): void {
  const { tokens, vocabulary } = search;
  if (markAt(tokens, index) & Mark.cutRight) return;
  for (const id of vocabulary.table.lexemes[head.form] ?? []) {
    const lexeme = id < 0 ? undefined : lexemeAt(vocabulary, id);
    if (!lexeme) continue;
    const patterns = singles(search, id).filter((pattern) => pattern.compound);
    const isNeighbour = lexeme.role === 'noun';
    if (patterns.length === 0 && !isNeighbour) continue;
    const span = wordSpan(search, index);
    const reason =
      headWritingReason(search, index, { at: head.at, lexeme }) ??
      compoundReason(search, index, { at: head.at, lexeme });
    if (reason) {
      refuse(search, patterns, { ...span, reason });
      continue;
    }
    noteNeighbour(search, id, span.start);
    const weight = (tokens.offsets[index + 1] ?? 0) - head.at;
    for (const pattern of patterns) search.candidates.push({ pattern, ...span, how: 'compound', weight });
  }
}

/** A form restored from two words, as candidates for all its patterns. */
function emitRestored(search: Search, form: number, place: Span & { parts: readonly Span[] }): void {
  for (const id of search.vocabulary.table.lexemes[form] ?? []) {
    if (id < 0) continue;
    for (const pattern of singles(search, id)) {
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
  const cut = lettersOf(search.tokens, index);
  for (const { form, letters } of restoreRight(search.vocabulary, cut, lettersOf(search.tokens, full))) {
    emitRestored(search, form, { ...span, parts: [span, edgeSpan(search, full, { side: 'end', letters })] });
  }
}

function visitCutLeft(search: Search, index: number): void {
  const full = fullWordBefore(search, index);
  if (full < 0) return;
  const span = wordSpan(search, index);
  const cut = lettersOf(search.tokens, index);
  for (const { form, letters } of restoreLeft(search.vocabulary, lettersOf(search.tokens, full), cut)) {
    emitRestored(search, form, { ...span, parts: [edgeSpan(search, full, { side: 'start', letters }), span] });
  }
}

/** Searches a text for everything that may be a term. */
export function collectCandidates(
  vocabulary: Vocabulary,
  text: string,
  options: { tokens?: Tokens; refused?: Refused[] } = {},
): Search {
  const tokens = tokenise(text, options.tokens);
  const hits = scan(vocabulary.table, tokens, HEAD_MARKS);
  const search: Search = {
    text,
    tokens,
    vocabulary,
    hits,
    candidates: [],
    neighbours: new Map(),
    ...(options.refused ? { refused: options.refused } : {}),
  };
  for (let index = 0; index < tokens.count; index += 1) {
    const form = hits.whole[index] ?? -1;
    if (form >= 0) visitWord(search, index, form);
    const mark = markAt(tokens, index);
    if (mark & Mark.cutRight) visitCutRight(search, index);
    if (mark & Mark.cutLeft) visitCutLeft(search, index);
  }
  for (let k = 0; k < hits.heads.length; k += 3) {
    visitHead(search, hits.heads[k] ?? 0, { at: hits.heads[k + 1] ?? 0, form: hits.heads[k + 2] ?? 0 });
  }
  return search;
}
