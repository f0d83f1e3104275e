import { type Setting, SETTINGS } from './settings.js';
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
  readonly comment: string;
  readonly setting: (key: string, value: unknown) => readonly string[];
  readonly foot: readonly string[];
  readonly indent: string;
}

/** An example of what stands under `rules`. */
const RULES = { 'glossary/capitals': 'off', number: 'error' };

const YAML: Format = {
  head: (schema) => [`# yaml-language-server: $schema=${schema}`, ''],
  comment: '#',
  setting: (key, value) =>
    typeof value === 'object' && value !== null
      ? [`${key}:`, ...Object.entries(value).map(([name, inner]) => `  ${name}: ${String(inner)}`)]
      : [`${key}: ${String(value)}`],
  foot: [],
  indent: '',
};

function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value.replaceAll(/['\\]/gu, String.raw`\$&`)}'` : String(value);
}

const CODE: Omit<Format, 'head' | 'foot'> = {
  comment: '//',
  setting: (key, value) =>
    typeof value === 'object' && value !== null
      ? [`${key}: {`, ...Object.entries(value).map(([name, inner]) => `  '${name}': ${quoted(inner)},`), '},']
      : [`${key}: ${quoted(value)},`],
  indent: '  ',
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

/** One setting below what is said of it; without a default it is a comment, with an example. */
function settingLines(setting: Setting, { describe, chosen }: TemplateParts, format: Format): string[] {
  const { key, preset, example, choices } = setting;
  const value = chosen[key] ?? preset;
  const said = [describe(key), choices && `: ${choices.join(', ')}`].filter(Boolean).join('');
  const lines = format.setting(key, value ?? example);
  return [`${format.comment} ${said}`, ...(value === undefined ? commented(lines, format) : lines), ''];
}

function commented(lines: readonly string[], { comment }: Format): string[] {
  return lines.map((line) => `${comment} ${line}`);
}

/** A new config file: every setting with what it is for; those without a default are comments. */
export function configTemplate(parts: TemplateParts): string {
  const format = FORMATS[parts.extension];
  if (format === undefined) return jsonTemplate(parts);
  const { comment, head, foot, indent } = format;
  const settings = [
    ...parts.intro.map((line) => `${comment} ${line}`),
    '',
    ...SETTINGS.flatMap((setting) => settingLines(setting, parts, format)),
    `${comment} ${parts.describe('rules')}`,
    ...commented(format.setting('rules', RULES), format),
  ];
  const body = settings.map((line) => (line === '' ? line : indent + line));
  return [...head(parts.schema), ...body, ...foot, ''].join('\n');
}

/** JSON has no comments, so that it holds only what has a value. */
function jsonTemplate({ schema, chosen }: TemplateParts): string {
  const values = SETTINGS.flatMap(({ key, preset }) => {
    const value = chosen[key] ?? preset;
    return value === undefined ? [] : [[key, value] as const];
  });
  return `${JSON.stringify({ $schema: schema, ...Object.fromEntries(values) }, null, 2)}\n`;
}
