import { array, assert, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarks, writeMarks } from '../../../src/engines/deepl/markup.js';
import type { EngineSegment } from '../../../src/engines/engine.js';
import { openPair } from './open.js';

/** A sentence in which `[…]` are marks, maybe one in the other. */
function sentence(marked: string): EngineSegment {
  let text = '';
  const open: number[] = [];
  const marks: { start: number; end: number }[] = [];
  for (const sign of marked) {
    if (sign === '[') open.push(text.length);
    else if (sign === ']') marks.push({ start: open.pop() ?? 0, end: text.length });
    else text += sign;
  }
  return { text, terms: [], marks };
}

/** English with brackets around the places found. */
function shown(answer: string, german: string): string | undefined {
  const read = readMarks(answer, sentence(german));
  if (read === undefined) return undefined;
  const signs = read.marks.flatMap(({ target: { start, end } }) => [
    { at: start, sign: '[', order: 1 },
    { at: end, sign: ']', order: 0 },
  ]);
  let text = read.text;
  for (const { at, sign } of signs.sort((a, b) => b.at - a.at || b.order - a.order)) {
    text = text.slice(0, at) + sign + text.slice(at);
  }
  return text;
}

describe('marks are written as tags', () => {
  it.each([
    ['Der [neue] Vertrag', 'Der <m id="0">neue</m> Vertrag'],
    ['[R&D] < [drei]', '<m id="0">R&amp;D</m> &lt; <m id="1">drei</m>'],
    ['Der [neue [kurze] Vertrag] gilt', 'Der <m id="1">neue <m id="0">kurze</m> Vertrag</m> gilt'],
    ['[Bundes]wehr', '<m id="0">Bundes</m>wehr'],
  ])('%s', (german, xml) => {
    expect(writeMarks(sentence(german))).toBe(xml);
  });

  it('but not those that cross another', () => {
    const marks = [
      { start: 0, end: 6 },
      { start: 4, end: 9 },
    ];
    expect(writeMarks({ text: 'abcd efghi', terms: [], marks })).toBe('<m id="0">abcd e</m>fghi');
  });
});

describe('tags are read', () => {
  it.each([
    ['Der [neue] Vertrag', 'The <m id="0">new</m> treaty', 'The [new] treaty'],
    ['Am [Montag] in [Berlin]', 'In <m id="1">Berlin</m> on <m id="0">Monday</m>', 'In [Berlin] on [Monday]'],
    ['Der [neue] Vertrag', 'The<m id="0">new</m>treaty', 'The [new] treaty'],
    ['[Bundes]wehr', '<m id="0">Federal</m>forces', '[Federal]forces'],
    ['Der [neue] Vertrag', 'The <m id="0"> new </m> treaty', 'The [new] treaty'],
    ['Der [neue [kurze] Vertrag]', 'The <m id="1">new <m id="0">short</m> treaty</m>', 'The [new [short] treaty]'],
    ['[R&D] heute', '<m id="0">R&amp;D</m> today', '[R&D] today'],
  ])('%s: %s', (german, answer, english) => {
    expect(shown(answer, german)).toBe(english);
  });

  it.each([
    ['is missing', 'The new treaty'],
    ['stands twice', 'The <m id="0">new</m> <m id="0">treaty</m>'],
    ['is not closed', 'The <m id="0">new treaty'],
    ['is not opened', 'The new</m> treaty'],
    ['is empty', 'The <m id="0"> </m> new treaty'],
    ['is another', 'The <m id="7">new</m> treaty'],
    ['lost its number', 'The <m>new</m> treaty'],
    ['is of another kind', 'The <b>new</b> <m id="0">treaty</m>'],
  ])('not where one %s', (_, answer) => {
    expect(shown(answer, 'Der [neue] Vertrag')).toBeUndefined();
  });

  it('as they were written, whatever the text', () => {
    const place = integer({ min: 0, max: 30 });
    assert(
      property(
        string({ unit: 'grapheme', maxLength: 30 }),
        array(tuple(place, place), { maxLength: 4 }),
        (text, spans) => {
          const marks = spans.map(([one, other]) => ({
            start: Math.min(one, other, text.length),
            end: Math.min(Math.max(one, other), text.length),
          }));
          const segment = { text, terms: [], marks };
          const read = readMarks(writeMarks(segment), segment);
          if (read === undefined) return;
          for (const { target } of read.marks) {
            expect(target.start).toBeLessThan(target.end);
            expect(target.end).toBeLessThanOrEqual(read.text.length);
          }
        },
      ),
    );
  });
});

describe('a sentence with marks', () => {
  const SEGMENT = sentence('Der [neue] Vertrag & mehr.');

  it('goes as XML of the second version, apart from those without', async () => {
    const { fake, engine } = await openPair();
    const [marked, plain] = await engine.translate([SEGMENT, { text: 'Ohne & Marken.', terms: [] }]);
    expect(marked).toMatchObject({
      text: '[Der neue Vertrag & mehr.]',
      notes: [],
      marks: [{ source: { start: 4, end: 8 }, target: { start: 5, end: 9 } }],
    });
    expect(plain?.text).toBe('[Ohne & Marken.]');
    const xml = fake.requests.find(({ parameters }) => parameters.has('tag_handling'));
    expect(Object.fromEntries(xml?.parameters ?? [])).toMatchObject({
      tag_handling: 'xml',
      tag_handling_version: 'v2',
    });
    expect(xml?.texts).toEqual(['Der <m id="0">neue</m> Vertrag &amp; mehr.']);
  });

  it('is asked for without them where one is lost; both requests count', async () => {
    const { fake, engine } = await openPair({ english: (german) => german.replaceAll(/<[^>]*>/gu, '').toUpperCase() });
    const done: number[] = [];
    const results = await engine.translate([SEGMENT], { onResult: (index) => void done.push(index) });
    expect(results).toMatchObject([
      { text: 'DER NEUE VERTRAG & MEHR.', notes: ['markup-lost'], billed: fake.billed() },
    ]);
    expect(results[0]).not.toHaveProperty('marks');
    expect(fake.requests.map(({ texts }) => texts[0]?.length)).toEqual([42, 24]);
    expect(done).toEqual([0]);
  });

  it('does not pass for English where it comes back as it was', async () => {
    const { engine } = await openPair({ english: (german) => german });
    const segment = sentence('Der [neue] Vertrag gilt seit heute.');
    await expect(engine.translate([segment])).rejects.toMatchObject({ code: 'engine-answer-invalid' });
  });
});
