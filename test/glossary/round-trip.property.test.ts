import { MATCH_MODES, STATUSES } from '../../src/glossary/entry-fields.js';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { completeEntry, type PlainEntry } from '../../src/glossary/entry.js';
import { parseGlossaryTable } from '../../src/glossary/parse-table.js';
import { parseGlossaryYaml } from '../../src/glossary/parse-yaml.js';
import { markText, writeList } from '../../src/glossary/table-cells.js';

const term = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
const id = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/u);
const entry: fc.Arbitrary<PlainEntry> = fc.record(
  {
    id,
    de: term,
    en: term,
    variants: fc.array(term, { maxLength: 3 }),
    admitted: fc.array(term, { maxLength: 3 }),
    avoid: fc.array(term, { maxLength: 3 }),
    status: fc.constantFrom(...STATUSES),
    match: fc.constantFrom(...MATCH_MODES),
    when: fc.array(term, { minLength: 1, maxLength: 3 }),
    note: term,
  },
  { requiredKeys: ['id', 'de', 'en'] },
);
const glossary = fc.uniqueArray(entry, { selector: (one) => one.id, minLength: 1, maxLength: 8 });

it('whatever YAML can write of a glossary is read back the same', () => {
  fc.assert(
    fc.property(glossary, (entries) => {
      expect(parseGlossaryYaml(stringify(entries), 'g.yaml')).toEqual(entries.map(completeEntry));
    }),
    { numRuns: 200 },
  );
});

/** What a tab-separated cell can hold: no tab, no line break, no quotation mark, and no blanks at its edges. */
const cellText = term.map((text) => text.replaceAll(/[\s"]/gu, '')).filter((text) => text !== '');
const row = fc.record({ id, de: cellText, en: cellText, avoid: fc.array(cellText, { maxLength: 3 }) });

it('whatever a table can hold of a glossary is read back the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: (one) => one.id, maxLength: 8 }), (rows) => {
      const lines = rows.map((one) => [one.id, one.de, one.en, writeList(one.avoid)].map(markText).join('\t'));
      const read = parseGlossaryTable(['id\tde\ten\tavoid', ...lines].join('\n'), 'g.tsv');
      expect(read).toEqual(rows.map((one) => completeEntry(one)));
    }),
    { numRuns: 200 },
  );
});
