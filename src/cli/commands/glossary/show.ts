import { entryUnknown } from '../../../glossary/edit/apply-edits.js';
import { renderEntry } from '../../../glossary/edit/render.js';
import { type PlacedEntry, placeEntries } from '../../../glossary/parse.js';
import { visible } from '../../../report/visible.js';
import { searchEntries, type SearchWay } from '../../../terms/search/search-entries.js';
import type { CommonOptions, Context } from '../../context.js';
import { glossaryOptionFiles } from '../../glossary-option.js';
import { textOption, type Values } from '../command.js';
import { placedJson } from './entry-output.js';

/** `termtreu glossary show ID|TERM`: all that a glossary says of a concept. */
export async function glossaryShowCommand({ io }: Context, values: Values, common: CommonOptions): Promise<number> {
  const wanted = textOption(values, 'id-or-term') ?? '';
  const files = await glossaryOptionFiles(values, io);
  const placed = placeEntries(files);
  const found = findEntries(placed, wanted);
  if (found.length === 0) {
    const ids = placed.map(({ entry }) => entry.id);
    throw entryUnknown(textOption(values, 'glossary') ?? files[0]?.path ?? '', wanted, ids);
  }
  if (common.format === 'json') {
    io.stdout.write(`${JSON.stringify({ entries: found.map(placedJson) }, null, 2)}\n`);
  } else io.stdout.write(found.map(entryText).join('\n'));
  return 0;
}

/** What stands for the term itself, not for something like it. */
const SAME: ReadonlySet<SearchWay> = new Set(['exact', 'inflected']);

function findEntries(placed: readonly PlacedEntry[], wanted: string): PlacedEntry[] {
  const byId = placed.filter(({ entry }) => entry.id === wanted);
  if (byId.length > 0) return byId;
  const entries = placed.map(({ entry }) => entry);
  const same = searchEntries(entries, wanted).filter(({ how, field }) => SAME.has(how) && field !== 'avoid');
  return same.flatMap((hit) => placed.filter(({ entry }) => entry === hit.entry));
}

function entryText({ entry, place }: PlacedEntry): string {
  return visible(`# ${place.file}:${place.line}\n${renderEntry(entry)}`);
}
