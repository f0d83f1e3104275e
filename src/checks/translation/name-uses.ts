import { foldName } from './capitals.js';
import type { CheckContext, CheckFinding } from './check.js';
import { NAME_SPELLINGS } from './data/name-spellings.js';
import { finding } from './make-finding.js';
import { isInName } from './name-places.js';
import { foldedForms, type NameUnit, withoutCase } from './name-unit.js';
import { fullNames } from './persons.js';
import { transliterations } from './transliteration.js';
import { placeIn } from './units.js';
import { deviations, type Use } from './uses.js';

/** How many names from the Cyrillic alphabet end. */
const EASTERN = /..(?:[kz][yi]j|ski|[oeij]w|[oei]wa|[kr]a|tsch|enko|[yui]k|ij?|in|jan|j)$/u;
const SHORTEST = 4;
const PLAIN = /^[\w’'-]*$/u;

/** English spellings, folded, by the German name, folded. */
const KNOWN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  NAME_SPELLINGS.flatMap(({ german, english }) => {
    const spellings = new Set(english.map(foldName));
    return german.map((name): [string, ReadonlySet<string>] => [foldName(name), spellings]);
  }),
);

/** A name of the German and its English. */
interface NameUse extends Use {
  readonly code: 'name/inconsistent';
  /** The English as it is written, without the ending of a possessive. */
  readonly found: string;
  /** The English has it as the German does, though English has spellings of its own. */
  readonly left: boolean;
}

/** What English may have for a German name. */
interface Spellings {
  /** The name, folded and without its case. */
  readonly id: string;
  /** Whether it is one of the table, which has all its spellings. */
  readonly known: boolean;
  /** Whether English writes it otherwise, by its sounds. */
  readonly foreign: boolean;
  readonly fits: (folded: string) => boolean;
}

/**
 * How the English of an article spells its names, as far as there may be two ways: those of persons, from other scripts,
 * with letters that English lacks, and those that are known for it. Terms of the glossary are left to their own check.
 */
export function nameUses(units: readonly NameUnit[], terms: CheckContext['terms']): NameUse[] {
  const told = new Set(
    units.flatMap(fullNames).flatMap(({ first, last }) => [first, last].map((name) => foldName(name.text))),
  );
  for (const { text } of units.flatMap(({ english }) => english))
    if (!PLAIN.test(text)) told.add(foldName(bareName(text)));
  const isTerm = ({ source }: NameUse): boolean =>
    'sentence' in source && terms(source.sentence).some(({ start, end }) => start <= source.start && source.end <= end);
  return units.flatMap((names) => [...usesIn(names, told)]).filter((use) => !isTerm(use));
}

/** Names that an article spells in two ways. */
export function* spelledTwice(units: readonly NameUnit[], { terms }: CheckContext): Generator<CheckFinding> {
  // What was left as German has it is not how the rest ought to be.
  const uses = nameUses(units, terms).toSorted((one, other) => Number(one.left) - Number(other.left));
  for (const { use, usual } of deviations(uses)) {
    const { code, de, found, source, target } = use;
    const other = usual.found;
    yield finding(code, { args: { de, found, other }, source, target, suggestion: other });
  }
}

function* usesIn({ german, english, unit }: NameUnit, told: ReadonlySet<string>): Generator<NameUse> {
  for (const word of german) {
    const spellings = spellingsOf(word.text, told);
    if (spellings === undefined) continue;
    const { id, known, foreign, fits } = spellings;
    for (const each of english) {
      const found = bareName(each.text);
      if (!fits(foldName(found)) || (known && isInName(each, unit.target.text))) continue;
      const source = placeIn(unit.source, word);
      const target = placeIn(unit.target, { start: each.start, end: each.start + found.length });
      if (source === undefined || target === undefined) continue;
      const left = foreign && foldName(found) === id;
      yield { code: 'name/inconsistent', id, de: word.text, base: baseOf(found), found, left, source, target };
    }
  }
}

/** The name of “Zelenskyy’s” and “Kyiv-based”. */
function bareName(word: string): string {
  return word.replace(/-\p{Ll}.*$/u, '').replace(/['’]s?$/u, '');
}

/** In small letters, as headings may have capitals, and without an s: “the Zelenskys”. */
function baseOf(name: string): string {
  return name
    .normalize()
    .toLowerCase()
    .replace(/(?<=[^s])s$/u, '');
}

function spellingsOf(word: string, told: ReadonlySet<string>): Spellings | undefined {
  for (const name of withoutCase(word)) {
    const id = foldName(name);
    const known = KNOWN.get(id);
    if (known !== undefined) return { id, known: true, foreign: false, fits: (folded) => known.has(folded) };
  }
  const folded = foldName(word);
  const stem = folded.replace(/(?<=[^s])s$/u, '');
  const id = told.has(stem) || EASTERN.test(stem) ? stem : folded;
  const eastern = EASTERN.test(id);
  if (id.length < SHORTEST || !(eastern || told.has(id) || !PLAIN.test(word))) return undefined;
  const forms = new Set([id, ...foldedForms(word)]);
  const pattern = transliterations(id);
  if (eastern && pattern === undefined && PLAIN.test(word) && !told.has(id)) return undefined;
  return {
    id,
    known: false,
    foreign: pattern !== undefined,
    fits: (found) => forms.has(found) || pattern?.test(found) === true,
  };
}
