import { parseGlossary } from '../../../glossary/parse.js';
import { type Counts, statisticsOf } from '../../../glossary/statistics.js';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { glossaryOptionFiles } from '../../glossary-option.js';
import type { Values } from '../command.js';

/** `termtreu glossary stats`: what a glossary holds, in numbers. */
export async function glossaryStatsCommand({ io, t }: Context, values: Values, common: CommonOptions): Promise<number> {
  const files = await glossaryOptionFiles(values, io);
  const { entries, ...counts } = statisticsOf(parseGlossary(files).entries);
  if (common.format === 'json') {
    const groups = Object.entries(counts).map(([name, rows]) => [name, Object.fromEntries(rows)] as const);
    const json = { files: files.map(({ path }) => path), entries, ...Object.fromEntries(groups) };
    io.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
    return 0;
  }
  const number = new Intl.NumberFormat(t('report.locale'));
  const table = (title: string, rows: Counts): string[] => {
    const width = Math.max(0, ...rows.map(([, count]) => number.format(count).length));
    const lines = rows.map(([value, count]) => `  ${number.format(count).padStart(width)}  ${visible(value || '–')}`);
    return ['', title, ...lines];
  };
  const lines = [
    t('look.stats.entries', { entries: number.format(entries), files: files.length }),
    ...table(t('look.stats.domain'), counts.domain),
    ...table(t('look.stats.status'), counts.status),
    ...table(t('look.stats.pos'), counts.pos),
    ...table(t('look.stats.missing'), counts.missing),
    ...table(t('look.stats.terms'), counts.terms),
  ];
  io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}
