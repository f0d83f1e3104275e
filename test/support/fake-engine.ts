import type { Engine, EngineNote, EngineResult, EngineSegment, TranslateOptions } from '../../src/engines/engine.js';
import { TermtreuError } from '../../src/errors.js';

/** English by German sentence; an array is English with notes. */
type Script = Readonly<Record<string, string | readonly [string, ...EngineNote[]]>>;

/** What a scripted engine says. */
export interface FakeScript {
  readonly english?: Script;
  /** The answers to a repair; the first answer again where nothing is said. */
  readonly repaired?: Script;
  /** The English of all other sentences. */
  readonly otherwise?: (german: string) => string;
}

/** An engine that says what a test wants, and keeps what it was asked. */
export interface FakeEngine extends Engine {
  readonly asked: readonly EngineSegment[];
  readonly askedAgain: readonly EngineSegment[];
}

/** Words in reverse order and in capitals: no translation, but as long as one and made of the same words. */
export function backwards(german: string): string {
  return german.split(/\s+/u).reverse().join(' ').toUpperCase();
}

/** An engine by script. It obeys the signal and says when a sentence is done. */
export function fakeEngine({ english = {}, repaired = {}, otherwise = backwards }: FakeScript = {}): FakeEngine {
  const asked: EngineSegment[] = [];
  const askedAgain: EngineSegment[] = [];
  const answer = (text: string, ...scripts: Script[]): EngineResult => {
    const found = scripts.map((script) => script[text]).find((line) => line !== undefined) ?? otherwise(text);
    const [target, ...notes] = typeof found === 'string' ? [found] : found;
    return { text: target, notes };
  };
  const run = (segments: readonly EngineSegment[], scripts: Script[], { signal, onResult }: TranslateOptions) =>
    segments.map(({ text }, index) => {
      if (signal?.aborted === true) throw new TermtreuError('interrupted');
      const result = answer(text, ...scripts);
      onResult?.(index, result);
      return result;
    });
  return {
    name: 'fake',
    version: '1',
    repairs: ['constraint'],
    asked,
    askedAgain,
    async translate(segments, options = {}) {
      asked.push(...segments);
      return run(segments, [english], options);
    },
    async repair(segments, options = {}) {
      askedAgain.push(...segments);
      return run(segments, [repaired, english], options);
    },
    async dispose() {},
  };
}
