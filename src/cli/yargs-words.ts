import type { Translate } from '../locales/index.js';

/** How yargs complains about a missing argument; it has several ways, and the commonest does not say which one. */
export const ARGUMENT_MISSING = /^(?:Not enough non-option arguments|Missing required argument)/u;

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
