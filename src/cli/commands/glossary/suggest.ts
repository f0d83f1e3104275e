import type { Block } from '../../../article/article.js';
import { articleFormat, parseArticle } from '../../../article/parse-article.js';
import { lineStarts, placeAt } from '../../../report/line-places.js';
import { visible } from '../../../report/visible.js';
import { createMatcher } from '../../../terms/matcher.js';
import { type SuggestedPlace, type Suggestion, suggestTerms } from '../../../terms/suggest/suggest-terms.js';
import type { CommonOptions, Context } from '../../context.js';
import { expandFiles } from '../../expand-files.js';
import { glossaryOption } from '../../glossary-option.js';
import { readInput } from '../../read-input.js';
import { wholeNumber } from '../../whole-number.js';
import { flag, list, type Values } from '../command.js';

const COMMAND = 'glossary suggest';

/** A block of an article, and the lines of its file. */
interface Source {
  readonly file: string;
  readonly block: Block;
  readonly starts: readonly number[];
}

/** `termtreu glossary suggest FILE…`: terms of the user's own articles that the glossary lacks. */
export async function glossarySuggestCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const least = wholeNumber(values, 'least', { t, command: COMMAND });
  const limit = wholeNumber(values, 'limit', { t, command: COMMAND });
  const matcher = createMatcher(await glossaryOption(values, io));
  const sources: Source[] = [];
  for (const file of await expandFiles(list(values, 'files'), io.cwd)) {
    const { text } = await readInput(file, io);
    const starts = lineStarts(text);
    const blocks = parseArticle(text, articleFormat(file)).blocks.filter(({ role }) => role === 'body');
    sources.push(...blocks.map((block) => ({ file, block, starts })));
  }
  const texts = sources.map(({ block: { text } }) => ({ text, known: matcher.find(text, { overlaps: true }) }));
  const all = suggestTerms(texts, { least });
  const withNames = flag(values, 'names');
  const wanted = all.filter(({ kind }) => withNames || kind !== 'name');
  const shown = wanted.slice(0, limit);
  if (common.format === 'json') {
    io.stdout.write(
      `${JSON.stringify({ suggestions: shown.map((each) => suggestionJson(each, sources)) }, null, 2)}\n`,
    );
  } else io.stdout.write(shown.map((each) => suggestionText(each, sources)).join(''));
  if (!common.quiet) {
    const names = all.length - wanted.length;
    io.stderr.write(`${t('look.suggested', { shown: shown.length, found: wanted.length })}\n`);
    if (names > 0) io.stderr.write(`${t('look.names', { names })}\n`);
  }
  return 0;
}

function placeOf({ source, start }: SuggestedPlace, sources: readonly Source[]) {
  const { file = '', block, starts = [] } = sources[source] ?? {};
  const { line, column } = placeAt(starts, block?.offsets[start] ?? 0);
  return { file, line, column };
}

/** How much of a text stands on either side of a term, in UTF-16 units. */
const CONTEXT = 45;
/** How many places a person is shown of a term. */
const SHOWN_PLACES = 2;

/** A place with its surroundings, cut at words. */
function excerpt({ source, start, end }: SuggestedPlace, sources: readonly Source[]): string {
  const text = sources[source]?.block.text ?? '';
  const from = start <= CONTEXT ? 0 : text.indexOf(' ', start - CONTEXT) + 1;
  const to = end + CONTEXT >= text.length ? text.length : Math.max(end, text.lastIndexOf(' ', end + CONTEXT));
  const shown = `${from > 0 ? '… ' : ''}${text.slice(Math.min(from, start), to)}${to < text.length ? ' …' : ''}`;
  return shown.replaceAll(/\s+/gu, ' ');
}

function suggestionText(suggestion: Suggestion, sources: readonly Source[]): string {
  const { term, count, compounds, places } = suggestion;
  const more = compounds.map((each) => (each.count === 1 ? each.term : `${each.term} ×${each.count}`));
  const head = [count, term, ...(more.length > 0 ? [`+ ${more.join(', ')}`] : [])].join('\t');
  const lines = places.slice(0, SHOWN_PLACES).map((place) => {
    const { file, line } = placeOf(place, sources);
    return `  ${file}:${line}: ${excerpt(place, sources)}`;
  });
  return [head, ...lines].map((line) => `${visible(line)}\n`).join('');
}

function suggestionJson({ kind, term, count, compounds, score, places }: Suggestion, sources: readonly Source[]) {
  const shown = places.map((place) => ({
    ...placeOf(place, sources),
    text: place.text,
    context: excerpt(place, sources),
  }));
  return { kind, term, count, compounds, score: Number(score.toFixed(2)), places: shown };
}
