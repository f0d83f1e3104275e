import type { CommonOptions, Context } from '../../context.js';
import { openNamedMemory } from '../../memory-option.js';
import type { Values } from '../command.js';

/** `termtreu memory verify`: whether the memory is sound. */
export async function memoryVerifyCommand(
  context: Context,
  values: Values,
  { format, quiet }: CommonOptions,
): Promise<number> {
  const { io, t } = context;
  const { memory, shown } = await openNamedMemory({ context, values }, 'read');
  try {
    const faults = memory.verify();
    if (format === 'json') io.stdout.write(`${JSON.stringify({ file: shown, faults }, null, 2)}\n`);
    else {
      const lines = faults.map(({ fault, count, example }) => t(`memory.fault.${fault}`, { count, example }));
      io.stdout.write(lines.map((line) => `${line}\n`).join(''));
      if (faults.length === 0 && !quiet) io.stderr.write(`${t('memory.verify.sound', { file: shown })}\n`);
    }
    return faults.length > 0 ? 1 : 0;
  } finally {
    memory.close();
  }
}
