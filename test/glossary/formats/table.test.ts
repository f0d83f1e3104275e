import { assert, asyncProperty, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/glossary/formats/read-xlsx.js';
import { columnsFor, readRecords, writeCsv, writeSheet } from '../../../src/glossary/formats/table.js';
import { unmarkRecords } from '../../../src/glossary/parse-table.js';
import { readTable } from '../../../src/glossary/table-records.js';
import { glossary } from './random-glossary.js';

describe('tables', () => {
  it.each([',', ';', '\t'])('parted by %j lose nothing of any glossary', (separator) => {
    assert(
      property(glossary, (entries) => {
        const { content, losses } = writeCsv(entries, columnsFor(entries), separator);
        const records = unmarkRecords(readTable(String(content), 'g.csv', { separator }));
        const read = readRecords(records, 'g.csv', {});
        expect(read.problems).toEqual([]);
        expect(read.entries.map(({ entry }) => entry)).toEqual(entries);
        expect(losses).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('in a workbook lose nothing of any glossary', async () => {
    await assert(
      asyncProperty(glossary, async (entries) => {
        const { content, losses } = await writeSheet(entries, columnsFor(entries));
        if (typeof content === 'string') throw new Error('a workbook is no text');
        const { records } = await readXlsx(content, 'g.xlsx');
        const read = readRecords(records, 'g.xlsx', {});
        expect(read.problems).toEqual([]);
        expect(read.entries.map(({ entry }) => entry)).toEqual(entries);
        expect(losses).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
