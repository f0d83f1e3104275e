import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findConfig } from '../../src/config/find-config.js';
import { loadConfig } from '../../src/config/load-config.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termtreu-config-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

describe('the config file that holds', () => {
  it('is that of the folder', async () => {
    await write('termtreu.config.yaml', '');
    const own = await write('a/termtreu.config.json', '{}');
    expect(await findConfig(join(folder, 'a'))).toBe(own);
  });

  it('is that of the nearest folder above', async () => {
    const above = await write('termtreu.config.ts', '');
    await mkdir(join(folder, 'a', 'b'), { recursive: true });
    expect(await findConfig(join(folder, 'a', 'b'))).toBe(above);
  });

  it('is the YAML file where there are several', async () => {
    await write('termtreu.config.json', '{}');
    const yaml = await write('termtreu.config.yaml', '');
    expect(await findConfig(folder)).toBe(yaml);
  });

  it('is none where there is none up to the root', async () => {
    expect(await findConfig(folder)).toBeUndefined();
  });
});

describe('a config file', () => {
  it('has sections', async () => {
    const path = await write('c.yaml', 'price: 20\ndeepl: { formality: prefer_more, instructions: [Be brief.] }');
    const config = { price: 20, deepl: { formality: 'prefer_more', instructions: ['Be brief.'] } };
    expect(await loadConfig(path, 'c.yaml')).toEqual(config);
  });

  it.each([
    ['c.yaml', 'engine: local\nrules:\n  term/missing: off\n'],
    ['c.json', '{"engine": "local", "rules": {"term/missing": "off"}}'],
    ['tabs.json', '{\n\t"engine": "local",\n\t"rules": {\n\t\t"term/missing": "off"\n\t}\n}'],
    ['c.ts', "interface A { b: 1 }\nexport default { engine: 'local', rules: { 'term/missing': 'off' } };\n"],
    ['c.mjs', "export default { engine: 'local', rules: { 'term/missing': 'off' } };\n"],
  ])('is read: %s', async (name, text) => {
    const path = await write(name, text);
    expect(await loadConfig(path, name)).toEqual({ engine: 'local', rules: { 'term/missing': 'off' } });
  });

  it.each([
    ['empty', ''],
    ['all comment', '# engine: local\n'],
    ['with a byte order mark', '\uFEFF{}'],
  ])('may be %s', async (_what, text) => {
    expect(await loadConfig(await write('c.yaml', text), 'c.yaml')).toEqual({});
  });
});

