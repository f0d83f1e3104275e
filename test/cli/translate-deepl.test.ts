import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type FakeDeepL, startFakeDeepL, status } from '../support/fake-deepl.js';
import { articleSchema } from './contract.js';
import { runMain } from './run-main.js';

const ARTICLE = `# Gipfel in Tallinn

Vertreter aus 30 Staaten kamen zusammen.

Die **Koalition der Willigen** tagte am Montag. Es ging um R&D.
`;

const GLOSSARY = `- id: coalition-of-the-willing
  de: Koalition der Willigen
  en: coalition of the willing
`;

/** What the server makes of each sentence; it does not know the term, but leaves alone what stands in tags. */
const ENGLISH: Readonly<Record<string, string>> = {
  'Gipfel in Tallinn': 'Summit in Tallinn',
  'Vertreter aus 30 Staaten kamen zusammen.': 'Representatives of 30 states came together.',
  'Die Koalition der Willigen tagte am Montag.': 'The alliance of those who will met on Monday.',
  'Die <x id="0">coalition of the willing</x> tagte am Montag.':
    'The <x id="0">coalition of the willing</x> met on Monday.',
  'Die <m id="0">Koalition der Willigen</m> tagte am Montag.':
    'The <m id="0">alliance of those who will</m> met on Monday.',
  'Es ging um R&D.': 'R&D was the topic.',
  'Koalition der Willigen': 'alliance of those who will',
};

const dryRunSchema = z.object({ total: z.object({ characters: z.int() }).loose() });

let cwd = '';
let fake: FakeDeepL | undefined;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-deepl-'));
  await writeFile(join(cwd, 'article.md'), ARTICLE);
  await writeFile(join(cwd, 'glossary.yaml'), GLOSSARY);
  fake = await startFakeDeepL({ english: (german) => ENGLISH[german] ?? `?${german}?` });
});
afterEach(async () => {
  await fake?.close();
  await rm(cwd, { recursive: true });
});

function translate(argv: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const all = ['translate', 'article.md', '--glossary', 'glossary.yaml', ...argv];
  return runMain(all, { cwd, env: { DEEPL_AUTH_KEY: 'test-key', DEEPL_SERVER_URL: fake?.url ?? '', ...env } });
}

