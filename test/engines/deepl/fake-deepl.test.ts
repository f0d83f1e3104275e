import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeDeepL, startFakeDeepL } from '../../support/fake-deepl.js';

/** The server of these tests has to refuse what DeepL refuses, or they prove nothing. */
let fake: FakeDeepL | undefined;
beforeAll(async () => void (fake = await startFakeDeepL()));
afterAll(() => fake?.close());

const SOUND = 'source_lang=DE&target_lang=EN-GB&text=Hallo';
const FORM = 'application/x-www-form-urlencoded';

interface Changes {
  readonly body?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function post({ body = SOUND, path = '/v2/translate', headers = {} }: Changes): Promise<Response> {
  const sent = { authorization: 'DeepL-Auth-Key key', 'content-type': FORM, ...headers };
  return fetch(`${fake?.url}${path}`, { method: 'POST', headers: sent, body });
}

describe('the fake', () => {
  it('answers what is sound', async () => {
    const response = await post({});
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      translations: [
        { detected_source_language: 'DE', text: '[Hallo]', billed_characters: 5, model_type_used: 'quality_optimized' },
      ],
    });
  });

  it.each<[number, string, Changes]>([
    [403, 'no key', { headers: { authorization: '' } }],
    [403, 'a key without its scheme', { headers: { authorization: 'key' } }],
    [403, 'the wrong key', { headers: { authorization: 'DeepL-Auth-Key invalid' } }],
    [404, 'another address', { path: '/v1/translate' }],
    [415, 'another kind of body', { headers: { 'content-type': 'text/plain' } }],
    [400, 'no text', { body: 'source_lang=DE&target_lang=EN-GB' }],
    [400, 'no target', { body: 'source_lang=DE&text=Hallo' }],
    [400, 'English without a country', { body: SOUND.replace('EN-GB', 'EN') }],
    [400, 'a parameter that is not there', { body: `${SOUND}&colour=red` }],
    [400, 'a value that is not there', { body: `${SOUND}&model_type=best` }],
    [400, '51 texts', { body: SOUND + '&text=Hallo'.repeat(50) }],
    [200, '50 texts', { body: SOUND + '&text=Hallo'.repeat(49) }],
    [413, 'more than 128 KiB', { body: SOUND + 'o'.repeat(128 * 1024 - SOUND.length + 1) }],
    [200, '128 KiB', { body: SOUND + 'o'.repeat(128 * 1024 - SOUND.length) }],
  ])('answers %i to %s', async (status, _, changes) => {
    expect((await post(changes)).status).toBe(status);
  });
});

describe('the fake’s glossaries', () => {
  const path = '/v3/glossaries';
  const sound = {
    name: 'one',
    'dictionaries[0].source_lang': 'de',
    'dictionaries[0].target_lang': 'en',
    'dictionaries[0].entries': 'Fregatte\tfrigate',
    'dictionaries[0].entries_format': 'tsv',
  };
  const body = (changes: Readonly<Record<string, string>>): string =>
    new URLSearchParams({ ...sound, ...changes }).toString();
  const entries = (text: string): string => body({ 'dictionaries[0].entries': text });

  it.each<[number, string, Changes]>([
    [201, 'what is sound', { body: body({}) }],
    [403, 'no key', { body: body({}), headers: { authorization: '' } }],
    [403, 'a key that may only translate', { headers: { authorization: 'DeepL-Auth-Key translates-only' } }],
    [400, 'no name', { body: body({ name: '' }) }],
    [400, 'a language that it does not know', { body: body({ 'dictionaries[0].target_lang': 'xx' }) }],
    [400, 'no entry', { body: entries('') }],
    [400, 'a term twice', { body: entries('a\tb\na\tc') }],
    [400, 'an empty side', { body: entries('a\t') }],
    [400, 'a space at an end', { body: entries('a \tb') }],
    [400, 'a control character', { body: entries('a\u0085\tb') }],
    [400, 'a third column', { body: entries('a\tb\tc') }],
    [400, 'a term of 1,025 bytes', { body: entries(`${'ä'.repeat(512)}a\tb`) }],
    [201, 'a term of 1,024 bytes', { body: entries(`${'ä'.repeat(512)}\tb`) }],
    [413, 'more than 10 MiB', { body: entries(`a\t${'b'.repeat(10 * 1024 * 1024)}`) }],
    [404, 'a glossary that is not there', { path: `${path}/1` }],
  ])('answer %i to %s', async (status, _, changes) => {
    expect((await post({ path, ...changes })).status).toBe(status);
  });
});
