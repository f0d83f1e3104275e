import { afterEach } from 'vitest';
import type { Engine, EngineSegment } from '../../../src/engines/engine.js';
import { type DeepLOptions, openDeepLEngine } from '../../../src/engines/deepl/engine.js';
import { type FakeDeepL, type FakeOptions, startFakeDeepL } from '../../support/fake-deepl.js';

/** A key that is found wherever it should not be. */
export const KEY = 'a1b2c3d4-secret-0000-4711-9f8e7d6c5b4a';

/** No pauses, and failures after few attempts. */
export const HASTE = {
  timeout: 2000,
  firstPause: 1,
  longestPause: 2,
  attempts: { never: 1, halved: 1, alone: 3, together: 4 },
} as const;

/** A server for one test, and the engine that asks it. */
export interface Pair {
  readonly fake: FakeDeepL;
  readonly engine: Engine;
}

const running: FakeDeepL[] = [];
afterEach(() => Promise.all(running.splice(0).map((fake) => fake.close())));

/** Starts a server, which ends with the test, and opens the engine on it. */
export async function openPair(options: FakeOptions = {}, more: Partial<DeepLOptions> = {}): Promise<Pair> {
  const fake = await startFakeDeepL(options);
  running.push(fake);
  const env = { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: fake.url, ...more.env };
  return { fake, engine: await openDeepLEngine({ timing: HASTE, ...more, env }) };
}

/** Sentences without terms. */
export const sentences = (...texts: readonly string[]): EngineSegment[] => texts.map((text) => ({ text, terms: [] }));
/** So many sentences, each of its own. */
export const manySentences = (count: number): EngineSegment[] =>
  sentences(...Array.from({ length: count }, (_, i) => `Das ist der Satz mit der Nummer ${i + 1}.`));
