import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENERATED } from './generated-files.js';
import { runMain, type Run } from './run-main.js';

/**
 * Every folder in `fixtures/` is a case: `args` (one argument on each line), maybe `stdin` and `env`, the files that
 * the command reads, and what comes out: `expected.stdout`, `expected.stderr`, `exitcode`. A file `generate` names
 * what is made for the test: see `generated-files.ts`. In what is expected, `…` stands for anything on a line. Files in
 * a folder `expected` are what those of the same names become; files that it does not hold may not change.
 * `UPDATE_CASES=1` writes what comes out.
 */
const FIXTURES = new URL('fixtures/', import.meta.url).pathname;
const META = ['args', 'stdin', 'env', 'generate', 'expected.stdout', 'expected.stderr', 'exitcode', 'expected'];
const UPDATE = process.env['UPDATE_CASES'] === '1';

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'termtreu-cases-'));
});
afterAll(() => rm(scratch, { recursive: true }));

describe('the command line', async () => {
  const names = (await readdir(FIXTURES)).sort();
  it.each(names)('%s', async (name) => {
    const folder = join(FIXTURES, name);
    const cwd = join(scratch, name);
    await cp(folder, cwd, { recursive: true });
    await Promise.all(META.map((file) => rm(join(cwd, file), { force: true, recursive: true })));
    for (const file of lines(await optional(folder, 'generate'))) await GENERATED[file]?.(join(cwd, file));
    const before = await contents(cwd);
    const run = await runMain(readArguments(await readFile(join(folder, 'args'), 'utf8')), {
      cwd,
      env: Object.fromEntries(lines(await optional(folder, 'env')).map((line) => line.split('=', 2))),
      stdin: existsSync(join(folder, 'stdin')) ? await readFile(join(folder, 'stdin')) : '',
    });
    if (UPDATE) await update(folder, run);
    if (UPDATE) await updateFiles(folder, { before, after: await contents(cwd) });
    expect(run.stderr).toMatch(await expected(folder, 'stderr'));
    expect(run.stdout).toMatch(await expected(folder, 'stdout'));
    expect(run.exitCode).toBe(Number(await readFile(join(folder, 'exitcode'), 'utf8')));
    const changed = await contents(join(folder, 'expected'));
    expect(await contents(cwd), 'no other file comes, goes or changes').toEqual({ ...before, ...changed });
  });
});

/** One argument on each line, which may be empty. */
function readArguments(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/u, '').split('\n');
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

async function optional(folder: string, file: string): Promise<string> {
  return existsSync(join(folder, file)) ? readFile(join(folder, file), 'utf8') : '';
}

async function expected(folder: string, stream: 'stdout' | 'stderr'): Promise<RegExp> {
  const text = await optional(folder, `expected.${stream}`);
  return new RegExp(`^${text.split('…').map(literally).join('.*?')}$`, 'u');
}

function literally(text: string): string {
  return text.replaceAll(/[\^$.*+?()[\]{}|]|\\/gu, String.raw`\$&`);
}

/** The files of a folder and what they hold, byte for byte. */
async function contents(folder: string): Promise<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const texts = paths.map(async (path) => [relative(folder, path), await readFile(path, 'latin1')]);
  return Object.fromEntries(await Promise.all(texts));
}

type Contents = Readonly<Record<string, string>>;

/** Writes what files became that changed. */
async function updateFiles(folder: string, { before, after }: { before: Contents; after: Contents }): Promise<void> {
  await rm(join(folder, 'expected'), { force: true, recursive: true });
  for (const [file, text] of Object.entries(after).filter(([name, found]) => before[name] !== found)) {
    const path = join(folder, 'expected', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, 'latin1');
  }
}

/** What is written as expected keeps its placeholders where it still fits them. */
async function update(folder: string, { stdout, stderr, exitCode }: Run): Promise<void> {
  for (const [stream, text] of [['stdout', stdout] as const, ['stderr', stderr] as const]) {
    const file = join(folder, `expected.${stream}`);
    if (existsSync(file) && (await expected(folder, stream)).test(text)) continue;
    if (text === '') await rm(file, { force: true });
    else await writeFile(file, text);
  }
  await writeFile(join(folder, 'exitcode'), `${exitCode}\n`);
}
