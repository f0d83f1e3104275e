import { placeEntries } from '../../../glossary/parse.js';
import type { Paint } from '../../../report/text.js';
import { visible } from '../../../report/visible.js';
import { searchEntries, type SearchHit } from '../../../terms/search/search-entries.js';
import { paintFor } from '../../colour.js';
import type { CommonOptions, Context } from '../../context.js';
import { glossaryOptionFiles } from '../../glossary-option.js';
import { usageError } from '../../usage-error.js';
import { wholeNumber } from '../../whole-number.js';
import { list, type Values } from '../command.js';
import { placedJson } from './entry-output.js';

const COMMAND = 'glossary search';

/** `termtreu glossary search QUERY`: entries by words of either language. @returns 1 where nothing is found */
export async function glossarySearchCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const query = list(values, 'query').join(' ').trim();
  const limit = wholeNumber(values, 'limit', { t, command: COMMAND });
  if (query === '') throw usageError(t('cli.problem.value-empty', { option: '<query>' }), COMMAND);
  const placed = placeEntries(await glossaryOptionFiles(values, io));
  const entries = placed.map(({ entry }) => entry);
  const hits = searchEntries(entries, query);
  const shown = hits.slice(0, limit);
  if (common.format === 'json') {
    const places = new Map(placed.map((each) => [each.entry, each]));
    const json = shown.map(({ entry, score, spans, ...hit }) => {
      const one = places.get(entry);
      return { ...hit, spans, score: Number(score.toFixed(3)), entry: one === undefined ? entry : placedJson(one) };
    });
    io.stdout.write(`${JSON.stringify({ query, found: hits.length, hits: json }, null, 2)}\n`);
  } else io.stdout.write(shown.map((hit) => hitLine(hit, paintFor(io.stdout, io))).join(''));
  if (!common.quiet) io.stderr.write(summary(hits, { limit, query }, context));
  return hits.length === 0 ? 1 : 0;
}

function summary(
  hits: readonly SearchHit[],
  { limit, query }: { limit: number; query: string },
  { t }: Context,
): string {
  const lines: string[] = [];
  if (hits.length === 0) lines.push(t('look.nothing', { query: visible(query) }));
  else if (hits[0]?.how === 'similar') lines.push(t('look.similar', { query: visible(query) }));
  if (hits.length > limit) lines.push(t('look.more', { count: hits.length - limit }));
  return lines.map((line) => `${line}\n`).join('');
}

/** One hit: id, both sides, and where the query stands elsewhere than in these, that place. */
function hitLine({ entry, field, text, spans }: SearchHit, paint: Paint): string {
  const marked = mark(text, spans, paint);
  const id = field === 'id' ? marked : entry.id;
  const de = field === 'de' ? marked : visible(entry.de);
  const en = field === 'en' ? marked : visible(entry.en);
  const isShown = field === 'id' || field === 'de' || field === 'en';
  return `${id}\t${de} → ${en}${isShown ? '' : `\t${field}: ${excerpt(text, spans, paint)}`}\n`;
}

function mark(text: string, spans: SearchHit['spans'], paint: Paint): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += visible(text.slice(at, start)) + paint('strong', visible(text.slice(start, end)));
    at = end;
  }
  return (result + visible(text.slice(at))).replaceAll(/\s+/gu, ' ');
}

/** How much of a long text stands on either side of what was found, in UTF-16 units. */
const CONTEXT = 40;

function excerpt(text: string, spans: SearchHit['spans'], paint: Paint): string {
  const [first] = spans;
  if (first === undefined || text.length <= 3 * CONTEXT) return mark(text, spans, paint);
  const from = first.start <= CONTEXT ? 0 : text.indexOf(' ', first.start - CONTEXT) + 1;
  const cut = text.lastIndexOf(' ', first.end + CONTEXT);
  const to = first.end + CONTEXT >= text.length || cut < first.end ? text.length : cut;
  const inner = spans
    .filter(({ end }) => end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  return `${from > 0 ? '… ' : ''}${mark(text.slice(from, to), inner, paint)}${to < text.length ? ' …' : ''}`;
}
