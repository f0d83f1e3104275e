import { TermtreuError } from '../errors.js';

/**
 * The failure of a command line that cannot be carried out.
 * @param problem what is wrong, in the user's language
 * @param command the command whose help says more, the program's own else
 */
export function usageError(problem: string, command?: string): TermtreuError {
  const help = command === undefined ? 'termtreu --help' : `termtreu ${command} --help`;
  return new TermtreuError('usage', { problem, help });
}
