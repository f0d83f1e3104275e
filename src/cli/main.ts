import { TermtreuError } from '../errors.js';
import { createTranslate } from '../locales/index.js';
import { readArguments } from './arguments.js';
import { isCompletion } from './complete.js';
import type { CommonOptions, Context } from './context.js';
import type { Values } from './commands/command.js';
import { formatError } from './error-message.js';
import type { Io } from './io.js';
import { chooseLanguage, fromEnvironment } from './language.js';
import { packageInfo } from './package-info.js';
import { NO_CONFIG, readConfig } from './read-config.js';
import { readSwitch } from './settings.js';

/** The exit code of a failure that nobody foresaw. */
export const UNEXPECTED = 3;
const WRONG_USE = 2;

/**
 * The command line: reads arguments, runs a command, writes what is to be said.
 * @param argv the arguments without the program's name
 * @returns the exit code: 0 clean, 1 findings, 2 wrong use or input, 3 engine failed, 4 key or quota, 130 interrupted
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let verbose = argv.includes('--verbose') || readSwitch(io.env['TERMTREU_VERBOSE']) === true;
  let t = createTranslate(fromEnvironment(io.env));
  try {
    const found = isCompletion(argv) ? NO_CONFIG : await readConfig(argv, io);
    verbose ||= found.config.verbose === true;
    const language = isCompletion(argv)
      ? fromEnvironment(io.env)
      : chooseLanguage({ argv, env: io.env, configured: found.config.lang });
    t = createTranslate(language);
    return await run(argv, { io, t, language, found });
  } catch (error) {
    const known = asInterruption(error, io);
    io.stderr.write(formatError(known, t, verbose));
    return known instanceof TermtreuError ? known.exitCode : UNEXPECTED;
  }
}

async function run(argv: readonly string[], context: Context): Promise<number> {
  const { command, values, output, help } = await readArguments(argv, context, (await packageInfo()).version);
  if (output !== '') context.io.stdout.write(`${output.trimEnd()}\n`);
  if (output !== '' || isCompletion(argv)) return 0;
  if (command !== undefined) return command.run(context, values, commonOptions(values));
  context.io.stderr.write(`${await help()}\n`);
  return WRONG_USE;
}

/** What an aborted signal made others throw is the user's Ctrl-C. */
function asInterruption(error: unknown, { signal }: Io): unknown {
  if (error instanceof TermtreuError || !signal.aborted) return error;
  return new TermtreuError('interrupted', {}, { cause: error });
}

function commonOptions(values: Values): CommonOptions {
  return {
    format: values['format'] === 'json' ? 'json' : 'text',
    quiet: values['quiet'] === true,
    verbose: values['verbose'] === true,
  };
}
