import type { Entry } from '../glossary/entry.js';
import { foldWord } from './fold.js';
import { buildFormTable, type FormTable } from './form-table.js';
import { type Casing, casingOf, type Role, wordForms } from './lexeme.js';
import { analysePhrase, type PhraseWord } from './phrase.js';

/** What of an entry a pattern stands for. */
export type Source = 'term' | 'variant' | 'form';

/** A German word sequence that the matcher looks for, and what finding it means. */
export interface Pattern {
  readonly entry: Entry;
  /** The entry's place in the glossary. */
  readonly order: number;
  readonly source: Source;
  /** The words looked for, as the entry gives them. */
  readonly german: string;
  /** The signs after the last word of it. */
  readonly tail: string;
  readonly compound: boolean;
}

/** A word of a pattern with the part it plays. */
export interface Lexeme extends DraftLexeme {
  /** The number of the base form in the table. */
  readonly baseForm: number;
  /** The state after this word at a pattern's start, or -1 where no pattern starts with it. */
  readonly state: number;
  /** True for a word of `when` or `unless`. */
  readonly isNeighbour: boolean;
}

interface DraftLexeme {
  readonly word: string;
  readonly base: string;
  readonly role: Role;
  readonly casing: Casing;
  readonly gap: string;
  /** True where the word ends in a hyphen (Landes- und …). */
  readonly isCut: boolean;
  readonly hasSharpS: boolean;
  readonly particle?: string;
}

/** Everything the matcher knows of a glossary. */
export interface Vocabulary {
  readonly table: FormTable;
  readonly lexemes: readonly Lexeme[];
  /** How a pattern goes on after its first word; key: state × lexeme count + lexeme. */
  readonly moves: ReadonlyMap<number, number>;
  readonly patternsAt: readonly (readonly Pattern[])[];
  /** True for states from which a longer pattern goes on. */
  readonly goesOn: readonly boolean[];
  /** The lexemes of the words in `when` and `unless`. */
  readonly neighbours: ReadonlyMap<string, number>;
  readonly spelling: SpellingOptions;
}

/** How words may be spelt beside the usual way. */
export interface SpellingOptions {
  /** Take ss for ß and ß for ss (Swiss spelling). */
  readonly sharpS?: boolean;
  /** Take ae, oe, ue for ä, ö, ü. */
  readonly umlauts?: boolean;
}

interface Draft {
  readonly lexemes: DraftLexeme[];
  readonly formsOf: ReadonlySet<string>[];
  readonly ids: Map<string, number>;
  readonly lexemesOf: Map<string, number[]>;
  readonly heads: Set<string>;
  readonly next: Map<number, number>[];
  readonly patternsAt: Pattern[][];
  readonly neighbours: Map<string, number>;
  readonly options: SpellingOptions;
}

const ROLE_OF_POS: Readonly<Record<string, Role>> = {
  noun: 'noun',
  verb: 'verb',
  adjective: 'lower',
  adj: 'lower',
};

const TRANSCRIPTIONS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

function addForm(draft: Draft, form: string, id: number): void {
  const spellings = [form];
  if (draft.options.umlauts && /[äöü]/.test(form))
    spellings.push(form.replace(/[äöü]/g, (c) => TRANSCRIPTIONS[c] ?? c));
  for (const spelling of spellings) {
    const list = draft.lexemesOf.get(spelling);
    if (!list) draft.lexemesOf.set(spelling, [id]);
    else if (!list.includes(id)) list.push(id);
  }
}

