import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, ended, start } from './built-program.js';
import { runMain } from './run-main.js';

let folder = '';
let bin = '';
let cwd = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termtreu-threads-'));
  bin = await buildProgram(folder);
  cwd = join(folder, 'texte');
  await mkdir(cwd);
  for (let number = 100; number < 150; number += 1) {
    const twice = number % 3 === 0 ? 'the the' : 'the';
    await writeFile(join(cwd, `${number}.de.md`), `Der Gipfel ${number} begann am Wochenende.\n`);
    await writeFile(join(cwd, `${number}.en.md`), `Summit ${number} began at ${twice} weekend.\n`);
  }
});
afterAll(() => rm(folder, { recursive: true }));

const inThreads = (...args: readonly string[]) => ended(start(process.execPath, [bin, 'check', '.', ...args], { cwd }));

describe('many pairs', () => {
  it('are checked in threads with the same result, in the same order', async () => {
    const { stdout, exitCode } = await inThreads('--format', 'json');
    // Fewer pairs are checked in the main thread.
    const first = await runMain(['check', '1[0-1]?.??.md', '--format', 'json'], { cwd });
    const second = await runMain(['check', '1[2-4]?.??.md', '--format', 'json'], { cwd });
    const [all, ...halves] = [stdout, first.stdout, second.stdout].map((text) => JSON.parse(text));
    expect(exitCode).toBe(1);
    expect(all.findings).toEqual(halves.flatMap(({ findings }) => findings));
    expect(all.findings).toHaveLength(16);
    expect(all.summary).toMatchObject({ pairs: 50, errors: 16 });
  });

  it('fail with the file that cannot be read', async () => {
    await writeFile(join(cwd, '120.en.md'), Buffer.from([0x54, 0xfc, 0x72]));
    const { stdout, stderr, exitCode } = await inThreads();
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('120.en.md: line 1 is not valid UTF-8');
  });
});
