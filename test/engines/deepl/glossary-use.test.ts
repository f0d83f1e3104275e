import { describe, expect, it } from 'vitest';
import { hashDictionary, openAccount } from '../../../src/engines/deepl/account.js';
import type { EngineWarning } from '../../../src/engines/engine.js';
import { openDeepLEngine } from '../../../src/engines/deepl/engine.js';
import { TRANSLATES_ONLY } from '../../support/fake-deepl.js';
import { HASTE, KEY, manySentences, openPair, sentences } from './open.js';

const DICTIONARY = new Map([['Fregatte', 'frigate']]);
const ONE = sentences('Die Fregatte läuft aus.');

/** A server with a pushed glossary, and an engine that is told of it. */
async function openPushed({ key = KEY, pushed = DICTIONARY } = {}) {
  const { fake } = await openPair({
    english: (german, glossary) => german.replaceAll(/\p{L}+/gu, (word) => glossary.get(word) ?? word.toUpperCase()),
  });
  const account = await openAccount({ env: { DEEPL_AUTH_KEY: key, DEEPL_SERVER_URL: fake.url }, timing: HASTE });
  const id = key === KEY ? await account.create('defence', pushed) : 'e1b2c3d4-0000-4000-8000-000000000000';
  const glossary = { id, name: 'defence', hash: hashDictionary(DICTIONARY) };
  const env = { DEEPL_AUTH_KEY: key, DEEPL_SERVER_URL: fake.url };
  const engine = await openDeepLEngine({ env, timing: HASTE, glossary });
  const warnings: EngineWarning[] = [];
  return {
    fake,
    account,
    engine,
    id,
    warnings,
    options: { onWarning: (one: EngineWarning) => void warnings.push(one) },
  };
}

describe('a pushed glossary', () => {
  it('goes with every request, and is looked at once', async () => {
    const { fake, engine, id, warnings, options } = await openPushed();
    expect((await engine.translate(ONE, options))[0]?.text).toBe('DIE frigate LÄUFT AUS.');
    await engine.translate(manySentences(60), options);
    expect(fake.requests.map(({ parameters }) => parameters.get('glossary_id'))).toEqual([id, id, id]);
    expect(fake.accountRequests.filter((request) => request.endsWith('/entries'))).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  it('asks nothing where nothing is to be translated', async () => {
    const { fake, engine } = await openPushed();
    await engine.translate(sentences(' '));
    expect(fake.accountRequests).toEqual(['POST /v3/glossaries']);
  });

  it('is left aside where somebody has changed it, which is told once', async () => {
    const { fake, engine, warnings, options } = await openPushed({ pushed: new Map([['Fregatte', 'ship']]) });
    await engine.translate(manySentences(60), options);
    await engine.translate(ONE, options);
    expect(fake.requests.some(({ parameters }) => parameters.has('glossary_id'))).toBe(false);
    expect(warnings).toEqual([{ code: 'glossary-changed', args: { name: 'defence' } }]);
  });

  it('is left aside where it is gone', async () => {
    const { account, engine, id, warnings, options } = await openPushed();
    await account.remove(id);
    expect((await engine.translate(ONE, options))[0]?.text).toBe('DIE FREGATTE LÄUFT AUS.');
    expect(warnings.map(({ code }) => code)).toEqual(['glossary-gone']);
  });

  it('that vanishes during a run does not end it', async () => {
    const { account, engine, id, warnings, options } = await openPushed();
    await engine.translate(ONE, options);
    await account.remove(id);
    expect((await engine.translate(ONE, options))[0]?.text).toBe('DIE FREGATTE LÄUFT AUS.');
    expect(warnings.map(({ code }) => code)).toEqual(['glossary-refused']);
  });

  it('is tried where the key may not look at it, and given up where it is refused', async () => {
    const { fake, engine, warnings, options } = await openPushed({ key: TRANSLATES_ONLY });
    expect((await engine.translate(ONE, options))[0]?.text).toBe('DIE FREGATTE LÄUFT AUS.');
    expect(fake.requests.map(({ parameters }) => parameters.has('glossary_id'))).toEqual([true, false]);
    expect(warnings.map(({ code }) => code)).toEqual(['glossary-refused']);
  });
});
