import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.js';
import { runMain, type Run } from './run-main.js';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-init-'));
});
afterEach(() => rm(cwd, { recursive: true }));

const init = (...args: string[]): Promise<Run> => runMain(['init', ...args], { cwd });
const written = (name: string): Promise<string> => readFile(join(cwd, name), 'utf8');

const PRESETS = { engine: 'auto', target: 'en-GB', failOn: 'error', format: 'text' };

describe('termtreu init', () => {
  it.each(['en', 'de'])('writes a sound file, in the words of %s', async (lang) => {
    const run = await init('--lang', lang);
    expect(run).toMatchObject({ exitCode: 0, stdout: '' });
    expect(run.stderr).toContain('termtreu.config.yaml');
    expect(await loadConfig(join(cwd, 'termtreu.config.yaml'), '')).toEqual(PRESETS);
    expect(await written('termtreu.config.yaml')).toContain(lang === 'de' ? '# Was übersetzt' : '# What translates');
  });

  it('writes no line that would not hold once its comment sign is gone', async () => {
    await init();
    const text = await written('termtreu.config.yaml');
    const uncommented = text.replaceAll(/^# (?=(?:[a-z]\w*: \S|[a-z]+:$| {2}))(?!yaml-)/gmu, '');
    expect(uncommented.match(/^\w+:/gmu)?.length).toBeGreaterThan(8);
    await writeFile(join(cwd, 'all.yaml'), uncommented);
    expect(await loadConfig(join(cwd, 'all.yaml'), '')).toMatchObject({
      ...PRESETS,
      beams: 4,
      deepl: { formality: 'prefer_more' },
    });
  });

  it('names the JSON Schema for editors', async () => {
    await init();
    const [first = ''] = (await written('termtreu.config.yaml')).split('\n');
    const [, address = ''] = /^# yaml-language-server: \$schema=(file:.*)$/u.exec(first) ?? [];
    expect(JSON.parse(await readFile(new URL(address), 'utf8'))).toMatchObject({ title: 'termtreu configuration' });
  });

  it('names that of the project where termtreu is installed there', async () => {
    await mkdir(join(cwd, 'node_modules/termtreu/docs'), { recursive: true });
    await writeFile(join(cwd, 'node_modules/termtreu/docs/config.schema.json'), '{}');
    await init();
    expect(await written('termtreu.config.yaml')).toContain(
      '$schema=./node_modules/termtreu/docs/config.schema.json\n',
    );
  });

  it('takes a folder called glossary for the glossary', async () => {
    await mkdir(join(cwd, 'glossary'));
    await init();
    expect(await loadConfig(join(cwd, 'termtreu.config.yaml'), '')).toEqual({ ...PRESETS, glossary: 'glossary/' });
  });

  it.each(['x.json', 'x.js', 'x.mjs'])('writes %s', async (name) => {
    await init('--config', name);
    expect(await loadConfig(join(cwd, name), name)).toMatchObject(PRESETS);
  });

  it('writes TypeScript, with the types of termtreu', async () => {
    await init('--config', 'termtreu.config.ts');
    await mkdir(join(cwd, 'node_modules/termtreu'), { recursive: true });
    await writeFile(join(cwd, 'node_modules/termtreu/package.json'), '{"type": "module", "exports": "./index.js"}');
    await writeFile(join(cwd, 'node_modules/termtreu/index.js'), 'export const defineConfig = (config) => config;');
    expect(await loadConfig(join(cwd, 'termtreu.config.ts'), '')).toEqual(PRESETS);
  });

  it('writes over no file', async () => {
    await writeFile(join(cwd, 'termtreu.config.yaml'), 'beams: 1');
    expect(await init()).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--force') });
    expect(await written('termtreu.config.yaml')).toBe('beams: 1');
  });

  it('sets none beside another, which would hide it', async () => {
    await writeFile(join(cwd, 'termtreu.config.json'), '{}');
    expect(await init()).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('termtreu.config.json') });
    expect(await readdir(cwd)).toEqual(['termtreu.config.json']);
  });

  it('writes over a broken one with --force', async () => {
    await writeFile(join(cwd, 'termtreu.config.yaml'), 'broken: [');
    expect(await init('--force', '--quiet')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(await loadConfig(join(cwd, 'termtreu.config.yaml'), '')).toEqual(PRESETS);
  });

  it('writes no other format', async () => {
    expect(await init('--config', 'a.toml')).toMatchObject({ exitCode: 2 });
    expect(await readdir(cwd)).toEqual([]);
  });
});