describe('with a key', () => {
  it('DeepL translates, and a term that it does not know is repaired', async () => {
    const { exitCode, stdout, stderr } = await translate();
    expect(stderr).toMatch(/^Engine: deepl \(v2, quality_optimized, 127\.0\.0\.1:\d+\)\n/u);
    expect(stdout).toBe(`# Summit in Tallinn

Representatives of 30 states came together.

The **coalition of the willing** met on Monday. R&D was the topic.
`);
    expect(stderr).toMatch(/1 required · .* 0 missing\n/u);
    expect(exitCode).toBe(0);
  });

  it('the report says what it cost and which model did it', async () => {
    const { stdout } = await translate(['--format', 'json', '--quiet']);
    const article = articleSchema.loose().parse(JSON.parse(stdout));
    expect(article.cost.billed).toBe(fake?.billed());
    expect(article['engineModels']).toEqual(['quality_optimized']);
    expect(article.terms).toMatchObject({ required: 1, repaired: 1 });
  });

  it('each sentence goes with headline, standfirst and what is around it, those with marks apart', async () => {
    await translate(['--target', 'en-US']);
    const [first, second, ...others] = fake?.requests ?? [];
    expect(first?.texts).toHaveLength(3);
    expect(second?.texts).toEqual(['Die <m id="0">Koalition der Willigen</m> tagte am Montag.']);
    for (const request of [first, second]) {
      expect(request?.parameters.get('target_lang')).toBe('en-US');
      expect(request?.parameters.get('context')).toBe(
        'Gipfel in Tallinn\nVertreter aus 30 Staaten kamen zusammen.\nDie Koalition der Willigen tagte am Montag. Es ging um R&D.',
      );
    }
    expect(others.at(-1)?.texts).toEqual(['Die <x id="0">coalition of the willing</x> tagte am Montag.']);
  });

  it('the embedded engine is still there for the asking, and nothing goes over the network', async () => {
    const { stderr } = await translate(['--engine', 'local', '--beams', '1']);
    expect(stderr).toMatch(/^Engine: local /u);
    expect(fake?.requests).toEqual([]);
  });

  it('which may stand in DEEPL_API_KEY', async () => {
    const { stderr } = await translate([], { DEEPL_AUTH_KEY: '', DEEPL_API_KEY: 'other' });
    expect(stderr).toMatch(/^Engine: deepl /u);
    expect(fake?.requests[0]?.key).toBe('other');
  });

  it('a dry run asks nothing, and counts what a run then sends, repairs apart', async () => {
    const { stdout, exitCode } = await translate(['--dry-run', '--format', 'json', '--price', '20,50 EUR']);
    expect(exitCode).toBe(0);
    expect(fake?.requests).toEqual([]);
    const { total } = dryRunSchema.parse(JSON.parse(stdout));
    expect(total).toMatchObject({ price: { amount: 20.5, currency: 'EUR' }, cost: 0 });
    await translate();
    const sent = fake?.requests.filter(({ texts }) => !texts.some((text) => text.includes('<x')));
    expect(total.characters).toBe(sent?.flatMap(({ texts }) => texts).join('').length);
  });

  it('the characters are those of every request, repairs included', async () => {
    const { stdout } = await translate(['--format', 'json', '--quiet']);
    const { cost } = articleSchema.parse(JSON.parse(stdout));
    expect(cost.characters).toBe(fake?.requests.flatMap(({ texts }) => texts).join('').length);
    expect(cost.characters).toBe(cost.billed);
  });

  it('--max-characters stops a run before it costs more', async () => {
    const run = await translate(['--max-characters', '20']);
    expect(run).toMatchObject({ exitCode: 4, stdout: '' });
    expect(run.stderr).toContain('0 of the 20 that --max-characters allows are sent.');
    expect(fake?.requests).toEqual([]);
  });

  it('a long pause is told', async () => {
    fake?.script(status(429, { 'retry-after': '2' }));
    expect((await translate()).stderr).toContain('deepl is asked again in 2 s (HTTP 429)\n');
  });

  it.each([
    ['--price', 'much', '--price takes an amount'],
    ['--max-characters', '1.5', '--max-characters takes a whole number'],
    ['--model', 'best', 'The engine deepl does not take best for --model.'],
    ['--formality', 'more', '--formality does not take "more". Choose one of: "default", "prefer_more"'],
  ])('%s %s is refused', async (option, value, message) => {
    const { exitCode, stderr } = await translate(['--dry-run', option, value].slice(option === '--price' ? 0 : 1));
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('a failure is told with what to do', () => {
  it.each([
    [403, 4, 'en', 'termtreu: deepl refuses the key.'],
    [403, 4, 'de', 'termtreu: deepl weist den Schlüssel zurück.'],
    [456, 4, 'en', 'termtreu: The characters that deepl allows in this billing period are used up.'],
    [400, 3, 'en', 'termtreu: The engine deepl failed: Bad request, message: message 400.'],
  ])('%i: exit code %i, in %s', async (...[code, exitCode, lang, message]) => {
    fake?.script(status(code));
    const run = await translate(['--lang', lang, '--verbose']);
    expect(run).toMatchObject({ exitCode, stdout: '' });
    expect(run.stderr).toContain(message);
    expect(run.stderr).not.toContain('test-key');
  });

  it('no key', async () => {
    const { exitCode, stderr } = await translate(['--engine', 'deepl'], { DEEPL_AUTH_KEY: '' });
    expect(exitCode).toBe(4);
    expect(stderr).toContain('Put the key into DEEPL_AUTH_KEY, or translate on this machine: --engine local');
  });
});
