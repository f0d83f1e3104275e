import { describe, expect, it } from 'vitest';
import { alignPair } from '../../src/align/align-pair.js';
import { ENGLISH, GERMAN } from './article.js';
import { blockBeads, sentenceBeads, sideOf } from './side.js';

/** The article with paragraphs of its translation changed by their number. */
function english(changes: Readonly<Record<number, readonly string[]>>): string[][] {
  return ENGLISH.map((sentences, at) => [...(changes[at] ?? sentences)]);
}

function align(target: readonly (readonly string[])[], source = GERMAN) {
  return alignPair(sideOf(source), sideOf(target));
}

const IN_ORDER = '0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7 8-8 9-9 10-10 11-11 12-12 13-13 14-14 15-15';

describe('two texts of the same make', () => {
  it('aligns them sentence by sentence', () => {
    const pair = align(ENGLISH);
    expect(blockBeads(pair)).toBe('0-0 1-1 2-2 3-3 4-4 5-5');
    expect(sentenceBeads(pair)).toBe(IN_ORDER);
  });

  it('takes an empty text for one of which everything is lost', () => {
    const pair = alignPair(sideOf([['Guten Morgen.']]), sideOf([]));
    expect(sentenceBeads(pair)).toBe('0-');
    expect(blockBeads(pair)).toBe('0-');
    expect(sentenceBeads(alignPair(sideOf([]), sideOf([])))).toBe('');
  });
});

describe('what is lost', () => {
  it('tells a sentence in the middle of a paragraph', () => {
    const [first = '', , ...rest] = ENGLISH[2] ?? [];
    expect(sentenceBeads(align(english({ 2: [first, ...rest] })))).toBe(
      '0-0 1-1 2-2 3-3 4-4 5- 6-5 7-6 8-7 9-8 10-9 11-10 12-11 13-12 14-13 15-14',
    );
  });

  it('tells a sentence at the end of a paragraph', () => {
    const pair = align(english({ 3: ENGLISH[3]?.slice(0, 2) ?? [] }));
    expect(sentenceBeads(pair)).toContain(' 10- ');
    expect(blockBeads(pair)).toBe('0-0 1-1 2-2 3-3 4-4 5-5');
  });

  it('tells a whole paragraph', () => {
    const pair = align(ENGLISH.toSpliced(3, 1));
    expect(blockBeads(pair)).toBe('0-0 1-1 2-2 3- 4-3 5-4');
    expect(sentenceBeads(pair)).toContain('7-7 8- 9- 10- 11-8');
  });
});

describe('what is added', () => {
  it('tells a sentence', () => {
    const added = [...(ENGLISH[5] ?? []), 'The president of Finland has already sent his congratulations.'];
    expect(sentenceBeads(align(english({ 5: added })))).toBe(`${IN_ORDER} -16`);
  });

  it.each([
    [2, 1, 'That is a record.'],
    [4, 2, 'Vilnius is less patient.'],
    [3, 3, 'He did not say who should pay for it.'],
  ])('tells a short sentence beside one that is translated in full: %i %i', (paragraph, at, sentence) => {
    const pair = align(english({ [paragraph]: (ENGLISH[paragraph] ?? []).toSpliced(at, 0, sentence) }));
    expect(pair.sentences.filter(({ source }) => source.length === 0)).toHaveLength(1);
    expect(pair.sentences.filter(({ target }) => target.length === 0)).toHaveLength(0);
  });

  it('tells a paragraph', () => {
    const paragraph = ['Sweden bought similar masts from an Italian company four years ago.', 'They still work well.'];
    const pair = align(ENGLISH.toSpliced(4, 0, paragraph));
    expect(blockBeads(pair)).toBe('0-0 1-1 2-2 3-3 -4 4-5 5-6');
  });

  it.each([1, 2, 3, 4, 5])('tells paragraph %i where it stands twice', (at) => {
    const pair = align(ENGLISH.toSpliced(at, 0, ENGLISH[at] ?? []));
    expect(pair.blocks.filter(({ source }) => source.length === 0)).toHaveLength(1);
    expect(pair.blocks.filter(({ target }) => target.length === 0)).toHaveLength(0);
  });

  it('tells a sentence that stands twice', () => {
    const [first = '', second = '', third = ''] = ENGLISH[3] ?? [];
    const pair = align(english({ 3: [first, second, second, third] }));
    expect(pair.sentences.filter(({ source }) => source.length === 0)).toHaveLength(1);
    expect(pair.sentences.filter(({ target }) => target.length === 0)).toHaveLength(0);
  });
});

