/**
 * What people and programs call the columns of a glossary, by the entry's field; written as `plainName` leaves them.
 * Among them the headers of MultiTerm, memoQ, Phrase and Weblate exports, and what German offices write by hand.
 */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ['entry id', 'entryid', 'term id', 'termid', 'concept id', 'conceptid', 'kennung'],
  de: [
    'de de',
    'de at',
    'de ch',
    'deu',
    'ger',
    'german',
    'deutsch',
    'german term',
    'deutscher begriff',
    'deutscher term',
    'term de',
    'de term',
    'begriff de',
    'german germany',
    'deutsch deutschland',
    'source term',
    'source text',
    'source language',
    'source language term',
    'ausgangsbegriff',
    'ausgangsterm',
    'ausgangssprache',
    'quellbegriff',
    'quellterm',
    'quellsprache',
  ],
  en: [
    'en gb',
    'en us',
    'eng',
    'english',
    'englisch',
    'english term',
    'englischer begriff',
    'englischer term',
    'term en',
    'en term',
    'begriff en',
    'english uk',
    'english gb',
    'english us',
    'englisch uk',
    'englisch gb',
    'englisch us',
    'english united kingdom',
    'english united states',
    'englisch vereinigtes königreich',
    'target',
    'target term',
    'target text',
    'target language',
    'target language term',
    'translation',
    'übersetzung',
    'ziel',
    'zielbegriff',
    'zielterm',
    'zielsprache',
  ],
  variants: ['varianten', 'synonyme', 'synonyme de', 'german synonyms', 'deutsche synonyme', 'source synonyms'],
  admitted: ['synonyms', 'synonyme en', 'english synonyms', 'englische synonyme', 'target synonyms', 'zulässig'],
  avoid: ['forbidden', 'verboten', 'vermeiden', 'nicht verwenden', 'do not use', 'unzulässig'],
  pos: ['part of speech', 'partofspeech', 'wortart', 'word class'],
  gender: ['grammatical gender', 'genus', 'geschlecht'],
  domain: ['subject', 'subject field', 'subjectfield', 'domains', 'fachgebiet', 'sachgebiet', 'bereich', 'domäne'],
  forms: ['formen'],
  definition: ['description', 'beschreibung', 'begriffsdefinition', 'definition de', 'definition en'],
  note: [
    'notes',
    'notiz',
    'notizen',
    'anmerkung',
    'anmerkungen',
    'bemerkung',
    'bemerkungen',
    'comment',
    'comments',
    'kommentar',
    'kommentare',
    'hinweis',
  ],
  source: ['quelle', 'quellen', 'reference', 'references', 'term reference', 'fundstelle'],
  expires: ['expiry', 'valid until', 'gültig bis', 'ablauf', 'ablaufdatum'],
};

const FIELD_OF = new Map(Object.entries(OTHER_NAMES).flatMap(([field, names]) => names.map((name) => [name, field])));

/** A header cell in lower case, with single blanks for everything that parts words: `Term (de-DE)` → `term de de`. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s_.:/()[\]-]+/gu, ' ')
    .trim();
}

/** The headers that mean the German side only beside a target: alone, `source` is where a wording comes from. */
const SOURCE_SIDE = 'source';

/**
 * The fields that a header's cells name in other words, undefined for a cell that names none. Of several columns that name
 * one field the first counts, and a field that has its own name elsewhere is not taken.
 * @param names the header's cells
 * @param taken the fields that are named by their own names
 */
export function fieldsByOtherNames(
  names: readonly string[],
  taken: ReadonlySet<string>,
): readonly (string | undefined)[] {
  const plain = names.map(plainName);
  const fields = plain.map((name) => FIELD_OF.get(name));
  const used = new Set(taken);
  const sides = fields.map((field, index) => {
    // `source,target`: the pair says that the first is a language.
    const isSide = plain[index] === SOURCE_SIDE && fields.includes('en') && !fields.includes('de') && !taken.has('de');
    return isSide ? 'de' : field;
  });
  return sides.map((field) => {
    if (field === undefined || used.has(field)) return undefined;
    used.add(field);
    return field;
  });
}
