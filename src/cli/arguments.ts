import yargs, { type Argv } from 'yargs';
import { TermtreuError } from '../errors.js';
import type { Translate } from '../locales/index.js';
import { checkArguments, refuseFlagValues, type Known } from './check-arguments.js';
import { namedBy, signature, type Command, type OptionSpec, type Values } from './commands/command.js';
import { COMMANDS, GROUPS } from './commands/index.js';
import { completeWords, isCompletion } from './complete.js';
import type { Context } from './context.js';
import { settingOptions, withSettings } from './settings.js';
import { usageError } from './usage-error.js';
import { missingArgument, yargsWords } from './yargs-words.js';

declare module 'yargs' {
  interface Argv<T> {
    /** Known to yargs 18, not to its types. */
    usageConfiguration(configuration: { readonly 'hide-types': boolean }): this;
  }
}

/** What the arguments ask for. */
export interface Request {
  /** The command, undefined where none is named. */
  readonly command: Command | undefined;
  readonly values: Values;
  /** The whole answer where help, the version or completion was asked for; empty else. */
  readonly output: string;
  /** Makes the help of the program. */
  readonly help: () => Promise<string>;
}

/** Longer lines of help read badly, shorter ones break its columns. */
const WIDTH = { widest: 100, narrowest: 60 } as const;

/**
 * Reads the arguments of the command line.
 * @throws {TermtreuError} `usage`
 */
export async function readArguments(argv: readonly string[], context: Context, version: string): Promise<Request> {
  if (isCompletion(argv)) {
    const optionsOf = (command?: Command): Options => ({ ...command?.options(context), ...commonOptions(context.t) });
    const offers = completeWords(argv.slice(1), { commands: COMMANDS, optionsOf });
    return { command: undefined, values: {}, output: offers.join('\n'), help: () => Promise.resolve('') };
  }
  const words = forParser(argv);
  let command: Command | undefined;
  const parser = createParser(context, { version, argv: words });
  for (const [group, members] of Map.groupBy(COMMANDS, ({ name }) => groupOf(name))) {
    const additions = members.map((each): Addition => ({ command: each, onCall: () => (command = each) }));
    addGroup(parser, context, { group, additions });
  }
  parser.completion('completion', context.t('cli.command.completion'));
  let output = '';
  const parsed: Values = await parser.parseAsync(words, {}, (_error: unknown, _argv: unknown, text: string) => {
    output = text;
  });
  const values = fromParser(parsed, listsOf(command, context));
  if (output === '') {
    const known = knownTo(command, context);
    refuseFlagValues(words, known, context.t);
    checkArguments(values, known, context.t);
  }
  const complete = command === undefined || output !== '' ? values : completed(values, command, context);
  return { command, values: complete, output, help: () => parser.getHelp() };
}

/** A command's values with what environment and config file say. */
function completed(values: Values, command: Command, context: Context): Values {
  const { found, io, t } = context;
  if (found.failure !== undefined && command.needsNoConfig === undefined) throw found.failure;
  // The language is chosen before anything can be said.
  const { lang: _chosen, ...common } = commonOptions(t);
  const options = { ...common, ...command.options(context) };
  return withSettings(values, { options, io, found, t, command: command.name });
}

/** Stands for a hyphen that begins no option: a lone one, which yargs loses, or one after `--`. No argument can hold a NUL. */
const HYPHEN = '\0';

/** The names of values that are lists: the words of a command line, and what may be given several times. */
function listsOf(command: Command | undefined, context: Context): ReadonlySet<string> {
  const options = Object.entries(command?.options(context) ?? {}).map(([name, { many }]) => ({ name, many }));
  const many = [...options, ...(command?.arguments ?? [])].filter((each) => each.many);
  return new Set(['_', ...many.map(({ name }) => name)]);
}

/** The arguments as yargs understands them: what follows `--` is no option even where it begins with a hyphen. */
function forParser(argv: readonly string[]): string[] {
  const at = argv.indexOf('--');
  const options = argv.slice(0, at < 0 ? argv.length : at).map((word) => (word === '-' ? HYPHEN : word));
  return [...options, ...(at < 0 ? [] : argv.slice(at + 1).map((word) => word.replace(/^-/u, HYPHEN)))];
}

function withHyphen(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(HYPHEN) ? `-${value.slice(HYPHEN.length)}` : value;
}

/** The values with their hyphens, and of an option that is given several times the last. */
function fromParser(values: Values, lists: ReadonlySet<string>): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!Array.isArray(value)) return [name, withHyphen(value)];
      return [name, lists.has(name) ? value.map(withHyphen) : withHyphen(value.at(-1))];
    }),
  );
}

