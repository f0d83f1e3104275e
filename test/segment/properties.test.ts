import { array, assert, constantFrom, integer, nat, oneof, property, string, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '../../src/segment/segment.js';

const runs = { numRuns: process.env['CI'] ? 10_000 : 1000 };

/** Pieces of German that meet at boundaries; strung together they are nasty, not sensible. */
const PIECES = [
  ...'Die Nato am 3 12 2014 5.9 Oktober z B usw Dr K II ist Er eBay Platz und a D [1] :-) 😀 u\u0308'.split(' '),
  ...Array.from(' \u00a0\u202f\u00ad    ....!?…,:;-–„“”"\'‚‘»«()[]¹•@/#%§'),
  '\ud83d',
  '\ude00',
];

const line = array(constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const anyText = oneof(
  string({ unit: 'binary', maxLength: 80 }),
  array(integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
  line,
  array(oneof(line, constantFrom('\n', '\n\n', '\r\n', '\t', '\n- ', '\n1. ', '\f', '\u2028')), {
    maxLength: 8,
  }).map((lines) => lines.join('')),
);

/** Whether a paragraph was wrapped is read from all its lines, so a cut may change it: long lines are left out. */
const unwrapped = anyText.filter(
  (text) => text.split(/[\n\r]/u).length === 1 || text.split(/[\n\r]/u).every((part) => part.length < 45),
);

describe('for any text, lone surrogates included', () => {
  test('sentences and the white space between them rebuild it', () => {
    assert(
      property(anyText, (text) => {
        let at = 0;
        for (const sentence of segment(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, sentence.start).trim()).toBe('');
          expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
          expect(sentence.text.trim()).toBe(sentence.text);
          expect(sentence.text).not.toBe('');
          at = sentence.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      runs,
    );
  });

  test('segmenting a sentence alone leaves it whole', () => {
    assert(
      property(unwrapped, (text) => {
        for (const sentence of segment(text).slice(0, 5)) expect(segment(sentence.text).length).toBe(1);
      }),
      runs,
    );
  });
});

test('a text split at a boundary has the same boundaries in both halves', () => {
  assert(
    property(unwrapped, nat(), (text, choice) => {
      const whole = segment(text);
      const cut = whole[choice % Math.max(1, whole.length)]?.end ?? 0;
      const halves = [...segment(text.slice(0, cut)), ...segment(text.slice(cut))];
      expect(halves.map((sentence) => sentence.text)).toEqual(whole.map((sentence) => sentence.text));
    }),
    runs,
  );
});

test('white space around a text changes no sentence', () => {
  assert(
    property(line, stringMatching(/^\s{0,3}$/u), (text, space) => {
      const bare = text.trim();
      expect(segment(space + bare + space).map((sentence) => sentence.text)).toEqual(
        segment(bare).map((sentence) => sentence.text),
      );
    }),
    runs,
  );
});
