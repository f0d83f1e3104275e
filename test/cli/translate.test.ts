import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleSchema, articlesSchema } from './contract.js';
import { runMain, type Surroundings } from './run-main.js';

const ARTICLE = `# Gipfel in Tallinn

Die **Koalition der Willigen** tagte am Montag. Vom Minsker Abkommen war keine Rede mehr.

- Es regnet.
`;

const GLOSSARY = `- id: coalition-of-the-willing
  de: Koalition der Willigen
  en: coalition of the willing
- id: minsk-agreements
  de: Minsker Abkommen
  en: Minsk agreements
`;

/** No sentence has room for this rendering, so that it will be missing. */
const IMPOSSIBLE = `- id: monday
  de: Montag
  en: ${Array.from({ length: 80 }, (_, i) => String.fromCodePoint(0x61 + (i % 26)).repeat(3)).join(' ')}
`;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-translate-'));
  await writeFile(join(cwd, 'article.de.md'), ARTICLE);
  await writeFile(join(cwd, 'glossary.yaml'), GLOSSARY);
  await writeFile(join(cwd, 'impossible.yaml'), IMPOSSIBLE);
});
afterEach(() => rm(cwd, { recursive: true }));

/** Greedy, for speed; what is tested here does not hang on the wording. */
const translate = (argv: readonly string[], surroundings: Surroundings = {}) =>
  runMain(['translate', '--glossary', 'glossary.yaml', '--beams', '1', ...argv], { cwd, ...surroundings });

describe('an article', () => {
  it('goes to standard output in its own form, and what is to be said of it to standard error', async () => {
    const { exitCode, stdout, stderr } = await translate(['article.de.md']);
    expect(stdout).toMatch(
      /^# .*Tallinn.*\n\nThe \*\*coalition of the willing\*\* .*Minsk agreements?.*\n\n- .*rain.*\n$/u,
    );
    expect(stderr).toMatch(/^Engine: local \(termtreu-de-en .*\)\n/u);
    expect(stderr).toMatch(/\n4 of 4 segments \(100 %\)/u);
    expect(stderr).toMatch(/2 required · .* · 0 missing\n/u);
    expect(exitCode).toBe(0);
    expect(await readdir(cwd)).toEqual(['article.de.md', 'glossary.yaml', 'impossible.yaml']);
  });

  it('goes to a file, its review to another', async () => {
    const { exitCode, stdout, stderr } = await translate(['article.de.md', '--out', 'en.md', '--report', 'pages/']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(await readFile(join(cwd, 'en.md'), 'utf8')).toContain('**coalition of the willing**');
    expect(await readFile(join(cwd, 'pages/article.review.html'), 'utf8')).toMatch(/^<!doctype html>/iu);
    expect(stderr).toContain('Written     en.md');
    expect(stderr).toContain('Review page: pages/article.review.html');
  });

  it('comes from standard input', async () => {
    const { exitCode, stdout } = await translate(['-', '--quiet'], { stdin: 'Es regnet.\n' });
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/rain.*\n$/u) });
  });

  it('is JSON that keeps to the contract', async () => {
    const { stdout } = await translate(['article.de.md', '--format', 'json', '--quiet']);
    const article = articleSchema.parse(JSON.parse(stdout));
    expect(article.terms).toMatchObject({ required: 2, missing: 0 });
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list-item']);
    expect(article.segments.map(({ start, end }) => ARTICLE.slice(start, end).replaceAll('**', ''))).toEqual(
      article.segments.map(({ source }) => source),
    );
  });

  it('is spelt as an American would where that is wanted', async () => {
    const text = 'Das Zentrum organisiert die Verteidigung.\n';
    const { stdout } = await translate(['-', '--quiet', '--target', 'en-US'], { stdin: text });
    expect(stdout).toMatch(/\bcenter\b/iu);
  });
});

describe('several articles', () => {
  it('go to a folder, patterns and all', async () => {
    await cp(join(cwd, 'article.de.md'), join(cwd, 'second.de.md'));
    await writeFile(join(cwd, 'third.txt'), 'Es regnet.\n');
    const { exitCode, stderr } = await translate(['*.de.md', 'third.txt', '--out', 'english', '--report', 'english']);
    expect(exitCode).toBe(0);
    expect((await readdir(join(cwd, 'english'))).sort()).toEqual([
      'article.en.md',
      'article.review.html',
      'second.en.md',
      'second.review.html',
      'third.en.txt',
      'third.review.html',
    ]);
    expect(stderr).toContain('All articles\n');
  });

  it('are one JSON object', async () => {
    await writeFile(join(cwd, 'b.txt'), 'Es regnet.\n');
    const { stdout } = await translate(['article.de.md', 'b.txt', '--format', 'json', '--quiet']);
    expect(articlesSchema.parse(JSON.parse(stdout)).articles.map(({ file }) => file)).toEqual([
      'article.de.md',
      'b.txt',
    ]);
  });
});

describe('a missing term', () => {
  it('is told with its place, and the run fails', async () => {
    const { exitCode, stdout, stderr } = await translate(['article.de.md', '--glossary', 'impossible.yaml']);
    expect(exitCode).toBe(1);
    expect(stdout).not.toBe('');
    expect(stderr).toMatch(/article\.de\.md:3:41 {2}error {2}term\/missing\n {4}“Montag” has to be rendered as/u);
  });

  it('does not make the run fail where that is wanted', async () => {
    const argv = ['article.de.md', '--glossary', 'impossible.yaml', '--fail-on', 'never', '--format', 'json', '-q'];
    const { exitCode, stdout } = await translate([...argv, '--lang', 'de']);
    const { findings, terms } = articleSchema.parse(JSON.parse(stdout));
    expect({ exitCode, missing: terms.missing }).toEqual({ exitCode: 0, missing: 1 });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'term/missing', message: expect.stringContaining('muss mit') }),
    );
  });
});

describe('what stands on standard error', () => {
  it('is nothing with --quiet', async () => {
    const { stderr } = await translate(['-', '--quiet', '--verbose', '--report', 'page.html'], {
      stdin: 'Es regnet.',
    });
    expect(stderr).toBe('');
  });

  it('is times with --verbose', async () => {
    const { stderr } = await translate(['-', '--verbose', '--lang', 'de'], { stdin: 'Es regnet.' });
    expect(stderr).toMatch(/\nEngine bereit nach \d+ ms\nErster Satz fertig \d+ ms nach dem Start\n/u);
  });

  it('is coloured on a terminal, but not against the user’s wish', async () => {
    const argv = ['-', '--out', 'en.txt'];
    const coloured = await translate(argv, { stdin: 'Es regnet.', isTTY: true });
    expect(coloured.stderr).toContain('\u001B[1m-\u001B[22m');
    const plain = await translate(argv, { stdin: 'Es regnet.', isTTY: true, env: { NO_COLOR: '1' } });
    expect(plain.stderr.replaceAll('\r\u001B[2K', '')).not.toContain('\u001B');
  });
});

it('leaves nothing where it is interrupted', async () => {
  const { exitCode, stdout, stderr } = await translate(['article.de.md', '--out', 'en.md', '--lang', 'de'], {
    signal: AbortSignal.abort(),
  });
  expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' });
  expect(stderr).toContain('Abgebrochen; keine Datei blieb halb geschrieben.');
  expect(await readdir(cwd)).not.toContain('en.md');
});
