import type { MessageKey } from '../../locales/index.js';
import type { CommonOptions, Context } from '../context.js';

/** An option of a command, in the words of yargs. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean' | 'number';
  readonly describe: string;
  /** A one-letter form. */
  readonly alias?: string;
  readonly choices?: readonly string[];
  readonly default?: string | boolean | number;
  /** May be given several times, for a list; else of several the last counts. */
  readonly many?: true;
}

/** An argument that is told by its place. */
export interface ArgumentSpec {
  /** What help calls it, and the name of its value. */
  readonly name: string;
  readonly describe: MessageKey;
  readonly optional?: true;
  /** Stands for one or more, and so comes last. */
  readonly many?: true;
}

/** The values that yargs read. */
export type Values = Readonly<Record<string, unknown>>;

/** A command of the command line; its work is loaded when it is called. */
export interface Command {
  /** One word, or a group of commands and a word: `glossary lint`. */
  readonly name: string;
  /** What stands after the name, in this order. */
  readonly arguments: readonly ArgumentSpec[];
  readonly describe: (context: Context) => string;
  readonly options: (context: Context) => Readonly<Record<string, OptionSpec>>;
  /** Example command lines and what they do. */
  readonly examples: (context: Context) => readonly (readonly [string, string])[];
  /** Set for a command that works without a sound config file. */
  readonly needsNoConfig?: true;
  /** Does the work. @returns the exit code */
  readonly run: (context: Context, values: Values, common: CommonOptions) => Promise<number>;
}

/** How an argument is written in help: `<file>`, `[file]` where it may be left out, `<files..>` for one or more. */
export function signature({ name, optional, many }: ArgumentSpec): string {
  const words = many ? `${name}..` : name;
  return optional ? `[${words}]` : `<${words}>`;
}

/** The command that a command line's words name; what stands later may be an argument that reads like a command. */
export function namedBy(words: readonly string[], commands: readonly Command[]): Command | undefined {
  const found = commands.flatMap((command) => {
    const places = command.name.split(' ').map((word) => words.indexOf(word));
    return places.includes(-1) ? [] : [{ command, place: places.at(-1) ?? 0 }];
  });
  return found.sort((a, b) => a.place - b.place)[0]?.command;
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

/** The values of an argument or option that may stand for several; none where it is not given. */
export function list(values: Values, name: string): string[] {
  const value: unknown = values[name];
  return (Array.isArray(value) ? value : [value]).filter((item) => item !== undefined).map(String);
}
