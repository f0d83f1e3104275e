import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadGlossary } from '../../src/index.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termtreu-'));
  await mkdir(join(folder, 'empty'));
  await mkdir(join(folder, 'several'));
  await writeFile(join(folder, 'several', 'b.tsv'), 'de\ten\nHaubitze\thowitzer\n');
  await writeFile(join(folder, 'several', 'a.yaml'), '- id: tank\n  de: Panzer\n  en: tank\n');
  await writeFile(join(folder, 'several', 'schema.json'), '{}');
  await writeFile(join(folder, 'several', '~$terms.xlsx'), 'open elsewhere');
  await writeFile(join(folder, 'several', 'README.md'), '# About\n');
  await writeFile(join(folder, 'utf16.yaml'), Buffer.from('\uFEFF- id: a\n', 'utf16le'));
  await writeFile(join(folder, 'latin1.yaml'), Buffer.from('- id: a\n  de: B\u00fcndnis\n', 'latin1'));
});
afterAll(() => rm(folder, { recursive: true }));

it('reads one file', async () => {
  const { entries } = await loadGlossary(join(folder, 'several', 'a.yaml'));
  expect(entries.map(({ id }) => id)).toEqual(['tank']);
});

it('reads the glossary files of a folder in the order of their names', async () => {
  const { entries } = await loadGlossary(join(folder, 'several'));
  expect(entries.map(({ id }) => id)).toEqual(['tank', 'howitzer']);
});

it.each([
  ['a path that does not exist', 'nowhere.yaml', { code: 'glossary-missing', args: {} }],
  ['a folder without a glossary', 'empty', { code: 'glossary-missing', args: {} }],
  ['UTF-16', 'utf16.yaml', { code: 'file-encoding', args: { line: 1, encoding: 'UTF-16' } }],
  ['ISO-8859-1', 'latin1.yaml', { code: 'file-encoding', args: { line: 2, encoding: 'ISO-8859-1' } }],
])('refuses %s', async (_what, name, expected) => {
  const file = join(folder, name);
  await expect(loadGlossary(file)).rejects.toMatchObject({ ...expected, args: { file, ...expected.args } });
});
