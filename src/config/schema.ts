import { z } from 'zod';
import { RULE_KEYS, RULE_LEVELS, RULE_LISTS, RULE_OPTIONS } from '../checks/rule-settings.js';
import { SECTIONS, type Setting, SETTINGS, splitKey } from './settings.js';

/** The longest text of a setting, in UTF-16 units: paths and names. */
const TEXT_LIMIT = 4096;

/** The most items of a list. */
const LIST_LIMIT = 100;

function valueSchema(setting: Setting): z.ZodType {
  const item = itemSchema(setting);
  return setting.many ? z.array(item).max(LIST_LIMIT) : item;
}

function itemSchema({ type, choices, range, pattern }: Setting): z.ZodType {
  if (choices !== undefined) return z.enum(choices);
  if (type === 'boolean') return z.boolean();
  if (type === 'string') {
    const text = z.string().min(1).max(TEXT_LIMIT);
    return pattern === undefined ? text.regex(/\S/u) : z.union([text.regex(pattern), z.number().min(0)]);
  }
  const { least = -Infinity, most = Infinity, whole = false } = range ?? {};
  return (whole ? z.int() : z.number()).min(least).max(most);
}

const level = z.enum(RULE_LEVELS);
/** What a rule may be set to: its level, or an object in which its own options stand beside the level. */
function ruleSetting(code: string): z.ZodType {
  const options = mapValues(RULE_OPTIONS[code] ?? {}, ({ least, most }) => z.int().min(least).max(most));
  const lists = (RULE_LISTS[code] ?? []).map((name) => [name, z.array(z.string().min(1).max(TEXT_LIMIT))] as const);
  return z.union([level, optionalFields({ severity: level, ...options, ...Object.fromEntries(lists) })]);
}

function optionalFields(fields: Readonly<Record<string, z.ZodType>>): z.ZodType {
  return z.strictObject(mapValues(fields, (schema) => schema.exactOptional()));
}

function mapValues<In, Out>(record: Readonly<Record<string, In>>, change: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** What says in words what a setting is for. */
export type Describe = (key: string) => string;

/** The schema of a config file, made of the table of settings. */
export function configSchema(describe: Describe = () => ''): z.ZodType {
  const described = (key: string, schema: z.ZodType): z.ZodType => schema.meta({ description: describe(key) });
  const fieldsOf = (section: string): Record<string, z.ZodType> =>
    Object.fromEntries(
      namesIn(section).map(([name, setting]) => [name, described(setting.key, valueSchema(setting))] as const),
    );
  const rules = optionalFields(Object.fromEntries(RULE_KEYS.map((key) => [key, ruleSetting(key)])));
  return optionalFields({
    $schema: z.string(),
    ...fieldsOf(''),
    ...Object.fromEntries(SECTIONS.map((section) => [section, optionalFields(fieldsOf(section))])),
    rules: described('rules', rules),
  });
}

/** The names that may stand in a config file, or in one of its sections. */
export function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  const [section, inner] = path;
  if (section === undefined) return ['$schema', ...namesIn('').map(([name]) => name), ...SECTIONS, 'rules'];
  if (inner !== undefined)
    return ['severity', ...Object.keys(RULE_OPTIONS[String(inner)] ?? {}), ...(RULE_LISTS[String(inner)] ?? [])];
  return section === 'rules' ? RULE_KEYS : namesIn(String(section)).map(([name]) => name);
}

/** The settings of a section by their names in it; those without a section are in the empty one. */
function namesIn(section: string): (readonly [string, Setting])[] {
  return SETTINGS.flatMap((setting) => {
    const [own, name] = splitKey(setting.key);
    return own === section ? [[name, setting] as const] : [];
  });
}

/** The JSON Schema of a config file, for editors. */
export function configJsonSchema(describe: Describe): object {
  const schema = configSchema(describe).meta({ title: 'termtreu configuration' });
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}
