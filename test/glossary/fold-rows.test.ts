import { describe, expect, it } from 'vitest';
import { parseGlossaryTable } from '../../src/glossary/parse-table.js';

const HEADER = 'de,en,status,use_instead,concept';
const read = (...rows: string[]) => parseGlossaryTable([HEADER, ...rows].join('\n'), 'g.csv');
const parts = (...rows: string[]) =>
  read(...rows).map(({ id, de, en, admitted, avoid }) => ({ id, de, en, admitted, avoid }));

describe('a table with a row for each rendering', () => {
  it('makes one entry of the rows of a German term', () => {
    expect(
      parts(
        'Wehrpflicht,compulsory military service,admitted,,conscription',
        'Wehrpflicht,conscription,preferred,,conscription',
        'Wehrpflicht,draft,forbidden,conscription,conscription',
      ),
    ).toEqual([
      {
        id: 'conscription',
        de: 'Wehrpflicht',
        en: 'conscription',
        admitted: ['compulsory military service'],
        avoid: ['draft'],
      },
    ]);
  });

  it('takes the first admitted rendering for the wanted one where none is preferred', () => {
    expect(parts('Heer,army,admitted,,', 'Heer,land forces,admitted,,')).toMatchObject([
      { en: 'army', admitted: ['land forces'] },
    ]);
  });

  it('takes what is to be used instead where a rendering is forbidden and no other is given', () => {
    expect(parts('Heer,ground army,forbidden,army,')).toMatchObject([{ en: 'army', avoid: ['ground army'] }]);
  });

  it('refuses a forbidden rendering without any that is wanted', () => {
    expect(() => read('Heer,ground army,forbidden,,')).toThrow(
      expect.objectContaining({ args: expect.objectContaining({ problem: 'forbidden-alone', line: 2 }) }),
    );
  });

  it('refuses a header that stands again', () => {
    expect(() => read('Heer,army,preferred,,', HEADER)).toThrow(
      expect.objectContaining({ args: expect.objectContaining({ problem: 'header-again', line: 3 }) }),
    );
  });

  it('makes ids of concepts, and numbers those of synonyms', () => {
    expect(read('Etat,budget,preferred,,defence-budget', 'Haushalt,budget,preferred,,defence-budget')).toMatchObject([
      { id: 'defence-budget' },
      { id: 'defence-budget-2' },
    ]);
  });
});
