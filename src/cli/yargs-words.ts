import type { Translate } from '../locales/index.js';

/**
 * Which argument yargs misses, by its place among those that are needed; -1 where it complains of something else. It
 * says how many it got, or, of a command's first argument, nothing.
 */
export function missingArgument(message: string): number {
  const [found, got = '0'] =
    /^(?:Not enough non-option arguments: got (\d+)|Missing required argument)/u.exec(message) ?? [];
  return found === undefined ? -1 : Number(got);
}

/**
 * The words of yargs, by its own English ones: those of help, and of the mistakes that it finds itself. Its own German
 * is not used: it lacks half of these and addresses the reader otherwise.
 */
export function yargsWords(t: Translate): Record<string, string> {
  return {
    'Commands:': t('cli.yargs.commands'),
    'Positionals:': t('cli.yargs.positionals'),
    'Examples:': t('cli.yargs.examples'),
    'Not enough arguments following: %s': t('cli.yargs.value-missing'),
    // The heading of a list of mistakes, each of which is a sentence of its own here.
    'Invalid values:': ' ',
    'Argument: %s, Given: %s, Choices: %s': t('cli.yargs.value-unknown'),
  };
}
