import { FINDING_FORMATS } from '../checks/finding-formats.js';
import { FORMALITIES, SENTENCE_SPLITTING } from '../engines/deepl/choices.js';
import { ENGINE_NAMES } from '../engines/index.js';

/** A setting that config file, environment and command line may give. */
interface SettingSpec {
  /** Its name in a config file; of a section `section.name`. */
  readonly key: string;
  /** Its name on the command line, without hyphens. */
  readonly flag: string;
  /** A one-letter form of it. */
  readonly alias?: string;
  /** The command whose option it is; unless given, of every command that has the option. */
  readonly command?: string;
  /** An option or argument that means the opposite: where it is said with more weight, this setting does not count. */
  readonly unless?: string;
  readonly type: 'string' | 'boolean' | 'number';
  readonly choices?: readonly string[];
  /** What holds where nothing is said. */
  readonly preset?: string | boolean | number;
  /** What a new config file shows of a setting without a default. */
  readonly example?: SettingValue;
  /**
   * A file or folder: in a config file relative to that file, elsewhere to the working directory. Of `marked` that
   * holds only for what begins with `./` or `../`, all else being a name; of `named` for what follows `=`; of `both` for
   * what stands before `=` as well.
   */
  readonly isPath?: true | 'marked' | 'named' | 'both';
  /** A list: the option may be given several times, the variable holds one item on each line. */
  readonly many?: true;
  /** What a text has to look like; a bare number is taken for one. */
  readonly pattern?: RegExp;
  /** The least and the most of a number. */
  readonly range?: { readonly least: number; readonly most: number; readonly whole: boolean };
}

/** A number of characters: any. */
const CHARACTERS = { least: 0, most: 1_000_000_000_000, whole: true } as const;
/** An amount, maybe with a currency before or after it. */
const PRICE = /^(?:(?:\p{Sc}|[A-Z]{3}) ?)?\d{1,9}(?:[.,]\d{1,4})?$|^\d{1,9}(?:[.,]\d{1,4})? ?(?:\p{Sc}|[A-Z]{3})$/u;
const INSTRUCTION = 'Write dates as 3 October 2026.';

const LINT = 'glossary lint';
/** What the commands that report findings have in common. */
const FINDINGS = {
  format: { flag: 'format', type: 'string', choices: FINDING_FORMATS, preset: 'text' },
  report: { flag: 'report', type: 'string', many: true, isPath: 'named' },
  baseline: { flag: 'baseline', type: 'string', isPath: true, unless: 'write-baseline' },
} as const;
/** Files that are named one by one are no matter of a pattern. */
const PAIRS = { type: 'string', isPath: 'both', unless: 'files', example: 'texte/*.md=english/*.md' } as const;

