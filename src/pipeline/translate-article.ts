import type { ArticleFormat } from '../article/article.js';
import { parseArticle } from '../article/parse-article.js';
import type { TranslationReport } from '../report/translation.js';
import type { SegmentOptions } from '../segment/segment.js';
import type { Matcher } from '../terms/occurrence.js';
import { composeArticle, phrasesToPlace } from './compose.js';
import { planArticle } from './plan.js';
import { buildReport } from './report.js';
import { translatePlan, type RunOptions } from './translate-plan.js';

/** How an article is translated. */
export interface ArticleOptions extends RunOptions {
  readonly format: ArticleFormat;
  /** Finds the terms whose rendering is required. */
  readonly matcher: Matcher;
  /** Names of the files that places are told in. */
  readonly file?: string;
  readonly targetFile?: string;
  /** Leaves out promotional lines and the closing disclaimer. */
  readonly skipBoilerplate?: boolean;
  readonly segmenter?: SegmentOptions;
}

/** An article in English and what is to be said of it. */
export interface TranslatedArticle {
  readonly text: string;
  readonly report: TranslationReport;
}

/**
 * Translates an article: takes it apart, translates sentence by sentence, verifies every required term, repairs, and
 * puts the English together in the form of the German.
 * @throws {TermtreuError} what the engine throws: `interrupted`, `engine-failed`, `character-limit`, those of a service
 */
export async function translateArticle(source: string, options: ArticleOptions): Promise<TranslatedArticle> {
  const begin = performance.now();
  const { engine, file = '-', targetFile = '-' } = options;
  const plan = planArticle(parseArticle(source, options.format), options);
  const translation = await translatePlan(plan, phrasesToPlace(plan, engine), options);
  const composition = composeArticle(plan, translation);
  const report = buildReport({
    plan,
    sentences: translation.sentences,
    composition,
    file,
    targetFile,
    engine: { name: engine.name, version: engine.version },
    usage: translation.usage,
    reused: translation.reused,
    milliseconds: Math.round(performance.now() - begin),
  });
  return { text: composition.text, report };
}
