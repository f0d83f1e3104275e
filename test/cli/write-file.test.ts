import type * as Fs from 'node:fs/promises';
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkWritable, writeWhole } from '../../src/cli/write-file.js';

let crash: 'rename' | undefined;
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof Fs>();
  return {
    ...fs,
    rename: (from: string, to: string) =>
      crash === 'rename' ? Promise.reject(Object.assign(new Error('crash'), { code: 'EIO' })) : fs.rename(from, to),
  };
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termtreu-write-'));
});
afterEach(async () => {
  crash = undefined;
  await rm(folder, { recursive: true });
});
const write = (name: string, text: string) => writeWhole(join(folder, name), text, name);

describe('a file', () => {
  it('is written whole, and nothing beside it is left', async () => {
    await write('a.md', 'English\n');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('English\n');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('gets the folders that it needs', async () => {
    await write('new/folder/a.md', 'English\n');
    expect(await readFile(join(folder, 'new/folder/a.md'), 'utf8')).toBe('English\n');
  });

  it('keeps its old text where the run breaks off between writing and renaming', async () => {
    await write('a.md', 'old\n');
    crash = 'rename';
    await expect(write('a.md', 'new\n')).rejects.toMatchObject({
      code: 'file-unwritable',
      args: { file: 'a.md', problem: 'EIO' },
    });
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('old\n');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('keeps its permissions', async () => {
    await write('a.md', 'old\n');
    await chmod(join(folder, 'a.md'), 0o640);
    await write('a.md', 'new\n');
    expect((await stat(join(folder, 'a.md'))).mode & 0o777).toBe(0o640);
  });

  it('is written where a link leads, and the link stays', async () => {
    await write('a.md', 'old\n');
    await symlink('a.md', join(folder, 'link.md'));
    await write('link.md', 'new\n');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('new\n');
    expect(await readlink(join(folder, 'link.md'))).toBe('a.md');
  });

  it('is never put in the place of a device', async () => {
    await writeWhole('/dev/null', 'English\n', '/dev/null');
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });
});

describe('what cannot be written', () => {
  it.each([
    ['a folder', 'folder', 'EISDIR'],
    ['below a file', 'file/a.md', 'ENOTDIR'],
    ['far below a file', 'file/b/c/a.md', 'ENOTDIR'],
  ])('%s is found out beforehand', async (_name, name, problem) => {
    await mkdir(join(folder, 'folder'));
    await writeFile(join(folder, 'file'), '');
    const failure = { code: 'file-unwritable', args: { file: name, problem } };
    await expect(checkWritable(join(folder, name), name)).rejects.toMatchObject(failure);
    await expect(write(name, 'English\n')).rejects.toMatchObject({ code: 'file-unwritable' });
  });

  it('while a new file, an old one and one in a new folder are fine', async () => {
    await writeFile(join(folder, 'old.md'), '');
    for (const name of ['new.md', 'old.md', 'new/folder/a.md']) await checkWritable(join(folder, name), name);
    expect(await readdir(folder)).toEqual(['old.md']);
  });
});
