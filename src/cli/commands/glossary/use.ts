import { articleFormat, parseArticle } from '../../../article/parse-article.js';
import type { Entry } from '../../../glossary/entry.js';
import { placeEntries } from '../../../glossary/parse.js';
import { visible } from '../../../report/visible.js';
import { createMatcher } from '../../../terms/matcher.js';
import type { CommonOptions, Context } from '../../context.js';
import { expandFiles } from '../../expand-files.js';
import { glossaryOptionFiles } from '../../glossary-option.js';
import { readInput } from '../../read-input.js';
import { flag, list, type Values } from '../command.js';
import { entryLine, placedJson } from './entry-output.js';

/** How often a term stands in some articles. */
interface Use {
  count: number;
  readonly files: Set<string>;
  /** The forms in which it stands, and how often each. */
  readonly forms: Map<string, number>;
}

/** `termtreu glossary use FILE…`: which entries stand in articles how often, and which never. */
export async function glossaryUseCommand({ io, t }: Context, values: Values, common: CommonOptions): Promise<number> {
  const placed = placeEntries(await glossaryOptionFiles(values, io));
  const matcher = createMatcher(placed.map(({ entry }) => entry));
  const uses = new Map<string, Use>();
  const files = await expandFiles(list(values, 'files'), io.cwd);
  for (const file of files) {
    const { text } = await readInput(file, io);
    for (const block of parseArticle(text, articleFormat(file)).blocks) {
      for (const found of matcher.find(block.text)) addUse(uses, found, file);
    }
  }
  const used = placed.filter(({ entry }) => uses.has(entry.id));
  used.sort((a, b) => countOf(uses, b.entry) - countOf(uses, a.entry));
  const never = placed.filter(({ entry }) => !uses.has(entry.id));
  if (common.format === 'json') {
    const json = used.map((each) => ({ ...placedJson(each), ...useJson(uses.get(each.entry.id)) }));
    io.stdout.write(`${JSON.stringify({ files, used: json, never: never.map(placedJson) }, null, 2)}\n`);
  } else if (flag(values, 'never')) io.stdout.write(never.map(({ entry }) => entryLine(entry)).join(''));
  else io.stdout.write(used.map(({ entry }) => useLine(entry, uses.get(entry.id))).join(''));
  if (!common.quiet)
    io.stderr.write(`${t('look.used', { used: used.length, never: never.length, files: files.length })}\n`);
  return 0;
}

function addUse(uses: Map<string, Use>, { entry, text }: { entry: Entry; text: string }, file: string): void {
  const use = uses.get(entry.id) ?? { count: 0, files: new Set<string>(), forms: new Map<string, number>() };
  const form = text.replaceAll(/\s+/gu, ' ');
  use.count += 1;
  use.files.add(file);
  use.forms.set(form, (use.forms.get(form) ?? 0) + 1);
  uses.set(entry.id, use);
}

function countOf(uses: ReadonlyMap<string, Use>, { id }: Entry): number {
  return uses.get(id)?.count ?? 0;
}

function formsOf(use: Use | undefined): [string, number][] {
  return [...(use?.forms ?? [])].sort(([, a], [, b]) => b - a);
}

function useJson(use: Use | undefined) {
  return { count: use?.count ?? 0, in: [...(use?.files ?? [])], forms: Object.fromEntries(formsOf(use)) };
}

/** How many forms a line shows. */
const SHOWN_FORMS = 5;

function useLine({ id, de, en }: Entry, use: Use | undefined): string {
  const forms = formsOf(use)
    .slice(0, SHOWN_FORMS)
    .map(([form, count]) => (count === 1 ? form : `${form} ×${count}`));
  return `${visible([use?.count ?? 0, id, `${de} → ${en}`, forms.join(', ')].join('\t'))}\n`;
}
