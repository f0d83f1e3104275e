import type { Values } from './commands/command.js';
import type { Context } from './context.js';
import { usageError } from './usage-error.js';

/**
 * The value of an option that counts something.
 * @throws {TermtreuError} `usage` for anything but a whole number from 1 on
 */
export function wholeNumber(
  values: Values,
  name: string,
  { t, command }: Pick<Context, 't'> & { command: string },
): number {
  const value = values[name];
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value;
  throw usageError(t('look.problem.number', { option: name }), command);
}
