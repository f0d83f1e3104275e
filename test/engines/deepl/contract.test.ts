import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, hashDictionary, openAccount } from '../../../src/engines/deepl/account.js';
import { openDeepLEngine } from '../../../src/engines/deepl/engine.js';
import type { Engine, EngineWarning } from '../../../src/engines/engine.js';
import { type FakeDeepL, startFakeDeepL } from '../../support/fake-deepl.js';
import { HASTE, manySentences } from './open.js';

/**
 * What termtreu counts on, from any server that speaks DeepL's language: our own, or the one at DEEPL_SERVER_URL, with
 * DEEPL_AUTH_KEY where that server needs one. Sessions are set up by the headers of DeepL's mock server; a server that
 * does not know them is spared those tests with DEEPL_NO_SESSIONS=1.
 */
const { DEEPL_SERVER_URL, DEEPL_AUTH_KEY, DEEPL_NO_SESSIONS } = process.env;

let own: FakeDeepL | undefined;
beforeAll(async () => {
  if (DEEPL_SERVER_URL === undefined) own = await startFakeDeepL();
});
afterAll(() => own?.close());

function open(key: string, headers: Readonly<Record<string, string>> = {}): Promise<Engine> {
  const env = { DEEPL_AUTH_KEY: key, DEEPL_SERVER_URL: DEEPL_SERVER_URL ?? own?.url };
  return openDeepLEngine({ env, headers, timing: timingFor(headers) });
}

/** A server that is not ours gets time; but a session may be told not to answer, and then it is waited out. */
function timingFor(headers: Readonly<Record<string, string>>) {
  const isSession = Object.keys(headers).length > 0;
  const timeout = own === undefined ? (isSession ? 5000 : 30_000) : 1000;
  return { ...HASTE, timeout };
}

function openSession(settings: Readonly<Record<string, number>>): Promise<Engine> {
  const headers = Object.entries(settings).map(([name, value]) => [`mock-server-session-${name}`, String(value)]);
  return open(randomUUID(), { 'mock-server-session': randomUUID(), ...Object.fromEntries(headers) });
}

const key = DEEPL_AUTH_KEY ?? 'contract';

describe('a server', () => {
  it.each([1, 49, 51, 500])('translates %i texts', async (count) => {
    const engine = await open(key);
    const results = await engine.translate(manySentences(count));
    expect(results).toHaveLength(count);
    expect(results.every(({ text, billed = 0 }) => text !== '' && billed > 0)).toBe(true);
  });

  it('takes either English, a context and umlauts', async () => {
    const engine = await open(key);
    const segments = [{ text: 'Über die Größe schweigt man.', terms: [], context: 'Überschrift\nVorspann & <mehr>' }];
    for (const variant of ['en-GB', 'en-US'] as const) {
      expect((await engine.translate(segments, { variant }))[0]?.text).not.toBe('');
    }
  });

  it('takes terms in tags', async () => {
    const engine = await open(key);
    const terms = [{ start: 0, end: 8, target: 'frigate', forms: ['frigate'], whole: true }];
    expect(await engine.repair([{ text: 'Fregatte & Boot < 3 sind da.', terms }])).toHaveLength(1);
  });

  it('refuses a wrong key', async () => {
    const engine = await open('invalid');
    await expect(engine.translate(manySentences(1))).rejects.toMatchObject({ code: 'key-refused', exitCode: 4 });
  });
});

function openOwn(accountKey: string, headers: Readonly<Record<string, string>> = {}): Promise<Account> {
  const env = { DEEPL_AUTH_KEY: accountKey, DEEPL_SERVER_URL: DEEPL_SERVER_URL ?? own?.url };
  return openAccount({ env, headers, timing: timingFor(headers) });
}

describe('a server with glossaries', () => {
  const DICTIONARY = new Map([
    ['Fregatte', 'frigate'],
    ['Koalition der Willigen', 'coalition of the willing'],
    ['Größe & <Macht>', 'size & "power"'],
  ]);

  it('makes, lists, reads, replaces and deletes one', async () => {
    const account = await openOwn(key);
    const name = `termtreu contract ${randomUUID()}`;
    const id = await account.create(name, DICTIONARY);
    try {
      expect((await account.glossaries()).find((glossary) => glossary.id === id)).toMatchObject({
        name,
        dictionaries: [{ source: 'de', target: 'en', entries: 3 }],
      });
      const other = new Map([['Fregatte', 'ship']]);
      await account.replace(id, other);
      expect(await account.dictionary(id)).toEqual(other);
    } finally {
      expect(await account.remove(id)).toBe(true);
    }
    expect(await account.remove(id)).toBe(false);
    expect((await account.glossaries()).some((glossary) => glossary.id === id)).toBe(false);
  });

  it('translates with one', async () => {
    const account = await openOwn(key);
    const id = await account.create(`termtreu contract ${randomUUID()}`, DICTIONARY);
    try {
      await account.replace(id, DICTIONARY);
      const env = { DEEPL_AUTH_KEY: key, DEEPL_SERVER_URL: DEEPL_SERVER_URL ?? own?.url };
      const glossary = { id, name: 'contract', hash: hashDictionary(DICTIONARY) };
      const warnings: EngineWarning[] = [];
      const engine = await openDeepLEngine({ env, glossary, timing: HASTE });
      const options = { onWarning: (warning: EngineWarning) => void warnings.push(warning) };
      expect(await engine.translate(manySentences(2), options)).toHaveLength(2);
      expect(warnings).toEqual([]);
    } finally {
      await account.remove(id);
    }
  });

  it('says what is used up', async () => {
    expect((await (await openOwn(key)).usage()).characters?.limit).toBeGreaterThan(0);
  });

  it('refuses a wrong key', async () => {
    await expect((await openOwn('invalid')).glossaries()).rejects.toMatchObject({ exitCode: 4 });
  });
});

describe.skipIf(DEEPL_NO_SESSIONS === '1')('a server in a session', () => {
  it('is asked again after being busy three times', async () => {
    const engine = await openSession({ '429-count': 3 });
    expect(await engine.translate(manySentences(1))).toHaveLength(1);
  });

  it('is asked again where it does not answer', async () => {
    const engine = await openSession({ 'no-response-count': 1 });
    expect(await engine.translate(manySentences(1))).toHaveLength(1);
  });

  it.each([429, 5])('is asked for glossaries again where it is busy or silent: %i', async (kind) => {
    const [name, count] = kind === 429 ? ['429-count', 3] : ['no-response-count', 2];
    const headers = { 'mock-server-session': randomUUID(), [`mock-server-session-${name}`]: String(count) };
    expect(await (await openOwn(randomUUID(), headers)).glossaries()).toEqual([]);
  });

  it('may run out of characters', async () => {
    const engine = await openSession({ 'init-character-limit': 20 });
    await expect(engine.translate(manySentences(3))).rejects.toMatchObject({ code: 'quota-exceeded', exitCode: 4 });
  });
});
