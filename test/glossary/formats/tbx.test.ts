import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTbx } from '../../../src/glossary/formats/read-tbx.js';
import { type TbxFlavour, writeTbx } from '../../../src/glossary/formats/write-tbx.js';
import { glossary } from './random-glossary.js';

const FLAVOURS: readonly TbxFlavour[] = [
  { version: 3, dialect: 'basic', style: 'dca', strict: false },
  { version: 3, dialect: 'basic', style: 'dct', strict: false },
  { version: 3, dialect: 'linguist', style: 'dca', strict: false },
  { version: 3, dialect: 'min', style: 'dct', strict: false },
  { version: 2, dialect: 'basic', style: 'dca', strict: false },
];

describe('TBX', () => {
  it.each(FLAVOURS)('$version $dialect $style loses nothing of any glossary', (flavour) => {
    assert(
      property(glossary, (entries) => {
        const written = writeTbx(entries, flavour);
        const read = readTbx(String(written.content), 'g.tbx');
        expect(read.problems).toEqual([]);
        expect(read.ignored).toEqual([]);
        expect(read.entries.map(({ entry }) => entry)).toEqual(entries);
        expect(written.losses).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