function addLexeme(draft: Draft, { text, role, gap }: PhraseWord): number {
  const key = `${role} ${gap} ${text}`;
  const known = draft.ids.get(key);
  if (known !== undefined) return known;
  const id = draft.lexemes.length;
  const { forms, split, particle } = wordForms(text, role);
  const base = foldWord(text).replace(/[-‐‑'’ʼ]/g, '');
  const word = text.replaceAll('\u00ad', '');
  const writing = { casing: casingOf(text), isCut: /[-‐‑]$/.test(text), hasSharpS: /[ßẞ]/.test(text) };
  const lexeme = { word, base, role, gap, ...writing };
  draft.formsOf.push(forms);
  draft.lexemes.push(particle === undefined ? lexeme : { ...lexeme, particle });
  draft.ids.set(key, id);
  for (const form of forms) addForm(draft, form, id);
  for (const form of split ?? []) addForm(draft, form, -id - 1);
  return id;
}

function addHead(draft: Draft, id: number): void {
  for (const form of draft.formsOf[id] ?? []) {
    draft.heads.add(form);
    if (draft.options.umlauts) draft.heads.add(form.replace(/[äöü]/g, (c) => TRANSCRIPTIONS[c] ?? c));
  }
}

function addPath(draft: Draft, words: readonly PhraseWord[], pattern: Pattern): void {
  let state = 0;
  for (const word of words) {
    const id = addLexeme(draft, word);
    if (pattern.compound) addHead(draft, id);
    let next = draft.next[state]?.get(id);
    if (next === undefined) {
      next = draft.next.length;
      draft.next.push(new Map());
      draft.patternsAt.push([]);
      draft.next[state]?.set(id, next);
    }
    state = next;
  }
  draft.patternsAt[state]?.push(pattern);
}

const isDigitWord = (word: PhraseWord | undefined): boolean => word !== undefined && /^\p{Nd}/u.test(word.text);

/** Other ways to write a word with a number: Leopard 2 as Leopard-2, F-35 as F 35. */
function numberSpellings(words: readonly PhraseWord[]): PhraseWord[][] {
  const found: PhraseWord[][] = [];
  const last = words.at(-1);
  const before = words.at(-2);
  if (last && before && isDigitWord(last) && last.gap === '' && before.role === 'noun') {
    found.push([...words.slice(0, -2), { text: `${before.text}-${last.text}`, role: 'fixed', gap: before.gap }]);
  }
  const parts = last ? /^(\p{L}+)[-‐‑](\p{Nd}+)$/u.exec(last.text) : undefined;
  if (last && parts) {
    const [, letters = '', digits = ''] = parts;
    found.push([
      ...words.slice(0, -1),
      { text: letters, role: 'fixed', gap: last.gap },
      { text: digits, role: 'fixed', gap: '' },
    ]);
  }
  return found;
}

function analyse(german: string, entry: Entry, source: Source): PhraseWord[] {
  const words = analysePhrase(german);
  if (entry.match === 'exact' || source === 'form') return words.map(({ text, gap }) => ({ text, gap, role: 'exact' }));
  const [only] = words;
  const role = ROLE_OF_POS[entry.pos ?? ''];
  return only && words.length === 1 && role && only.role !== 'fixed'
    ? [{ text: only.text, gap: only.gap, role }]
    : words;
}

function addTerm(draft: Draft, german: string, about: Omit<Pattern, 'compound' | 'german' | 'tail'>): void {
  const words = analyse(german, about.entry, about.source);
  if (words.length === 0) return;
  const mode = about.entry.match ?? 'compound';
  const isNoun = words.length === 1 && /^\p{Lu}/u.test(words[0]?.text ?? '');
  const tail = /[^\p{L}\p{M}\p{N}\s-]*$/u.exec(german)?.[0] ?? '';
  const pattern = { ...about, german, tail, compound: isNoun && mode === 'compound' };
  addPath(draft, words, pattern);
  if (mode !== 'exact')
    for (const spelling of numberSpellings(words)) addPath(draft, spelling, { ...pattern, compound: false });
}

/** Enters the words of `when` and `unless`, whose places in a text decide over the entry. */
function addNeighbours(draft: Draft, entry: Entry): void {
  for (const german of [...(entry.when ?? []), ...(entry.unless ?? [])]) {
    const [word] = analysePhrase(german);
    if (!word) continue;
    const id = addLexeme(draft, word);
    if (word.role === 'noun') addHead(draft, id);
    draft.neighbours.set(german, id);
  }
}

function finish(draft: Draft): Vocabulary {
  const table = buildFormTable(draft);
  const numbers = new Map([...draft.lexemesOf.keys()].map((form, index) => [form, index]));
  const neighbours = new Set(draft.neighbours.values());
  const lexemes = draft.lexemes.map((lexeme, id) =>
    Object.assign(lexeme, {
      baseForm: numbers.get(lexeme.base) ?? -1,
      state: draft.next[0]?.get(id) ?? -1,
      isNeighbour: neighbours.has(id),
    }),
  );
  const moves = new Map<number, number>();
  for (const [state, next] of draft.next.entries()) {
    if (state > 0) for (const [id, to] of next) moves.set(state * lexemes.length + id, to);
  }
  const goesOn = draft.next.map((next) => next.size > 0);
  return {
    table,
    lexemes,
    moves,
    patternsAt: draft.patternsAt,
    goesOn,
    neighbours: draft.neighbours,
    spelling: draft.options,
  };
}

/** Derives every form of every term and joins them in one table. */
export function buildVocabulary(entries: readonly Entry[], options: SpellingOptions = {}): Vocabulary {
  const draft: Draft = {
    lexemes: [],
    formsOf: [],
    ids: new Map(),
    lexemesOf: new Map(),
    heads: new Set(),
    next: [new Map()],
    patternsAt: [[]],
    neighbours: new Map(),
    options,
  };
  for (const [order, entry] of entries.entries()) {
    addTerm(draft, entry.de, { entry, order, source: 'term' });
    for (const variant of entry.variants) addTerm(draft, variant, { entry, order, source: 'variant' });
    for (const form of entry.forms ?? []) addTerm(draft, form, { entry, order, source: 'form' });
    addNeighbours(draft, entry);
  }
  return finish(draft);
}
