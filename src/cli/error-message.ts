import { TermtreuError } from '../errors.js';
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
  const args = Object.fromEntries(
    Object.entries(error.args).map(([key, value]) => [key, typeof value === 'string' ? visible(value) : value]),
  );
  const lines = [t('cli.error', { message: t(`error.${error.code}`, { ...args, what: problemText(error, t) }) })];
  const hint = `hint.${error.code}`;
  if (hasMessage(hint)) lines.push(t('cli.hint', { hint: t(hint, args) }));
  if (verbose && error.cause instanceof Error) lines.push(t('cli.cause', { cause: visible(error.cause.message) }));
  return `${lines.join('\n')}\n`;
}

/** The words for what is wrong with a glossary. */
function problemText(error: TermtreuError, t: Translate): string {
  const key = `glossary.problem.${error.args['problem'] ?? ''}`;
  return hasMessage(key) ? t(key, error.args) : String(error.args['problem'] ?? '');
}
