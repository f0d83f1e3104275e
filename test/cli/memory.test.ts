import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runMain } from './run-main.js';

const TMX = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="de"/><body>
<tu><tuv xml:lang="de"><seg>Es schneit.</seg></tuv><tuv xml:lang="en-GB"><seg>It is snowing.</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Es regnet.</seg></tuv><tuv xml:lang="fr"><seg>Il pleut.</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Es &nbsp; regnet.</seg></tuv><tuv xml:lang="en"><seg>It is raining.</seg></tuv></tu>
</body></tmx>
`;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-memory-cli-'));
  await writeFile(join(cwd, 'a.tmx'), TMX);
});
afterEach(() => rm(cwd, { recursive: true }));

const memory = (...argv: string[]) => runMain(['memory', ...argv, '--memory', 'm.sqlite'], { cwd });

it('an import makes the memory and says what was read, added and skipped, and why', async () => {
  expect(await memory('import', 'a.tmx')).toEqual({
    exitCode: 1,
    stderr: '',
    stdout: `a.tmx: units read: 3, translations added: 1, replaced: 0
  skipped: 1, without English (first in line 4)
  skipped: 1, an entity that XML does not know (first in line 5)
`,
  });
  const again = await memory('import', '*.tmx', '--format', 'json');
  expect(JSON.parse(again.stdout)).toEqual({
    files: [
      {
        file: 'a.tmx',
        units: 3,
        added: 0,
        replaced: 0,
        skipped: [
          { reason: 'same', count: 1, line: 3 },
          { reason: 'no-english', count: 1, line: 4 },
          { reason: 'entity', count: 1, line: 5 },
        ],
      },
    ],
  });
});

it('an import in German', async () => {
  const { stdout } = await memory('import', 'a.tmx', '--lang', 'de');
  expect(stdout).toBe(`a.tmx: gelesene Einheiten: 3, neue Übersetzungen: 1, ersetzte: 0
  übergangen: 1, ohne Englisch (zuerst in Zeile 4)
  übergangen: 1, eine Entität, die XML nicht kennt (zuerst in Zeile 5)
`);
});

it('an export is whole, and another memory takes it in', async () => {
  await memory('import', 'a.tmx');
  expect(await memory('export', '--out', 'b.tmx')).toEqual({ exitCode: 0, stdout: '', stderr: 'Written: b.tmx\n' });
  expect(await readFile(join(cwd, 'b.tmx'), 'utf8')).toMatch(/<\/body>\n<\/tmx>\n$/u);
  const { exitCode, stdout } = await runMain(['memory', 'import', 'b.tmx', '--memory', 'n.sqlite'], { cwd });
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: 'b.tmx: units read: 1, translations added: 1, replaced: 0\n',
  });
});

it('pruning makes the file smaller, and a damaged one is found', async () => {
  await memory('import', 'a.tmx', '--by', 'engine');
  const { stdout } = await memory('prune', '--made-by', 'tmx', '--lang', 'de');
  expect(stdout).toMatch(/^Vergessene Übersetzungen: 1, deutsche Segmente: 1; aus \d\.\d MB wurden \d\.\d MB\.\n$/u);
  expect(await memory('verify')).toMatchObject({ exitCode: 0, stderr: 'm.sqlite is sound.\n' });
  const bytes = await readFile(join(cwd, 'm.sqlite'));
  await copyFile(join(cwd, 'm.sqlite'), join(cwd, 'sound.sqlite'));
  await writeFile(join(cwd, 'm.sqlite'), bytes.fill(0xff, 4096, 3 * 4096));
  const damaged = await memory('verify', '--lang', 'de');
  expect(damaged.exitCode).not.toBe(0);
  expect(damaged.stdout + damaged.stderr).toMatch(/SQLite findet Schäden|ist beschädigt/u);
});
