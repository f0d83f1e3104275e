import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildProgram, ended, start } from '../cli/built-program.js';

/** The commands for CI are run as they stand in the action, in the hooks and in docs/ci.md. */
const ROOT = new URL('../../', import.meta.url);
const read = (file: string): Promise<string> => readFile(new URL(file, ROOT), 'utf8');

let folder = '';
let cwd = '';
let bin = '';
let path = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termtreu-ci-'));
  bin = await buildProgram(folder);
  const tools = join(folder, 'tools');
  await mkdir(tools);
  await writeFile(join(tools, 'termtreu'), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  await writeFile(join(tools, 'node'), `#!/bin/sh\nexec "${process.execPath}" "$@"\n`);
  for (const tool of ['termtreu', 'node']) await chmod(join(tools, tool), 0o755);
  path = `${tools}${delimiter}${process.env['PATH'] ?? ''}`;
  cwd = join(folder, 'work');
  await mkdir(join(cwd, 'texte'), { recursive: true });
  await mkdir(join(cwd, 'glossary'));
  await writeFile(join(cwd, 'glossary/g.csv'), 'de,en\nGipfel,summit\n');
  await writeFile(join(cwd, 'texte/a b.de.md'), 'Der Gipfel begann am Wochenende.\n');
  await writeFile(join(cwd, 'texte/a b.en.md'), 'The summit began at the weekend.\n');
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd, stdio: 'pipe' });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message=first');
  await writeFile(join(cwd, 'texte/a b.en.md'), 'The summit began at the the weekend.\n');
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a script as CI systems do. */
const run = (script: string, env: Readonly<Record<string, string>> = {}) =>
  ended(
    start('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env: { ...env, PATH: path } }),
  );

const ACTION = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string() })),
  runs: z.object({
    steps: z.array(
      z.object({
        id: z.string().optional(),
        run: z.string().optional(),
        env: z.record(z.string(), z.string()).optional(),
      }),
    ),
  }),
});

/** Runs the step of the action that checks, with inputs put in as GitHub does. */
async function runAction(inputs: Readonly<Record<string, string>>) {
  const action = ACTION.parse(parse(await read('.github/actions/check/action.yml')));
  const step = action.runs.steps.find(({ id }) => id === 'check');
  const values = new Map<string, string>([
    ...Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, input.default] as const),
    ...Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value] as const),
  ]);
  const env = Object.entries(step?.env ?? {}).map(([name, text]) => [
    name,
    text.replaceAll(/\$\{\{ ([\w.-]+) \}\}/gu, (_whole, key: string) => values.get(key) ?? `(${key})`),
  ]);
  return run(step?.run ?? 'exit 99', {
    ...Object.fromEntries(env),
    TERMTREU: bin,
    GITHUB_OUTPUT: join(folder, 'output'),
  });
}

describe('the action for GitHub', () => {
  it('annotates, writes SARIF and fails', async () => {
    const { exitCode, stdout } = await runAction({ files: 'texte', glossary: 'glossary', changed: 'HEAD' });
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: expect.stringMatching(/^::error file=texte\/a b\.en\.md,line=1,.*,title=termtreu doubled-word::/u),
    });
    expect(JSON.parse(await readFile(join(cwd, 'termtreu.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(await readFile(join(folder, 'output'), 'utf8')).toBe('sarif=termtreu.sarif\n');
  });

  it('takes two files on two lines, and no input for code', async () => {
    const files = 'texte/a b.de.md\ntexte/a b.en.md\n';
    const { exitCode, stderr } = await runAction({ files, 'fail-on': 'never', sarif: '$(touch hacked).sarif' });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.stringContaining('Pairs: 1,') });
    expect(await readFile(join(cwd, '$(touch hacked).sarif'), 'utf8')).toContain('"2.1.0"');
    await expect(readFile(join(cwd, 'hacked'))).rejects.toThrow('ENOENT');
  });
});

describe('the hooks for pre-commit', async () => {
  const hooks = z
    .array(z.object({ id: z.string(), entry: z.string(), args: z.array(z.string()), pass_filenames: z.literal(false) }))
    .parse(parse(await read('.pre-commit-hooks.yaml')));

  it.each([
    ['termtreu-check', 1, 'error doubled-word'],
    ['termtreu-glossary-lint', 0, ''],
  ])('%s runs', async (id, exitCode, said) => {
    const hook = hooks.find((each) => each.id === id);
    const result = await run(`${hook?.entry ?? ''} ${hook?.args.join(' ') ?? ''}`);
    expect(result).toMatchObject({ exitCode, stdout: expect.stringContaining(said) });
  });

  it('are those that the page shows', async () => {
    const page = await read('docs/ci.md');
    for (const { id } of hooks) expect(page).toContain(`- id: ${id}\n`);
  });
});

describe('docs/ci.md', async () => {
  const page = await read('docs/ci.md');
  const commands = [...page.matchAll(/^(?: +- )?(termtreu (?:check|glossary) .*)$/gmu)].map(
    ([, command = '']) => command,
  );

  it('shows commands', () => {
    expect(commands).toHaveLength(4);
  });

  it.each(commands)('%s runs', async (command) => {
    const { exitCode, stderr } = await run(command);
    expect(stderr).not.toContain('termtreu:');
    expect(exitCode).toBe(command.includes('lint') ? 0 : 1);
    for (const [, file = ''] of command.matchAll(/--report \w+=(\S+)/gu)) {
      expect((await readFile(join(cwd, file), 'utf8')).length).toBeGreaterThan(20);
    }
  });

  it('names reports that GitLab is told of', () => {
    for (const file of ['gl-code-quality-report.json', 'junit.xml'])
      expect(page).toMatch(new RegExp(`: ${file}$`, 'mu'));
  });
});
