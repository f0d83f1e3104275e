import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/glossary/entry.js';
import { parseGlossaryYaml } from '../../src/glossary/parse-yaml.js';
import { englishForms } from '../../src/terms/english/forms.js';
import { findRenderings } from '../../src/terms/english/renderings.js';

const PATH = 'glossary/defence-policy.yaml';
const entries = parseGlossaryYaml(readFileSync(PATH, 'utf8'), PATH);

/** The ids of the entries of which something holds. */
const idsWhere = (holds: (entry: Entry) => boolean): string[] => entries.filter(holds).map(({ id }) => id);

const fold = (term: string): string => term.normalize('NFC').toLowerCase();
const german = ({ de, variants }: Entry): readonly string[] => [de, ...variants];
const english = ({ en, admitted, avoid }: Entry): readonly string[] => [en, ...admitted, ...avoid];
const everyText = (entry: Entry): readonly string[] => [
  ...german(entry),
  ...english(entry),
  ...(entry.when ?? []),
  ...(entry.unless ?? []),
  ...[entry.definition, entry.note, entry.source].filter((text) => text !== undefined),
];

/** Decomposed letters, and blanks where none or other ones belong. */
const untidy = (text: string): boolean =>
  text !== text.normalize('NFC') ||
  text !== text.trim() ||
  /\s{2}|[^\S ]|[\u00AD\u200B-\u200F\u2060\uFEFF]/u.test(text);

/** American forms that a British text does not use. Organisation names keep the -z- of their charters. */
const AMERICAN =
  /\b(?:defense|offense|license|armor|center|program|theater|color|gray|maneuver|percent|labor|harbor|aluminum|mobilization|modernization|digitization|analyze|rumor|neighbor)(?!\w*ian)/iu;

/** Official names that are spelt as their bodies spell them. */
const AS_NAMED = new Set(['ukraine-defense-contact-group']);

describe('the glossary that termtreu brings along', () => {
  it('holds at least 900 entries', () => {
    expect(entries.length).toBeGreaterThanOrEqual(900);
  });

  it('names its schema for editors', () => {
    expect(readFileSync(PATH, 'utf8')).toMatch(/^# yaml-language-server: \$schema=\.\/schema\.json\n/u);
  });

  it('gives each German term to one entry only, capitals aside', () => {
    const owners = new Map<string, Set<string>>();
    for (const entry of entries.filter(({ status }) => status === 'preferred' || status === 'keep')) {
      for (const term of german(entry).map(fold)) owners.set(term, (owners.get(term) ?? new Set()).add(entry.id));
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it('is recognised in English in every form that it asks for', () => {
    const notFound = entries.flatMap((entry) =>
      [entry.en, ...entry.admitted]
        .flatMap((base) => englishForms(base, entry.pos))
        .filter((form) => !findRenderings([entry], `They spoke of ${form}.`).some(({ kind }) => kind !== 'avoid')),
    );
    expect(notFound).toEqual([]);
  });

  it('says no German term twice in an entry', () => {
    expect(idsWhere((entry) => new Set(german(entry)).size < german(entry).length)).toEqual([]);
  });

  it('says no English rendering twice in an entry, so that none is both wanted and to avoid', () => {
    expect(idsWhere((entry) => new Set(english(entry).map(fold)).size < english(entry).length)).toEqual([]);
  });

  it('is composed (NFC), without edge, double or unusual blanks', () => {
    expect(idsWhere((entry) => everyText(entry).some(untidy))).toEqual([]);
  });

  it('writes the wanted English as the British do', () => {
    expect(idsWhere(({ id, en }) => AMERICAN.test(en) && !AS_NAMED.has(id))).toEqual([]);
  });

  it('keeps German words in English only where it says so', () => {
    expect(idsWhere(({ de, en, status }) => status === 'keep' && fold(de) !== fold(en))).toEqual([]);
    expect(idsWhere(({ de, en, pos, status }) => status !== 'keep' && pos !== 'proper' && de === en)).toEqual([]);
  });

  it('explains every entry', () => {
    expect(idsWhere(({ definition, note }) => definition === undefined && note === undefined)).toEqual([]);
  });
});

describe('terms of a typical article', () => {
  it.each([
    ['Koalition der Willigen', 'coalition of the willing'],
    ['Minsker Abkommen', 'Minsk agreements'],
    ['Nato', 'NATO'],
    ['Nato-Generalsekretär', 'NATO Secretary General'],
    ['Sicherheitsgarantie', 'security guarantee'],
    ['Waffenstillstand', 'ceasefire'],
    ['Friedensabkommen', 'peace agreement'],
    ['Streitkräfte', 'armed forces'],
    ['Friedenstruppe', 'peacekeeping force'],
    ['Verteidigungsausgaben', 'defence spending'],
    ['Waffenlieferung', 'arms delivery'],
    ['Sondervermögen', 'special fund'],
    ['Zeitenwende', 'Zeitenwende'],
    ['Kriegstüchtigkeit', 'war readiness'],
  ])('%s → %s', (de, en) => {
    const found = entries.filter((entry) => entry.de === de);
    expect(found.map((entry) => entry.en)).toEqual([en]);
    expect(found[0]?.status).toMatch(/^(?:preferred|keep)$/u);
  });

  it.each(['Einsatz', 'verlegen', 'fallen', 'Zug', 'Gruppe', 'Verband', 'Einheit', 'Antrag', 'Los', 'Titel'])(
    'does not enforce the general word %s',
    (de) => {
      expect(entries.find((entry) => entry.de === de)?.status).toBe('proposed');
    },
  );
});
