import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { splitWords } from '../../src/cli/split-words.js';
import { type Run, runMain } from './run-main.js';

const GLOSSARY =
  '# Ours\n\n# an alliance\n- id: nato\n  de: Nato\n  en: NATO\n\n- id: drone\n  de: Drohne\n  en: drone\n';

/** An editor that replaces one text by another. */
const EDITOR = `import { readFileSync, writeFileSync } from 'node:fs';
const [from, to, file] = process.argv.slice(2);
writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
`;

/** The file in which what was written is kept, and with it its folder. */
async function takeKept(stderr: string): Promise<string> {
  const path = /kept in (.+)\n/u.exec(stderr)?.[1] ?? '';
  const text = await readFile(path, 'utf8');
  await rm(dirname(path), { recursive: true });
  return text;
}

describe('termtreu glossary edit', () => {
  let folder = '';
  const glossary = (): Promise<string> => readFile(join(folder, 'g.yaml'), 'utf8');

  function edit(from: string, to: string, more: { isTTY?: boolean; stdin?: string } = {}): Promise<Run> {
    const env = { EDITOR: `'${process.execPath}' ed.mjs '${from}' "${to}"` };
    return runMain(['glossary', 'edit', 'nato', '--glossary', 'g.yaml'], { cwd: folder, env, ...more });
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termtreu-edit-'));
    await writeFile(join(folder, 'g.yaml'), GLOSSARY);
    await writeFile(join(folder, 'ed.mjs'), EDITOR);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes what the editor saved, comments included', async () => {
    const { exitCode, stdout } = await edit('# an alliance\n', '# the alliance\n');
    expect([exitCode, stdout, await glossary()]).toEqual([0, '', GLOSSARY.replace('an alliance', 'the alliance')]);
    expect((await edit('en: NATO', 'en: NATO # capital')).exitCode).toBe(0);
    expect(await glossary()).toContain('en: NATO # capital\n\n- id: drone');
  });

  it('writes nothing where nothing was changed', async () => {
    const { exitCode, stderr } = await edit('nowhere', '');
    expect([exitCode, stderr, await glossary()]).toEqual([0, 'g.yaml: already so; nothing written.\n', GLOSSARY]);
  });

  it.each([
    ['de: Nato', 'dee: Nato', 2, 'nato.yaml:3:3: There is no field “dee”. Did you mean “de”?'],
    ['en: NATO', 'en: [', 2, 'This is no valid YAML'],
    ['de: Nato', 'de: Drohne', 1, 'error glossary/duplicate-source'],
    ['id: nato', 'id: drone', 2, 'there already is an entry “drone”'],
  ])('%s became %s: keeps what was written, and says where', async (...[from, to, code, words]) => {
    const { exitCode, stderr } = await edit(from, to);
    expect(stderr).toContain(words);
    expect([exitCode, await glossary()]).toEqual([code, GLOSSARY]);
    expect(await takeKept(stderr)).toContain(to);
  });

  it('offers a person the editor again', async () => {
    const { stderr } = await edit('de: Nato', 'dee: Nato', { isTTY: true, stdin: 'n\n' });
    expect(stderr).toContain('Open the editor again? [Y/n]');
    await takeKept(stderr);
  });

  it.each([{}, { VISUAL: 'no-such-editor' }])('needs an editor: %j', async (env) => {
    const args = ['glossary', 'edit', 'nato', '--glossary', 'g.yaml'];
    const { exitCode, stderr } = await runMain(args, { cwd: folder, env });
    expect([exitCode, existsSync(join(folder, 'g.yaml'))]).toEqual([2, true]);
    expect(stderr).toContain('VISUAL');
  });
});

describe('the words of a command', () => {
  it.each([
    ['vi', ['vi']],
    ['code --wait', ['code', '--wait']],
    [String.raw`"/Program Files/ed" a\ b 'c d'e`, ['/Program Files/ed', 'a b', 'c de']],
    ['ed $HOME;ls', ['ed', '$HOME;ls']],
  ])('%s', (command, words) => {
    expect(splitWords(command)).toEqual(words);
  });
});
