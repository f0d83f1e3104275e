import { MATCH_MODES, STATUSES } from '../../../src/glossary/entry-fields.js';
import * as fc from 'fast-check';
import { completeEntry, type Entry, type PlainEntry } from '../../../src/glossary/entry.js';

/** Words of glossaries, signs that formats give a meaning, and anything else. */
const pieces = fc.constantFrom(
  'Panzer',
  'tank',
  '"',
  "'",
  ',',
  ';',
  '|',
  '\\',
  '\t',
  '\n',
  '\r\n',
  ' ',
  '\u00A0',
  '=1+1',
  '-',
  '@x',
  '+',
  '<b>',
  '&amp;',
  ']]>',
  '#',
  '_x000D_',
  'constructor',
  '__proto__',
  'ß',
  '😀',
  '\u2028',
);
/** Signs that XML cannot hold are a format's loss, which has tests of its own. */
const anyText = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(pieces, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  )
  .filter((text) => text.trim() !== '' && !/(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/u.test(text));

/** Terms as glossaries hold them: any signs. */
export const term: fc.Arbitrary<string> = anyText;
const id = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/u);
const terms = fc.array(term, { minLength: 1, maxLength: 3 });
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

const plain: fc.Arbitrary<PlainEntry> = fc.record(
  {
    id,
    de: term,
    en: term,
    variants: terms,
    admitted: terms,
    avoid: terms,
    status: fc.constantFrom(...STATUSES),
    pos: fc.oneof(fc.constantFrom('noun', 'proper', 'adjective', 'verb', 'phrase', 'adverb', 'other'), term),
    gender: fc.oneof(fc.constantFrom('m', 'f', 'n', 'pl'), term),
    domain: term,
    match: fc.constantFrom(...MATCH_MODES),
    forms: terms,
    when: terms,
    unless: terms,
    definition: term,
    note: term,
    source: term,
    expires: day.map((date) => date.toISOString().slice(0, 10)),
  },
  { requiredKeys: ['id', 'de', 'en'] },
);

/** Any glossary: every field, any signs, each id once. */
export const glossary: fc.Arbitrary<Entry[]> = fc
  .uniqueArray(plain, { selector: (one) => one.id, minLength: 1, maxLength: 6 })
  .map((entries) => entries.map(completeEntry));
