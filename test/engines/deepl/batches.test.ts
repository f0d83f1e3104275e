import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchItems, encodedSize, type Item } from '../../../src/engines/deepl/batches.js';
import { openPair, sentences } from './open.js';

const LARGEST_BODY = 60 * 1024;

const item = (text: string, index: number, context = ''): Item => ({ index, source: text, text, context });

describe('batches', () => {
  it.each([
    [0, []],
    [1, [1]],
    [50, [50]],
    [51, [50, 1]],
    [500, Array.from({ length: 10 }, () => 50)],
  ])('of %i texts hold %j', (count, sizes) => {
    const items = Array.from({ length: count }, (_, index) => item('Es regnet.', index));
    expect(batchItems(items).map((batch) => batch.items.length)).toEqual(sizes);
  });

  it('have one context each', () => {
    const items = ['a', 'b', 'a'].map((context, index) => item('Es regnet.', index, context));
    expect(batchItems(items).map((batch) => [batch.context, batch.items.map(({ index }) => index)])).toEqual([
      ['a', [0, 2]],
      ['b', [1]],
    ]);
  });

  it('leave no text out, and keep to their size where a text does not pass it alone', () => {
    const text = tuple(string({ unit: 'binary', maxLength: 40 }), constantFrom(1, 3, 900)).map(([part, times]) =>
      part.repeat(times),
    );
    assert(
      property(array(text, { maxLength: 120 }), (texts) => {
        const batches = batchItems(texts.map((one, index) => item(one, index, 'Überschrift')));
        expect(batches.flatMap(({ items }) => items.map(({ index }) => index))).toEqual(texts.map((_, index) => index));
        for (const { items } of batches) {
          const size = items.reduce((sum, one) => sum + encodedSize('text', one.text), 0);
          expect(items.length === 1 || size <= LARGEST_BODY).toBe(true);
        }
      }),
    );
  });

  it('are counted as they are sent: an umlaut is six bytes', async () => {
    expect(encodedSize('text', 'ä b')).toBe('&text=%C3%A4+b'.length);
    const { fake, engine } = await openPair();
    await engine.translate(sentences(...Array.from({ length: 50 }, () => `${'äöü'.repeat(200)}.`)));
    expect(fake.requests.map(({ size }) => size <= LARGEST_BODY)).toEqual(fake.requests.map(() => true));
    expect(fake.requests).toHaveLength(4);
  });
});
