import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENERATED } from './generated-files.js';
import { runMain, type Run } from './run-main.js';

/**
 * Every folder in `fixtures/` is a case: `args` (one argument on each line), maybe `stdin` and `env`, the files that
 * the command reads, and what comes out: `expected.stdout`, `expected.stderr`, `exitcode`. A file `generate` names
 * what is made for the test: see `generated-files.ts`. In what is expected, `…` stands for anything on a line.
 * `UPDATE_CASES=1` writes what comes out.
 */
const FIXTURES = new URL('fixtures/', import.meta.url).pathname;
const META = ['args', 'stdin', 'env', 'generate', 'expected.stdout', 'expected.stderr', 'exitcode'];
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
    await Promise.all(META.map((file) => rm(join(cwd, file), { force: true })));
    for (const file of lines(await optional(folder, 'generate'))) await GENERATED[file]?.(join(cwd, file));
    const before = await tree(cwd);
    const run = await runMain(readArguments(await readFile(join(folder, 'args'), 'utf8')), {
      cwd,
      env: Object.fromEntries(lines(await optional(folder, 'env')).map((line) => line.split('=', 2))),
      stdin: existsSync(join(folder, 'stdin')) ? await readFile(join(folder, 'stdin')) : '',
    });
    if (UPDATE) await update(folder, run);
    expect(run.stderr).toMatch(await expected(folder, 'stderr'));
    expect(run.stdout).toMatch(await expected(folder, 'stdout'));
    expect(run.exitCode).toBe(Number(await readFile(join(folder, 'exitcode'), 'utf8')));
    expect(await tree(cwd), 'no file comes or goes').toEqual(before);
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

async function tree(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort();
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