describe('what is written in another way', () => {
  it('takes two sentences that became one for one', () => {
    const merged = [
      'The estimated cost is €48 million, as Defence Minister Urmas Kallaste announced in Tallinn on Tuesday.',
    ];
    const pair = align(english({ 1: [ENGLISH[1]?.[0] ?? '', ...merged] }));
    expect(sentenceBeads(pair)).toContain('1-1 2,3-2 4-3');
  });

  it('takes a sentence that became two for one', () => {
    const split = ['However, Riga first wants to wait for the results of a study.', 'It is due in January.'];
    const pair = align(english({ 4: [ENGLISH[4]?.[0] ?? '', ...split, ENGLISH[4]?.[2] ?? ''] }));
    expect(sentenceBeads(pair)).toContain('11-11 12-12,13 13-14');
  });

  it('takes two paragraphs that became one for one', () => {
    const pair = align(ENGLISH.toSpliced(4, 2, [...(ENGLISH[4] ?? []), ...(ENGLISH[5] ?? [])]));
    expect(blockBeads(pair)).toBe('0-0 1-1 2-2 3-3 4,5-4');
    expect(sentenceBeads(pair)).toBe(IN_ORDER);
  });

  it('takes a paragraph that became two for one', () => {
    const [first = '', ...rest] = ENGLISH[2] ?? [];
    const pair = align(ENGLISH.toSpliced(2, 1, [first], rest));
    expect(blockBeads(pair)).toBe('0-0 1-1 2-2,3 3-4 4-5 5-6');
    expect(sentenceBeads(pair)).toBe(IN_ORDER);
  });

  it('lets a sentence stand in the paragraph before', () => {
    const [first = '', ...rest] = ENGLISH[4] ?? [];
    const pair = align(english({ 3: [...(ENGLISH[3] ?? []), first], 4: rest }));
    expect(sentenceBeads(pair)).toBe(IN_ORDER);
  });
});

describe('what has moved', () => {
  it('finds a sentence in another paragraph', () => {
    const [first = '', moved = '', ...rest] = ENGLISH[2] ?? [];
    const pair = align(english({ 2: [first, ...rest], 5: [...(ENGLISH[5] ?? []), moved] }));
    expect(sentenceBeads(pair)).toContain('4-4 5-15 6-5');
  });

  it('finds two sentences that changed places', () => {
    const [first = '', second = '', third = ''] = ENGLISH[3] ?? [];
    expect(sentenceBeads(align(english({ 3: [first, third, second] })))).toContain('8-8 9-10 10-9 11-11');
  });

  it('finds a paragraph', () => {
    const pair = align([...ENGLISH.toSpliced(2, 1), ENGLISH[2] ?? []]);
    expect(blockBeads(pair)).toBe('0-0 1-1 2-5 3-2 4-3 5-4');
    expect(sentenceBeads(pair)).toContain('4-12 5-13 6-14 7-15 8-4');
  });
});

it('takes the terms of a glossary for cues', () => {
  const source = [
    ['Die Lage ist ernst.', 'Über die Zeitenwende spricht heute niemand mehr.', 'So geht das nicht weiter.'],
  ];
  const target = [['The situation is serious.', 'This cannot go on, the change of era is no longer discussed today.']];
  const terms = {
    source: (text: string) => (text.includes('Zeitenwende') ? ['zeitenwende'] : []),
    target: (text: string) => (text.includes('change of era') ? ['zeitenwende'] : []),
  };
  expect(sentenceBeads(alignPair(sideOf(source), sideOf(target), terms))).toBe('0-0 1,2-1');
});
