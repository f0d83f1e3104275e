import type { Translate } from '../../../locales/index.js';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { openNamedMemory } from '../../memory-option.js';
import { usageError } from '../../usage-error.js';
import { list, type Values } from '../command.js';
import { makerWords } from './stats.js';

/** The least likeness that is shown here: a person looks at it. */
const LEAST = 0.5;

interface Found {
  /** From 0 to 1; not there for what only holds the words. */
  readonly score?: number;
  readonly source: string;
  readonly target: string;
  readonly by: string;
}

/** `termtreu memory search TEXT`: segments like a sentence, and those that hold words, in German or English. */
export async function memorySearchCommand(
  context: Context,
  values: Values,
  { format, quiet }: CommonOptions,
): Promise<number> {
  const { io, t } = context;
  const [text = ''] = list(values, 'text');
  const most = Number(values['most']);
  if (!Number.isInteger(most) || most < 1) throw usageError(t('memory.problem.most'), 'memory search');
  const { memory } = await openNamedMemory({ context, values }, 'read');
  try {
    const similar: Found[] = memory.similar(text, { least: LEAST, most });
    const known = new Set(similar.map(({ source, target }) => `${source}\n${target}`));
    const holding = memory.holding(text, most).filter(({ source, target }) => !known.has(`${source}\n${target}`));
    const matches = [...similar, ...holding].slice(0, most);
    if (format === 'json') io.stdout.write(`${JSON.stringify({ matches }, null, 2)}\n`);
    else io.stdout.write(matches.map((match) => matchText(match, t)).join(''));
    if (matches.length === 0 && format !== 'json' && !quiet) io.stderr.write(`${t('memory.search.none')}\n`);
    return 0;
  } finally {
    memory.close();
  }
}

function matchText({ score, source, target, by }: Found, t: Translate): string {
  const likeness = score === undefined ? '    ' : `${Math.floor(score * 100)} %`.padStart(5);
  return `${likeness}  ${visible(source)}\n${' '.repeat(likeness.length)}  ${visible(target)}  (${makerWords(by, t)})\n`;
}
