import { statSync } from 'node:fs';
import type { CommonOptions, Context } from '../../context.js';
import { openNamedMemory } from '../../memory-option.js';
import { usageError } from '../../usage-error.js';
import { flag, textOption, type Values } from '../command.js';

const MEGABYTE = 1_000_000;

/** `termtreu memory prune`: forgets what nobody needs any more; a person's work stays. */
export async function memoryPruneCommand(context: Context, values: Values, { format }: CommonOptions): Promise<number> {
  const { io, t } = context;
  const days = values['unused-days'];
  const engine = textOption(values, 'made-by');
  const isSound = days === undefined || (typeof days === 'number' && Number.isInteger(days) && days >= 0);
  if (!isSound || (days === undefined && engine === undefined)) {
    throw usageError(t('memory.problem.prune'), 'memory prune');
  }
  const dryRun = flag(values, 'dry-run');
  const { memory } = await openNamedMemory({ context, values }, dryRun ? 'read' : 'write');
  try {
    const before = statSync(memory.file).size;
    const pruned = memory.prune({
      ...(days === undefined ? {} : { unusedDays: days }),
      ...(engine === undefined ? {} : { engine }),
      dryRun,
    });
    const bytes = statSync(memory.file).size;
    if (format === 'json') io.stdout.write(`${JSON.stringify({ ...pruned, dryRun, bytes }, null, 2)}\n`);
    else {
      const megabytes = (size: number): string => (size / MEGABYTE).toFixed(1);
      const sizes = { before: megabytes(before), after: megabytes(bytes) };
      io.stdout.write(`${t(dryRun ? 'memory.prune.would' : 'memory.prune.done', { ...pruned, ...sizes })}\n`);
    }
    return 0;
  } finally {
    memory.close();
  }
}
