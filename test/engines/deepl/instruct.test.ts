import { describe, expect, it } from 'vitest';
import { instructionsFor } from '../../../src/engines/deepl/instruct.js';
import type { EngineSegment, EngineWarning } from '../../../src/engines/engine.js';
import { type FakeRequest, status } from '../../support/fake-deepl.js';
import { openPair } from './open.js';

const TEXT = 'Die Fregatte und der Fregattenbauer.';
const WHOLE = { start: 4, end: 12, target: 'frigate', forms: ['frigate'], whole: true };
const HEAD = { start: 21, end: 35, target: 'frigate', forms: ['frigate'], whole: false };
const segment = (...missing: (typeof WHOLE)[]): EngineSegment => ({
  text: TEXT,
  terms: [WHOLE, HEAD],
  failed: { target: 'The ship and the shipbuilder.', missing },
});

describe('instructions', () => {
  it('name what is missing, a compound as a whole', () => {
    expect(instructionsFor(segment(WHOLE, HEAD), 0)).toEqual([
      'Translate "Fregatte" as "frigate".',
      'Use "frigate" in the translation of "Fregattenbauer".',
    ]);
  });

  it('are as many as DeepL takes beside the user’s, and none too long', () => {
    expect(instructionsFor(segment(WHOLE, HEAD), 9)).toHaveLength(1);
    expect(instructionsFor(segment(WHOLE), 10)).toEqual([]);
    expect(instructionsFor(segment({ ...WHOLE, target: 'x'.repeat(300) }), 0)).toEqual([]);
  });
});

describe('a repair by instruction', () => {
  it('asks for each sentence with its own, beside those of the user', async () => {
    const { fake, engine } = await openPair({}, { choices: { instructions: ['Be brief.'] } });
    expect(engine.repairs).toEqual(['tags', 'instruction']);
    const [first, second] = await engine.repair([segment(HEAD), segment()], { strategy: 'instruction' });
    expect(first?.text).toBe(`[${TEXT}]`);
    expect(second).toEqual({ text: '', notes: ['empty'], sent: 0 });
    expect(fake.requests.map(({ parameters }) => parameters.getAll('custom_instructions'))).toEqual([
      ['Be brief.', 'Use "frigate" in the translation of "Fregattenbauer".'],
    ]);
    expect(fake.requests[0]?.parameters.has('tag_handling')).toBe(false);
  });

  it('is given up, with a word, where the account has no instructions', async () => {
    const { fake, engine } = await openPair();
    fake.script(status(400), status(400));
    const warnings: EngineWarning[] = [];
    const options = { strategy: 'instruction' as const, onWarning: (one: EngineWarning) => void warnings.push(one) };
    expect(await engine.repair([segment(HEAD)], options)).toMatchObject([{ text: '' }]);
    expect(await engine.repair([segment(HEAD)], options)).toMatchObject([{ text: '' }]);
    expect(fake.requests).toHaveLength(1);
    expect(warnings.map(({ code }) => code)).toEqual(['instructions-refused']);
  });

  it('is no way of the model that follows none', async () => {
    const { engine } = await openPair({}, { choices: { modelType: 'latency_optimized' } });
    expect(engine.repairs).toEqual(['tags']);
  });
});

const instructed = ({ parameters }: FakeRequest) => parameters.getAll('custom_instructions');

describe('an example', () => {
  const example = { source: 'Die Fregatte lief am Montag aus.', target: 'On "Monday" the\nfrigate put to sea.' };
  const plain: EngineSegment = { text: 'Es regnet.', terms: [] };
  const guided: EngineSegment = { text: 'Die Fregatte lief am Freitag aus.', terms: [], example };
  const LINE = 'Where the meaning is the same, keep to this wording: "On Monday the frigate put to sea."';

  it('goes as an instruction, with its sentence alone, beside those of the user', async () => {
    const { fake, engine } = await openPair({}, { choices: { instructions: ['Be brief.'] } });
    const taken: string[] = [];
    const results = await engine.translate([plain, guided, plain], {
      onResult: (index, { text, exampleGiven = false }) => void taken.push(`${index} ${text} ${exampleGiven}`),
    });
    expect(results.map(({ exampleGiven }) => exampleGiven)).toEqual([undefined, true, undefined]);
    expect(fake.requests.map(({ texts }) => texts)).toEqual([[guided.text], [plain.text, plain.text]]);
    expect(fake.requests.map(instructed)).toEqual([['Be brief.', LINE], ['Be brief.']]);
    expect(taken).toEqual([`1 [${guided.text}] true`, `0 [${plain.text}] false`, `2 [${plain.text}] false`]);
  });

  it('goes along with the instructions of a repair', async () => {
    const { fake, engine } = await openPair();
    const [result] = await engine.repair([{ ...segment(WHOLE), example }], { strategy: 'instruction' });
    expect(fake.requests.map(instructed)).toEqual([['Translate "Fregatte" as "frigate".', LINE]]);
    expect(result?.exampleGiven).toBe(true);
  });

  it('is left out, with a word, where the account has no instructions', async () => {
    const { fake, engine } = await openPair();
    fake.script(status(400));
    const warnings: string[] = [];
    const results = await engine.translate([guided, plain], { onWarning: ({ code }) => void warnings.push(code) });
    expect(results.map(({ text, exampleGiven }) => [text, exampleGiven])).toEqual([
      [`[${guided.text}]`, undefined],
      [`[${plain.text}]`, undefined],
    ]);
    expect(warnings).toEqual(['instructions-refused']);
    expect(fake.requests.map(({ texts }) => texts)).toEqual([[guided.text], [guided.text, plain.text]]);
  });

  it('is taken only where there is room for it', async () => {
    const long = { ...example, target: 'x'.repeat(300) };
    const { engine } = await openPair();
    expect([example, long].map((one) => engine.takesExample?.(one))).toEqual([true, false]);
    const ten = Array.from({ length: 10 }, (_, i) => `Rule ${i}.`);
    const { engine: full } = await openPair({}, { choices: { instructions: ten } });
    expect(full.takesExample?.(example)).toBe(false);
    const { engine: fast } = await openPair({}, { choices: { modelType: 'latency_optimized' } });
    expect(fast.takesExample).toBeUndefined();
  });
});
