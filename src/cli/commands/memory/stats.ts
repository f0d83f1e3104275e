import { statSync } from 'node:fs';
import type { Translate } from '../../../locales/index.js';
import type { Statistics } from '../../../memory/index.js';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { openNamedMemory } from '../../memory-option.js';
import type { Values } from '../command.js';

/** `termtreu memory stats`: what the memory holds. */
export async function memoryStatsCommand(context: Context, values: Values, { format }: CommonOptions): Promise<number> {
  const { io, t } = context;
  const { memory, shown } = await openNamedMemory({ context, values }, 'read');
  try {
    const statistics = memory.statistics();
    const bytes = statSync(memory.file).size;
    io.stdout.write(
      format === 'json'
        ? `${JSON.stringify({ file: shown, bytes, ...statistics }, null, 2)}\n`
        : statisticsText({ file: shown, bytes, ...statistics }, t),
    );
    return 0;
  } finally {
    memory.close();
  }
}

type Shown = Statistics & { readonly file: string; readonly bytes: number };

const MEGABYTE = 1_000_000;

function statisticsText(shown: Shown, t: Translate): string {
  const number = new Intl.NumberFormat(t('report.locale'), { maximumFractionDigits: 1 });
  const rows: (readonly [string, string])[] = [
    [t('memory.stats.file'), visible(shown.file)],
    [t('memory.stats.size'), sizeWords(shown.bytes, number)],
    [t('memory.stats.sources'), number.format(shown.sources)],
    [t('memory.stats.translations'), number.format(shown.translations)],
    ...shown.makers.map(({ name, count }) => [`  ${makerWords(name, t)}`, number.format(count)] as const),
    ...shown.variants.map(({ name, count }) => [`  ${name}`, number.format(count)] as const),
    ...shown.engines.map(({ name, count }) => [`  ${visible(name)}`, number.format(count)] as const),
    [t('memory.stats.findings'), number.format(shown.withFindings)],
    [t('memory.stats.unfinished'), number.format(shown.unfinished)],
    [t('memory.stats.oldest'), shown.oldest || '–'],
    [t('memory.stats.used'), shown.lastUsed || '–'],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join('');
}

function sizeWords(bytes: number, number: Intl.NumberFormat): string {
  return bytes < MEGABYTE ? `${number.format(bytes / 1000)} kB` : `${number.format(bytes / MEGABYTE)} MB`;
}

/** Who made a translation, in words. */
export function makerWords(maker: string, t: Translate): string {
  if (maker === 'human') return t('memory.by.human');
  return maker === 'repair' ? t('memory.by.repair') : t('memory.by.engine');
}
