import { describe, expect, it } from 'vitest';
import { instructionsFor } from '../../../src/engines/deepl/instruct.js';
import type { EngineSegment, EngineWarning } from '../../../src/engines/engine.js';
import { status } from '../../support/fake-deepl.js';
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
