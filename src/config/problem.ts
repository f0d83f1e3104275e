import { type MessageArgs, TermtreuError } from '../errors.js';

/** What can be wrong with a config file; each is a key of the words in `locales/config.ts`. */
export const CONFIG_PROBLEMS = [
  // Its form.
  'yaml',
  'json',
  'alias',
  'nesting',
  'too-large',
  'no-default',
  // Its content.
  'not-settings',
  'key-unknown',
  'key-mistyped',
  'value-empty',
  'value-unknown',
  'value-mistyped',
  'value-form',
  'text-expected',
  'number-expected',
  'switch-expected',
  'section-expected',
  'list-expected',
  'number-range',
  'rule-setting',
  'secret',
  'other',
] as const;

/** What is wrong with a config file. */
export type ConfigProblem = (typeof CONFIG_PROBLEMS)[number];

/** A thing wrong: where, and the values that its message names. */
export interface ConfigFault {
  readonly problem: ConfigProblem;
  /** Steps to the value at fault, such as `['rules', 'term/missing']`. */
  readonly path: readonly PropertyKey[];
  /** The key at fault where it is not the last step of the path. */
  readonly key?: string;
  readonly args: MessageArgs;
}

/** The error for a config file that cannot be taken as it is; `where` is the file, with line and column where known. */
export function configError(
  where: string,
  { problem, args }: Pick<ConfigFault, 'problem' | 'args'>,
  cause?: unknown,
): TermtreuError {
  const code = problem === 'secret' ? 'config-secret' : 'config-invalid';
  return new TermtreuError(code, { where, problem, ...args }, cause === undefined ? {} : { cause });
}
