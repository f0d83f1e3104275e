import { type ErrorCode, TermtreuError, type MessageArgs } from '../errors.js';
import { hasMessage, type Translate } from '../locales/index.js';
import { visible } from '../report/visible.js';

/**
 * What a user is told of a failure: the message, what to do, and with `--verbose` the cause. Of an unknown failure
 * nothing is hidden: it is a defect, and its stack is what a report of it needs.
 */
export function formatError(error: unknown, t: Translate, verbose: boolean): string {
  if (!(error instanceof TermtreuError)) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `${t('cli.error.unexpected')}\n${detail}\n`;
  }
  const { message, hint } = describeError(error, t);
  const lines = [t('cli.error', { message })];
  if (hint !== undefined) lines.push(t('cli.hint', { hint }));
  if (verbose && error.cause instanceof Error) lines.push(t('cli.cause', { cause: visible(error.cause.message) }));
  return `${lines.join('\n')}\n`;
}

/** What a known failure is in words, and what to do about it. */
export function describeError({ code, args: raw }: TermtreuError, t: Translate): { message: string; hint?: string } {
  const args = shownArgs(raw, t);
  const message = t(`error.${code}`, { ...args, what: problemText(code, args, t) });
  const hint = `hint.${code}`;
  return hasMessage(hint) ? { message, hint: t(hint, args) } : { message };
}

/** The values of a message as they are safe on a terminal; `-` is told by its name. */
function shownArgs(args: MessageArgs, t: Translate): MessageArgs {
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => {
      if (key === 'file' && value === '-') return [key, t('cli.stdin')];
      return [key, typeof value === 'string' ? visible(value) : value];
    }),
  );
}

/** The words for what is wrong with a glossary or a config file. */
function problemText(code: ErrorCode, args: MessageArgs, t: Translate): string {
  const { problem = '' } = args;
  const key = `${code.startsWith('config-') ? 'config' : 'glossary'}.problem.${problem}`;
  return hasMessage(key) ? t(key, args) : String(problem);
}
