import { articleFormat } from '../article/parse-article.js';
import { applyRuleSettings, type RuleSettings } from '../checks/rule-settings.js';
import type { Glossary } from '../glossary/entry.js';
import { createTranslate, type Language } from '../locales/index.js';
import type { CheckedFile } from '../pipeline/article-side.js';
import { createTranslationChecker } from '../pipeline/check-translation.js';
import { reviewTranslation } from '../pipeline/review-translation.js';
import type { ReportedFinding } from '../report/findings/finding-report.js';
import { reportFindings } from '../report/findings/report-findings.js';
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
}

/** What a report needs of a pair; its texts are not kept. */
export interface CheckedPair {
  readonly findings: readonly ReportedFinding[];
  /** The words of the translation. */
  readonly words: number;
}

/** Reads and checks a pair. */
export type PairChecker = (pair: FilePair) => Promise<CheckedPair>;

/** Makes a checker of pairs: what it has to know of the glossary is worked out once. */
export function createPairChecker(task: CheckTask, io: InputSource): PairChecker {
  const { glossary, segmenter, variant, settings } = task;
  const check = createTranslationChecker({ glossary, segmenter, variant });
  const t = createTranslate(task.language);
  const read = async (file: string): Promise<CheckedFile> => {
    const { text } = await readInput(file, io);
    return { file, text, format: articleFormat(file) };
  };
  return async ({ source, translation }) => {
    const [german, english] = await Promise.all([read(source), read(translation)]);
    const { findings, summary } = reviewTranslation(check, german, english);
    const texts = new Map([german, english].map(({ file, text }) => [file, text]));
    const graded = applyRuleSettings(findings, settings);
    return { findings: reportFindings(graded, { texts, main: translation, t }), words: summary.words };
  };
}
