import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentEnglish } from '../../src/segment/english.js';

/** Sentences that a bar parts. */
function marked(text: string): string[] {
  return text.split('|').map((part) => part.trim());
}

describe('English sentences', () => {
  it.each([
    'The talks begin today.| Nobody expects a breakthrough.',
    'Mr. Smith met Lt. Gen. Jones at No. 10.| Both left at 9.30 p.m. on Friday.',
    'Dwight D. Eisenhower commanded them.| He won.',
    'The U.S. Army pays.| So does the U.K.| The others wait.',
    'It began in World War I.| It ended in 1918.',
    '‘We are ready,’ he said.| ‘Are you?’ she asked.| Nobody answered.',
    '‘Never again!’ Merz said.| ‘Never.’',
    '“Is that all?” asked the minister.| “Yes.”',
    'They cost €1.5 billion.| 312 of them were built.',
    'Acme Inc. reported a loss.| The chairman of Acme Inc. resigned.',
    'The meeting was at 8 a.m.| The next one is tomorrow.',
    'He paused … and went on.',
    'See Art. 5 of the treaty, e.g. its second sentence.| That is all.',
  ])('%s', (text) => {
    expect(segmentEnglish(text.replaceAll('|', '')).map((sentence) => sentence.text)).toEqual(marked(text));
  });

  it('does not end a sentence where a line is wrapped', () => {
    expect(segmentEnglish('The talks\nbegin today.\r\nNobody comes.').map(({ text }) => text)).toEqual([
      'The talks\nbegin today.',
      'Nobody comes.',
    ]);
  });

  it('gives sentences in order that hold all but white space', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const sentences = segmentEnglish(text);
        let reached = 0;
        for (const { text: words, start, end } of sentences) {
          expect(text.slice(reached, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(words);
          expect(words.trim()).toBe(words);
          reached = end;
        }
        expect(text.slice(reached).trim()).toBe('');
      }),
    );
  });
});
