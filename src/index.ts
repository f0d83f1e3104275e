export type { Bead, Pair, PairBlock, PairMark, PairSentence, PairSide } from './align/pair.js';
export type { ArticleFormat } from './article/article.js';
export type { Finding, FindingCode, Place, Severity } from './checks/finding.js';
export type { GlossaryCode, GlossaryFinding } from './checks/glossary/finding.js';
export { lintGlossary, type GlossaryLint, type LintOptions } from './checks/glossary/lint-glossary.js';
export { applyRuleSettings, type RuleLevel, type RuleSetting, type RuleSettings } from './checks/rule-settings.js';
export { type Config, defineConfig } from './config/config.js';
export { loadGlossary, readGlossaryFiles } from './config/load-glossary.js';
export type {
  Engine,
  EngineExample,
  EngineNote,
  EngineResult,
  EngineSegment,
  RequiredTerm,
  TranslateOptions,
} from './engines/engine.js';
export { ENGINE_NAMES, openEngine, type EngineOptions } from './engines/index.js';
export { TermtreuError, type ErrorCode } from './errors.js';
export type { Entry, Glossary, MatchMode, PlainEntry, Status } from './glossary/entry.js';
export type { GlossaryFile } from './glossary/parse.js';
export { openMemory } from './memory/load.js';
export type { Maker, Remembered, SegmentKey, SegmentMemory, SimilarSegment, TermRendering } from './memory/memory.js';
export type { Memory, MemoryOptions } from './memory/open-memory.js';
export type { BilingualFile, Skipped, SkippedReason } from './bilingual/unit.js';
export type { CheckedFile } from './pipeline/article-side.js';
export {
  checkBilingual,
  checkTranslation,
  createCheckers,
  createTranslationChecker,
  type BilingualCheck,
  type BilingualChecker,
  type Checkers,
  type CheckedAmount,
  type TranslationCheck,
  type TranslationCheckOptions,
  type TranslationChecker,
} from './pipeline/check-translation.js';
export { translateArticle, type ArticleOptions, type TranslatedArticle } from './pipeline/translate-article.js';
export type { SegmentReport, TermCounts, TermReport, TranslationReport } from './report/translation.js';
export { parseAbbreviations } from './segment/added-abbreviations.js';
export { segment, type Sentence, type SegmentOptions } from './segment/segment.js';
export type { Explanation, ExplanationCode } from './terms/explain.js';
export { createMatcher, type ExplainingMatcher, type MatcherOptions } from './terms/matcher.js';
export type { FindOptions, How, Matcher, Occurrence, Span } from './terms/occurrence.js';
