import yargs, { type Argv } from 'yargs';
import { readFile } from 'node:fs/promises';
import { TermtreuError } from '../errors.js';
import { createTranslate } from '../locales/index.js';
import type { Command, Values } from './commands/command.js';
import { COMMANDS } from './commands/index.js';
import type { CommonOptions, Context } from './context.js';
import { formatError } from './error-message.js';
import type { Io } from './io.js';
import { chooseLanguage, fromEnvironment } from './language.js';

/** A failure that nobody foresaw. */
const UNEXPECTED = 3;

/**
 * The command line: reads arguments, runs a command, writes what is to be said.
 * @param argv the arguments without the program's name
 * @returns the exit code: 0 clean, 1 findings, 2 wrong use or input, 3 engine failed, 4 key or quota, 130 interrupted
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const verbose = argv.includes('--verbose');
  let t = createTranslate(fromEnvironment(io.env));
  try {
    const language = chooseLanguage(argv, io.env);
    t = createTranslate(language);
    return await run(argv, { io, t, language });
  } catch (error) {
    io.stderr.write(formatError(error, t, verbose));
    return error instanceof TermtreuError ? error.exitCode : UNEXPECTED;
  }
}

async function run(argv: readonly string[], context: Context): Promise<number> {
  let exitCode = 0;
  let work: (() => Promise<number>) | undefined;
  const parser = createParser(context, await packageVersion());
  for (const command of COMMANDS) {
    addCommand(parser, context, {
      command,
      onCall: (values) => {
        work = () => command.run(context, values, commonOptions(values));
      },
    });
  }
  await parser.parseAsync([...argv], {}, (error: unknown, _argv: unknown, output: string) => {
    if (output === '') return;
    const failed = error !== undefined && error !== null;
    (failed ? context.io.stderr : context.io.stdout).write(`${output}\n`);
  });
  if (work !== undefined) exitCode = await work();
  return exitCode;
}

function createParser({ io, t, language }: Context, version: string): Argv {
  return yargs()
    .scriptName('termtreu')
    .locale(language)
    .usage(`$0 <command> [options]\n\n${t('cli.usage')}`)
    .epilogue(t('cli.more'))
    .option('lang', { type: 'string', describe: t('cli.option.lang') })
    .option('format', {
      type: 'string',
      choices: ['text', 'json'],
      default: 'text',
      describe: t('cli.option.format'),
    })
    .option('quiet', { type: 'boolean', alias: 'q', describe: t('cli.option.quiet') })
    .option('verbose', { type: 'boolean', describe: t('cli.option.verbose') })
    .group(['format', 'lang', 'quiet', 'verbose', 'help', 'version'], t('cli.group.common'))
    .help('help', t('cli.option.help'))
    .alias('help', 'h')
    .version('version', t('cli.option.version'), version)
    .completion('completion', t('cli.command.completion'))
    .parserConfiguration({ 'boolean-negation': false, 'camel-case-expansion': false, 'dot-notation': false })
    .wrap(Math.min(100, Math.max(60, io.stdout.columns)))
    .strict()
    .demandCommand(1)
    .recommendCommands()
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      if (error instanceof TermtreuError) throw error;
      throw new TermtreuError('usage', { problem: message ?? error?.message ?? '' });
    });
}

interface Addition {
  readonly command: Command;
  readonly onCall: (values: Values) => void;
}

function addCommand(parser: Argv, context: Context, { command, onCall }: Addition): void {
  const many = command.argument === 'files';
  const argument = context.t(many ? 'cli.argument.files' : 'cli.argument.file');
  parser.command(
    `${command.name} <${many ? 'files..' : 'file'}>`,
    command.describe(context),
    (builder) => {
      builder.positional(command.argument, { type: 'string', describe: argument });
      builder.options(command.options(context));
      for (const [line, meaning] of command.examples(context)) builder.example(line, meaning);
      return builder;
    },
    onCall,
  );
}

function commonOptions(values: Values): CommonOptions {
  return {
    format: values['format'] === 'json' ? 'json' : 'text',
    quiet: values['quiet'] === true,
    verbose: values['verbose'] === true,
  };
}

async function packageVersion(): Promise<string> {
  const json: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof json === 'object' && json !== null && 'version' in json ? String(json.version) : '';
}
