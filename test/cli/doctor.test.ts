import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openMemory } from '../../src/memory/index.js';
import { runMain, type Run } from './run-main.js';

const KEY = 'secret-key-of-a-test';
const MODEL = join(import.meta.dirname, '../../models/de-en');

const reportSchema = z.strictObject({
  checks: z.array(
    z.strictObject({
      check: z.string(),
      state: z.enum(['ok', 'warning', 'error', 'skipped']),
      message: z.string().min(1),
      hint: z.string().optional(),
    }),
  ),
  summary: z.strictObject({ ok: z.int(), warnings: z.int(), errors: z.int(), skipped: z.int() }),
});

let cwd = '';
let server: Server | undefined;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-doctor-'));
});
afterEach(async () => {
  server?.close();
  server = undefined;
  await rm(cwd, { recursive: true });
});

/** A server of a service: usage at DeepL's address, models at the other; without the right key it refuses. */
async function startServer(): Promise<string> {
  const started = createServer(({ url, headers }, response) => {
    if (headers.authorization?.endsWith(KEY) !== true) response.writeHead(403).end('{}');
    else if (url === '/v2/usage') response.end('{"character_count": 1200, "character_limit": 500000}');
    else response.end('{"data": []}');
  });
  server = started;
  await new Promise<void>((resolve) => void started.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has an address of this kind
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

const doctor = (args: readonly string[] = [], env: Record<string, string> = {}): Promise<Run> =>
  runMain(['doctor', ...args], { cwd, env });

async function results(args: readonly string[] = [], env: Record<string, string> = {}) {
  const { exitCode, stdout, stderr } = await doctor([...args, '--format', 'json'], env);
  expect(stderr).toBe('');
  expect(stdout).not.toContain(KEY);
  const { checks, summary } = reportSchema.parse(JSON.parse(stdout));
  return { exitCode, summary, ...Object.fromEntries(checks.map(({ check, ...rest }) => [check, rest])) };
}

describe('termtreu doctor', () => {
  it('finds nothing wrong with a fresh installation', async () => {
    expect(await results()).toMatchObject({
      exitCode: 0,
      summary: { ok: 4, warnings: 0, errors: 0, skipped: 7 },
      engine: { state: 'ok', message: 'local' },
      model: { state: 'ok', message: expect.stringMatching(/^termtreu-de-en \d/u) },
      'deepl-key': { state: 'skipped' },
      'deepl-server': { state: 'skipped' },
    });
  });

  it('names the config file, and what is wrong with it', async () => {
    await writeFile(join(cwd, 'termtreu.config.yaml'), 'engine: local\n');
    expect(await results()).toMatchObject({ exitCode: 0, config: { state: 'ok', message: 'termtreu.config.yaml' } });
    await writeFile(join(cwd, 'termtreu.config.yaml'), 'engin: local\n');
    expect(await results()).toMatchObject({
      exitCode: 1,
      config: { state: 'error', message: expect.stringContaining('Did you mean “engine”?') },
    });
  });

  it('finds a mistyped variable', async () => {
    expect(await results([], { TERMTREU_GLOSARY: 'x' })).toMatchObject({
      exitCode: 0,
      environment: { state: 'warning', hint: 'Did you mean TERMTREU_GLOSSARY?' },
    });
  });

  it('reads the glossary that a run would take, and lints it', async () => {
    await writeFile(join(cwd, 'g.csv'), 'de,en\nPanzer,tank\nPanzer,armour\n');
    await writeFile(join(cwd, 'termtreu.config.yaml'), 'glossary: g.csv\n');
    expect(await results()).toMatchObject({
      exitCode: 0,
      glossary: { state: 'warning', message: 'g.csv, entries: 2, errors that the lint finds: 1' },
    });
    expect(await results(['--glossary', 'none.csv'])).toMatchObject({ exitCode: 1, glossary: { state: 'error' } });
  });

  it('finds a model that is not whole, which matters where it is needed', async () => {
    expect(await results(['--model', cwd])).toMatchObject({ exitCode: 1, model: { state: 'error' } });
    expect(await results(['--model', MODEL])).toMatchObject({ exitCode: 0, model: { state: 'ok' } });
  });

  it('examines the memory that a translation would use', async () => {
    const file = join(cwd, 'memory.sqlite');
    openMemory(file).close();
    await writeFile(join(cwd, 'termtreu.config.yaml'), 'memory: memory.sqlite\n');
    expect(await results()).toMatchObject({ exitCode: 0, memory: { state: 'ok', message: 'memory.sqlite is sound.' } });
    await writeFile(file, 'this is no database, but a text of some length '.repeat(100));
    expect(await results()).toMatchObject({ exitCode: 1, memory: { state: 'error' } });
  });

  it('says where the key is from, and asks the server that a run would ask', async () => {
    const env = { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: await startServer() };
    expect(await results([], env)).toMatchObject({
      exitCode: 0,
      engine: { message: 'deepl' },
      'deepl-key': { state: 'ok', message: 'from DEEPL_AUTH_KEY' },
      'deepl-server': {
        state: 'ok',
        message: `${env.DEEPL_SERVER_URL}, characters in this billing period: 1200 of 500000`,
      },
    });
  });

  it('asks no server that a run would not ask, but with --online', async () => {
    const env = { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: await startServer() };
    expect(await results([], env)).toMatchObject({ 'openai-server': { state: 'skipped', hint: '--online asks it.' } });
    expect(await results(['--online'], env)).toMatchObject({
      'openai-server': { state: 'ok', message: env.OPENAI_BASE_URL },
      'deepl-server': { state: 'skipped' },
    });
  });

  it.each([
    ['deepl', { DEEPL_AUTH_KEY: 'another' }, 'DEEPL_SERVER_URL'],
    ['openai', { OPENAI_API_KEY: 'another', OPENAI_MODEL: 'm' }, 'OPENAI_BASE_URL'],
  ])('finds a key that %s refuses, and a server that is not there', async (engine, env, variable) => {
    const url = await startServer();
    const refused = await results(['--engine', engine], { ...env, [variable]: url });
    expect(refused).toMatchObject({
      exitCode: 1,
      [`${engine}-server`]: { state: 'error', message: expect.stringContaining('refuses the key') },
    });
    server?.close();
    const gone = await results(['--engine', engine], { ...env, [variable]: 'http://127.0.0.1:9' });
    expect(gone).toMatchObject({ exitCode: 1, [`${engine}-server`]: { state: 'error' } });
  });

  it('finds a key missing where it is needed', async () => {
    expect(await results(['--engine', 'deepl'])).toMatchObject({
      exitCode: 1,
      'deepl-key': { state: 'error', hint: expect.stringContaining('DEEPL_AUTH_KEY') },
    });
  });

  it.each([
    ['en', '✓ Model '],
    ['de', '✓ Modell '],
  ])('speaks to people, too: %s', async (lang, line) => {
    const run = await doctor(['--lang', lang]);
    expect(run.stdout).toContain(line);
    expect(run.stderr).toBe('');
  });
});
