import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayRun } from '../../src/cli/read-config.js';
import { type SettingSources, settingOptions, withSettings } from '../../src/cli/settings.js';
import type { Config } from '../../src/config/config.js';
import { SETTINGS } from '../../src/config/settings.js';
import { createTranslate } from '../../src/locales/index.js';
import { runMain, type Run } from './run-main.js';

const t = createTranslate('en');
const ALL = settingOptions(
  t,
  SETTINGS.filter(({ command }) => command === undefined).map(({ flag }) => flag),
);

interface Said {
  readonly flags?: Record<string, unknown>;
  readonly env?: Record<string, string>;
  readonly config?: Config;
  readonly command?: 'translate' | 'check' | 'glossary lint';
}

function resolved({ flags = {}, env = {}, config = {}, command = 'translate' }: Said): Record<string, unknown> {
  const own = SETTINGS.filter((setting) => setting.command === command).map(({ flag }) => flag);
  const sources: SettingSources = {
    options: { ...ALL, ...settingOptions(t, own, command) },
    io: { env, cwd: '/home/me/texts' },
    found: { file: '/home/me/termtreu.config.yaml', config },
    t,
    command,
  };
  return withSettings(flags, sources);
}

describe('a setting', () => {
  it.each<[string, Said, string]>([
    ['is its default where nothing is said', {}, 'en-GB'],
    ['is what the config file says', { config: { target: 'en-US' } }, 'en-US'],
    [
      'is what the environment says, whatever the file says',
      { env: { TERMTREU_TARGET: 'en-GB' }, config: { target: 'en-US' } },
      'en-GB',
    ],
    [
      'is what the command line says, whatever else is said',
      { flags: { target: 'en-US' }, env: { TERMTREU_TARGET: 'en-GB' }, config: { target: 'en-GB' } },
      'en-US',
    ],
    [
      'is not set by a variable without a value',
      { env: { TERMTREU_TARGET: '' }, config: { target: 'en-US' } },
      'en-US',
    ],
  ])('%s', (_what, said, target) => {
    expect(resolved(said)['target']).toBe(target);
  });

  it.each<[string, Said, boolean]>([
    ['by the file', { config: { skipBoilerplate: true } }, true],
    ['by the environment', { env: { TERMTREU_SKIP_BOILERPLATE: 'yes' } }, true],
    ['off, by the environment', { env: { TERMTREU_SKIP_BOILERPLATE: '0' }, config: { skipBoilerplate: true } }, false],
    ['off, by an option', { flags: { 'skip-boilerplate': false }, config: { skipBoilerplate: true } }, false],
  ])('is switched %s', (_what, said, value) => {
    expect(resolved(said)['skip-boilerplate']).toBe(value);
  });

  it('of a path starts from the folder of the config file', () => {
    expect(resolved({ config: { glossary: 'g/' } })['glossary']).toBe('../g/');
    expect(resolved({ config: { glossary: '/g' } })['glossary']).toBe('../../../g');
    expect(resolved({ config: { glossary: 'texts' } })['glossary']).toBe('.');
  });

  it('of a model is a path only where it looks like one', () => {
    expect(resolved({ config: { model: './m' } })['model']).toBe('../m');
    expect(resolved({ config: { model: 'latency_optimized' } })['model']).toBe('latency_optimized');
  });

  it('of a section has an option like any other', () => {
    expect(resolved({ config: { deepl: { formality: 'prefer_less' } } })['formality']).toBe('prefer_less');
  });

  it('of one command is for no other', () => {
    const config: Config = { format: 'json', check: { format: 'sarif' }, translate: { report: 'review/' } };
    expect(resolved({ config })).toMatchObject({ format: 'json', report: '../review/' });
    expect(resolved({ config, command: 'check' })).toMatchObject({ format: 'sarif' });
    expect(resolved({ config, command: 'check' })).not.toHaveProperty('report');
    expect(resolved({ config, command: 'glossary lint' })).toMatchObject({ format: 'text' });
    const env = { TERMTREU_FORMAT: 'text', TERMTREU_CHECK_FORMAT: 'junit', TERMTREU_TRANSLATE_OUT: 'en/' };
    expect(resolved({ config, env })).toMatchObject({ format: 'text', out: 'en/' });
    expect(resolved({ config, env, command: 'check' })).toMatchObject({ format: 'junit' });
  });

  it('of paths with something before them starts from the folder of the config file, too', () => {
    const check = { pairs: 'de/*.md=en/*.md', report: ['sarif=a=b.sarif', 'json'], baseline: 'b.json', corpus: 'old/' };
    const said = resolved({ config: { check }, command: 'check' });
    expect(said).toMatchObject({ pairs: '../de/*.md=../en/*.md', report: ['sarif=../a=b.sarif', 'json'] });
    expect(said).toMatchObject({ baseline: '../b.json', corpus: '../old/' });
  });

  it('of a path may be standard output', () => {
    expect(resolved({ config: { translate: { out: '-' } } })['out']).toBe('-');
  });

  it.each<[string, Said, string, unknown]>([
    ['pairs, by files', { config: { check: { pairs: 'a=b' } }, flags: { files: ['x'] } }, 'pairs', undefined],
    ['pairs, not by no files', { config: { check: { pairs: 'a=b' } }, flags: { files: [] } }, 'pairs', '../a=../b'],
    [
      'a baseline, by one that is written',
      { env: { TERMTREU_CHECK_BASELINE: 'b' }, flags: { 'write-baseline': 'c' } },
      'baseline',
      undefined,
    ],
    ['no memory, by one that is named', { config: { noMemory: true }, flags: { memory: 'm' } }, 'no-memory', undefined],
    [
      'no memory, by one in the environment',
      { config: { noMemory: true }, env: { TERMTREU_MEMORY: 'm' } },
      'no-memory',
      undefined,
    ],
    ['no memory, not by one of the file', { config: { noMemory: true, memory: 'm' } }, 'no-memory', true],
  ])('is outdone: %s', (...[, said, flag, value]) => {
    expect(resolved({ ...said, command: 'check' })[flag]).toBe(value);
  });

  it('of a text may be a number', () => {
    expect(resolved({ config: { price: 20 } })['price']).toBe('20');
  });

  it('of a list has one item on each line of its variable', () => {
    expect(resolved({ env: { TERMTREU_INSTRUCTION: 'a\nb\n' } })['instruction']).toEqual(['a', 'b']);
    expect(resolved({ config: { deepl: { instructions: ['c'] } } })['instruction']).toEqual(['c']);
  });

  it('of a path in the environment starts from the working directory', () => {
    expect(resolved({ env: { TERMTREU_GLOSSARY: 'g' } })['glossary']).toBe('g');
  });

  it.each([
    ['TERMTREU_BEAMS', 'many', 'TERMTREU_BEAMS takes a whole number from 1 to 16.'],
    ['TERMTREU_BEAMS', '1.5', 'TERMTREU_BEAMS takes a whole number from 1 to 16.'],
    [
      'TERMTREU_ENGINE',
      'loca',
      'TERMTREU_ENGINE does not take “loca”. Choose one of: auto, deepl, local, openai. Did you mean local?',
    ],
    ['TERMTREU_SKIP_BOILERPLATE', 'maybe', 'TERMTREU_SKIP_BOILERPLATE does not take “maybe”.'],
  ])('is not taken from %s=%s', (variable, value, problem) => {
    expect(() => resolved({ env: { [variable]: value } })).toThrow(
      expect.objectContaining({
        code: 'usage',
        args: expect.objectContaining({ problem: expect.stringContaining(problem) }),
      }),
    );
  });
});

