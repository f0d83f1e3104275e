import { afterEach, describe, expect, it } from 'vitest';
import { type Account, hashDictionary, openAccount } from '../../../src/engines/deepl/account.js';
import { compareDictionaries, isSame } from '../../../src/engines/deepl/difference.js';
import {
  type FakeDeepL,
  type FakeOptions,
  hangUp,
  startFakeDeepL,
  status,
  TRANSLATES_ONLY,
} from '../../support/fake-deepl.js';
import { HASTE, KEY } from './open.js';

const running: FakeDeepL[] = [];
afterEach(() => Promise.all(running.splice(0).map((fake) => fake.close())));

async function open(options: FakeOptions = {}, key = KEY): Promise<{ fake: FakeDeepL; account: Account }> {
  const fake = await startFakeDeepL(options);
  running.push(fake);
  const env = { DEEPL_AUTH_KEY: key, DEEPL_SERVER_URL: fake.url };
  return { fake, account: await openAccount({ env, timing: HASTE }) };
}

const DICTIONARY = new Map([
  ['Fregatte', 'frigate'],
  ['Koalition der Willigen', 'coalition of the willing'],
]);

describe('a glossary', () => {
  it('is made, found, read, replaced and deleted', async () => {
    const { fake, account } = await open();
    const id = await account.create('defence', DICTIONARY);
    expect(await account.glossaries()).toEqual([
      {
        id,
        name: 'defence',
        created: '2026-01-02T03:04:05.000Z',
        dictionaries: [{ source: 'de', target: 'en', entries: 2 }],
      },
    ]);
    expect(await account.dictionary(id)).toEqual(DICTIONARY);
    const other = new Map([['Fregatte', 'ship']]);
    await account.replace(id, other);
    expect(await account.dictionary(id)).toEqual(other);
    expect(await account.remove(id)).toBe(true);
    expect(await account.remove(id)).toBe(false);
    expect(await account.dictionary(id)).toBeUndefined();
    expect(fake.accountRequests.filter((request) => request.startsWith('PATCH'))).toEqual([]);
  });

  it('is made once, though the answer was lost', async () => {
    const { fake, account } = await open();
    fake.scriptAccount(hangUp);
    // Nothing was made, as the list shows.
    await account.create('one', DICTIONARY);
    expect(fake.glossaries().map(({ name }) => name)).toEqual(['one']);
    expect(fake.accountRequests).toEqual(['POST /v3/glossaries', 'GET /v3/glossaries', 'POST /v3/glossaries']);
  });

  it('is taken as made where the list shows it', async () => {
    const { fake, account } = await open();
    const id = await account.create('one', DICTIONARY);
    fake.scriptAccount(hangUp);
    expect(await account.create('one', DICTIONARY)).toBe(id);
    expect(fake.glossaries()).toHaveLength(1);
  });

  it('is asked for again where the failure may pass', async () => {
    const { fake, account } = await open();
    fake.scriptAccount(status(429), hangUp);
    expect(await account.glossaries()).toEqual([]);
    expect(fake.accountRequests).toHaveLength(3);
  });
});

describe('a refusal', () => {
  it('of the key may be one of its scope', async () => {
    const { account } = await open({}, TRANSLATES_ONLY);
    await expect(account.glossaries()).rejects.toMatchObject({ code: 'glossary-forbidden', exitCode: 4 });
    await expect(account.usage()).rejects.toMatchObject({ code: 'key-refused', exitCode: 4 });
  });

  it('of one glossary more is no want of characters', async () => {
    const { account } = await open({ mostGlossaries: 1 });
    await account.create('one', DICTIONARY);
    await expect(account.create('two', DICTIONARY)).rejects.toMatchObject({ code: 'glossary-limit', exitCode: 4 });
  });

  it('of what a glossary holds is told in the words of the server', async () => {
    const { account } = await open();
    const work = account.create('one', new Map([[' Fregatte', 'frigate']]));
    await expect(work).rejects.toMatchObject({ code: 'glossary-rejected', exitCode: 2 });
    await expect(work).rejects.toMatchObject({ args: { problem: expect.stringContaining('index 0') } });
  });
});

it('says what is used up', async () => {
  const { account } = await open();
  expect(await account.usage()).toEqual({ characters: { count: 0, limit: 500_000 } });
});

describe('two dictionaries', () => {
  it('differ by what came, what went and what has other English', () => {
    const after = new Map([
      ['Korvette', 'corvette'],
      ['Fregatte', 'ship'],
    ]);
    const difference = compareDictionaries(DICTIONARY, after);
    expect(difference).toEqual({
      added: [{ source: 'Korvette', target: 'corvette' }],
      removed: [{ source: 'Koalition der Willigen', target: 'coalition of the willing' }],
      changed: [{ source: 'Fregatte', before: 'frigate', after: 'ship' }],
      unchanged: 0,
    });
    expect(isSame(difference)).toBe(false);
  });

  it('are one whatever their order', () => {
    const turned = new Map([...DICTIONARY].reverse());
    expect(isSame(compareDictionaries(DICTIONARY, turned))).toBe(true);
    expect(hashDictionary(turned)).toBe(hashDictionary(DICTIONARY));
    expect(hashDictionary(new Map([['a', 'b']]))).not.toBe(hashDictionary(DICTIONARY));
  });
});
