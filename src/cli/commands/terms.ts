import type { Translate } from '../../locales/index.js';
import { lineStarts, placeAt } from '../../report/line-places.js';
import { visible } from '../../report/visible.js';
import type { Explanation } from '../../terms/explain.js';
import { createMatcher } from '../../terms/matcher.js';
import type { Occurrence } from '../../terms/occurrence.js';
import type { CommonOptions, Context } from '../context.js';
import { glossaryOption } from '../glossary-option.js';
import { type Input, readInput } from '../read-input.js';
import { flag, list, type Values } from './command.js';

/** `termtreu terms FILE`: where which glossary term stands and how it matched; with `--explain` also near misses. */
export async function termsCommand({ io, t }: Context, values: Values, common: CommonOptions): Promise<number> {
  const [file = '-'] = list(values, 'file');
  const input = await readInput(file, io);
  const matcher = createMatcher(await glossaryOption(values, io));
  const occurrences = matcher.find(input.text);
  const explanations = flag(values, 'explain') ? matcher.explain(input.text) : undefined;
  if (common.format === 'json') {
    io.stdout.write(formatMatches(occurrences, explanations, t));
    return 0;
  }
  if (occurrences.length === 0 && !common.quiet) io.stderr.write(`${t('cli.terms.none')}\n`);
  io.stdout.write(
    explanations === undefined
      ? lines(input, occurrences, ({ how, entry }) => [how, `${entry.de} → ${entry.en}`])
      : lines(input, explanations, ({ code, args }) => [code, t(code, args)]),
  );
  return 0;
}

interface Found {
  readonly start: number;
  readonly text: string;
}

function lines<T extends Found>(
  { file, text }: Input,
  found: readonly T[],
  say: (item: T) => readonly string[],
): string {
  const starts = lineStarts(text);
  return found
    .map((item) => {
      const { line, column } = placeAt(starts, item.start);
      const cells = [`${file}:${line}:${column}`, item.text.replaceAll(/\s+/gu, ' '), ...say(item)];
      return `${cells.map(visible).join('\t')}\n`;
    })
    .join('');
}

function formatMatches(
  occurrences: readonly Occurrence[],
  explanations: readonly Explanation[] | undefined,
  t: Translate,
): string {
  const matches = occurrences.map(({ entry, start, end, text, how, parts, deprecated }) => ({
    id: entry.id,
    term: entry.de,
    start,
    end,
    text,
    how,
    ...(parts === undefined ? {} : { parts }),
    ...(deprecated === undefined ? {} : { deprecated }),
  }));
  const reasons = explanations?.map(({ entry, start, end, text, code, args }) => ({
    id: entry.id,
    term: entry.de,
    start,
    end,
    text,
    code,
    message: t(code, args),
  }));
  return `${JSON.stringify(reasons === undefined ? { matches } : { matches, explanations: reasons }, null, 2)}\n`;
}
