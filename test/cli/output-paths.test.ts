import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOutputs, type OutputPaths, type OutputRequest } from '../../src/cli/output-paths.js';
import { TermtreuError } from '../../src/errors.js';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-paths-'));
  await mkdir(join(cwd, 'folder'));
  await writeFile(join(cwd, 'article.de.md'), 'Es regnet.\n');
  await symlink('article.de.md', join(cwd, 'link.md'));
});
afterAll(() => rm(cwd, { recursive: true }));

function plan(request: Partial<OutputRequest>) {
  const names = { input: 'an input', output: 'an output' };
  return planOutputs({
    inputs: ['article.de.md'],
    cwd,
    alsoRead: [],
    out: undefined,
    report: undefined,
    names,
    ...request,
  });
}

describe('where the English goes', () => {
  it.each([
    ['nowhere in particular', undefined, undefined],
    ['standard output', '-', undefined],
    ['a file', 'english.md', 'english.md'],
    ['a folder that exists', 'folder', 'folder/article.en.md'],
    ['a folder that is to be made', 'new/', 'new/article.en.md'],
    ['a device', '/dev/null', '/dev/null'],
  ])('%s', (_name, out, path) => {
    expect(plan({ out })).toEqual({ texts: [path], reports: [undefined] });
  });

  it('names a file after its article, `de` giving way to `en`', () => {
    const inputs = ['a/gipfel.de.md', 'lage.txt', 'ohne-endung', '-'];
    expect(plan({ inputs, out: 'folder', report: 'folder' })).toEqual({
      texts: ['folder/gipfel.en.md', 'folder/lage.en.txt', 'folder/ohne-endung.en', 'folder/article.en.txt'],
      reports: [
        'folder/gipfel.review.html',
        'folder/lage.review.html',
        'folder/ohne-endung.review.html',
        'folder/article.review.html',
      ],
    });
  });

  it('takes several articles to a folder, whether it exists or not', () => {
    expect(plan({ inputs: ['a.txt', 'b.txt'], out: 'new' }).texts).toEqual(['new/a.en.txt', 'new/b.en.txt']);
  });
});

describe('what is not written over', () => {
  it.each<[string, Partial<OutputRequest>, string]>([
    ['an input', { out: 'article.de.md' }, 'an input'],
    ['an input by another path', { out: 'folder/../article.de.md' }, 'an input'],
    ['an input by a link', { out: 'link.md' }, 'an input'],
    ['an input by its page', { report: 'article.de.md' }, 'an input'],
    ['the glossary', { out: 'glossary.yaml', alsoRead: ['glossary.yaml'] }, 'an input'],
    ['the page', { out: 'x.html', report: './x.html' }, 'an output'],
    ['an article of the same name', { inputs: ['a/x.md', 'b/x.md'], out: 'folder' }, 'an output'],
    ['one with and one without `de`', { inputs: ['x.de.md', 'x.md'], out: 'folder' }, 'an output'],
  ])('%s', (_name, request, other) => {
    expect(() => plan(request)).toThrow(
      expect.objectContaining({ code: 'output-collision', args: expect.objectContaining({ other }) }),
    );
  });

  it('but a device takes any number', () => {
    const plans = plan({ out: '/dev/null', report: '/dev/null' });
    expect(plans).toEqual({ texts: ['/dev/null'], reports: ['/dev/null'] });
  });

  it('never, whatever the names: outputs differ from inputs and from each other, or there is an error', () => {
    const name = fc.stringMatching(/^[ab](\.(de|en))?\.(md|txt)$/u);
    const inputs = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(inputs, fc.constantFrom('.', 'folder', 'x'), (any, out) => {
        const paths = outcome(() => plan({ inputs: any, out, report: out }));
        expect(paths === 'output-collision' || distinct([any, paths.texts, paths.reports])).toBe(true);
      }),
    );
  });
});

function outcome(work: () => OutputPaths): OutputPaths | 'output-collision' {
  try {
    return work();
  } catch (error) {
    if (error instanceof TermtreuError && error.code === 'output-collision') return error.code;
    throw error;
  }
}

function distinct(lists: readonly (readonly (string | undefined)[])[]): boolean {
  const paths = lists.flat().map((path) => join(cwd, path ?? '-'));
  return new Set(paths).size === paths.length;
}
