import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeDeepL, startFakeDeepL, TRANSLATES_ONLY } from '../support/fake-deepl.js';
import { runMain } from './run-main.js';

const GLOSSARY = `- id: coalition-of-the-willing
  de: Koalition der Willigen
  en: coalition of the willing
  pos: noun
  gender: f
- id: platoon
  de: Zug
  en: platoon
  when: [Kompanie]
`;
const KEY = 'a1b2c3d4-secret-4711';

let cwd = '';
let fake: FakeDeepL | undefined;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-push-'));
  await writeFile(join(cwd, 'defence.yaml'), GLOSSARY);
  fake = await startFakeDeepL({
    english: (german, glossary) => [...glossary].reduce((text, [de, en]) => text.replace(de, en), `The ${german}`),
  });
});
afterEach(async () => {
  await fake?.close();
  await rm(cwd, { recursive: true });
});

function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return runMain(argv, { cwd, env: { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: fake?.url ?? '', ...env } });
}

/** The glossaries on the server: name, and German with English. */
const held = () =>
  fake
    ?.glossaries()
    .map(({ name, dictionaries }) => ({ name, pairs: Object.fromEntries(dictionaries[0]?.entries ?? []) }));
const edit = (from: string, to: string) => writeFile(join(cwd, 'defence.yaml'), GLOSSARY.replace(from, to));

