import { alignPair } from '../align/align-pair.js';
import type { TermNames } from '../align/cues.js';
import type { Pair } from '../align/pair.js';
import type { Finding } from '../checks/finding.js';
import type { CheckFinding, CheckOptions } from '../checks/translation/check.js';
import { checkPair } from '../checks/translation/check-pair.js';
import { entriesOf, type Glossary, type PlainEntry } from '../glossary/entry.js';
import { segmentEnglish } from '../segment/english.js';
import { segment, type SegmentOptions } from '../segment/segment.js';
import { createTargetFinder } from '../terms/english/renderings.js';
import type { Variant } from '../terms/english/spelling.js';
import { createMatcher } from '../terms/matcher.js';
import type { Matcher, Occurrence } from '../terms/occurrence.js';
import { articleSide, type CheckedFile, type PlacedSide } from './article-side.js';

/** How translations are checked. */
export interface TranslationCheckOptions {
  /** The terms that have to be kept; none unless given. */
  readonly glossary?: Glossary | readonly PlainEntry[];
  /** The spelling wanted, British unless given. */
  readonly variant?: Variant;
  /** What single checks can be told. */
  readonly checks?: CheckOptions;
  readonly segmenter?: SegmentOptions;
}

/** How much was checked. */
export interface CheckedAmount {
  readonly sourceSegments: number;
  readonly targetSegments: number;
  /** The words of the translation. */
  readonly words: number;
}

/** What was found in a translation. */
export interface TranslationCheck {
  /** In the order of the source, each with its places in both files as far as it has them. */
  readonly findings: readonly Finding[];
  readonly summary: CheckedAmount;
  readonly pair: Pair;
}

/** Checks one translation after another. */
export type TranslationChecker = (source: CheckedFile, translation: CheckedFile) => TranslationCheck;

/** Makes a checker. What it knows of the glossary is worked out once, for however many translations follow. */
export function createTranslationChecker(options: TranslationCheckOptions = {}): TranslationChecker {
  const { glossary = [], variant = 'en-GB', checks = {}, segmenter } = options;
  const entries = entriesOf(glossary);
  const matcher = createMatcher(entries);
  const finder = createTargetFinder(entries);
  return (source, translation) => {
    const german = articleSide(source, (text) => segment(text, segmenter));
    const english = articleSide(translation, segmentEnglish);
    const remembering = rememberMatches(matcher);
    const names: TermNames = {
      source: (text) => remembering.find(text).map(({ entry }) => entry.id),
      target: (text) => finder.find(text).map(({ entry }) => entry.id),
    };
    const pair = alignPair(german.side, english.side, names);
    const found = checkPair(pair, { matcher: remembering, variant, options: checks });
    return {
      findings: inOrder(found.map((finding) => placeFinding(finding, german, english))),
      summary: amountOf(pair),
      pair,
    };
  };
}

/**
 * Compares a German article with its English translation, whoever made it: aligns their blocks and sentences and runs
 * every check over the pair.
 */
export function checkTranslation(
  source: CheckedFile,
  translation: CheckedFile,
  options: TranslationCheckOptions = {},
): TranslationCheck {
  return createTranslationChecker(options)(source, translation);
}

/** Alignment and the checks ask for the same sentences. */
function rememberMatches(matcher: Matcher): Matcher {
  const known = new Map<string, Occurrence[]>();
  return {
    find(text, options) {
      if (options !== undefined) return matcher.find(text, options);
      const found = known.get(text) ?? matcher.find(text);
      known.set(text, found);
      return found;
    },
  };
}

function placeFinding({ source, target, ...finding }: CheckFinding, german: PlacedSide, english: PlacedSide): Finding {
  return {
    ...finding,
    ...(source === undefined ? {} : { source: german.place(source) }),
    ...(target === undefined ? {} : { target: english.place(target) }),
  };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((one, other) => startOf(one) - startOf(other));
}

function startOf({ source, target }: Finding): number {
  return source?.start ?? target?.start ?? 0;
}

function amountOf({ source, target }: Pair): CheckedAmount {
  return {
    sourceSegments: source.sentences.length,
    targetSegments: target.sentences.length,
    words: target.sentences.reduce((words, { text }) => words + (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0), 0),
  };
}
