import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeChat, refusal, startFakeChat } from '../support/fake-chat.js';
import { articleSchema } from './contract.js';
import { runMain } from './run-main.js';

const GLOSSARY = `- id: coalition-of-the-willing
  de: Koalition der Willigen
  en: coalition of the willing
`;
const KEY = 'sk-secret-4711';

let cwd = '';
let fake: FakeChat | undefined;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-openai-'));
  await writeFile(join(cwd, 'article.md'), 'Die **Koalition der Willigen** tagte.\n');
  await writeFile(join(cwd, 'glossary.yaml'), GLOSSARY);
  // The model forgets the term until it is told what is missing.
  fake = await startFakeChat({ key: KEY, english: ({ missing }) => `The ${missing?.join() ?? 'alliance'} met.` });
});
afterEach(async () => {
  await fake?.close();
  await rm(cwd, { recursive: true });
});

function translate(argv: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const all = ['translate', 'article.md', '--glossary', 'glossary.yaml', '--engine', 'openai', '--no-memory', ...argv];
  return runMain(all, {
    cwd,
    env: { OPENAI_BASE_URL: fake?.url ?? '', OPENAI_API_KEY: KEY, OPENAI_MODEL: 'm', ...env },
  });
}

describe('a chat model translates', () => {
  it('and is told what its English lacks', async () => {
    const { exitCode, stdout, stderr } = await translate();
    expect(exitCode).toBe(0);
    expect(stdout).toBe('The **coalition of the willing** met.\n');
    expect(stderr).toMatch(/^Engine: openai \(m, 127\.0\.0\.1:\d+\)\n/u);
    expect(fake?.requests.at(-1)?.task.sentences[0]).toMatchObject({ draft: 'The alliance met.' });
  });

  it('which the report records', async () => {
    const { stdout } = await translate(['--format', 'json', '--quiet', '--model', 'other']);
    const article = articleSchema.loose().parse(JSON.parse(stdout));
    expect(article.segments[0]).toMatchObject({ origin: 'repair', repair: 'prompt' });
    expect(article['engineModels']).toEqual(['fake-1']);
    expect(article.cost.billed).toBe(0);
    expect(fake?.requests[0]?.model).toBe('other');
  });

  it('only where it is asked to', async () => {
    const { stderr } = await translate(['--engine', 'auto', '--beams', '1', '--dry-run']);
    expect(stderr).not.toContain('openai');
    expect(fake?.requests).toEqual([]);
  });
});

describe('what goes wrong is told, never the key', () => {
  it.each([
    [401, 4, 'openai refuses the key.'],
    [404, 3, 'The engine openai failed: HTTP 404: no such model'],
  ])('%i', async (...[code, exitCode, message]) => {
    fake?.script(refusal(code, `no such model ${KEY}`));
    const run = await translate(['--verbose']);
    expect(run).toMatchObject({ exitCode, stdout: '' });
    expect(run.stderr).toContain(message);
    expect(run.stderr).not.toContain(KEY);
  });

  it.each([
    [{ OPENAI_MODEL: '' }, 2, 'Name it with --model or in OPENAI_MODEL.'],
    [{ OPENAI_BASE_URL: 'https://models.example/v1', OPENAI_API_KEY: '' }, 4, 'Put the key into OPENAI_API_KEY'],
    [{ OPENAI_BASE_URL: 'ftp://models.example' }, 2, 'OPENAI_BASE_URL holds no http or https address.'],
  ])('%j', async (...[env, exitCode, message]) => {
    const run = await translate([], env);
    expect(run.exitCode).toBe(exitCode);
    expect(run.stderr).toContain(message);
  });
});
