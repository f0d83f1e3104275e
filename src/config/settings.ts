import { ENGINE_NAMES } from '../engines/index.js';

/** A setting that config file, environment and command line may give. */
interface SettingSpec {
  /** Its name in a config file; of a section `section.name`. */
  readonly key: string;
  /** Its name on the command line, without hyphens; that of the variable follows from it. */
  readonly flag: string;
  readonly type: 'string' | 'boolean' | 'number';
  readonly choices?: readonly string[];
  /** What holds where nothing is said. */
  readonly preset?: string | boolean | number;
  /** What a new config file shows of a setting without a default. */
  readonly example?: string | boolean | number;
  /** A file or folder: in a config file relative to that file, elsewhere to the working directory. */
  readonly isPath?: true;
  /** The least and the most of a number. */
  readonly range?: { readonly least: number; readonly most: number; readonly whole: boolean };
}

/** The one table of what can be set; schema, types, variables and options are made from it. */
const TABLE = [
  { key: 'engine', flag: 'engine', type: 'string', choices: ENGINE_NAMES, preset: 'auto' },
  { key: 'glossary', flag: 'glossary', type: 'string', isPath: true, example: 'glossary/' },
  { key: 'target', flag: 'target', type: 'string', choices: ['en-GB', 'en-US'], preset: 'en-GB' },
  { key: 'skipBoilerplate', flag: 'skip-boilerplate', type: 'boolean', example: true },
  { key: 'abbreviations', flag: 'abbreviations', type: 'string', isPath: true, example: 'abbreviations.txt' },
  { key: 'beams', flag: 'beams', type: 'number', example: 4, range: { least: 1, most: 16, whole: true } },
  { key: 'model', flag: 'model', type: 'string', isPath: true, example: 'model/' },
  { key: 'failOn', flag: 'fail-on', type: 'string', choices: ['error', 'warning', 'never'], preset: 'error' },
  { key: 'lang', flag: 'lang', type: 'string', choices: ['en', 'de'], example: 'de' },
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

/** The setting that an option gives, undefined where the option is for the command line alone. */
export function settingOf(flag: string): Setting | undefined {
  return SETTINGS.find((setting) => setting.flag === flag);
}

/** The variable of the environment that gives a setting: `TERMTREU_FAIL_ON` for `--fail-on`. */
export function variableOf({ flag }: Pick<Setting, 'flag'>): string {
  return `TERMTREU_${flag.toUpperCase().replaceAll('-', '_')}`;
}

/** A value that a setting may have. */
export type SettingValue = string | boolean | number;

type ValueOf<R extends Row> = R extends { readonly choices: readonly (infer Choice)[] }
  ? Choice
  : R['type'] extends 'number'
    ? number
    : R['type'] extends 'boolean'
      ? boolean
      : string;

/** The settings as a config file gives them. */
export type ConfigSettings = { readonly [R in Row as R['key']]?: ValueOf<R> };
