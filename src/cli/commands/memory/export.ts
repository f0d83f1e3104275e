import { resolve } from 'node:path';
import type { CommonOptions, Context } from '../../context.js';
import { loadMemory } from '../../load-memory.js';
import { openNamedMemory } from '../../memory-option.js';
import { packageInfo } from '../../package-info.js';
import { checkWritable, writeWhole } from '../../write-file.js';
import { textOption, type Values } from '../command.js';

/** `termtreu memory export`: the memory as TMX, for other tools or another machine. */
export async function memoryExportCommand(context: Context, values: Values, { quiet }: CommonOptions): Promise<number> {
  const { io, t } = context;
  const out = textOption(values, 'out') ?? '-';
  const { memory } = await openNamedMemory({ context, values }, 'read');
  const { exportTmx } = await loadMemory();
  try {
    const pieces = exportTmx(memory.units(), (await packageInfo()).version);
    if (out === '-') {
      for (const piece of pieces) io.stdout.write(piece);
      return 0;
    }
    const path = resolve(io.cwd, out);
    await checkWritable(path, out);
    await writeWhole(path, pieces, out);
    if (!quiet) io.stderr.write(`${t('memory.export.written', { file: out })}\n`);
    return 0;
  } finally {
    memory.close();
  }
}
