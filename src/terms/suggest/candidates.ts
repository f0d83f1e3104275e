import { foldWord } from '../fold.js';
import type { Span } from '../occurrence.js';
import { startsSentence } from '../writing.js';
import { FUNCTION_WORDS, GENERAL_ADJECTIVES, GENERAL_NOUNS } from './general-words.js';
import { adjectiveStem, lemmatiseNoun, looksLikeParticiple, type NounLemma } from './lemma.js';

/** What a suggestion is: a noun, a noun with its adjective, a noun with its genitive, or a name that no dictionary has. */
export type CandidateKind = 'noun' | 'adjective-noun' | 'genitive' | 'name';

/** A place of a text at which a term may stand. Offsets are UTF-16 units. */
export interface TermCandidate extends Span {
  readonly kind: CandidateKind;
  /** Equal for all forms of one term. */
  readonly key: string;
  /** Of a compound the key of the noun at its end. */
  readonly head: string | undefined;
  /** How many words it is made of; a compound counts its parts. */
  readonly length: number;
  /** Whether the noun at its end stands in its base form. */
  readonly isBase: boolean;
}

interface Word extends Span {
  readonly text: string;
  readonly folded: string;
  /** The noun that it may be. */
  readonly noun: NounLemma | undefined;
  /** The adjective's stem that it may be. */
  readonly adjective: string | undefined;
  /** Only blanks stand between it and the word before. */
  readonly isJoined: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}\p{Nd}]*(?:[-‐‑]\p{L}[\p{L}\p{M}\p{Nd}]*|[’']s\b)*/gu;
const SHORTEST = 3;

function readWords(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(WORD)].map((match): Word => {
    const [written] = match;
    const word = written.replace(/[’']s$/u, '');
    const folded = foldWord(word);
    const isJoined = /^[ \u00A0\u202F]+$/u.test(text.slice(end, match.index));
    end = match.index + written.length;
    const isFunction = FUNCTION_WORDS.has(folded);
    const isCapital = /^\p{Lu}/u.test(word) && !isFunction && word.length >= SHORTEST;
    const noun = isCapital ? nounAt(text, match.index, word) : undefined;
    return {
      text: word,
      start: match.index,
      end: match.index + word.length,
      folded,
      noun,
      adjective: isFunction ? undefined : adjectiveStem(word),
      isJoined,
    };
  });
}

/** A capital at the start of a sentence makes no noun: there the dictionary has to know the word. */
function nounAt(text: string, at: number, word: string): NounLemma | undefined {
  const lemma = lemmatiseNoun(word);
  if (!lemma.isKnown && adjectiveStem(word.toLowerCase()) !== undefined) return undefined;
  if (!startsSentence(text, at)) return lemma;
  const isVerb = lemma.head !== undefined && looksLikeParticiple(word);
  return lemma.isKnown && !isVerb ? lemma : undefined;
}

function isGeneral({ lemma, head }: NounLemma): boolean {
  return GENERAL_NOUNS.has(lemma) || (lemma.length < SHORTEST && head === undefined);
}

function single(word: Word, noun: NounLemma): TermCandidate {
  const { start, end, folded } = word;
  const isBase = noun.lemma === folded;
  const { lemma: key, head, parts: length } = noun;
  return { kind: noun.isKnown ? 'noun' : 'name', start, end, key, head, length, isBase };
}

/** Words that no dictionary has, one after the other, are one name. */
function nameFrom(words: readonly Word[], at: number): TermCandidate {
  let last = at;
  while (isUnknown(words[last + 1]) && words[last + 1]?.isJoined === true) last += 1;
  const parts = words.slice(at, last + 1);
  const [first, end] = [parts[0], parts.at(-1)];
  const key = parts
    .map(({ folded }, index) => (index === parts.length - 1 ? folded.replace(/s$/u, '') : folded))
    .join(' ');
  const span = { start: first?.start ?? 0, end: end?.end ?? 0 };
  return { kind: 'name', ...span, key, head: undefined, length: parts.length, isBase: !key.endsWith('s') };
}

function isUnknown(word: Word | undefined): boolean {
  return word?.noun?.isKnown === false;
}

function withAdjective(before: Word | undefined, word: Word, noun: NounLemma): TermCandidate[] {
  const stem = before?.adjective;
  if (before === undefined || stem === undefined || !word.isJoined || GENERAL_ADJECTIVES.has(stem)) return [];
  if (/^\p{Lu}/u.test(before.text) && before.noun?.isKnown === true && !before.text.endsWith('er')) return [];
  // A capital word before a name is what somebody is: Sprecher, Abgeordnete.
  if (/^\p{Lu}/u.test(before.text) && !noun.isKnown) return [];
  const key = `${stem} ${noun.lemma}`;
  const place = { start: before.start, end: word.end, key, head: undefined, isBase: noun.lemma === word.folded };
  return [{ kind: 'adjective-noun', ...place, length: 1 + noun.parts }];
}

const GENITIVE = new Set(['der', 'des']);

/** A noun, `der` or `des`, maybe an adjective, and a noun. */
function withGenitive(words: readonly Word[], at: number): TermCandidate[] {
  const [head, article, next, after] = words.slice(at, at + 4);
  if (head?.noun === undefined || article === undefined || !GENITIVE.has(article.text) || !article.isJoined) return [];
  const isLong = next?.noun === undefined && next?.adjective !== undefined && after?.isJoined === true;
  const last = isLong ? after : next;
  if (last?.noun === undefined || next?.isJoined !== true || isGeneral(head.noun) || isGeneral(last.noun)) return [];
  const inner = isLong ? [article.text, next.folded, last.noun.lemma] : [article.text, last.noun.lemma];
  const place = { start: head.start, end: last.end, head: undefined, isBase: head.noun.lemma === head.folded };
  const length = head.noun.parts + last.noun.parts + (isLong ? 1 : 0);
  return [{ kind: 'genitive', ...place, key: [head.noun.lemma, ...inner].join(' '), length }];
}

/** Every place of a German text at which a term may stand, longer ones beside the shorter ones inside them. */
export function findCandidates(text: string): TermCandidate[] {
  const words = readWords(text);
  const found: TermCandidate[] = [];
  let nameEnd = 0;
  for (const [index, word] of words.entries()) {
    const { noun } = word;
    if (noun === undefined || word.start < nameEnd) continue;
    if (!noun.isKnown && isUnknown(word)) {
      const name = nameFrom(words, index);
      nameEnd = name.end;
      found.push(name);
    } else if (!isGeneral(noun)) found.push(single(word, noun));
    if (!isGeneral(noun)) found.push(...withAdjective(words[index - 1], word, noun));
    found.push(...withGenitive(words, index));
  }
  return found;
}
