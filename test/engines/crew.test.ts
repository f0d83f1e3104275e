import { describe, expect, it } from 'vitest';
import type { EngineSegment } from '../../src/engines/engine.js';
import { cutIntoPortions, share } from '../../src/engines/local/crew.js';
import { packError, unpackError } from '../../src/engines/local/messages.js';
import type { Translator } from '../../src/engines/local/translator.js';
import { TermtreuError } from '../../src/errors.js';

const texts = Array.from({ length: 40 }, (_, i) => `Satz ${i} ${'x'.repeat((i * 37) % 50)}`);
const segments: EngineSegment[] = texts.map((text) => ({ text, terms: [] }));

interface Member {
  readonly translator: Translator;
  readonly taken: string[][];
}

function member(delay: number, fails = false): Member {
  const taken: string[][] = [];
  const translator: Translator = {
    version: 'toy',
    async translate(portion, { signal, onResult }) {
      taken.push(portion.map(({ text }) => text));
      await new Promise((resolve) => setTimeout(resolve, delay));
      signal?.throwIfAborted();
      if (fails) throw new TermtreuError('engine-failed', { engine: 'toy', problem: 'no' });
      return portion.map(({ text }, index) => {
        const result = { text: text.toUpperCase(), notes: [] };
        onResult?.(index, result);
        return result;
      });
    },
    dispose: () => Promise.resolve(),
  };
  return { translator, taken };
}

const crewOf = (...members: readonly Member[]): Promise<Translator>[] =>
  members.map(({ translator }) => Promise.resolve(translator));

describe('a crew', () => {
  it('gives each segment its own result, whoever made it', async () => {
    const reported = new Map<number, string>();
    const results = await share(cutIntoPortions(segments), crewOf(member(1), member(3)), {
      constrained: false,
      onResult: (index, { text }) => reported.set(index, text),
    });
    expect(results.map(({ text }) => text)).toEqual(texts.map((text) => text.toUpperCase()));
    expect(texts.map((_, index) => reported.get(index))).toEqual(results.map(({ text }) => text));
  });

  it('translates everything once, the first sentence first and alone', async () => {
    const fast = member(1);
    const slow = member(10);
    await share(cutIntoPortions(segments), crewOf(fast, slow), { constrained: false });
    expect([...fast.taken, ...slow.taken].flat().toSorted()).toEqual(texts.toSorted());
    expect(fast.taken[0]).toEqual([texts[0]]);
    expect(fast.taken.length).toBeGreaterThan(slow.taken.length);
  });

  it('stops when one fails, and says why', async () => {
    const healthy = member(20);
    const work = share(cutIntoPortions(segments), crewOf(member(1, true), healthy), { constrained: false });
    await expect(work).rejects.toMatchObject({ code: 'engine-failed', args: { problem: 'no' } });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(healthy.taken.length).toBe(1);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const one = member(20);
    const work = share(cutIntoPortions(segments), crewOf(one), { constrained: false, signal: controller.signal });
    controller.abort();
    await expect(work).rejects.toThrow('aborted');
    expect(one.taken.length).toBe(1);
  });
});

describe('an error between threads', () => {
  it('stays the same known error', () => {
    const error = new TermtreuError(
      'model-damaged',
      { file: 'a', expected: 'b', actual: 'c' },
      { cause: new Error('d') },
    );
    const copy = unpackError(structuredClone(packError(error)));
    expect(copy).toBeInstanceOf(TermtreuError);
    expect(copy).toMatchObject({ code: 'model-damaged', args: error.args, exitCode: 3, cause: { message: 'd' } });
  });

  it('becomes a failure of the engine where it is unknown', () => {
    expect(unpackError(packError(new RangeError('odd')))).toMatchObject({ code: 'engine-failed', exitCode: 3 });
  });
});
