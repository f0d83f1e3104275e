import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectTerms, readProtected } from '../../../src/engines/deepl/protect-terms.js';
import type { EngineSegment } from '../../../src/engines/engine.js';

/** A sentence in which `{German|English}` is a term, and `{German}` one that the English does not stand for as a whole. */
function sentence(marked: string): EngineSegment {
  let text = '';
  const terms = [];
  for (const part of marked.split(/(\{[^{}]*\})/u)) {
    const [, german, target] = /^\{([^|]*)\|?(.*)\}$/u.exec(part) ?? [];
    if (german === undefined) text += part;
    else {
      const whole = target !== '';
      terms.push({ start: text.length, end: text.length + german.length, target: target ?? '', forms: [], whole });
      text += german;
    }
  }
  return { text, terms };
}

describe('protecting', () => {
  it.each([
    ['Die {Fregatte|frigate} lief aus.', 'Die <x id="0">frigate</x> lief aus.'],
    ['{A|one} und {B|two}.', '<x id="0">one</x> und <x id="1">two</x>.'],
    ['R&D < {S&T|S&T} > 3', 'R&amp;D &lt; <x id="0">S&amp;T</x> &gt; 3'],
    ['A\u0001 {B|b}\uD800 😀', 'A <x id="0">b</x> 😀'],
    ['{Fregattenbauer} an der {Fregatte|frigate}', 'Fregattenbauer an der <x id="0">frigate</x>'],
  ])('%s', (marked, xml) => {
    expect(protectTerms(sentence(marked))?.text).toBe(xml);
  });

  it('takes the first of terms that overlap', () => {
    const term = { target: 'x', forms: [], whole: true };
    const terms = [
      { ...term, start: 4, end: 8, target: 'late' },
      { ...term, start: 0, end: 6, target: 'early' },
    ];
    expect(protectTerms({ text: 'abcdefgh ij', terms })?.text).toBe('<x id="0">early</x>gh ij');
  });

  it('is not possible without a whole term', () => {
    expect(protectTerms(sentence('{Fregattenbauer} streiken.'))).toBeUndefined();
  });

  it.each([
    ['{Koalition der Willigen|coalition of the willing}', 'Coalition of the willing'],
    ['„{Fregatte|frigate}“: 3', '„Frigate“: 3'],
    ['{https://a.example/b|https://a.example/b}', 'https://a.example/b'],
    ['{Fregatte|frigate} ahoi', undefined],
  ])('finds nothing left to translate: %s', (marked, english) => {
    expect(protectTerms(sentence(marked))?.complete).toBe(english);
  });
});

function read(marked: string, answer: string) {
  const sent = protectTerms(sentence(marked));
  return sent === undefined ? undefined : readProtected(answer, sent);
}

describe('reading the answer', () => {
  it.each([
    ['Die {F|frigate} lief.', 'The <x id="0">frigate</x> sailed.', 'The frigate sailed.'],
    ['Die {F|frigate} lief.', '<x id="0">frigate</x> sailed.', 'Frigate sailed.'],
    ['Die {F|frigate} lief.', 'The<x id="0">frigate</x>sailed.', 'The frigate sailed.'],
    ['Die {F|frigate} lief.', 'The  <x id="0">frigate</x>  sailed.', 'The frigate sailed.'],
    ['Die {F|frigate} & mehr', 'R&amp;D &lt;&#8217;&#x2019;&gt; &nix;', 'R&D <’’> &nix;'],
    ['Die {F|frigate} lief.', 'The <x id="0" >frigate</x > sailed.', 'The frigate sailed.'],
    ['{iPhone|iPhone} für alle', '<x id="0">iPhone</x> for all', 'iPhone for all'],
    ['{F|eBay} für alle', '<x id="0">eBay</x> for all', 'eBay for all'],
  ])('%s → %s', (marked, answer, text) => {
    expect(read(marked, answer)).toEqual({ text, notes: [] });
  });

  it.each(['<x id="0">a</x> <x id="0">a</x>', '<x id="7">a</x>'])('tells of a tag too many: %s', (answer) => {
    expect(read('Die {F|a} lief.', answer)).toMatchObject({ notes: ['repetition'] });
  });

  it('gives back what was sent, whatever is in it', () => {
    assert(
      property(string({ unit: 'grapheme' }), string({ unit: 'grapheme', minLength: 1 }), (before, term) => {
        const text = `A${before} F lief`.replaceAll(/ {2,}/gu, ' ');
        const start = text.length - 6;
        const target = `t${term}`.replaceAll(/ {2,}/gu, ' ').trim();
        const sent = protectTerms({ text, terms: [{ start, end: start + 1, target, forms: [], whole: true }] });
        const answer = sent === undefined ? undefined : readProtected(sent.text, sent).text;
        expect(answer).toBe(`${text.slice(0, start)}${target} lief`);
      }),
    );
  });
});
