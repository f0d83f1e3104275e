import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMain, type Surroundings } from './run-main.js';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-findings-'));
  await writeFile(join(cwd, 'g.csv'), 'de,en\nHeer,army;\n');
});
afterAll(() => rm(cwd, { recursive: true }));

const lint = (args: readonly string[], surroundings: Surroundings = {}) =>
  runMain(['glossary', 'lint', 'g.csv', ...args], { cwd, ...surroundings });

describe('--report', () => {
  it('writes several formats at once, beside what goes to standard output', async () => {
    const args = ['--report', 'sarif=out/lint.sarif', '--report', 'junit=out/lint.xml', '--format', 'json'];
    const { stdout, exitCode } = await lint([...args, '--fail-on', 'warning']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { warnings: 1 } });
    expect(JSON.parse(await readFile(join(cwd, 'out/lint.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(await readFile(join(cwd, 'out/lint.xml'), 'utf8')).toContain('<failure message="“army;” has');
  });

  it('refuses what cannot be written before anything is read', async () => {
    const { exitCode, stdout, stderr } = await lint(['--report', 'json=g.csv/x.json']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('g.csv/x.json: cannot be written');
  });
});

describe('colours', () => {
  it.each<[string, Surroundings, boolean]>([
    ['stand on a terminal', { isTTY: true }, true],
    ['do not stand in a file', {}, false],
    ['do not stand where NO_COLOR is set', { isTTY: true, env: { NO_COLOR: '1' } }, false],
    ['stand in a file where FORCE_COLOR is set', { env: { FORCE_COLOR: '1' } }, true],
    ['stand where both are set', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, true],
    ['do not stand where FORCE_COLOR is 0', { isTTY: true, env: { FORCE_COLOR: '0' } }, false],
  ])('%s', async (_where, surroundings, coloured) => {
    const { stdout } = await lint([], surroundings);
    expect(stdout.includes('\u001B[')).toBe(coloured);
  });
});
