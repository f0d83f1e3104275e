import type { CommonOptions, Context } from '../context.js';

/** An option of a command, in the words of yargs. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean' | 'number';
  readonly describe: string;
  /** A one-letter form. */
  readonly alias?: string;
  readonly choices?: readonly string[];
  readonly default?: string | boolean | number;
}

/** The values that yargs read. */
export type Values = Readonly<Record<string, unknown>>;

/** A command of the command line; its work is loaded when it is called. */
export interface Command {
  /** One word, or a group of commands and a word: `glossary lint`. */
  readonly name: string;
  /** The positional argument, `<file>`, `<path>` or `<files..>`. */
  readonly argument: 'file' | 'files' | 'path';
  readonly describe: (context: Context) => string;
  readonly options: (context: Context) => Readonly<Record<string, OptionSpec>>;
  /** Example command lines and what they do. */
  readonly examples: (context: Context) => readonly (readonly [string, string])[];
  /** Does the work. @returns the exit code */
  readonly run: (context: Context, values: Values, common: CommonOptions) => Promise<number>;
}

/** How a command's argument is written in help: `<file>`, or `<files..>` for one or more. */
export function signature({ argument }: Command): string {
  return argument === 'files' ? '<files..>' : `<${argument}>`;
}

/** Whether a command line's words name a command. */
export function isNamed({ name }: Command, words: readonly string[]): boolean {
  return name.split(' ').every((word) => words.includes(word));
}

/** A text option, undefined where it is not given; of several the last counts. */
export function textOption(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** A yes-or-no option. */
export function flag(values: Values, name: string): boolean {
  return values[name] === true;
}

/** The paths that a command is given. */
export function paths(values: Values, name: string): string[] {
  const value: unknown = values[name];
  return (Array.isArray(value) ? value : [value]).filter((item) => item !== undefined).map(String);
}
