import { describe, expect, it } from 'vitest';
import { status } from '../../support/fake-deepl.js';
import { KEY, manySentences, openPair, sentences } from './open.js';

describe('a request', () => {
  it('says what it wants, and no more', async () => {
    const { fake, engine } = await openPair();
    await engine.translate([{ text: 'Größe & <Macht>', terms: [], context: 'Überschrift' }]);
    const [request] = fake.requests;
    expect(request?.key).toBe(KEY);
    expect(Object.fromEntries(request?.parameters ?? [])).toEqual({
      source_lang: 'de',
      target_lang: 'en-GB',
      text: 'Größe & <Macht>',
      context: 'Überschrift',
      split_sentences: '0',
      preserve_formatting: '1',
      model_type: 'prefer_quality_optimized',
      show_billed_characters: '1',
    });
  });

  it('asks for the English that is wanted', async () => {
    const { fake, engine } = await openPair();
    await engine.translate(manySentences(1), { variant: 'en-US' });
    expect(fake.requests[0]?.parameters.get('target_lang')).toBe('en-US');
  });

  it('has no context where there is none', async () => {
    const { fake, engine } = await openPair();
    await engine.translate(manySentences(1));
    expect(fake.requests[0]?.parameters.has('context')).toBe(false);
  });

  it('marks terms in XML of the second version in a repair', async () => {
    const { fake, engine } = await openPair();
    const term = { start: 4, end: 25, target: 'coalition of the willing', forms: [], whole: true };
    const [result] = await engine.repair([
      { text: 'Die Koalition der Willigen tagt & berät.', terms: [{ ...term, end: 26 }] },
    ]);
    const parameters = Object.fromEntries(fake.requests[0]?.parameters ?? []);
    expect(parameters).toMatchObject({ tag_handling: 'xml', tag_handling_version: 'v2', ignore_tags: 'x' });
    expect(parameters['text']).toBe('Die <x id="0">coalition of the willing</x> tagt &amp; berät.');
    expect(result?.text).toBe('[Die coalition of the willing tagt & berät.]');
  });
});

describe('answers', () => {
  it('come in the order of the sentences, though not of the requests', async () => {
    const { engine } = await openPair({
      reply: ({ texts }) =>
        texts[0]?.includes('Nummer 1.') === true
          ? (response, translations) => void setTimeout(() => response.end(JSON.stringify({ translations })), 100)
          : undefined,
    });
    const order: number[] = [];
    const segments = manySentences(120);
    const results = await engine.translate(segments, { onResult: (index) => void order.push(index) });
    expect(results.map(({ text }) => text)).toEqual(segments.map(({ text }) => `[${text}]`));
    expect(order.slice(0, 50)).not.toContain(0);
    expect(order).toHaveLength(120);
  });

  it('say what they cost and which model made them', async () => {
    const { fake, engine } = await openPair();
    const results = await engine.translate(sentences('Es regnet 😀.', 'Na ja.'));
    expect(results).toEqual([
      { text: '[Es regnet 😀.]', notes: [], billed: 12, model: 'quality_optimized' },
      { text: '[Na ja.]', notes: [], billed: 6, model: 'quality_optimized' },
    ]);
    expect(fake.billed()).toBe(18);
  });

  it('cost what was sent where a server does not say', async () => {
    const { fake, engine } = await openPair();
    fake.script((response) => void response.end('{"translations":[{"detected_source_language":"DE","text":"Hi."}]}'));
    expect(await engine.translate(sentences('Tag 😀.'))).toEqual([{ text: 'Hi.', notes: [], billed: 6 }]);
  });

  it('are not asked for where nothing is to be translated', async () => {
    const { fake, engine } = await openPair({ reply: () => status(500) });
    expect(await engine.translate(sentences('', ' '))).toEqual([
      { text: '', notes: ['empty'] },
      { text: '', notes: ['empty'] },
    ]);
    expect(await engine.translate([])).toEqual([]);
    expect(fake.requests).toEqual([]);
  });
});

describe('a repair', () => {
  it('costs nothing where no term can be protected, or nothing else is left', async () => {
    const { fake, engine } = await openPair();
    const term = { start: 0, end: 8, target: 'frigate', forms: [], whole: true };
    const results = await engine.repair([
      { text: 'Fregattenbauer streiken.', terms: [{ ...term, end: 14, whole: false }] },
      { text: 'Fregatte', terms: [term] },
    ]);
    expect(results).toEqual([
      { text: '', notes: ['empty'] },
      { text: 'Frigate', notes: [] },
    ]);
    expect(fake.requests).toEqual([]);
  });
});

it('is told apart by its server and the model wanted', async () => {
  const { fake, engine } = await openPair();
  expect(engine.name).toBe('deepl');
  expect(engine.version).toBe(`v2, prefer_quality_optimized, ${new URL(fake.url).host}`);
  await engine.dispose();
});