describe('glossary push', () => {
  it('makes the glossary, says so, and keeps a record without the key', async () => {
    const { exitCode, stdout, stderr } = await run(['glossary', 'push', 'defence.yaml']);
    expect(exitCode).toBe(0);
    expect(stdout).toBe('+ Koalition der Willigen → coalition of the willing\n');
    expect(stderr).toMatch(/^Glossary “defence” made on 127\.0\.0\.1:\d+, with 1 pairs \(/u);
    expect(stderr).toContain('Entries that hold only beside certain words stay here (1)');
    expect(held()).toEqual([{ name: 'defence', pairs: { 'Koalition der Willigen': 'coalition of the willing' } }]);
    const record = await readFile(join(cwd, '.termtreu-deepl.json'), 'utf8');
    expect(record).toContain(fake?.glossaries()[0]?.id);
    expect(record).not.toContain(KEY);
  });

  it('sends nothing on a dry run, nor where nothing has changed', async () => {
    const dry = await run(['glossary', 'push', 'defence.yaml', '--dry-run']);
    expect(dry.stderr).toContain('would add 1 pairs, remove 0 and change 0');
    expect(held()).toEqual([]);
    await run(['glossary', 'push', 'defence.yaml']);
    const before = fake?.accountRequests.length ?? 0;
    const { stderr } = await run(['glossary', 'push', 'defence.yaml']);
    expect(stderr).toContain('is as yours: 1 pairs');
    expect(fake?.accountRequests.slice(before).every((request) => request.startsWith('GET'))).toBe(true);
  });

  it('replaces: what is gone here goes there', async () => {
    await run(['glossary', 'push', 'defence.yaml']);
    await edit('de: Koalition der Willigen', 'de: Allianz');
    const { stdout } = await run(['glossary', 'push', 'defence.yaml', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'defence',
      result: 'replaced',
      added: [{ de: 'Allianz', en: 'coalition of the willing' }],
      removed: [{ de: 'Koalition der Willigen', en: 'coalition of the willing' }],
      changed: [],
      unchanged: 0,
      conditional: ['platoon'],
    });
    expect(held()).toEqual([{ name: 'defence', pairs: { Allianz: 'coalition of the willing' } }]);
  });

  it('heals a record whose glossary was deleted, and finds one by name that has no record', async () => {
    await run(['glossary', 'push', 'defence.yaml']);
    await run(['glossary', 'remote', '--delete', 'defence']);
    expect((await run(['glossary', 'push', 'defence.yaml'])).stderr).toContain('made on');
    await rm(join(cwd, '.termtreu-deepl.json'));
    expect((await run(['glossary', 'push', 'defence.yaml'])).stderr).toContain('is as yours');
    const record = await readFile(join(cwd, '.termtreu-deepl.json'), 'utf8');
    expect(record).toContain(fake?.glossaries()[0]?.id);
  });

  it('keeps the forms that were asked for once, until they are not', async () => {
    await run(['glossary', 'push', 'defence.yaml', '--inflected']);
    const both = held();
    expect(both?.[0]?.pairs).toMatchObject({ 'Koalitionen der Willigen': 'coalitions of the willing' });
    await run(['glossary', 'push', 'defence.yaml']);
    expect(held()).toEqual(both);
    await run(['glossary', 'push', 'defence.yaml', '--inflected=false']);
    expect(Object.keys(held()?.[0]?.pairs ?? {})).toEqual(['Koalition der Willigen']);
  });

  it('refuses a name that two glossaries have', async () => {
    await run(['glossary', 'push', 'defence.yaml']);
    const body = new URLSearchParams({
      name: 'defence',
      'dictionaries[0].source_lang': 'de',
      'dictionaries[0].target_lang': 'en',
      'dictionaries[0].entries': 'a\tb',
      'dictionaries[0].entries_format': 'tsv',
    });
    const headers = { authorization: `DeepL-Auth-Key ${KEY}` };
    await fetch(`${fake?.url}/v3/glossaries`, { method: 'POST', headers, body });
    // The record still tells which one is meant.
    expect((await run(['glossary', 'push', 'defence.yaml'])).exitCode).toBe(0);
    await rm(join(cwd, '.termtreu-deepl.json'));
    const { exitCode, stderr } = await run(['glossary', 'push', 'defence.yaml']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/2 glossaries on \S+ are named “defence”: [\w-]+, [\w-]+\./u);
    const byName = await run(['glossary', 'remote', '--delete', 'defence']);
    expect(byName.exitCode).toBe(2);
    expect(held()).toHaveLength(2);
  });

  it.each([
    ['a tabulator', 'de: "Koalition\\tder Willigen"', 'glossary/unusual-space'],
    ['a control character', 'de: "Koalition\\u0001"', 'glossary/control-character'],
    ['a space at the end', 'de: "Koalition "', 'glossary/edge-space'],
    ['a term that is too long', `de: ${'€'.repeat(400)}`, 'glossary/too-long'],
  ])('names what DeepL would refuse, and sends nothing: %s', async (...[, german, code]) => {
    await edit('de: Koalition der Willigen', german);
    const { exitCode, stdout } = await run(['glossary', 'push', 'defence.yaml']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^defence\.yaml:\d/u);
    expect(stdout).toContain(code);
    expect(fake?.accountRequests).toEqual([]);
  });

  it('names both places of German with two kinds of English', async () => {
    await writeFile(
      join(cwd, 'defence.yaml'),
      `${GLOSSARY}- id: other\n  de: Koalition der Willigen\n  en: alliance\n`,
    );
    const { exitCode, stdout } = await run(['glossary', 'push', 'defence.yaml']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('defence.yaml:10: error glossary/duplicate-source');
    expect(stdout).toContain('already stands in defence.yaml:1');
  });

  it('tells a key that may only translate what goes on without it', async () => {
    const { exitCode, stderr } = await run(['glossary', 'push', 'defence.yaml'], { DEEPL_AUTH_KEY: TRANSLATES_ONLY });
    expect(exitCode).toBe(4);
    expect(stderr).toContain('A key that may only translate goes on doing that');
  });
});

const translate = () => run(['translate', 'article.txt', '--glossary', 'defence.yaml']);

describe('translate', () => {
  beforeEach(() => writeFile(join(cwd, 'article.txt'), 'Die Koalition der Willigen tagt.\n'));

  it('takes the pushed glossary, which then needs no repair', async () => {
    await run(['glossary', 'push', 'defence.yaml']);
    const { stdout, stderr } = await translate();
    expect(stdout).toBe('The Die coalition of the willing tagt.\n');
    expect(stderr).toContain('DeepL glossary: defence (1 pairs)\n');
    expect(fake?.requests).toHaveLength(1);
  });

  it('puts the terms into the text where the glossary has changed since, and says so', async () => {
    await run(['glossary', 'push', 'defence.yaml']);
    await edit('en: coalition', 'en: great coalition');
    const { stderr, stdout } = await translate();
    expect(stderr).toContain('The glossary changed since it was pushed as “defence”');
    expect(stdout).toContain('great coalition of the willing');
    expect(fake?.requests.some(({ parameters }) => parameters.has('glossary_id'))).toBe(false);
  });

  it('knows nothing of glossaries where none was pushed', async () => {
    expect((await translate()).stderr).not.toMatch(/DeepL glossary|pushed/u);
    expect(fake?.accountRequests).toEqual([]);
  });
});

/** Changes the glossary on the server as somebody else would. */
async function change(...entries: readonly string[]): Promise<void> {
  const id = fake?.glossaries()[0]?.id ?? '';
  const body = { source_lang: 'de', target_lang: 'en', entries: entries.join('\n'), entries_format: 'tsv' };
  const headers = { authorization: `DeepL-Auth-Key ${KEY}` };
  const url = `${fake?.url}/v3/glossaries/${id}/dictionaries`;
  await fetch(url, { method: 'PUT', headers, body: new URLSearchParams(body) });
}

describe('glossary pull', () => {
  it('shows what is said otherwise there, as a patch, and changes nothing', async () => {
    await run(['glossary', 'push', 'defence.yaml']);
    await change('Koalition der Willigen\talliance of the willing', 'Fregatte\tfrigate');
    const { exitCode, stdout, stderr } = await run(['glossary', 'pull', 'defence.yaml']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^--- a\/defence\.yaml\n\+\+\+ b\/defence\.yaml\n@@ /u);
    expect(stdout).toContain('-  en: coalition of the willing\n+  en: alliance of the willing\n');
    expect(stdout).toContain('+- id: frigate\n+  de: Fregatte\n+  en: frigate\n');
    expect(stderr).toContain('1 pairs are only there, 1 have other English, 0 are only here and stay');
    expect(await readFile(join(cwd, 'defence.yaml'), 'utf8')).toBe(GLOSSARY);
  });

  it('makes the changes with --write, after which nothing differs', async () => {
    await run(['glossary', 'push', 'defence.yaml']);
    await change('Koalition der Willigen\talliance of the willing', 'Zugführer\tplatoon');
    expect(await run(['glossary', 'pull', 'defence.yaml', '--write'])).toMatchObject({ exitCode: 0 });
    const text = await readFile(join(cwd, 'defence.yaml'), 'utf8');
    expect(text).toContain('en: alliance of the willing\n  pos: noun\n');
    expect(text).toContain('- id: platoon-2\n  de: Zugführer\n  en: platoon\n');
    const again = await run(['glossary', 'pull', 'defence.yaml', '--format', 'json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ added: [], changed: [], removed: [], unchanged: 2, patch: '' });
  });

  it('keeps what is only here, and says what only a person can change', async () => {
    await writeFile(
      join(cwd, 'defence.yaml'),
      GLOSSARY.replace('  pos: noun', '  variants: [Willigenkoalition]\n  pos: noun'),
    );
    await run(['glossary', 'push', 'defence.yaml']);
    await change('Willigenkoalition\tcoalition of those who will');
    const { stdout, stderr } = await run(['glossary', 'pull', 'defence.yaml']);
    expect(stdout).toBe('');
    expect(stderr).toContain('1 are only here and stay');
    expect(stderr).toContain(
      'for it is a variant or an inflected form: Willigenkoalition → coalition of those who will',
    );
  });

  it('says where there is nothing to pull', async () => {
    const { exitCode, stderr } = await run(['glossary', 'pull', 'defence.yaml', '--lang', 'de']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Ein Glossar „defence“ gibt es auf');
  });
});

describe('glossary remote', () => {
  it('shows what there is, as text and JSON', async () => {
    expect((await run(['glossary', 'remote'])).stderr).toMatch(/^There is no glossary on /u);
    await run(['glossary', 'push', 'defence.yaml', '--name', 'Verteidigung\u001b[31m']);
    const { stdout } = await run(['glossary', 'remote']);
    expect(stdout).toMatch(/^Verteidigung\S*\tde→en 1\t2026-01-02\t[\w-]+\n$/u);
    expect(stdout).not.toContain('\u001b');
    const json = await run(['glossary', 'remote', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ glossaries: [{ dictionaries: [{ source: 'de', entries: 1 }] }] });
  });

  it('deletes by id or name, and says where there is none', async () => {
    await run(['glossary', 'push', 'defence.yaml']);
    expect(await run(['glossary', 'remote', '--delete', fake?.glossaries()[0]?.id ?? ''])).toMatchObject({
      exitCode: 0,
    });
    const { exitCode, stderr } = await run(['glossary', 'remote', '--delete', 'defence']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no glossary “defence” on ');
  });
});

describe('usage', () => {
  it('says what is used up, in both languages and as JSON', async () => {
    await writeFile(join(cwd, 'article.txt'), 'Die Koalition der Willigen tagt.\n');
    await run(['translate', 'article.txt', '--glossary', 'defence.yaml', '--quiet']);
    const used = fake?.billed() ?? 0;
    expect((await run(['usage'])).stdout).toBe(
      `Characters: ${used} of 500,000 (0 %), ${new Intl.NumberFormat('en-GB').format(500_000 - used)} left\n`,
    );
    expect((await run(['usage', '--lang', 'de'])).stdout).toContain('500.000');
    expect(JSON.parse((await run(['usage', '--format', 'json'])).stdout)).toMatchObject({
      characters: { count: used, limit: 500_000 },
    });
  });

  it('needs a key', async () => {
    expect(await run(['usage'], { DEEPL_AUTH_KEY: '' })).toMatchObject({ exitCode: 4, stdout: '' });
  });
});
