/**
 * What terms cost and gain: articles with a reference translation, translated without terms, with terms annotated, with
 * the sentences repaired that lack one (as `translate` does), and with every sentence under constraint; chrF of each.
 * After a build: node bench/quality.bench.ts GLOSSARY FOLDER
 * The folder holds NAME.de.md with NAME.en.md, of as many paragraphs each.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMatcher, type Engine, loadGlossary, openEngine, translateArticle } from 'termtreu';

const [glossary = 'glossary', folder = '.'] = process.argv.slice(2);
const matcher = createMatcher(await loadGlossary(glossary));
const local = await openEngine('local');
const alone = { ...local, repairs: [] };
const ENGINES: Readonly<Record<string, Engine>> = {
  'without terms': {
    ...alone,
    translate: (segments, options) =>
      local.translate(
        segments.map((segment) => ({ ...segment, terms: [] })),
        options,
      ),
  },
  annotated: alone,
  repaired: local,
  constrained: { ...alone, translate: (segments, options) => local.repair(segments, options) },
};

interface Paragraph {
  readonly english: string;
  readonly reference: string;
  /** Whether terms are required in it, and whether all stand. */
  readonly terms: 'none' | 'kept' | 'missing';
}

async function translateAll(engine: Engine): Promise<Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  for (const file of globSync(join(folder, '*.de.md')).toSorted()) {
    const { text, report } = await translateArticle(readFileSync(file, 'utf8'), {
      engine,
      matcher,
      format: 'markdown',
    });
    const references = readFileSync(file.replace('.de.md', '.en.md'), 'utf8')
      .trim()
      .split(/\n{2,}/u);
    for (const [block, english] of text
      .trim()
      .split(/\n{2,}/u)
      .entries()) {
      const states = report.segments.flatMap((segment) => (segment.block === block ? segment.terms : []));
      const missing = states.some(({ state }) => state === 'missing');
      const terms = missing ? 'missing' : states.length > 0 ? 'kept' : 'none';
      paragraphs.push({ english, reference: references[block] ?? '', terms });
    }
  }
  return paragraphs;
}

const LONGEST = 6;
/** Recall counts so many times as much as precision. */
const BETA = 2;

/** chrF2 of a corpus, 0 to 100 (Popović 2015, https://aclanthology.org/W15-3049/; blanks do not count, as in sacrebleu). */
function chrf(paragraphs: readonly Paragraph[]): number {
  let [precision, recall] = [0, 0];
  for (let order = 1; order <= LONGEST; order += 1) {
    let [common, written, wanted] = [0, 0, 0];
    for (const { english, reference } of paragraphs) {
      const [own, others] = [countGrams(english, order), countGrams(reference, order)];
      for (const [gram, count] of own) common += Math.min(count, others.get(gram) ?? 0);
      for (const count of own.values()) written += count;
      for (const count of others.values()) wanted += count;
    }
    precision += common / written / LONGEST;
    recall += common / wanted / LONGEST;
  }
  return (100 * (1 + BETA ** 2) * precision * recall) / (BETA ** 2 * precision + recall);
}

function countGrams(text: string, order: number): Map<string, number> {
  const signs = text.replaceAll(/\s/gu, '');
  const counts = new Map<string, number>();
  for (let at = 0; at + order <= signs.length; at += 1) {
    const gram = signs.slice(at, at + order);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

const results = new Map<string, Paragraph[]>();
for (const [name, engine] of Object.entries(ENGINES)) results.set(name, await translateAll(engine));
await local.dispose();
console.log(`| paragraphs | ${[...results.keys()].join(' | ')} |\n|---|${'---:|'.repeat(results.size)}`);
const states = results.get('annotated')?.map(({ terms }) => terms) ?? [];
for (const [label, wanted] of [
  ['annotation kept all terms', ['kept']],
  ['annotation missed a term', ['missing']],
  ['all', ['none', 'kept', 'missing']],
] as const) {
  const chosen = (paragraphs: readonly Paragraph[]): Paragraph[] =>
    paragraphs.filter((_, index) => wanted.some((state) => state === states[index]));
  const scores = [...results.values()].map((paragraphs) => chrf(chosen(paragraphs)).toFixed(2));
  console.log(`| ${label}: ${chosen(results.get('annotated') ?? []).length} | ${scores.join(' | ')} |`);
}
