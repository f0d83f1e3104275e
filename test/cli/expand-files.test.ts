import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandFiles } from '../../src/cli/expand-files.js';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-files-'));
  await mkdir(join(cwd, 'texts', 'old'), { recursive: true });
  for (const file of ['texts/b.md', 'texts/a.md', 'texts/c.txt', 'texts/old/d.md', 'what[1]?.md']) {
    await writeFile(join(cwd, file), 'Es regnet.\n');
  }
});
afterAll(() => rm(cwd, { recursive: true }));

describe('the files that arguments name', () => {
  it.each<[string, string[], string[]]>([
    ['plain paths as they are, even missing ones', ['x.md', 'texts/c.txt'], ['x.md', 'texts/c.txt']],
    ['a pattern in the order of names', ['texts/*.md'], ['texts/a.md', 'texts/b.md']],
    ['a pattern through folders', ['texts/**/*.md'], ['texts/a.md', 'texts/b.md', 'texts/old/d.md']],
    ['alternatives', ['texts/{c,a}.*'], ['texts/a.md', 'texts/c.txt']],
    ['no folders', ['texts/*'], ['texts/a.md', 'texts/b.md', 'texts/c.txt']],
    ['each file once', ['texts/b.md', './texts/b.md', 'texts/*.md'], ['texts/b.md', 'texts/a.md']],
    ['standard input once', ['-', 'x.md', '-'], ['-', 'x.md']],
    ['a file whose name looks like a pattern', ['what[1]?.md'], ['what[1]?.md']],
  ])('%s', async (_name, patterns, files) => {
    expect(await expandFiles(patterns, cwd)).toEqual(files);
  });

  it('may be given by their whole path', async () => {
    expect(await expandFiles([join(cwd, 'texts/*.txt')], '/')).toHaveLength(1);
  });

  it('are missed where a pattern has none', async () => {
    await expect(expandFiles(['texts/a.md', 'none/*.md'], cwd)).rejects.toMatchObject({
      code: 'pattern-without-match',
      args: { pattern: 'none/*.md' },
    });
  });
});
