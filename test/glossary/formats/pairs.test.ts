import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeEntry, type Entry } from '../../../src/glossary/entry.js';
import { FORMATS } from '../../../src/glossary/formats/index.js';
import { PAIR_LAYOUTS } from '../../../src/glossary/formats/pairs.js';
import { glossary } from './random-glossary.js';

type Pair = readonly [string, string];

const NAMES = ['deepl', 'google', 'google-sets', 'aws', 'azure', 'omegat'] as const;

/** The pairs that a layout can hold, in their order: each German term once, no signs that it refuses. */
function expected(entries: readonly Entry[], name: (typeof NAMES)[number]): Pair[] {
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  for (const { de, variants, en, status } of entries) {
    if (status === 'proposed' || status === 'deprecated') continue;
    for (const term of [de, ...variants]) {
      const key = name === 'omegat' ? `${term}\t${en}` : term;
      const isFirst = !seen.has(key);
      seen.add(key);
      const odd = (text: string): boolean => (name === 'omegat' ? /\p{Cc}|^#/u : /(?![\t\r\n])\p{Cc}/u).test(text);
      if (isFirst && !odd(term) && !odd(en)) pairs.push([term, en]);
    }
  }
  return pairs;
}

async function write(name: (typeof NAMES)[number], entries: readonly Entry[], path: string) {
  return FORMATS[name].write(entries, {}, path);
}

describe('layouts of other programs', () => {
  it.each(NAMES)('%s brings back every pair of terms', async (name) => {
    const samples: Entry[][] = [];
    assert(
      property(glossary, (entries) => {
        samples.push(entries);
      }),
      { numRuns: 80 },
    );
    const path = name === 'omegat' ? 'g.txt' : 'g.csv';
    for (const entries of samples) {
      const wanted = expected(entries, name);
      const { content, count, unwritten } = await write(name, entries, path);
      expect(count).toBe(wanted.length);
      const rows = entries.reduce((sum, { variants }) => sum + 1 + variants.length, 0);
      const dropped = new Set(unwritten.filter(({ reason }) => reason === 'status').map(({ id }) => id));
      const inDropped = entries.filter(({ id }) => dropped.has(id)).reduce((sum, one) => sum + one.variants.length, 0);
      expect(unwritten.length + inDropped + count, 'every term is written or told of').toBe(rows);
      if (wanted.length === 0) continue;
      const { entries: found } = FORMATS[name].read({ path, text: String(content) }, {});
      expect(found.map(({ entry }) => [entry.de, entry.en])).toEqual(wanted);
    }
  });

  it('leave out what the service refuses, and say why', async () => {
    const long = 'ü'.repeat(101);
    const { content, unwritten } = await write(
      'aws',
      [
        completeEntry({ id: 'long', de: long, en: 'x' }),
        completeEntry({ id: 'keep', de: 'Bundeswehr', en: 'Bundeswehr', status: 'keep' }),
        completeEntry({ id: 'again', de: 'Bundeswehr', en: 'German forces' }),
        completeEntry({ id: 'new', de: 'Drohne', en: 'drone', status: 'proposed' }),
      ],
      'g.csv',
    );
    expect(content).toBe('de,en\nBundeswehr,Bundeswehr\n');
    expect(unwritten.map(({ id, reason }) => [id, reason])).toEqual([
      ['long', 'too-long'],
      ['again', 'twice'],
      ['new', 'status'],
    ]);
  });

  it('part cells as the ending says', async () => {
    const entries = [completeEntry({ id: 'a', de: 'A', en: 'a' })];
    expect((await write('azure', entries, 'g.txt')).content).toBe('A\ta\n');
    expect((await write('azure', entries, 'g.csv')).content).toBe('A,a\n');
    expect((await write('deepl', entries, 'g.tsv')).content).toBe('A\ta\tde\ten\n');
  });

  it('read glossaries as DeepL’s site exports them, in either direction', () => {
    const text = 'Panzer,tank,DE,EN-GB\ndrone,Drohne,en,de\nchar,tank,fr,en\n';
    const { entries, problems } = FORMATS.deepl.read({ path: 'g.csv', text }, {});
    expect(entries.map(({ entry }) => [entry.de, entry.en])).toEqual([
      ['Panzer', 'tank'],
      ['Drohne', 'drone'],
    ]);
    expect(problems.map(({ place, problem }) => [place.line, problem])).toEqual([[3, 'languages-other']]);
  });

  it('read the languages of a custom terminology in any order', () => {
    const text = 'en,fr,de-DE\ntank,char,Panzer\n';
    const { entries, ignored } = FORMATS.aws.read({ path: 'g.csv', text }, {});
    expect(entries.map(({ entry }) => [entry.de, entry.en])).toEqual([['Panzer', 'tank']]);
    expect(ignored).toEqual([{ kind: 'column', name: 'fr', count: 1 }]);
  });

  it('have a limit wherever the service names one', () => {
    expect(Object.keys(PAIR_LAYOUTS).sort()).toEqual([...NAMES].sort());
  });

  it('pass over the comments of OmegaT', () => {
    const text = '# Glossary in tab-separated format -*- coding: utf-8 -*-\nPanzer\ttank\t"a" vehicle\n';
    const { entries } = FORMATS.omegat.read({ path: 'glossary.txt', text }, {});
    expect(entries.map(({ entry }) => [entry.de, entry.en, entry.note])).toEqual([['Panzer', 'tank', '"a" vehicle']]);
  });
});
