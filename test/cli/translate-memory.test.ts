import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeDeepL, startFakeDeepL, status } from '../support/fake-deepl.js';
import { articleSchema } from './contract.js';
import { runMain } from './run-main.js';

const ARTICLE = `# Gipfel in Tallinn

Vertreter aus 30 Staaten kamen zusammen. Die **Koalition der Willigen** tagte am Montag.
`;

const GLOSSARY = `- id: coalition-of-the-willing
  de: Koalition der Willigen
  en: coalition of the willing
`;

let cwd = '';
let fake: FakeDeepL | undefined;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-remember-'));
  await writeFile(join(cwd, 'article.md'), ARTICLE);
  await writeFile(join(cwd, 'glossary.yaml'), GLOSSARY);
  fake = await startFakeDeepL({
    english: (german) => german.replaceAll(/\p{L}{4,}(?![^<]*>)/gu, (word) => `${word}s`),
  });
});
afterEach(async () => {
  await fake?.close();
  await rm(cwd, { recursive: true });
});

function translate(argv: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const all = ['translate', 'article.md', '--glossary', 'glossary.yaml', '--fail-on', 'never', ...argv];
  return runMain(all, { cwd, env: { DEEPL_AUTH_KEY: 'test-key', DEEPL_SERVER_URL: fake?.url ?? '', ...env } });
}

const asked = () => (fake?.requests ?? []).flatMap(({ texts }) => texts);
const segmentsOf = (stdout: string) => articleSchema.parse(JSON.parse(stdout)).segments;
const told = () =>
  (fake?.requests ?? [])
    .flatMap(({ parameters }) => parameters.getAll('custom_instructions'))
    .filter((line) => line.includes('wording'));
const WITH = ['--memory', 'memory.sqlite'];

describe('an article that has not changed', () => {
  it('is not sent again, and comes out the same', async () => {
    const first = await translate(WITH);
    const before = asked().length;
    const second = await translate([...WITH, '--verbose']);
    expect(before).toBeGreaterThan(2);
    expect(asked()).toHaveLength(before);
    expect(second.stdout).toBe(first.stdout);
    expect(first.stderr).toMatch(/^Engine: deepl .*\nMemory: memory\.sqlite\n/u);
    expect(second.stderr).toContain('Segments    3 · 3 from memory\n');
    expect(second.stderr).toMatch(/Characters {2}0 · 100 reused\n/u);
  });

  it('is sent again where that is wanted, or where there is no memory', async () => {
    await translate(WITH);
    const once = asked().length;
    await translate([...WITH, '--force']);
    expect(asked()).toHaveLength(2 * once);
    await translate(['--no-memory']);
    expect(asked()).toHaveLength(3 * once);
  });

  it('is known to a dry run, which writes nothing', async () => {
    await translate(['--dry-run', ...WITH]);
    expect(existsSync(join(cwd, 'memory.sqlite'))).toBe(false);
    await translate(WITH);
    const { stdout } = await translate(['--dry-run', ...WITH]);
    expect(stdout).toBe('article.md: blocks: 2, segments: 3, required terms: 1, characters: 0; known: 100\n');
  });

  it('does not even load the embedded model', async () => {
    const local = [...WITH, '--engine', 'local', '--beams', '1'];
    const first = await translate(local);
    const second = await translate([...local, '--verbose', '--format', 'json']);
    expect(second.stderr).not.toContain('Engine ready');
    const { segments } = articleSchema.parse(JSON.parse(second.stdout));
    expect(segments.map(({ origin }) => origin)).toEqual(['memory', 'memory', 'memory']);
    expect(first.stderr).toContain('Engine: local');
  });
});