/** The one table of what can be set; schema, types, variables and options are made from it. */
const TABLE = [
  { key: 'engine', flag: 'engine', type: 'string', choices: ENGINE_NAMES, preset: 'auto' },
  { key: 'glossary', flag: 'glossary', type: 'string', isPath: true, example: 'glossary/' },
  { key: 'target', flag: 'target', type: 'string', choices: ['en-GB', 'en-US'], preset: 'en-GB' },
  { key: 'memory', flag: 'memory', type: 'string', isPath: true, example: '.termtreu/memory.sqlite' },
  { key: 'noMemory', flag: 'no-memory', type: 'boolean', unless: 'memory', example: true },
  { key: 'examples', flag: 'examples', type: 'boolean', example: true },
  { key: 'skipBoilerplate', flag: 'skip-boilerplate', type: 'boolean', example: true },
  { key: 'abbreviations', flag: 'abbreviations', type: 'string', isPath: true, example: 'abbreviations.txt' },
  { key: 'beams', flag: 'beams', type: 'number', example: 4, range: { least: 1, most: 16, whole: true } },
  { key: 'model', flag: 'model', type: 'string', isPath: 'marked', example: './model' },
  { key: 'failOn', flag: 'fail-on', type: 'string', choices: ['error', 'warning', 'never'], preset: 'error' },
  { key: 'lang', flag: 'lang', type: 'string', choices: ['en', 'de'], example: 'de' },
  { key: 'format', flag: 'format', type: 'string', choices: ['text', 'json'], preset: 'text' },
  { key: 'quiet', flag: 'quiet', alias: 'q', type: 'boolean', example: true },
  { key: 'verbose', flag: 'verbose', type: 'boolean', example: true },
  { key: 'maxCharacters', flag: 'max-characters', type: 'number', range: CHARACTERS, example: 500_000 },
  { key: 'price', flag: 'price', type: 'string', pattern: PRICE, example: '20 EUR' },
  { key: 'translate.out', flag: 'out', command: 'translate', type: 'string', isPath: true, example: 'english/' },
  { key: 'translate.report', flag: 'report', command: 'translate', type: 'string', isPath: true, example: 'review/' },
  { ...FINDINGS.format, key: 'check.format', command: 'check' },
  { ...FINDINGS.report, key: 'check.report', command: 'check', example: ['sarif=check.sarif'] },
  { ...FINDINGS.baseline, key: 'check.baseline', command: 'check', example: 'known-findings.json' },
  { key: 'check.pairs', flag: 'pairs', command: 'check', ...PAIRS },
  { key: 'check.changed', flag: 'changed', command: 'check', type: 'string', example: 'origin/main' },
  { key: 'check.corpus', flag: 'corpus', command: 'check', type: 'string', isPath: true, example: 'archive/' },
  { ...FINDINGS.format, key: 'lint.format', command: LINT },
  { ...FINDINGS.report, key: 'lint.report', command: LINT, example: ['sarif=glossary.sarif'] },
  { ...FINDINGS.baseline, key: 'lint.baseline', command: LINT, example: 'known-glossary-findings.json' },
  { key: 'deepl.formality', flag: 'formality', type: 'string', choices: FORMALITIES, example: 'prefer_more' },
  { key: 'deepl.splitSentences', flag: 'split-sentences', type: 'string', choices: SENTENCE_SPLITTING, example: 'on' },
  { key: 'deepl.preserveFormatting', flag: 'preserve-formatting', type: 'boolean', example: false },
  { key: 'deepl.instructions', flag: 'instruction', type: 'string', many: true, example: [INSTRUCTION] },
  { key: 'deepl.styleId', flag: 'style-id', type: 'string', example: '7ff9bfd6-cd85-4190-8503-d6215a321519' },
] as const satisfies readonly SettingSpec[];

type Row = (typeof TABLE)[number];

/** The option by which a setting is given on the command line. */
export type SettingFlag = Row['flag'];

/** A row of the table. */
export interface Setting extends SettingSpec {
  readonly key: Row['key'];
  readonly flag: SettingFlag;
}

/** Every setting, in the order in which a config file shows them. */
export const SETTINGS: readonly Setting[] = TABLE;

/**
 * The setting that an option of a command gives, undefined where the option is for the command line alone. What is the
 * command's own goes before what all commands have.
 */
export function settingOf(flag: string, command?: string): Setting | undefined {
  const named = SETTINGS.filter((setting) => setting.flag === flag);
  return (
    named.find((setting) => setting.command !== undefined && setting.command === command) ??
    named.find((setting) => setting.command === undefined)
  );
}

/**
 * The variable of the environment that gives a setting: `TERMTREU_FAIL_ON` for `--fail-on`, `TERMTREU_CHECK_FORMAT` for
 * what is `--format` of `check` alone.
 */
export function variableOf({ key, flag, command }: Pick<Setting, 'key' | 'flag' | 'command'>): string {
  const [section] = splitKey(key);
  const name = command === undefined ? flag : `${section}_${flag}`;
  return `TERMTREU_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** A value that a setting may have. */
export type SettingValue = string | boolean | number | readonly string[];

/** A setting's name in two: its section, empty where it has none, and what it is called there. */
export function splitKey(key: string): readonly [string, string] {
  const at = key.indexOf('.');
  return at < 0 ? ['', key] : [key.slice(0, at), key.slice(at + 1)];
}

/** The sections of a config file. */
export const SECTIONS: readonly string[] = [...new Set(SETTINGS.map(({ key }) => splitKey(key)[0]))].filter(Boolean);

type Item<R extends Row> = R extends { readonly choices: readonly (infer Choice)[] }
  ? Choice
  : R['type'] extends 'number'
    ? number
    : R['type'] extends 'boolean'
      ? boolean
      : R extends { readonly pattern: RegExp }
        ? string | number
        : string;
type ValueOf<R extends Row> = R extends { readonly many: true } ? readonly Item<R>[] : Item<R>;
type SectionOf<Key> = Key extends `${infer Section}.${string}` ? Section : never;

/** The settings as a config file gives them. */
export type ConfigSettings = {
  readonly [R in Row as R['key'] extends `${string}.${string}` ? never : R['key']]?: ValueOf<R>;
} & {
  readonly [Section in SectionOf<Row['key']>]?: {
    readonly [R in Row as R['key'] extends `${Section}.${infer Name}` ? Name : never]?: ValueOf<R>;
  };
};
