import { nearest } from '../glossary/nearest.js';
import type { Translate } from '../locales/index.js';
import { visible } from '../report/visible.js';
import type { Values } from './commands/command.js';
import { usageError } from './usage-error.js';

/** What a command line may hold. */
export interface Known {
  /** The command that was named, undefined where none was. */
  readonly command: string | undefined;
  readonly commands: readonly string[];
  /** Names of options, without hyphens. */
  readonly options: readonly string[];
  readonly flags: readonly string[];
  /** Names of arguments that are told by their places. */
  readonly arguments: readonly string[];
}

/** The words of a command line, the program's and the command's among them. */
type Words = readonly string[];

/**
 * Refuses what yargs lets pass: commands and options that there are not, arguments too many, values that are empty.
 * @throws {TermtreuError} `usage`, with what was probably meant
 */
export function checkArguments(values: Values, known: Known, t: Translate): void {
  const words: Words = Array.isArray(values['_']) ? values['_'].map(String) : [];
  const [first] = words;
  if (known.command === undefined && first !== undefined) throw unknownCommand(words, known, t);
  for (const [name, value] of Object.entries(values)) {
    if (name === '_' || name === '$0') continue;
    if (![...known.options, ...known.arguments].includes(name)) throw unknownOption(name, known, t);
    if (value === '') throw usageError(t('cli.problem.value-empty', { option: shown(name, known) }), known.command);
  }
  const extra = words[known.command === undefined ? 0 : known.command.split(' ').length];
  if (extra !== undefined) {
    throw usageError(t('cli.problem.argument-extra', { argument: visible(extra) }), known.command);
  }
}

function unknownCommand([first = '', second]: Words, { commands }: Known, t: Translate): Error {
  // Of a group's commands the second word may be missing or mistyped.
  const isGroup = commands.some((command) => command.startsWith(`${first} `));
  const name = isGroup && second !== undefined ? `${first} ${second}` : first;
  const near = nearest(name, commands) ?? commands.find((command) => command.startsWith(`${first} `));
  const problem = t('cli.problem.command-unknown', { command: visible(name) });
  return usageError(near === undefined ? problem : `${problem} ${t('cli.problem.meant', { meant: near })}`);
}

function shown(name: string, known: Known): string {
  return known.arguments.includes(name) ? `<${name}>` : dashed(name);
}

function dashed(option: string): string {
  return `${option.length === 1 ? '-' : '--'}${option}`;
}

function unknownOption(name: string, { options, command }: Known, t: Translate): Error {
  // A hyphen more or less is the commonest slip, so it counts for nothing.
  const bare = name.replaceAll('-', '');
  const near = options.find((option) => option.replaceAll('-', '') === bare) ?? nearest(name, options);
  const problem = t('cli.problem.option-unknown', { option: visible(dashed(name)) });
  const meant = near === undefined ? '' : ` ${t('cli.problem.meant', { meant: dashed(near) })}`;
  return usageError(`${problem}${meant}`, command);
}

/**
 * Refuses `--quiet=maybe`, which yargs takes for a no.
 * @throws {TermtreuError} `usage`
 */
export function refuseFlagValues(argv: readonly string[], { flags, command }: Known, t: Translate): void {
  for (const argument of argv) {
    const [, option = '', value = ''] = /^--([^=]+)=(.*)$/su.exec(argument) ?? [];
    if (flags.includes(option) && value !== 'true' && value !== 'false') {
      throw usageError(t('cli.problem.flag-value', { option, value: visible(value) }), command);
    }
  }
}
