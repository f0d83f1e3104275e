import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/engines/budget.js';
import type { DeepLChoices } from '../../../src/engines/deepl/choices.js';
import type { Wait } from '../../../src/engines/engine.js';
import { hangUp, status } from '../../support/fake-deepl.js';
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
      model_type: 'quality_optimized',
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
      { text: '[Es regnet 😀.]', notes: [], sent: 12, billed: 12, model: 'quality_optimized' },
      { text: '[Na ja.]', notes: [], sent: 6, billed: 6, model: 'quality_optimized' },
    ]);
    expect(fake.billed()).toBe(18);
  });

  it('cost what was sent where a server does not say', async () => {
    const { fake, engine } = await openPair();
    fake.script((response) => void response.end('{"translations":[{"detected_source_language":"DE","text":"Hi."}]}'));
    expect(await engine.translate(sentences('Tag 😀.'))).toEqual([{ text: 'Hi.', notes: [], sent: 6, billed: 6 }]);
  });

  it('are not asked for where nothing is to be translated', async () => {
    const { fake, engine } = await openPair({ reply: () => status(500) });
    expect(await engine.translate(sentences('', ' '))).toEqual([
      { text: '', notes: ['empty'], sent: 0 },
      { text: '', notes: ['empty'], sent: 0 },
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
      { text: '', notes: ['empty'], sent: 0 },
      { text: 'Frigate', notes: [], sent: 0 },
    ]);
    expect(fake.requests).toEqual([]);
  });
});

it('is told apart by its server and the model wanted', async () => {
  const { fake, engine } = await openPair();
  expect(engine.name).toBe('deepl');
  expect(engine.version).toBe(`v2, quality_optimized, ${new URL(fake.url).host}`);
  await engine.dispose();
});

describe('what a user chooses', () => {
  const CHOICES: DeepLChoices = {
    modelType: 'prefer_quality_optimized',
    formality: 'prefer_less',
    splitSentences: 'nonewlines',
    preserveFormatting: false,
    instructions: ['Use short sentences.', ' ', ' Keep ranks in German. '],
    styleId: '1b2c',
  };

  it('goes with every request, and changes the version of the engine', async () => {
    const { fake, engine } = await openPair({}, { choices: CHOICES });
    await engine.translate(manySentences(1));
    const parameters = fake.requests[0]?.parameters;
    expect(Object.fromEntries(parameters ?? [])).toMatchObject({
      model_type: 'prefer_quality_optimized',
      formality: 'prefer_less',
      split_sentences: 'nonewlines',
      preserve_formatting: '0',
      style_id: '1b2c',
    });
    expect(parameters?.getAll('custom_instructions')).toEqual(['Use short sentences.', 'Keep ranks in German.']);
    expect(engine.version).toMatch(
      /^v2, prefer_quality_optimized, prefer_less, split nonewlines, formatting free, style 1b2c, instructions [\da-f]{8}, /u,
    );
  });

  it.each<[string, DeepLChoices]>([
    ['an unknown model', { modelType: 'best' }],
    ['eleven instructions', { instructions: Array.from({ length: 11 }, () => 'Be brief.') }],
    ['an instruction of 301 characters', { instructions: ['ä'.repeat(301)] }],
    ['instructions to the model that follows none', { instructions: ['Be brief.'], modelType: 'latency_optimized' }],
    ['a style for the model that knows none', { styleId: '1b2c', modelType: 'latency_optimized' }],
  ])('is refused where DeepL would refuse it: %s', async (_, choices) => {
    await expect(openPair({}, { choices })).rejects.toMatchObject({ code: 'engine-option-invalid', exitCode: 2 });
  });
});

describe('a budget', () => {
  it('stops before the request that would pass it, and what was paid for arrives', async () => {
    const { fake, engine } = await openPair();
    const sentence = 'Das ist der Satz mit der Nummer 1.';
    const done: number[] = [];
    const options = { budget: createBudget(60 * sentence.length), onResult: (index: number) => void done.push(index) };
    const error = { code: 'character-limit', exitCode: 4, args: { limit: 60 * sentence.length } };
    await expect(engine.translate(manySentences(120), options)).rejects.toMatchObject(error);
    expect(fake.requests).toHaveLength(1);
    expect(done).toHaveLength(50);
  });

  it('counts what is sent again after a lost answer, for it may be charged for twice', async () => {
    const { fake, engine } = await openPair();
    fake.script(hangUp);
    const error = { code: 'character-limit', args: { spent: 10, wanted: 10, limit: 15 } };
    const work = engine.translate(sentences('Es regnet.'), { budget: createBudget(15) });
    await expect(work).rejects.toMatchObject(error);
    expect(fake.requests).toHaveLength(1);
  });
});

describe('a pause', () => {
  it('is told before it is kept, once for all requests that wait together', async () => {
    const { fake, engine } = await openPair();
    fake.script(status(429, { 'retry-after': '1' }), status(429, { 'retry-after': '1' }));
    const waits: Wait[] = [];
    await engine.translate(manySentences(100), { onWait: (wait) => void waits.push(wait) });
    expect(waits).toEqual([{ milliseconds: 1000, problem: 'HTTP 429' }]);
  });
});
