import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runMain } from './run-main.js';

const GERMAN = 'Der Gipfel begann am Wochenende in der Stadt.\n';
const ENGLISH = 'The summit began at the the weekend in the town.\n';
const KNOWN = ['--baseline', 'ci/known.json'];

let cwd = '';
beforeEach(async () => {
  if (cwd !== '') await rm(cwd, { recursive: true });
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-baseline-'));
  await mkdir(join(cwd, 'texte'));
  for (const name of ['a', 'b']) {
    await writeFile(join(cwd, `texte/${name}.de.md`), GERMAN);
    await writeFile(join(cwd, `texte/${name}.en.md`), ENGLISH);
  }
  await check('texte', '--write-baseline', 'ci/known.json');
});
afterAll(() => rm(cwd, { recursive: true }));

const check = (...args: readonly string[]) => runMain(['check', ...args], { cwd });

describe('a baseline', () => {
  it('is written, and from then on its findings are known', async () => {
    expect(await check('texte', ...KNOWN)).toMatchObject({ exitCode: 0, stdout: '' });
    const { stderr } = await check('texte', ...KNOWN);
    expect(stderr).toContain('Known to the baseline: 2.\n');
    const text = await readFile(join(cwd, 'ci/known.json'), 'utf8');
    expect(text).toContain('"file":"../texte/a.en.md"');
    await check('texte', '--write-baseline', 'ci/known.json');
    expect(await readFile(join(cwd, 'ci/known.json'), 'utf8')).toBe(text);
  });

  it('holds where lines shift and the text around changes, from whatever folder', async () => {
    await writeFile(join(cwd, 'texte/a.en.md'), `# A heading\n\n${ENGLISH.replace('town', 'capital')}`);
    await writeFile(join(cwd, 'texte/a.de.md'), `# Eine Zeile\n\n${GERMAN}`);
    expect(await check('texte', ...KNOWN)).toMatchObject({ exitCode: 0 });
    const inFolder = await runMain(['check', '.', '--baseline', '../ci/known.json'], { cwd: join(cwd, 'texte') });
    expect(inFolder).toMatchObject({ exitCode: 0 });
  });

  it('does not know what is new', async () => {
    await writeFile(join(cwd, 'texte/a.en.md'), ENGLISH.replace('in the', 'in the the'));
    const { exitCode, stdout } = await check('texte', ...KNOWN);
    expect(exitCode).toBe(1);
    expect(stdout.match(/doubled-word/gu)).toHaveLength(1);
  });

  it('fails the run where it lists what is no longer there', async () => {
    await writeFile(join(cwd, 'texte/a.en.md'), ENGLISH.replace('the the', 'the'));
    await rm(join(cwd, 'texte/b.en.md'));
    const { exitCode, stdout } = await check('texte', ...KNOWN);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('ci/known.json:4: error baseline/stale The baseline lists a finding of doubled-word in');
    expect(stdout.match(/baseline\/stale/gu)).toHaveLength(2);
  });

  it('is asked only about files that are checked, and rules that are on', async () => {
    expect(await check('texte/a.de.md', 'texte/a.en.md', ...KNOWN)).toMatchObject({ exitCode: 0, stdout: '' });
    expect(await check('texte', ...KNOWN, '--rule', 'doubled-word=off')).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it('is told in SARIF', async () => {
    await writeFile(join(cwd, 'texte/a.en.md'), ENGLISH.replace('in the', 'in the the'));
    const { stdout } = await check('texte', ...KNOWN, '--format', 'sarif');
    expect(stdout.match(/"baselineState": "\w+"/gu)?.sort()).toEqual([
      '"baselineState": "new"',
      '"baselineState": "unchanged"',
      '"baselineState": "unchanged"',
    ]);
  });

  it('is refused where it is none, is missing, or is read and written at once', async () => {
    expect(await check('texte', '--baseline', 'texte/a.de.md')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('texte/a.de.md is no baseline of termtreu.'),
    });
    expect(await check('texte', '--baseline', 'none.json')).toMatchObject({ exitCode: 2 });
    expect(await check('texte', ...KNOWN, '--write-baseline', 'x.json')).toMatchObject({ exitCode: 2 });
  });

  it('serves the lint of a glossary, too', async () => {
    await writeFile(join(cwd, 'g.csv'), 'de,en\nHeer,army;\n');
    const lint = (...args: readonly string[]) =>
      runMain(['glossary', 'lint', 'g.csv', '--fail-on', 'warning', ...args], { cwd });
    expect(await lint('--write-baseline', 'g.json')).toMatchObject({ exitCode: 0 });
    expect(await lint('--baseline', 'g.json')).toMatchObject({ exitCode: 0, stdout: '' });
  });
});
