import { SECTIONS, type Setting, SETTINGS, splitKey } from './settings.js';
import type { Describe } from './schema.js';

/** What a new config file is made of. */
export interface TemplateParts {
  /** Its ending, without the dot. */
  readonly extension: string;
  /** Where an editor finds the JSON Schema. */
  readonly schema: string;
  /** What stands above the settings, in lines. */
  readonly intro: readonly string[];
  /** What is said of a setting, by its key. */
  readonly describe: Describe;
  /** Settings that are not left to the default, by key. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** How a format writes what it holds. */
interface Format {
  readonly head: (schema: string) => readonly string[];
  readonly foot: readonly string[];
  readonly comment: string;
  readonly indent: string;
  readonly setting: (key: string, value: unknown) => string;
  /** The lines before and after the settings of a section. */
  readonly section: (key: string) => readonly [readonly string[], readonly string[]];
}

/** An example of what stands under `rules`. */
const RULES = { 'glossary/capitals': 'off', number: 'error' };

/** A value in YAML: a list between brackets, a text as it is, since those that stand here need no quotes. */
function inYaml(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(inYaml).join(', ')}]` : String(value);
}

const YAML: Format = {
  head: (schema) => [`# yaml-language-server: $schema=${schema}`, ''],
  foot: [],
  comment: '#',
  indent: '',
  setting: (key, value) => `${key}: ${inYaml(value)}`,
  section: (key) => [[`${key}:`], []],
};

function inCode(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inCode).join(', ')}]`;
  return typeof value === 'string' ? `'${value.replaceAll(/['\\]/gu, String.raw`\$&`)}'` : String(value);
}

const CODE: Omit<Format, 'head' | 'foot'> = {
  comment: '//',
  indent: '  ',
  setting: (key, value) => `${/^\w+$/u.test(key) ? key : inCode(key)}: ${inCode(value)},`,
  section: (key) => [[`${key}: {`], ['},']],
};

const TYPESCRIPT: Format = {
  ...CODE,
  head: () => ["import { defineConfig } from 'termtreu';", '', 'export default defineConfig({'],
  foot: ['});'],
};

/** JavaScript asks for no installed package, only for its types. */
const JAVASCRIPT: Format = {
  ...CODE,
  head: () => ["/** @type {import('termtreu').Config} */", 'export default {'],
  foot: ['};'],
};

const FORMATS: Readonly<Record<string, Format>> = {
  yaml: YAML,
  yml: YAML,
  ts: TYPESCRIPT,
  js: JAVASCRIPT,
  mjs: JAVASCRIPT,
};

function worded(description: string, choices: readonly string[] | undefined): string {
  return choices === undefined ? description : `${description}: ${choices.join(', ')}`;
}

/** One setting below what is said of it; without a default it is a comment, with an example. */
function settingLines(setting: Setting, { describe, chosen }: TemplateParts, format: Format): string[] {
  const { key, preset, example, choices } = setting;
  const value = chosen[key] ?? preset;
  const line = format.setting(key, value ?? example);
  const said = `${format.comment} ${worded(describe(key), choices)}`;
  return [said, value === undefined ? `${format.comment} ${line}` : line, ''];
}

/** A section as a comment: each setting with an example, below what is said of it. */
function sectionLines(section: string, { describe }: TemplateParts, format: Format): string[] {
  const inner = SETTINGS.flatMap(({ key, choices, example, preset }) => {
    const [own, name] = splitKey(key);
    if (own !== section) return [];
    return [`${format.comment} ${worded(describe(key), choices)}`, format.setting(name, example ?? preset)];
  });
  return [...commented(section, inner, format), ''];
}

function commented(section: string, inner: readonly string[], format: Format): string[] {
  const [before, after] = format.section(section);
  return [...before, ...inner.map((line) => `  ${line}`), ...after].map((line) => `${format.comment} ${line}`);
}

/** A new config file: every setting with what it is for; those without a default are comments. */
export function configTemplate(parts: TemplateParts): string {
  const format = FORMATS[parts.extension];
  if (format === undefined) return jsonTemplate(parts);
  const { comment, head, foot, indent } = format;
  const settings = [
    ...parts.intro.map((line) => `${comment} ${line}`),
    '',
    ...SETTINGS.flatMap((setting) => (splitKey(setting.key)[0] === '' ? settingLines(setting, parts, format) : [])),
    ...SECTIONS.flatMap((section) => sectionLines(section, parts, format)),
    `${comment} ${parts.describe('rules')}`,
    ...commented(
      'rules',
      Object.entries(RULES).map(([code, level]) => format.setting(code, level)),
      format,
    ),
  ];
  const body = settings.map((line) => (line === '' ? line : indent + line));
  return [...head(parts.schema), ...body, ...foot, ''].join('\n');
}

/** JSON has no comments, so that it holds only what has a value. */
function jsonTemplate({ schema, chosen }: TemplateParts): string {
  const values = SETTINGS.flatMap(({ key, preset }) => {
    const value = chosen[key] ?? preset;
    return value === undefined || splitKey(key)[0] !== '' ? [] : [[key, value] as const];
  });
  return `${JSON.stringify({ $schema: schema, ...Object.fromEntries(values) }, null, 2)}\n`;
}
