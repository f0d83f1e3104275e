import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/glossary/entry.js';
import { readIate, writeIate } from '../../../src/glossary/formats/iate.js';
import { glossary } from './random-glossary.js';

const edges = (text: string): string => text.trim();

/** What the columns hold of an entry. */
function held({ id, de, en, variants, admitted, avoid, status, domain }: Entry): Entry {
  const entry: Entry = {
    id: id.replace(/^(?=\d+$)/u, 'iate-'),
    de: edges(de),
    en: edges(en),
    variants: variants.map(edges),
    admitted: admitted.map(edges),
    avoid: avoid.map(edges),
    status: status === 'keep' ? 'preferred' : status,
    source: 'IATE',
  };
  return domain === undefined ? entry : { ...entry, domain: edges(domain) };
}

const HEAD = 'E_ID|E_DOMAINS|L_CODE|T_TERM|T_TYPE|T_RELIABILITY|T_EVALUATION';
const table = (...rows: string[]): string => [HEAD, ...rows].join('\n');

describe('IATE', () => {
  it('brings back terms, judgements, status and domain', () => {
    assert(
      property(glossary, (all) => {
        const entries = all.filter(({ status, admitted }) => status !== 'deprecated' || admitted.length === 0);
        const { content } = writeIate(entries);
        const { entries: found, problems } = readIate(String(content), 'iate.csv');
        expect(problems).toEqual([]);
        const wanted = entries.map(held);
        expect(found.map(({ entry }) => entry)).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  });

  it('takes the full and surest term for the concept’s own, unless another is preferred', () => {
    const text = table(
      '1|DEFENCE|de|KSE|Abbreviation|Very reliable|',
      '1|DEFENCE|de|konventionelle Streitkräfte|Term|Reliable|',
      '1|DEFENCE|en|classical forces|Term|Reliable|Deprecated',
      '1|DEFENCE|en|conventional forces|Term|Reliable|',
      '1|DEFENCE|en|CF|Abbreviation|Reliable|Preferred',
    );
    const { entries } = readIate(text, 'iate.csv');
    expect(entries.map(({ entry }) => entry)).toEqual([
      {
        id: 'iate-1',
        de: 'konventionelle Streitkräfte',
        en: 'CF',
        variants: ['KSE'],
        admitted: ['conventional forces'],
        avoid: ['classical forces'],
        status: 'preferred',
        domain: 'DEFENCE',
        source: 'IATE',
      },
    ]);
  });

  it('proposes what nobody has verified, and counts what it does not take', () => {
    const text = table(
      '2|LAW|de|Waffenruhe|Term|Reliability not verified|',
      '2|LAW|en|truce|Term|Reliable|',
      '2|LAW|fr|trêve|Term|Reliable|',
      '3|LAW|en|cessation|Term|Reliable|',
    );
    const { entries, ignored, problems } = readIate(text, 'iate.csv');
    expect(entries[0]?.entry.status).toBe('proposed');
    expect(ignored).toEqual([{ kind: 'language', name: 'fr', count: 1 }]);
    expect(problems.map(({ place, problem, args }) => [place.line, problem, args])).toEqual([
      [5, 'side-missing', { language: 'de' }],
    ]);
  });

  it('refuses a table without its columns', () => {
    expect(() => readIate('E_ID|L_CODE\n1|de\n', 'iate.csv')).toThrow(
      expect.objectContaining({ args: expect.objectContaining({ problem: 'header-missing', key: 'T_TERM' }) }),
    );
  });
});
