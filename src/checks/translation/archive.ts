import { FINDING_SEVERITIES, type Finding, type Place } from '../finding.js';
import { isSameRendering, mostFrequent, usualRendering } from '../../terms/english/usual-rendering.js';
import type { Use } from './uses.js';

/** What an article says of a term, a name or a figure, with its places in the files. */
export type PlacedUse = Use<Place>;

/** The first use of each form of one thing in an article. */
interface ArticleUses {
  readonly article: number;
  readonly uses: readonly PlacedUse[];
}

/** An article that says something otherwise than the rest. */
interface Otherwise {
  readonly article: number;
  readonly use: PlacedUse;
  readonly usual: string;
  /** A place where the rest has it. */
  readonly example: Place;
}

/**
 * Terms, names and figures that single articles of an archive render otherwise than the rest: one finding for each term
 * and name of such an article, at its first use, and one for each way of writing figures. What an article renders in two
 * ways is left to the check of that article.
 * @param articles the uses of each article
 */
export function inconsistentInArchive(articles: readonly (readonly PlacedUse[])[]): Finding[] {
  const uses = articles.flatMap((ofArticle, article) => ofArticle.map((use) => ({ article, use })));
  const found = [...Map.groupBy(uses, ({ use }) => `${use.code} ${use.id}`).values()].flatMap((same) => {
    const byArticle = [...Map.groupBy(same, ({ article }) => article)].map(([article, each]): ArticleUses => ({
      article,
      uses: each.map(({ use }) => use),
    }));
    return byArticle.length < 2 ? [] : deviating(byArticle);
  });
  return onePerStyle(found).map(report);
}

function deviating(articles: readonly ArticleUses[]): Otherwise[] {
  const [first] = articles[0]?.uses ?? [];
  const usual = first === undefined ? undefined : usualIn(first, articles);
  if (usual === undefined) return [];
  const having = articles.filter(({ uses }) => uses.some((use) => isLike(use, usual)));
  const example = having[0]?.uses.find((use) => isLike(use, usual))?.target;
  if (example === undefined) return [];
  const others = articles.filter((article) => !having.includes(article));
  return others.flatMap(({ article, uses: [use] }) => (use === undefined ? [] : [{ article, use, usual, example }]));
}

/** The form that most articles have, for a term the preferred one. */
function usualIn({ en }: PlacedUse, articles: readonly ArticleUses[]): string | undefined {
  const bases = articles.flatMap(({ uses }) => [...new Set(uses.map(({ base }) => base))]);
  return en === undefined ? mostFrequent(bases) : usualRendering({ en }, bases);
}

function isLike({ base, en }: PlacedUse, usual: string): boolean {
  return en === undefined ? base === usual : isSameRendering(base, usual);
}

/** An article that writes 5% where others have 5 per cent does so with all its figures. */
function onePerStyle(found: readonly Otherwise[]): Otherwise[] {
  const told = new Set<string>();
  return found.filter(({ article, use, usual }) => {
    if (use.code !== 'number/inconsistent') return true;
    const key = JSON.stringify([article, use.base, usual]);
    return !told.has(key) && told.add(key);
  });
}

function report({ use: { code, de, en, source, target }, usual, example }: Otherwise): Finding {
  const otherAt = `${example.file}:${example.line}`;
  const other = en === undefined ? example.text : usual;
  const args = { context: 'archive', found: target.text, de, other, otherAt };
  const finding = { code, severity: FINDING_SEVERITIES[code], args, source, target };
  return code === 'number/inconsistent' ? finding : { ...finding, suggestion: other };
}