describe('what is wrong is told with its place:', () => {
  it.each<[string, string, string, Record<string, unknown>]>([
    ['a typing slip', 'engin: local', ':1:1', { problem: 'key-mistyped', key: 'engin', suggestion: 'engine' }],
    ['the name of the option', 'a: 1\nfail-on: never', ':1:1', { problem: 'key-unknown', key: 'a' }],
    ['an option’s name', 'fail-on: never', ':1:1', { problem: 'key-mistyped', suggestion: 'failOn' }],
    ['a rule without its group', 'rules:\n  capitals: off', ':2:3', { suggestion: 'glossary/capitals' }],
    ['a wrong value', 'target: en-US\nengine: loca', ':2:9', { problem: 'value-mistyped', suggestion: 'local' }],
    ['a wrong level', 'rules:\n  term/missing: warn', ':2:17', { problem: 'value-mistyped', suggestion: 'warning' }],
    ['a list as a level', 'rules:\n  term/missing: [1]', ':2:17', { problem: 'rule-setting' }],
    ['a text for a number', 'beams: many', ':1:8', { problem: 'number-range', least: 1, most: 16 }],
    ['a number too great', 'beams: 17', ':1:8', { problem: 'number-range' }],
    ['a number for a text', 'model: 1', ':1:8', { problem: 'text-expected', key: 'model' }],
    ['a text for yes or no', 'skipBoilerplate: ja', ':1:18', { problem: 'switch-expected' }],
    ['a slip in a section', 'deepl:\n  formalty: x', ':2:3', { key: 'deepl.formalty', suggestion: 'formality' }],
    ['a value for a list', 'deepl:\n  instructions: x', ':2:17', { problem: 'list-expected' }],
    ['no price', 'price: 20 Euro', ':1:8', { problem: 'value-form', value: '20 Euro' }],
    ['nothing', 'glossary:', ':1:10', { problem: 'value-empty', key: 'glossary' }],
    ['white space', "glossary: ' '", ':1:11', { problem: 'value-empty' }],
    ['an option that no rule has', 'rules:\n  glossary/expired: { dais: 3 }', ':2:23', { suggestion: 'days' }],
    ['an option too great', 'rules:\n  glossary/expired:\n    days: 9999', ':3:11', { problem: 'number-range' }],
    ['an option of another rule', 'rules:\n  term/missing: { days: 3 }', ':2:19', { problem: 'key-unknown' }],
    ['a value for a section', 'rules: off', ':1:8', { problem: 'section-expected', key: 'rules' }],
    ['a list', '- engine: local', ':1:1', { problem: 'not-settings' }],
    ['no YAML', 'engine: "local', ':1:15', { problem: 'yaml' }],
    ['a setting twice', 'beams: 1\nbeams: 2', ':2:1', { problem: 'yaml' }],
    ['an alias', 'model: &a x\nglossary: *a', ':1:11', { problem: 'alias' }],
  ])('%s', async (...[, text, place, args]) => {
    const path = await write('c.yaml', text);
    await expect(loadConfig(path, 'c.yaml')).rejects.toMatchObject({
      code: 'config-invalid',
      args: { where: `c.yaml${place}`, ...args },
    });
  });

  it.each([
    ['a comma too many', '{\n  "beams": 1,\n}', ':3:1'],
    ['an end too early', '{\n  "beams": ', ':2:11'],
    ['nothing', '', ':1:1'],
  ])('%s in JSON', async (_what, text, place) => {
    const path = await write('c.json', text);
    await expect(loadConfig(path, 'c.json')).rejects.toMatchObject({
      code: 'config-invalid',
      args: { where: `c.json${place}`, problem: 'json' },
    });
  });

  it('a value in JSON', async () => {
    const path = await write('c.json', '{\n  "beams": 17\n}');
    await expect(loadConfig(path, 'c.json')).rejects.toMatchObject({ args: { where: 'c.json:2:12' } });
  });

  it.each([
    ['c.yaml', { code: 'config-missing' }],
    ['c.ts', { code: 'config-missing' }],
    ['c.toml', { code: 'config-format', args: { extension: '.toml' } }],
  ])('%s, which is not there', async (name, error) => {
    await expect(loadConfig(join(folder, name), name)).rejects.toMatchObject(error);
  });

  it.each([
    ['throws', "throw new Error('no luck');", { code: 'config-failed', args: { file: 'c.mjs', problem: 'no luck' } }],
    ['exports nothing', 'export const a = 1;', { code: 'config-invalid', args: { problem: 'no-default' } }],
    ['exports a wrong value', 'export default { beams: 17 };', { args: { where: 'c.mjs', key: 'beams' } }],
    [
      'exports what refers to itself',
      'const a = {}; a.a = a; export default a;',
      { code: 'config-invalid', args: { key: 'a' } },
    ],
  ])('code that %s', async (_what, text, error) => {
    await expect(loadConfig(await write('c.mjs', text), 'c.mjs')).rejects.toMatchObject(error);
  });
});

describe('a key of a service is refused', () => {
  const KEY = '01234567-89ab-cdef-0123-456789abcdef';
  it.each([
    ['by its name', 'deeplAuthKey: something', 'deeplAuthKey'],
    ['by its name on the environment', 'DEEPL_AUTH_KEY: something', 'DEEPL_AUTH_KEY'],
    ['in a section', 'deepl:\n  key: something', 'deepl.key'],
    ['by its looks', `model: ${KEY}`, 'model'],
    ['by its looks, of the free plan', `model: ${KEY}:fx`, 'model'],
    ['in a list', `rules: [${KEY}]`, 'rules.0'],
    ['of another service', `model: sk-${'x'.repeat(20)}`, 'model'],
  ])('%s', async (_what, text, key) => {
    const failure = await loadConfig(await write('c.yaml', text), 'c.yaml').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'config-secret', args: { key } });
    expect(String(failure)).not.toMatch(/something|89ab|xxx/u);
  });

  it('but not the id of a style', async () => {
    const path = await write('c.yaml', `deepl: { styleId: ${KEY} }`);
    expect(await loadConfig(path, 'c.yaml')).toEqual({ deepl: { styleId: KEY } });
  });

  it('but not a path that only sounds like one', async () => {
    const path = await write('c.yaml', 'glossary: keys/token.yaml');
    expect(await loadConfig(path, 'c.yaml')).toEqual({ glossary: 'keys/token.yaml' });
  });
});
