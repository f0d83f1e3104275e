import { articleFormat } from '../../../article/parse-article.js';
import type { Finding } from '../../../checks/finding.js';
import { entryUnknown } from '../../../glossary/edit/apply-edits.js';
import type { Entry } from '../../../glossary/entry.js';
import { parseGlossary } from '../../../glossary/parse.js';
import type { CheckedFile } from '../../../pipeline/article-side.js';
import { createTranslationChecker } from '../../../pipeline/check-translation.js';
import { visible } from '../../../report/visible.js';
import { createMatcher } from '../../../terms/matcher.js';
import type { CommonOptions, Context } from '../../context.js';
import { findPairs } from '../../find-pairs.js';
import { glossaryOptionFiles } from '../../glossary-option.js';
import { readInput } from '../../read-input.js';
import { usageError } from '../../usage-error.js';
import { flag, list, textOption, type Values } from '../command.js';

const COMMAND = 'glossary impact';

/** A passage of a translation that does not have what the entry wants. */
interface Passage {
  readonly finding: Finding;
  /** Whether it has not what the entry wants as it is now, either. */
  readonly already: boolean;
}

/**
 * `termtreu glossary impact --term ID FILE…`: which passages of finished translations an entry contradicts, as it is
 * now, or with another English.
 * @returns 1 where there are such passages
 */
export async function glossaryImpactCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const files = await glossaryOptionFiles(values, io);
  const { entries } = parseGlossary(files);
  const id = textOption(values, 'term');
  if (id === undefined) throw usageError(t('look.problem.term'), COMMAND);
  const now = entries.find((entry) => entry.id === id);
  if (now === undefined) {
    const ids = entries.map((entry) => entry.id);
    throw entryUnknown(textOption(values, 'glossary') ?? files[0]?.path ?? '', id, ids);
  }
  const changed = changedEntry(now, values);
  const pattern = textOption(values, 'pairs');
  const { pairs, alone, unmarked } = await findPairs({ arguments: list(values, 'files'), pattern, io, t });
  const checkNow = createTranslationChecker({ glossary: entries });
  const replaced = entries.map((entry) => (entry === now ? changed : entry));
  const checkChanged = changed === now ? checkNow : createTranslationChecker({ glossary: replaced });
  const matcher = createMatcher(entries);
  const passages: Passage[] = [];
  let occurrences = 0;
  for (const pair of pairs) {
    const [source, translation] = [
      await checkedFile(pair.source, context),
      await checkedFile(pair.translation, context),
    ];
    occurrences += matcher.find(source.text).filter(({ entry }) => entry.id === id).length;
    const before = new Set(findingsOf(checkNow(source, translation).findings, now).map(placeKey));
    const after = findingsOf(checkChanged(source, translation).findings, changed);
    passages.push(...after.map((finding) => ({ finding, already: before.has(placeKey(finding)) })));
  }
  if (common.format === 'json') {
    const json = { term: id, en: changed.en, occurrences, pairs: pairs.length, passages: passages.map(passageJson) };
    io.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  } else io.stdout.write(passages.map((passage) => passageText(passage, changed !== now, context)).join(''));
  if (!common.quiet) {
    for (const file of alone) io.stderr.write(`${t('check.alone', { file: visible(file) })}\n`);
    for (const file of unmarked) io.stderr.write(`${t('check.unmarked', { file: visible(file) })}\n`);
    if (changed.status === 'proposed') io.stderr.write(`${t('look.impact.proposed', { id })}\n`);
    const fresh = passages.filter(({ already }) => !already || changed === now).length;
    const counts = { pairs: pairs.length, occurrences, passages: passages.length, fresh };
    io.stderr.write(`${t(changed === now ? 'look.impact.now' : 'look.impact.changed', counts)}\n`);
  }
  return passages.length > 0 ? 1 : 0;
}

/** The entry with another English; the one that it had is no longer fine unless that is said. */
function changedEntry(entry: Entry, values: Values): Entry {
  const en = textOption(values, 'en');
  if (en === undefined) return entry;
  const others = entry.admitted.filter((each) => each !== en);
  return { ...entry, en, admitted: flag(values, 'admit-old') ? [...others, entry.en] : others };
}

async function checkedFile(file: string, { io }: Context): Promise<CheckedFile> {
  const { text } = await readInput(file, io);
  return { file, text, format: articleFormat(file) };
}

const CODES: ReadonlySet<string> = new Set(['term/missing', 'term/forbidden', 'term/kept']);

/** What the checks say of one entry. */
function findingsOf(findings: readonly Finding[], { de, en }: Entry): Finding[] {
  return findings.filter(({ code, args }) => CODES.has(code) && args['de'] === de && args['en'] === en);
}

function placeKey({ source, target }: Finding): string {
  return [source?.file, source?.start, target?.file].join(' ');
}

function passageJson({ finding: { code, source, target }, already }: Passage) {
  return { code, already, source, target };
}

/** How much of the English a line shows, in UTF-16 units. */
const EXCERPT = 110;

function passageText({ finding, already }: Passage, isChanged: boolean, { t }: Context): string {
  const { source, target } = finding;
  const english = (target?.text ?? '').replaceAll(/\s+/gu, ' ');
  const excerpt = english.length <= EXCERPT ? english : `${english.slice(0, english.lastIndexOf(' ', EXCERPT))} …`;
  const places = [source, target].map((place) => (place === undefined ? '' : `${place.file}:${place.line}`));
  const note = isChanged && already ? `\t${t('look.impact.already')}` : '';
  const text = `${places.filter(Boolean).join(' → ')}\t${source?.text ?? ''}\t${excerpt}${note}`;
  return `${visible(text.replaceAll('\n', ' '))}\n`;
}
