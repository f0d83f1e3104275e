import { visible } from '../../report/visible.js';
import { lineStarts, placeAt } from '../../report/line-places.js';
import { createMatcher } from '../../terms/matcher.js';
import type { CommonOptions, Context } from '../context.js';
import { glossaryOption } from '../glossary-option.js';
import { readInput } from '../read-input.js';
import { paths, type Values } from './command.js';

/** `termtreu terms FILE`: where which glossary term stands, and how it matched. */
export async function termsCommand({ io, t }: Context, values: Values, common: CommonOptions): Promise<number> {
  const [file = '-'] = paths(values, 'file');
  const { text } = await readInput(file, io);
  const occurrences = createMatcher(await glossaryOption(values, io)).find(text);
  if (common.format === 'json') {
    const matches = occurrences.map((found) => ({
      id: found.entry.id,
      term: found.entry.de,
      start: found.start,
      end: found.end,
      text: found.text,
      how: found.how,
    }));
    io.stdout.write(`${JSON.stringify({ matches }, null, 2)}\n`);
    return 0;
  }
  if (occurrences.length === 0 && !common.quiet) io.stderr.write(`${t('cli.terms.none')}\n`);
  const starts = lineStarts(text);
  for (const found of occurrences) {
    const { line, column } = placeAt(starts, found.start);
    const shown = visible(found.text.replaceAll(/\s+/gu, ' '));
    io.stdout.write(
      `${visible(file)}:${line}:${column}\t${shown}\t${found.how}\t${found.entry.de} → ${found.entry.en}\n`,
    );
  }
  return 0;
}
