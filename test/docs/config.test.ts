import { Ajv } from 'ajv';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { describeSetting } from '../../src/cli/settings.js';
import { checkConfig } from '../../src/config/check-config.js';
import { configJsonSchema } from '../../src/config/schema.js';
import { SETTINGS, settingOf, variableOf } from '../../src/config/settings.js';
import { createTranslate } from '../../src/locales/index.js';
import { runMain } from '../cli/run-main.js';

/** `UPDATE_CASES=1` writes the schema that the code makes. */
const SCHEMA = new URL('../../docs/config.schema.json', import.meta.url);

const schema = configJsonSchema(describeSetting(createTranslate('en')));

it('the committed JSON Schema is the one that the code makes', async () => {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (process.env['UPDATE_CASES'] === '1') await writeFile(SCHEMA, text);
  expect(await readFile(SCHEMA, 'utf8')).toBe(text);
});

const validate = new Ajv().compile(schema);

describe('an editor and termtreu agree on', () => {
  it.each<[string, unknown, boolean]>([
    ['nothing at all', {}, true],
    ['settings', { engine: 'local', beams: 4, skipBoilerplate: true, failOn: 'never' }, true],
    ['rules', { rules: { 'term/missing': 'warning', 'glossary/*': { severity: 'off' } } }, true],
    ['an option of a rule', { rules: { 'glossary/expired': { days: 30 } } }, true],
    ['an option that no rule has', { rules: { 'glossary/expired': { any: 30 } } }, false],
    ['an unknown setting', { engin: 'local' }, false],
    ['an unknown rule', { rules: { 'term/mising': 'off' } }, false],
    ['an unknown value', { target: 'en-AU' }, false],
    ['a number too great', { beams: 17 }, false],
    ['a fraction', { beams: 1.5 }, false],
    ['a text for a number', { beams: '4' }, false],
    ['an empty path', { glossary: '' }, false],
    ['a list', [], false],
  ])('%s', (_what, data, isSound) => {
    const editor = validate(data);
    const termtreu = checkConfig(data).config !== undefined;
    expect({ editor, termtreu }).toEqual({ editor: isSound, termtreu: isSound });
  });
});

/** The options that a command's help lists. */
async function optionsOf(command: string): Promise<readonly string[]> {
  const { stdout } = await runMain([...command.split(' '), '--help']);
  const [options = ''] = stdout.split('\nExamples:');
  return [...options.matchAll(/^ +(?:-\w, )?--([a-z][a-z-]*)/gmu)].map(([, name = '']) => name);
}

/** The code words of a table's cell. */
const codesIn = (cell = ''): string[] => [...cell.matchAll(/`(?:--)?([^`]+)`/gu)].map(([, code = '']) => code);

describe('docs/configuration.md', async () => {
  const page = await readFile(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const [, onlyThere = ''] = /## Only on the command line\n(.*?)\n## /su.exec(page) ?? [];
  const rows = onlyThere.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const everywhere = rows.filter(([, commands]) => commands === 'every command').flatMap(([, , cell]) => codesIn(cell));

  it.each(COMMANDS.map(({ name }) => name))(
    'says of every option of %s how else it is set, or why it is not',
    async (name) => {
      const told = rows
        .filter(([, commands]) => codesIn(commands).includes(name))
        .flatMap(([, , cell]) => codesIn(cell));
      const others = (await optionsOf(name)).filter((flag) => settingOf(flag, name) === undefined && flag !== 'rule');
      expect(others.sort()).toEqual([...told, ...everywhere].sort());
    },
  );

  it('gives a reason, its own or that of the row above', () => {
    expect(rows.find((row) => row.length > 2 && row[1]?.includes('`'))?.[3]).not.toBe('');
    const commands = new Set(COMMANDS.map(({ name }) => name));
    expect(rows.flatMap(([, cell]) => codesIn(cell)).filter((name) => !commands.has(name))).toEqual([]);
  });

  it.each(SETTINGS.map((setting) => [setting.key, setting] as const))(
    'names %s, its option and variable',
    (key, setting) => {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${key}\``));
      expect(row).toContain(`\`--${setting.flag}\``);
      expect(row).toContain(`\`${variableOf(setting)}\``);
      expect(row).toContain(setting.preset === undefined ? '|' : `\`${setting.preset}\``);
    },
  );
});
