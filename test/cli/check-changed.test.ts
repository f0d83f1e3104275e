import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMain } from './run-main.js';

const GERMAN = 'Der Gipfel begann am Wochenende in der Stadt.\n';
const ENGLISH = 'The summit began at the the weekend in the town.\n';
const ENV = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const AUTHOR = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];

let folder = '';
let cwd = '';
const git = (...args: readonly string[]) => execFileSync('git', [...AUTHOR, ...args], { cwd, env: ENV, stdio: 'pipe' });

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'termtreu-changed-')));
  cwd = join(folder, 'repository');
  await mkdir(join(cwd, 'texte'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  for (const name of ['a', 'b', 'ä c']) {
    await writeFile(join(cwd, `texte/${name}.de.md`), GERMAN);
    await writeFile(join(cwd, `texte/${name}.en.md`), ENGLISH);
  }
  await writeFile(join(cwd, 'g.csv'), 'de,en\nHeer,army\n');
  git('add', '.');
  git('commit', '--quiet', '--message=first');
  await writeFile(join(cwd, 'texte/ä c.de.md'), `${GERMAN}\nMehr davon.\n`);
  await writeFile(join(cwd, 'texte/d.de.md'), GERMAN);
  await writeFile(join(cwd, 'texte/d.en.md'), ENGLISH);
});
afterAll(() => rm(folder, { recursive: true }));

const check = (...args: readonly string[]) => runMain(['check', ...args], { cwd, env: ENV });

describe('check --changed', () => {
  it('leaves out what is as it was: files in git, new ones, names with other letters', async () => {
    const { stdout, stderr } = await check('texte', '--changed', 'HEAD', '--rule', 'missing-segment=off');
    const files = stdout.match(/^\S.*?en\.md(?=:)/gmu);
    expect(new Set(files)).toEqual(new Set(['texte/d.en.md', 'texte/ä c.en.md']));
    expect(stderr).toContain('Pairs left out as unchanged since HEAD: 2.\n');
  });

  it('works from a folder of the repository', async () => {
    const { stderr } = await runMain(['check', '.', '--changed', 'main'], { cwd: join(cwd, 'texte'), env: ENV });
    expect(stderr).toContain('Pairs: 2,');
  });

  it('checks everything where the glossary changed', async () => {
    await writeFile(join(cwd, 'g.csv'), 'de,en\nHeer,land forces\n');
    const { stderr } = await check('texte', '--changed', 'HEAD', '--glossary', 'g.csv');
    expect(stderr).toContain('The glossary changed since HEAD, so that all pairs are checked.\n');
    expect(stderr).toContain('Pairs: 4,');
    git('checkout', '--quiet', 'g.csv');
  });

  it.each(['--output=x', '-h', 'no-such-branch', 'HEAD~9', 'HEAD:texte'])('takes no %s', async (revision) => {
    const { exitCode, stderr } = await check('texte', `--changed=${revision}`);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`There is no revision “${revision}” in this repository.`);
  });

  it('says where there is no repository, or no git', async () => {
    await writeFile(join(folder, 'x.de.md'), GERMAN);
    await writeFile(join(folder, 'x.en.md'), ENGLISH);
    const outside = await runMain(['check', '.', '--changed', 'HEAD'], {
      cwd: folder,
      env: { ...ENV, GIT_CEILING_DIRECTORIES: folder },
    });
    expect(outside).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('only in a git repository') });
    const without = await runMain(['check', 'texte', '--changed', 'HEAD'], { cwd, env: { PATH: folder } });
    expect(without).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('which --changed needs') });
  });
});
