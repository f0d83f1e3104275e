import { FINDING_SEVERITIES, type Finding, type Place } from '../finding.js';
import { isSameRendering, usualRendering } from '../../terms/english/usual-rendering.js';

/** A term of an article and its English, with their places. */
export interface PlacedTerm {
  /** The entry's id, its German and the English that it prefers. */
  readonly id: string;
  readonly de: string;
  readonly en: string;
  /** The rendering in its base form. */
  readonly base: string;
  readonly source: Place;
  readonly target: Place;
}

/** The first use of each rendering of an entry in each article. */
interface ArticleUse {
  readonly article: number;
  readonly uses: readonly PlacedTerm[];
}

/**
 * Terms that single articles of an archive render otherwise than the rest: one finding for each term of such an article,
 * at its first use. What an article renders in two ways is left to the check of that article.
 * @param articles the terms of each article
 */
export function inconsistentInArchive(articles: readonly (readonly PlacedTerm[])[]): Finding[] {
  const uses = articles.flatMap((terms, article) => terms.map((use) => ({ article, use })));
  return [...Map.groupBy(uses, ({ use }) => use.id).values()].flatMap((ofEntry) => {
    const byArticle = [...Map.groupBy(ofEntry, ({ article }) => article)].map(([article, found]): ArticleUse => ({
      article,
      uses: found.map(({ use }) => use),
    }));
    return byArticle.length < 2 ? [] : deviating(byArticle);
  });
}

function deviating(articles: readonly ArticleUse[]): Finding[] {
  const [first] = articles[0]?.uses ?? [];
  if (first === undefined) return [];
  const usual = usualRendering(
    first,
    articles.flatMap(({ uses }) => [...new Set(uses.map(({ base }) => base))]),
  );
  const usualIn = articles.filter(({ uses }) => uses.some(({ base }) => isSameRendering(base, usual)));
  const example = usualIn[0]?.uses.find(({ base }) => isSameRendering(base, usual))?.target;
  if (example === undefined) return [];
  const others = articles.filter((article) => !usualIn.includes(article));
  return others.flatMap(({ uses: [use] }) => (use === undefined ? [] : [deviation(use, usual, example)]));
}

function deviation({ de, source, target }: PlacedTerm, usual: string, example: Place): Finding {
  const code = 'term/inconsistent';
  const otherAt = `${example.file}:${example.line}`;
  const args = { context: 'archive', found: target.text, de, other: usual, otherAt };
  return { code, severity: FINDING_SEVERITIES[code], args, source, target, suggestion: usual };
}