describe('code in a config file that nobody named', () => {
  it.each([
    ['one’s own is run', 1000, 1000, true],
    ['the system’s is run', 0, 1000, true],
    ['another user’s is not', 1001, 1000, false],
    ['root runs any, as in containers', 1001, 0, true],
    ['a system without owners runs any', 0, undefined, true],
  ])('%s', (...[, owner, user, isRun]) => {
    expect(mayRun(owner, user)).toBe(isRun);
  });
});

describe('a run', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termtreu-settings-'));
    await mkdir(join(folder, 'texts'));
    await writeFile(join(folder, 'g.csv'), 'de,en\nTroßkarren,baggage cart\nTruppe,Troops\n');
    await writeFile(join(folder, 'texts', 'a.md'), 'Der Troßkarren stand still.\n');
    await writeFile(
      join(folder, 'termtreu.config.yaml'),
      'lang: de\nglossary: g.csv\nrules:\n  glossary/capitals: error\n',
    );
    await writeFile(join(folder, 'broken.yaml'), 'engin: local\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = (args: string, env: Record<string, string> = {}): Promise<Run> =>
    runMain(args.split(' '), { cwd: join(folder, 'texts'), env });

  it('takes glossary and language from the config file above it', async () => {
    expect((await run('terms a.md')).stdout).toContain('Troßkarren → baggage cart');
    expect((await run('terms b.md')).stderr).toContain('Diese Datei gibt es nicht');
  });

  it('takes the language of the system only after the file, its own variable before', async () => {
    expect((await run('terms b.md', { LANG: 'en_GB' })).stderr).toContain('Diese Datei');
    expect((await run('terms b.md', { TERMTREU_LANG: 'en' })).stderr).toContain('no such file');
  });

  it('takes no config file with --no-config, and another with --config or its variable', async () => {
    expect((await run('terms a.md --no-config')).stdout).toBe('');
    for (const broken of [
      await run('terms a.md --config ../broken.yaml'),
      await run('terms a.md', { TERMTREU_CONFIG: '../broken.yaml' }),
    ]) {
      expect(broken).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('../broken.yaml:1:1: ') });
    }
    expect(await run('terms a.md --config ../none.yaml')).toMatchObject({ exitCode: 2 });
  });

  it('shows its help in spite of a broken config file', async () => {
    expect(await run('terms --help --config ../broken.yaml')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('grades findings as option, variable and file say, in this order', async () => {
    const lint = 'glossary lint ../g.csv';
    expect((await run(lint)).exitCode).toBe(1);
    expect((await run(lint, { TERMTREU_RULE: 'glossary/*=warning' })).exitCode).toBe(0);
    const both = await run(`${lint} --rule glossary/capitals=error`, { TERMTREU_RULE: 'glossary/*=off' });
    expect(both).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('glossary/capitals') });
  });
});