describe('what a person made of a similar sentence', () => {
  const TMX = `<tmx version="1.4"><header srclang="de"/><body><tu><tuv xml:lang="de"><seg>Vertreter aus 31 Staaten kamen zusammen.</seg></tuv><tuv xml:lang="en-GB"><seg>Envoys of 31 states met.</seg></tuv></tu></body></tmx>`;
  beforeEach(async () => {
    await writeFile(join(cwd, 'people.tmx'), TMX);
    await runMain(['memory', 'import', 'people.tmx', ...WITH], { cwd });
  });

  it.each([
    ['an option', ['--examples'], {}],
    ['a variable', [], { TERMTREU_EXAMPLES: 'yes' }],
  ])('is given to the engine where %s says so, which is told, and not paid for twice', async (...[, argv, env]) => {
    const first = await translate([...WITH, ...argv, '--format', 'json'], env);
    expect(told()).toEqual(['Where the meaning is the same, keep to this wording: "Envoys of 31 states met."']);
    const example = { id: 1, score: 0.975, by: 'human', target: 'Envoys of 31 states met.' };
    expect(segmentsOf(first.stdout)[1]).toMatchObject({ origin: 'engine', example });
    const before = asked().length;
    const dry = await translate([...WITH, ...argv, '--dry-run'], env);
    expect(dry.stdout).toContain('characters: 0;');
    const second = await translate([...WITH, ...argv, '--format', 'json'], env);
    expect(asked()).toHaveLength(before);
    expect(second.stderr).toContain('Segments    3 · 3 from memory · 1 with an example\n');
    expect(segmentsOf(second.stdout)[1]).toMatchObject({ origin: 'memory', by: 'engine', example });
  });

  it('is not given where nobody asked for it', async () => {
    await translate(WITH);
    expect(told()).toEqual([]);
  });

  it.each([
    [['--engine', 'local', '--beams', '1', ...WITH], 'The engine local takes no similar sentences as examples'],
    [['--no-memory'], 'There is no memory to take examples from: --examples has no effect.'],
  ])('has no effect with %j, which is told', async (argv, message) => {
    expect((await translate(['--examples', ...argv])).stderr).toContain(message);
  });
});

describe('the place of the memory', () => {
  it.each([
    ['XDG_DATA_HOME', 'data', 'data/termtreu/memory.sqlite'],
    ['HOME', 'home', 'home/.local/share/termtreu/memory.sqlite'],
  ])('is in %s where none is named', async (variable, folder, file) => {
    if (process.platform !== 'linux') return;
    await translate([], { [variable]: join(cwd, folder) });
    expect(existsSync(join(cwd, file))).toBe(true);
    expect((await translate(['--no-memory', '--quiet'], { [variable]: join(cwd, 'none') })).stderr).toBe('');
    expect(existsSync(join(cwd, 'none'))).toBe(false);
  });

  it('is none where the user has no folder for it, or it cannot be made; the latter is told', async () => {
    expect((await translate()).stderr).not.toContain('Memory');
    const { exitCode, stderr } = await translate([], { XDG_DATA_HOME: join(cwd, 'article.md') });
    expect(stderr).toMatch(
      /^No translation memory is used: .*article\.md\/termtreu\/memory\.sqlite cannot be opened \(ENOTDIR\)\.\n/u,
    );
    expect(exitCode).toBe(0);
  });

  it.each([
    [['--memory', 'glossary.yaml'], 'termtreu: The translation memory glossary.yaml is damaged, or no memory at all'],
    [['--memory', '.'], 'termtreu: The translation memory . cannot be opened'],
    [['--memory', 'a.md', '--out', 'a.md'], 'termtreu: a.md would be written over: it is an input file.'],
  ])('that is wrong is told before anything is sent: %s', async (argv, message) => {
    const { exitCode, stdout, stderr } = await translate(argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(asked()).toEqual([]);
  });
});

describe('a run that fails on the way', () => {
  it('keeps what came in beside the output, and the next goes on from there', async () => {
    const out = ['--out', 'english/', '--no-memory'];
    fake?.script(
      (response, translations) => void response.writeHead(200).end(JSON.stringify({ translations })),
      status(403),
    );
    const failed = await translate(out);
    expect(failed).toMatchObject({ exitCode: 4, stdout: '' });
    expect(failed.stderr).toContain('What was translated is kept: the same command goes on from there.\n');
    expect(await readdir(join(cwd, 'english'))).toEqual([expect.stringMatching(/^\.termtreu-[\da-f]{12}\.journal$/u)]);
    const before = asked().length;
    await translate(out);
    expect(
      asked()
        .slice(before)
        .filter((text) =>
          asked()
            .slice(0, before - 1)
            .includes(text),
        ),
    ).toEqual([]);
    expect(await readdir(join(cwd, 'english'))).toEqual(['article.en.md']);
    expect(await readFile(join(cwd, 'english/article.en.md'), 'utf8')).toBe((await translate(['--no-memory'])).stdout);
  });
});
