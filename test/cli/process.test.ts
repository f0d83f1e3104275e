import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildProgram, ended, preload, said, start } from './built-program.js';
import { COMMANDS } from '../../src/cli/commands/index.js';

const NODE = process.execPath;

let folder = '';
let bin = '';
let cwd = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termtreu-process-'));
  bin = await buildProgram(folder);
  cwd = join(folder, 'work');
  await mkdir(cwd);
  const sentences = Array.from(
    { length: 400 },
    (_, i) => `Am ${i + 1}. Tag tagte die Koalition der Willigen in Tallinn.`,
  );
  await writeFile(join(cwd, 'long.txt'), `${sentences.join(' ')}\n`);
  await writeFile(join(cwd, 'glossary.yaml'), '- id: summit\n  de: Gipfel\n  en: summit\n');
});
afterAll(() => rm(folder, { recursive: true }));

const bash = (script: string) => ended(start('bash', ['--norc', '-c', script], { cwd }));

describe('Ctrl-C', () => {
  it('stops a translation: no file, no half of one, a message; only the journal stays, to go on from', async () => {
    const args = ['translate', 'long.txt', '--glossary', 'glossary.yaml', '--out', 'out/', '--report', 'out/'];
    const child = start(NODE, [bin, ...args], { cwd, env: { LANG: 'de_DE.UTF-8' } });
    const end = ended(child);
    await said(child, /1 von 400 Segmenten/u);
    child.kill('SIGINT');
    const { exitCode, stdout, stderr } = await end;
    expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' });
    expect(stderr).toContain('Abgebrochen; keine Datei blieb halb geschrieben.\n');
    expect(stderr).toContain('Das Übersetzte ist gesichert: Derselbe Befehl macht dort weiter.\n');
    expect(await readdir(cwd)).toEqual(['glossary.yaml', 'long.txt', 'out']);
    expect(await readdir(join(cwd, 'out'))).toEqual([expect.stringMatching(/^\.termtreu-[\da-f]{12}\.journal$/u)]);
  }, 30_000);

  it('ends the waiting for standard input', async () => {
    const tell = `process.on('newListener', (name) => { if (name === 'SIGINT') process.stderr.write('listening\\n'); });`;
    const child = start(NODE, ['--import', preload(tell), bin, 'segment', '-'], { cwd });
    const end = ended(child);
    await said(child, /listening/u);
    child.kill('SIGINT');
    expect(await end).toMatchObject({ exitCode: 130, stderr: expect.stringContaining('termtreu: Interrupted;') });
  });
});

it('ends with a code of its own where something breaks that nobody foresaw', async () => {
  const breakage = `process.on('newListener', (name) => {
    if (name === 'uncaughtException') setImmediate(() => { throw new TypeError('boom'); });
  });`;
  const { exitCode, stderr } = await ended(start(NODE, ['--import', preload(breakage), bin, 'segment', '-'], { cwd }));
  expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringContaining('TypeError: boom\n    at ') });
});

describe('output that nobody takes', () => {
  it('is no failure where a pipe is closed early', async () => {
    const { stdout, stderr } = await bash(`"${NODE}" "${bin}" segment long.txt | head -1; echo "\${PIPESTATUS[0]}"`);
    expect({ stdout, stderr }).toEqual({
      stdout: 'Am 1. Tag tagte die Koalition der Willigen in Tallinn.\n0\n',
      stderr: '',
    });
  });

  it.runIf(existsSync('/dev/full'))('is one where the disk is full', async () => {
    const { exitCode, stderr } = await bash(`"${NODE}" "${bin}" segment long.txt > /dev/full`);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('stdout: cannot be written: the disk is full.'),
    });
  });
});

const pretend = (version: string) =>
  preload(`Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`);

const engines = async () => {
  const manifest = z.object({ engines: z.object({ node: z.string() }) });
  return manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))).engines.node;
};

/** Asks for the version of the program under a Node.js that says it is another. */
const version = (node: string, ...args: string[]) =>
  ended(start(NODE, ['--import', pretend(node), bin, '--version', ...args], { cwd }));

describe('a Node.js', () => {
  it.each(['18.20.8', '20.20.2', '22.17.1', '23.11.0', '24.10.0', '25.9.0'])(
    '%s is refused in one line',
    async (old) => {
      expect(await version(old)).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: `termtreu: Node.js ${old} will not do; ${await engines()} is needed.\n`,
      });
    },
  );

  it.each(['22.18.0', '22.99.0', '24.11.0', '26.0.0', '31.2.0'])('%s is taken', async (node) => {
    expect(await version(node)).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('is refused in German where that is asked for', async () => {
    const { stderr } = await version('20.20.2', '--lang=de');
    expect(stderr).toBe(`termtreu: Node.js 20.20.2 genügt nicht; gebraucht wird ${await engines()}.\n`);
  });

  it('of the system is served or refused, but never left with a stack', async () => {
    const { exitCode, stderr } = await bash(`PATH=/usr/local/bin:/usr/bin:/bin node "${bin}" --version`);
    expect(stderr).toMatch(exitCode === 0 ? /^$/u : /^(?:termtreu: Node\.js .*|.*node: command not found)\n$/u);
  });
});

/** What the script of the program makes bash offer for the last word. */
const complete = async (...words: string[]) => {
  const line = words.map((word) => `'${word}'`).join(' ');
  const { stdout, stderr } = await bash(`
    termtreu() { "${NODE}" "${bin}" "$@"; }
    source <(termtreu completion)
    COMP_WORDS=(termtreu ${line}); COMP_CWORD=${words.length}
    $(complete -p termtreu | grep -o '_[a-z_]*completions')
    printf '%s\\n' "\${COMPREPLY[@]}"`);
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
};

describe('completion in bash', () => {
  it.each<[string, string[], string[]]>([
    ['commands', [''], [...new Set(COMMANDS.map(({ name }) => name.split(' ')[0] ?? '')), 'completion']],
    ['options', ['translate', 'a.md', '--dr'], ['--dry-run']],
    ['choices', ['translate', '--fail-on', ''], ['error', 'warning', 'never']],
    ['files, by offering nothing', ['translate', ''], []],
    ['nothing for a command that there is not', ['--lang', 'xx', 'frobnicate', '--zz'], []],
  ])('offers %s', async (_name, words, offers) => {
    expect(await complete(...words)).toEqual(offers);
  });
});
