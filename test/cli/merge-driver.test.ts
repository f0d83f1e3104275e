import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildProgram } from './built-program.js';

const BASE = '- id: nato\n  de: Nato\n  en: NATO\n\n- id: drone\n  de: Drohne\n  en: drone\n';

let program = '';
let bin = '';
beforeAll(async () => {
  program = await mkdtemp(join(tmpdir(), 'termtreu-merge-'));
  bin = await buildProgram(program);
}, 60_000);
afterAll(() => rm(program, { recursive: true }));

describe('git with termtreu as its merge driver', () => {
  let folder = '';
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    });
  const glossary = (text: string): Promise<void> => writeFile(join(folder, 'g.yaml'), text);
  const merged = (): Promise<string> => readFile(join(folder, 'g.yaml'), 'utf8');

  async function branches(ours: string, theirs: string): Promise<void> {
    git('init', '-q', '-b', 'main');
    git('config', 'merge.termtreu.driver', `"${process.execPath}" "${bin}" glossary merge %O %A %B --write --path %P`);
    await writeFile(join(folder, '.gitattributes'), '*.yaml merge=termtreu\n');
    await glossary(BASE);
    git('add', '.');
    git('commit', '-qm', 'base');
    git('checkout', '-qb', 'theirs');
    await glossary(theirs);
    git('commit', '-qam', 'theirs');
    git('checkout', '-q', 'main');
    await glossary(ours);
    git('commit', '-qam', 'ours');
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termtreu-repository-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('merges what git itself could not', async () => {
    await branches(
      BASE.replace('en: drone', 'en: drone\n  pos: noun'),
      BASE.replace('en: drone', 'en: drone\n  domain: weapons'),
    );
    git('merge', '-q', '--no-edit', 'theirs');
    expect(await merged()).toBe(BASE.replace('en: drone', 'en: drone\n  pos: noun\n  domain: weapons'));
  });

  it('leaves a conflict for a person', async () => {
    await branches(BASE.replace('en: drone', 'en: UAV'), BASE.replace('en: drone', 'en: uncrewed aircraft'));
    expect(() => git('merge', '-q', '--no-edit', 'theirs')).toThrow('conflict in drone: both sides changed en');
    expect(git('diff', '--name-only', '--diff-filter=U')).toContain('g.yaml');
    expect(await merged()).toContain('<<<<<<< ours\n  en: UAV\n=======\n  en: uncrewed aircraft\n>>>>>>> theirs\n');
  });
});