/** The options that every command has. */
function commonOptions(t: Translate): Options {
  return {
    ...settingOptions(t, ['format', 'lang']),
    config: { type: 'string', describe: t('cli.option.config') },
    'no-config': { type: 'boolean', describe: t('cli.option.no-config') },
    ...settingOptions(t, ['quiet', 'verbose']),
  };
}

/** Options that yargs answers itself, with their short forms. */
const ANSWERED = ['help', 'h', 'version'] as const;

function knownTo(command: Command | undefined, context: Context): Known {
  const options = Object.entries({ ...commonOptions(context.t), ...command?.options(context) });
  const names = (of: typeof options): string[] => of.flatMap(([name, { alias }]) => [name, ...(alias ? [alias] : [])]);
  return {
    command: command?.name,
    commands: COMMANDS.map(({ name }) => name),
    options: [...names(options), ...ANSWERED],
    arguments: command?.arguments.map(({ name }) => name) ?? [],
    flags: [...names(options.filter(([, { type }]) => type === 'boolean')), ...ANSWERED],
  };
}

type Options = Readonly<Record<string, OptionSpec>>;

/**
 * Options for yargs: one that takes a value may not be left without; choices and default are told in words. Yargs learns
 * of no default: what is not on the command line may be in the environment or in a config file.
 */
function forYargs(options: Options, t: Translate): Record<string, OptionSpec & { requiresArg: boolean }> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const { default: preset, ...given } = option;
      const { describe, choices, type } = given;
      const words = [
        describe,
        choices && `: ${choices.join(', ')}`,
        preset && ` (${t('cli.default', { preset: String(preset) })})`,
      ];
      return [name, { ...given, describe: words.filter(Boolean).join(''), requiresArg: type !== 'boolean' }];
    }),
  );
}

function createParser({ io, t }: Context, { version, argv }: { version: string; argv: readonly string[] }): Argv {
  const options = commonOptions(t);
  return yargs()
    .scriptName('termtreu')
    .locale('en')
    .updateStrings(yargsWords(t))
    .usage(`${t('cli.usage.line')}\n\n${t('cli.usage')}`)
    .epilogue(t('cli.more'))
    .options(forYargs(options, t))
    .group([...Object.keys(options), 'help', 'version'], t('cli.group.common'))
    .help('help', t('cli.option.help'))
    .alias('help', 'h')
    .version('version', t('cli.option.version'), version)
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-positional-numbers': false,
    })
    .wrap(Math.min(WIDTH.widest, Math.max(WIDTH.narrowest, io.stdout.columns)))
    .usageConfiguration({ 'hide-types': true })
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      throw error instanceof TermtreuError ? error : yargsError(message ?? error?.message ?? '', argv, t);
    });
}

/** A mistake that yargs found, with the help that belongs to it. */
function yargsError(message: string, argv: readonly string[], t: Translate): TermtreuError {
  const command = namedBy(argv, COMMANDS);
  const needed = command?.arguments.filter(({ optional }) => !optional) ?? [];
  const missing = needed[missingArgument(message)];
  if (missing === undefined) return usageError(message.replaceAll(/\s*\n\s*/gu, ' ').trim(), command?.name);
  const args = { argument: signature(missing), meaning: t(missing.describe) };
  return usageError(t('cli.problem.argument-missing', args), command?.name);
}

interface Addition {
  readonly command: Command;
  readonly onCall: () => void;
}

/** The group that a command belongs to, empty where it stands alone. */
function groupOf(name: string): string {
  return name.includes(' ') ? (name.split(' ')[0] ?? '') : '';
}

/** Commands of a group are commands of its word to yargs, which knows no names of two words. */
function addGroup(
  parser: Argv,
  context: Context,
  { group, additions }: { readonly group: string; readonly additions: readonly Addition[] },
): void {
  const addTo = (to: Argv): Argv => {
    for (const addition of additions) addCommand(to, context, addition);
    return to;
  };
  const meaning = GROUPS[group];
  if (meaning === undefined) addTo(parser);
  else parser.command(group, context.t(meaning), addTo);
}

function addCommand(parser: Argv, context: Context, { command, onCall }: Addition): void {
  const { t } = context;
  const options = command.options(context);
  // What every command takes in some form is listed there.
  const own = Object.keys(options).filter((name) => !Object.hasOwn(commonOptions(t), name));
  parser.command(
    [command.name.split(' ').at(-1), ...command.arguments.map(signature)].join(' '),
    command.describe(context),
    (builder) => {
      for (const { name, describe } of command.arguments) {
        builder.positional(name, { type: 'string', describe: t(describe) });
      }
      builder.options(forYargs(options, t)).group(own, t('cli.group.command'));
      for (const [line, meaning] of command.examples(context)) builder.example(line, meaning);
      return builder;
    },
    onCall,
  );
}
