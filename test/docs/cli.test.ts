import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { runMain } from '../cli/run-main.js';

/**
 * Every block ```console of the page is a command and what it prints; `echo '…' |` gives it standard input.
 * `UPDATE_CASES=1` writes what it prints.
 */
const PAGE = new URL('../../docs/cli.md', import.meta.url);
const BLOCK = /```console\n\$ (?:echo '([^']*)' \| )?termtreu ([^\n]*)\n([\s\S]*?)```/gu;

async function output(stdin: string | undefined, command: string): Promise<string> {
  const { stdout, stderr } = await runMain(command.split(' '), stdin === undefined ? {} : { stdin: `${stdin}\n` });
  expect(stderr).toBe('');
  return stdout;
}

async function update(page: string): Promise<string> {
  let updated = page;
  for (const [block, stdin, command = '', printed = ''] of page.matchAll(BLOCK)) {
    const head = block.slice(0, block.length - `${printed}\`\`\``.length);
    const text = await output(stdin, command);
    updated = updated.replace(block, () => `${head}${text}\`\`\``);
  }
  await writeFile(PAGE, updated);
  return updated;
}

describe('docs/cli.md', async () => {
  const found = await readFile(PAGE, 'utf8');
  const page = process.env['UPDATE_CASES'] === '1' ? await update(found) : found;
  const blocks = [...page.matchAll(BLOCK)].map(([, stdin, command = '', printed]) => ({ stdin, command, printed }));

  it('shows the help of every command', () => {
    const commands = blocks.map(({ command }) => command);
    expect(commands).toEqual(expect.arrayContaining(['--help', 'translate --help', 'segment --help', 'terms --help']));
  });

  it.each(blocks)('tells the truth of termtreu $command', async ({ stdin, command, printed }) => {
    expect(printed).toBe(await output(stdin, command));
  });
});
