import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_MODEL_FOLDER } from '../../src/engines/index.js';
import { runMain } from './run-main.js';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-model-'));
  await symlink(DEFAULT_MODEL_FOLDER, join(cwd, 'mine'));
});
afterEach(() => rm(cwd, { recursive: true }));

it('makes a config file that names the model', async () => {
  expect(await runMain(['model', 'use', 'mine'], { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await readFile(join(cwd, 'termtreu.config.yaml'), 'utf8')).toBe('model: "./mine"\n');
  const { stdout } = await runMain(['model', 'list', '--format', 'json'], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ models: [{ used: false }, { folder: join(cwd, 'mine'), used: true }] });
});

it('changes the setting of a config file that there is, and nothing else', async () => {
  const file = join(cwd, 'termtreu.config.yaml');
  await writeFile(file, '# ours\nbeams: 2\nmodel: ./old # before\nlang: de\n');
  await runMain(['model', 'use', 'mine'], { cwd });
  expect(await readFile(file, 'utf8')).toBe('# ours\nbeams: 2\nmodel: "./mine" # before\nlang: de\n');
});

it('does not touch a config file that is a program', async () => {
  const file = join(cwd, 'termtreu.config.mjs');
  await writeFile(file, 'export default {};\n');
  const { exitCode, stderr } = await runMain(['model', 'use', 'mine'], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('model: ./mine');
  expect(await readFile(file, 'utf8')).toBe('export default {};\n');
});

it('refuses a model that is missing, and writes nothing', async () => {
  expect(await runMain(['model', 'use', 'nowhere'], { cwd })).toMatchObject({ exitCode: 3 });
  expect(await readdir(cwd)).toEqual(['mine']);
});
