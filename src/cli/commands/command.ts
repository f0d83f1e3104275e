import type { CommonOptions, Context } from '../context.js';

/** An option of a command, in the words of yargs. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean' | 'number';
  readonly describe: string;
  readonly choices?: readonly string[];
  readonly default?: string | boolean | number;
  readonly defaultDescription?: string;
}

/** The values that yargs read. */
export type Values = Readonly<Record<string, unknown>>;

/** A command of the command line; its work is loaded when it is called. */
export interface Command {
  readonly name: string;
  /** The positional argument, `<file>` or `<files..>`. */
  readonly argument: 'file' | 'files';
  readonly describe: (context: Context) => string;
  readonly options: (context: Context) => Readonly<Record<string, OptionSpec>>;
  /** Example command lines and what they do. */
  readonly examples: (context: Context) => readonly (readonly [string, string])[];
  /** Does the work. @returns the exit code */
  readonly run: (context: Context, values: Values, common: CommonOptions) => Promise<number>;
}

/** A text option, undefined where it is not given. */
export function textOption(values: Values, name: string): string | undefined {
  const value = values[name];
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last : undefined;
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
