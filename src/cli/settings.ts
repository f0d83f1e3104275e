import { configValue } from '../config/config.js';
import { fromConfigFolder } from '../config/config-path.js';
import type { Describe } from '../config/schema.js';
import {
  type Setting,
  SETTINGS,
  settingOf,
  type SettingFlag,
  type SettingValue,
  variableOf,
} from '../config/settings.js';
import { nearest } from '../glossary/nearest.js';
import type { MessageKey, Translate } from '../locales/index.js';
import { visible } from '../report/visible.js';
import type { OptionSpec, Values } from './commands/command.js';
import type { Io } from './io.js';
import type { ReadConfig } from './read-config.js';
import { usageError } from './usage-error.js';

/** The options that give settings, made of the table of settings. */
export function settingOptions(
  t: Translate,
  flags: readonly SettingFlag[],
  command?: string,
): Record<string, OptionSpec> {
  return Object.fromEntries(
    flags.map((flag): [string, OptionSpec] => {
      const setting = settingOf(flag, command);
      const { type, choices, preset, many, alias } = setting ?? { type: 'string' };
      const rest = {
        ...(many === undefined ? {} : { many }),
        ...(alias === undefined ? {} : { alias }),
        ...(choices === undefined ? {} : { choices }),
        ...(preset === undefined ? {} : { default: preset }),
      };
      return [flag, { type, describe: setting === undefined ? '' : t(wordsFor(setting)), ...rest }];
    }),
  );
}

/** What says what a setting is for, where that is not said of its option alone. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  'check.report': 'check.option.report',
  'lint.report': 'check.option.report',
};

function wordsFor({ key, flag }: Setting): MessageKey {
  return WORDS[key] ?? `cli.option.${flag}`;
}

/** What is said of a setting of a config file. */
export function describeSetting(t: Translate): Describe {
  return (key) => {
    const setting = SETTINGS.find((each) => each.key === key);
    return setting === undefined ? t('config.rules') : t(wordsFor(setting));
  };
}

/** What a run's settings are made of beside its arguments. */
export interface SettingSources {
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly io: Pick<Io, 'env' | 'cwd'>;
  readonly found: ReadConfig;
  readonly t: Translate;
  readonly command: string;
}

/**
 * The values of a command's options: what the command line says, or else the environment, or else the config file, or
 * else the default.
 * @throws {TermtreuError} `usage` for a value that an option or a variable does not take
 */
export function withSettings(values: Values, sources: SettingSources): Values {
  const resolved = Object.entries(sources.options).flatMap(([flag, option]) => {
    const setting = settingOf(flag, sources.command);
    const given = values[flag];
    if (given !== undefined && setting !== undefined) refuseOutOfRange(given, `--${flag}`, { setting, sources });
    const value = given ?? (setting && settingValue(setting, values, sources)) ?? option.default;
    return value === undefined ? [] : [[flag, value] as const];
  });
  return { ...values, ...Object.fromEntries(resolved) };
}

interface Reading {
  readonly setting: Setting;
  readonly sources: SettingSources;
}

/** What environment or config file says, unless the opposite is said with more weight. */
function settingValue(setting: Setting, values: Values, sources: SettingSources): SettingValue | undefined {
  const { unless } = setting;
  if (unless !== undefined && isGiven(values[unless])) return undefined;
  const said = fromEnvironment({ setting, sources });
  if (said !== undefined) return said;
  const opposite = unless === undefined ? undefined : settingOf(unless, sources.command);
  const isOutdone = opposite !== undefined && fromEnvironment({ setting: opposite, sources }) !== undefined;
  return isOutdone ? undefined : fromConfig(setting, sources);
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

function fromConfig(setting: Setting, { found: { config, file }, io }: SettingSources): SettingValue | undefined {
  const value = configValue(config, setting);
  return file === undefined || value === undefined ? value : fromConfigFolder(value, setting, { file, cwd: io.cwd });
}

/** How a variable says yes and no. */
const SWITCHES: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['yes', true],
  ['on', true],
  ['0', false],
  ['false', false],
  ['no', false],
  ['off', false],
]);

/** What a variable says that is yes or no; undefined where it says neither. */
export function readSwitch(text = ''): boolean | undefined {
  return SWITCHES.get(text.trim().toLowerCase());
}

/** A variable that is set to nothing is not set. */
function fromEnvironment({ setting, sources }: Reading): SettingValue | undefined {
  const variable = variableOf(setting);
  const text = sources.io.env[variable]?.trim() ?? '';
  if (text === '') return undefined;
  const { type, choices, many } = setting;
  if (choices !== undefined && !choices.includes(text)) throw refused(variable, text, { choices, sources });
  if (many)
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  if (type === 'string') return text;
  if (type === 'boolean') {
    const value = readSwitch(text);
    if (value === undefined) throw refused(variable, text, { choices: [...SWITCHES.keys()], sources });
    return value;
  }
  const value = Number(text);
  refuseOutOfRange(value, variable, { setting, sources });
  return value;
}

function refused(
  option: string,
  text: string,
  { choices, sources: { t, command } }: { readonly choices: readonly string[]; readonly sources: SettingSources },
): Error {
  const problem = t('config.value-unknown', { option, value: visible(text), allowed: choices.join(', ') });
  const meant = nearest(text, choices);
  return usageError(meant === undefined ? problem : `${problem} ${t('cli.problem.meant', { meant })}`, command);
}

function refuseOutOfRange(value: unknown, option: string, { setting, sources: { t, command } }: Reading): void {
  if (setting.range === undefined) return;
  const { least, most, whole } = setting.range;
  const isSound = typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
  if (isSound) return;
  throw usageError(t(whole ? 'config.whole-number' : 'config.number', { option, least, most }), command);
}
