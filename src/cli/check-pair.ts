import { articleFormat } from '../article/parse-article.js';
import { bilingualFormat } from '../bilingual/read-bilingual.js';
import type { BilingualFile } from '../bilingual/unit.js';
import { applyRuleSettings, type RuleSettings } from '../checks/rule-settings.js';
import type { PlacedUse } from '../checks/translation/archive.js';
import type { CheckOptions } from '../checks/translation/check.js';
import type { Glossary } from '../glossary/entry.js';
import { createTranslate, type Language } from '../locales/index.js';
import type { CheckedFile } from '../pipeline/article-side.js';
import { createCheckers } from '../pipeline/check-translation.js';
import { type ReviewFinding, reviewTranslation } from '../pipeline/review-translation.js';
import type { ReportedFinding } from '../report/findings/finding-report.js';
import { reportFindings } from '../report/findings/report-findings.js';
import { visible } from '../report/visible.js';
import type { SegmentOptions } from '../segment/segment.js';
import type { Variant } from '../terms/english/spelling.js';
import type { FilePair } from './pair-files.js';
import { type InputSource, readInput } from './read-input.js';

/** What the findings of a pair hang on beside its files: plain data, which another thread can be given. */
export interface CheckTask {
  readonly glossary: Glossary;
  readonly segmenter: SegmentOptions;
  readonly variant: Variant;
  readonly settings: RuleSettings;
  readonly language: Language;
  readonly checks: CheckOptions;
  /** Whether to tell how terms, names and figures are rendered. */
  readonly uses: boolean;
}

/** What a report needs of a pair; its texts are not kept. */
export interface CheckedPair {
  readonly findings: readonly ReportedFinding[];
  /** The words of the translation. */
  readonly words: number;
  /** What else a user has to know: what of the file was not checked. */
  readonly notes: readonly string[];
  readonly uses: readonly PlacedUse[];
}

/** Reads and checks a pair. */
export type PairChecker = (pair: FilePair) => Promise<CheckedPair>;

/** Makes a checker of pairs: what it has to know of the glossary is worked out once. */
export function createPairChecker(task: CheckTask, io: InputSource): PairChecker {
  const { glossary, segmenter, variant, settings, checks } = task;
  const check = createCheckers({ glossary, segmenter, variant, checks, uses: task.uses });
  const t = createTranslate(task.language);
  const read = async (file: string): Promise<CheckedFile> => {
    const { text } = await readInput(file, io);
    return { file, text, format: articleFormat(file) };
  };
  const reported = (findings: readonly ReviewFinding[], files: readonly BilingualFile[], main: string) => {
    const texts = new Map(files.map(({ file, text }) => [file, text]));
    return reportFindings(applyRuleSettings(findings, settings), { texts, main, t });
  };
  const checkBilingual = async (file: string): Promise<CheckedPair> => {
    const input = await readInput(file, io);
    const { findings, summary, skipped, uses } = check.bilingual(input);
    const notes = skipped.map(({ reason, count, line }) =>
      t(`check.skipped.${reason}`, { file: visible(file), count, line }),
    );
    return { findings: reported(findings, [input], file), words: summary.words, notes, uses };
  };
  return async ({ source, translation }) => {
    // A file in which German and English stand side by side is a pair with itself.
    if (source === translation && bilingualFormat(source) !== undefined) return checkBilingual(source);
    const [german, english] = await Promise.all([read(source), read(translation)]);
    const { findings, summary, uses } = reviewTranslation(check.articles, german, english);
    return { findings: reported(findings, [german, english], translation), words: summary.words, notes: [], uses };
  };
}
