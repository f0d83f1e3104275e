import { foldName } from './capitals.js';
import type { CheckFinding } from './check.js';
import { finding } from './make-finding.js';
import type { NameUnit } from './name-unit.js';
import { placeIn, type SentenceUnit } from './units.js';

/** „Zentrum für Ostseestudien“, „Rat der Europäischen Regionen“: nouns that small words join, the last with an adjective. */
const GERMAN =
  /(?<!\p{L})\p{Lu}[\p{L}-]{3,}(?:\s(?:für|gegen|zur|zum|der|des)(?:\s\p{Lu}?\p{L}+e[rsn])?\s\p{Lu}[\p{L}-]{3,}(?:\s(?:und|der|des)\s\p{Lu}[\p{L}-]{3,})?|\s(?=Stiftung|Institut|Institute|Gesellschaft|Akademie)\p{L}+)(?!\p{L})|(?<!\p{L})(?:Stiftung|Institut|Akademie|Denkfabrik|Agentur)\s\p{Lu}[\p{L}-]{3,}(?!\p{L})/gu;

/** Words with capitals that small words may join: Centre for Baltic Studies. */
const ENGLISH = /(?<!\p{L})\p{Lu}[\p{L}’-]+(?:\s(?:(?:of|for|and|on|the|against)\s){0,2}\p{Lu}[\p{L}’-]+)+/gu;
const ARTICLE = /^(?:The|An?)\s/u;
const SHORTEST_SHARED = 4;

interface Mention {
  readonly names: NameUnit;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Institutions that bear two names in the English of one article. */
export function* institutions(units: readonly NameUnit[]): Generator<CheckFinding> {
  const found = units.flatMap((names) => mentionsIn(names));
  for (const same of Map.groupBy(found, ({ text }) => withoutGenitive(text)).values()) {
    const [first, ...later] = same;
    if (first === undefined || later.length === 0) continue;
    const candidates = phrasesOf(first.names.unit);
    for (const mention of later) yield* compare(mention, candidates);
  }
}

function mentionsIn(names: NameUnit): Mention[] {
  return [...names.unit.source.text.matchAll(GERMAN)].map(({ 0: text, index }) => ({
    names,
    text,
    start: index,
    end: index + text.length,
  }));
}

/** „des Zentrums für …“ is the same as „das Zentrum für …“. */
function withoutGenitive(name: string): string {
  return foldName(name.replace(/^(\p{L}+?)e?s(?=\s)/u, '$1'));
}

interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function phrasesOf({ target }: SentenceUnit): Phrase[] {
  return [...target.text.matchAll(ENGLISH)].map(({ 0: all, index }) => {
    const article = ARTICLE.exec(all)?.[0].length ?? 0;
    return { text: all.slice(article).replace(/[’']s$/u, ''), start: index + article, end: index + all.length };
  });
}

/** A later mention must have the name of the first, whatever it was, or none: "the centre" is enough. */
function* compare({ names: { unit }, text, start, end }: Mention, first: readonly Phrase[]): Generator<CheckFinding> {
  const here = phrasesOf(unit);
  const used = first.filter((phrase) => phrase.text.includes(' '));
  if (used.length === 0 || used.some((phrase) => unit.target.text.includes(phrase.text))) return;
  for (const phrase of here) {
    const other = used.find((each) => isRival(phrase.text, each.text));
    if (other === undefined || unit.source.text.includes(phrase.text)) continue;
    const args = { de: text, found: phrase.text, other: other.text };
    const target = placeIn(unit.target, phrase);
    yield finding('name/inconsistent', {
      args,
      source: placeIn(unit.source, { start, end }),
      target,
      suggestion: other.text,
    });
    return;
  }
}

/** Two names with a telling word in common, neither short for the other. */
function isRival(one: string, other: string): boolean {
  if (!one.includes(' ') || one.includes(other) || other.includes(one)) return false;
  const words = new Set(telling(one));
  return telling(other).some((word) => words.has(word));
}

const telling = (name: string): string[] =>
  name
    .split(/[\s-]/u)
    .filter((word) => word.length >= SHORTEST_SHARED)
    .map(foldName);
