import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/cli/split-words.js';
import { runMain } from '../cli/run-main.js';

/**
 * Every block ```console of a page is one or more commands, each with what it prints, results before messages. They run
 * one after the other in a copy of `newsroom/`, in which `old/` is the glossary as it was. `UPDATE_CASES=1` writes what
 * they print.
 */
const PAGES = ['docs/glossary-commands.md'];
const ROOT = new URL('../../', import.meta.url).pathname;
const BLOCK = /(?<=```console\n)[\s\S]*?(?=```)/gu;

async function transcript(commands: readonly string[], cwd: string): Promise<string> {
  let text = '';
  for (const command of commands) {
    const [, ...args] = splitWords(command);
    const { stdout, stderr } = await runMain(args, { cwd });
    text += `$ ${command}\n${stdout}${stderr}`;
  }
  return text;
}

async function run(page: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'termtreu-docs-'));
  try {
    await cp(join(ROOT, 'test/docs/newsroom'), folder, { recursive: true });
    await cp(join(folder, 'glossary'), join(folder, 'old'), { recursive: true });
    let made = page;
    for (const [block] of page.matchAll(BLOCK)) {
      const commands = block.split('\n').filter((line) => line.startsWith('$ '));
      const text = await transcript(
        commands.map((line) => line.slice(2)),
        folder,
      );
      made = made.replace(block, () => text);
    }
    return made;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe.each(PAGES)('%s', (name) => {
  it('shows what its commands print', async () => {
    const page = await readFile(join(ROOT, name), 'utf8');
    const made = await run(page);
    const isUpdate = process.env['UPDATE_CASES'] === '1';
    if (isUpdate) await writeFile(join(ROOT, name), made);
    expect(isUpdate ? page : made).toBe(page);
  });
});
