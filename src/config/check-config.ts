import type { z } from 'zod';
import { RULE_LEVELS, RULE_OPTIONS } from '../checks/rule-settings.js';
import { nearest } from '../glossary/nearest.js';
import type { Config } from './config.js';
import type { ConfigFault } from './problem.js';
import { configSchema, knownKeys } from './schema.js';
import { SETTINGS, splitKey } from './settings.js';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** Names under which people store keys; `DEEPL_AUTH_KEY` and `authKey` are two of them. */
const SECRET_NAME = /key$|token|secret|passw|credential/iu;
/** Values that are keys of services: DeepL's are UUIDs, `:fx` at the end marks the free plan; others begin with `sk-`. */
const SECRET_VALUE = /^\s*(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?::fx)?|sk-[\w-]{16,})\s*$/iu;

/** Steps into the data that are looked at: more than any setting has, and an end to what refers to itself. */
const DEPTH = 6;

/** The first place that holds a key of a service. */
function findSecret(data: unknown, path: readonly PropertyKey[] = []): ConfigFault | undefined {
  if (typeof data === 'string') {
    if (!SECRET_VALUE.test(data) || path.at(-1) === 'styleId') return undefined;
    return { problem: 'secret', path, args: { key: path.map(String).join('.') } };
  }
  if (typeof data !== 'object' || data === null || path.length > DEPTH) return undefined;
  for (const [key, value] of Object.entries(data)) {
    const inner = [...path, Array.isArray(data) ? Number(key) : key];
    const args = { key: inner.map(String).join('.') };
    const found = SECRET_NAME.test(key) ? ({ problem: 'secret', path, key, args } as const) : findSecret(value, inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A setting's name as a message writes it: `rules.term/missing`. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function unknownKey({ keys, path }: IssueOf<'unrecognized_keys'>): ConfigFault {
  const key = keys[0] ?? '';
  const known = knownKeys(path);
  // Written as on the command line, or a rule without its group.
  const camel = key.replaceAll(/[-_](\p{L})/gu, (_all, letter: string) => letter.toUpperCase());
  const inSection = path.length === 0 ? SETTINGS.find((each) => splitKey(each.key)[1] === camel)?.key : undefined;
  const suggestion =
    inSection ??
    known.find((each) => each === camel) ??
    known.find((each) => each.endsWith(`/${key}`)) ??
    nearest(key, known);
  const name = nameOf([...path, key]);
  if (suggestion === undefined) return { problem: 'key-unknown', path, key, args: { key: name } };
  return { problem: 'key-mistyped', path, key, args: { key: name, suggestion } };
}

function unknownValue({ path, values, input }: IssueOf<'invalid_value'>): ConfigFault {
  const allowed = values.map(String);
  if (input === null) return { problem: 'value-empty', path, args: { key: nameOf(path) } };
  return notOneOf(allowed, { path, input });
}

function notOneOf(
  allowed: readonly string[],
  { path, input }: { readonly path: readonly PropertyKey[]; readonly input: unknown },
): ConfigFault {
  const value = typeof input === 'string' ? input : JSON.stringify(input);
  const args = { key: nameOf(path), value, allowed: allowed.join(', ') };
  const suggestion = allowed.find((each) => value !== '' && each.startsWith(value)) ?? nearest(value, allowed);
  if (suggestion === undefined) return { problem: 'value-unknown', path, args };
  return { problem: 'value-mistyped', path, args: { ...args, suggestion } };
}

const EXPECTED: Readonly<Record<string, ConfigFault['problem']>> = {
  string: 'text-expected',
  number: 'number-expected',
  int: 'number-expected',
  boolean: 'switch-expected',
  object: 'section-expected',
  array: 'list-expected',
};

function wrongType({ path, expected, input }: IssueOf<'invalid_type'>): ConfigFault {
  const args = { key: nameOf(path) };
  if (path.length === 0) return { problem: 'not-settings', path, args };
  if (input === null) return { problem: 'value-empty', path, args };
  const range = rangeOf(path);
  if (range !== undefined) return { problem: 'number-range', path, args: { ...args, ...limits(range) } };
  return { problem: EXPECTED[expected] ?? 'other', path, args: { ...args, detail: expected } };
}

function wrongForm(path: readonly PropertyKey[], input: unknown): ConfigFault {
  const value = typeof input === 'string' ? input.trim() : JSON.stringify(input ?? '');
  const args = { key: nameOf(path), value };
  return { problem: value === '' || input === null ? 'value-empty' : 'value-form', path, args };
}

function isSection(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** A rule takes a level, or a level and options of its own. */
function ruleSetting({ path, input, errors }: IssueOf<'invalid_union'>): ConfigFault {
  if (typeof input === 'string') return notOneOf(RULE_LEVELS, { path, input });
  const [inner] = errors.at(-1) ?? [];
  if (isSection(input) && inner !== undefined) return explain({ ...inner, path: [...path, ...inner.path] });
  return { problem: 'rule-setting', path, args: { key: nameOf(path), allowed: RULE_LEVELS.join(', ') } };
}

/** The least and the most of a number, be it a setting or the option of a rule. */
function rangeOf(path: readonly PropertyKey[]): { readonly least: number; readonly most: number } | undefined {
  const [section, code, option] = path.map(String);
  if (section === 'rules') return RULE_OPTIONS[code ?? '']?.[option ?? ''];
  return SETTINGS.find(({ key }) => key === nameOf(path))?.range;
}

function limits({ least, most }: { readonly least: number; readonly most: number }) {
  return { least, most };
}

/** Says in the words of a config file what a validation issue means. */
function explain(issue: Issue): ConfigFault {
  const { path } = issue;
  const args = { key: nameOf(path) };
  if (issue.code === 'unrecognized_keys') return unknownKey(issue);
  if (issue.code === 'invalid_value') return unknownValue(issue);
  if (issue.code === 'invalid_type') return wrongType(issue);
  if (issue.code === 'invalid_union') return path[0] === 'rules' ? ruleSetting(issue) : wrongForm(path, issue.input);
  const range = rangeOf(path);
  if (range !== undefined) return { problem: 'number-range', path, args: { ...args, ...limits(range) } };
  if (issue.code === 'too_small') return { problem: 'value-empty', path, args };
  if (issue.code === 'invalid_format') return wrongForm(path, issue.input);
  return { problem: 'other', path, args: { ...args, detail: issue.message } };
}

/** Checks what a config file holds: the config, or the first thing that is wrong with it. */
export function checkConfig(
  data: unknown,
): { readonly config: Config } | { readonly config?: never; readonly fault: ConfigFault; readonly cause?: unknown } {
  const secret = findSecret(data);
  if (secret !== undefined) return { fault: secret };
  const result = configSchema().safeParse(data, { reportInput: true });
  if (result.success && isConfig(result.data)) return { config: result.data };
  const [issue] = result.error?.issues ?? [];
  const fault: ConfigFault = issue === undefined ? { problem: 'not-settings', path: [], args: {} } : explain(issue);
  return { fault, cause: result.error };
}

/** The schema, made of a table, has no type of its own; `Config` is made of the same table. */
function isConfig(data: unknown): data is Config {
  return typeof data === 'object' && data !== null;
}
