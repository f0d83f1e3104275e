import { alignPair } from '../align/align-pair.js';
import type { TermNames } from '../align/cues.js';
import { alignUnits } from '../align/align-units.js';
import type { Pair, PairSide } from '../align/pair.js';
import { readBilingual } from '../bilingual/read-bilingual.js';
import type { BilingualFile, Skipped } from '../bilingual/unit.js';
import type { Finding } from '../checks/finding.js';
import type { CheckFinding, CheckOptions } from '../checks/translation/check.js';
import type { PlacedUse } from '../checks/translation/archive.js';
import { checkPair, pairUses } from '../checks/translation/check-pair.js';
import { entriesOf, type Glossary, type PlainEntry } from '../glossary/entry.js';
import { segmentEnglish } from '../segment/english.js';
import { segment, type SegmentOptions } from '../segment/segment.js';
import { createTargetFinder } from '../terms/english/renderings.js';
import type { Variant } from '../terms/english/spelling.js';
import { createMatcher } from '../terms/matcher.js';
import type { Matcher, Occurrence } from '../terms/occurrence.js';
import { bilingualSides, type Segment } from './bilingual-sides.js';
import { type ArticleSide, articleSide, type CheckedFile, type PlacedSide } from './article-side.js';

/** How translations are checked. */
export interface TranslationCheckOptions {
  /** The terms that have to be kept; none unless given. */
  readonly glossary?: Glossary | readonly PlainEntry[];
  /** The spelling wanted, British unless given. */
  readonly variant?: Variant;
  /** What single checks can be told. */
  readonly checks?: CheckOptions;
  readonly segmenter?: SegmentOptions;
  /** Whether to tell how terms, names and figures are rendered, for a comparison over several articles. */
  readonly uses?: boolean;
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
  /** How terms, names and figures are rendered, the first use of each form; none unless asked for. */
  readonly uses: readonly PlacedUse[];
}

/** Checks one translation after another. */
export type TranslationChecker = (source: CheckedFile, translation: CheckedFile) => TranslationCheck;

/** What was found in a bilingual file, and what of it was not looked at. */
export interface BilingualCheck extends TranslationCheck {
  readonly skipped: readonly Skipped[];
}

/**
 * Checks one bilingual file after another: TMX, XLIFF, TSV, termtreu's own JSON.
 * @throws {TermtreuError} `bilingual-format`, `bilingual-syntax`, `bilingual-languages`, `bilingual-empty`
 */
export type BilingualChecker = (file: BilingualFile) => BilingualCheck;

/** Checkers of both kinds of input, which share what they know of the glossary. */
export interface Checkers {
  readonly articles: TranslationChecker;
  readonly bilingual: BilingualChecker;
}

/** Makes checkers. What they know of the glossary is worked out once, for however many translations follow. */
export function createCheckers(options: TranslationCheckOptions = {}): Checkers {
  const check = createSideChecker(options);
  const german: Segment = (text) => segment(text, options.segmenter);
  return {
    articles(source, translation) {
      const sides = { german: articleSide(source, german), english: articleSide(translation, segmentEnglish) };
      const found = check(sides.german, sides.english, alignPair);
      const leftOut = optionalLeftOut(found.pair, sides.german.optional);
      if (leftOut.size === 0) return found;
      const rest = check(sides.german.without(leftOut), sides.english, alignPair);
      const told = [...leftOut].map((block) => optionalFinding(sides.german, block));
      return { ...rest, findings: told.reduce(insert, rest.findings) };
    },
    bilingual(file) {
      const text = readBilingual(file, options.variant ?? DEFAULT_VARIANT);
      const sides = bilingualSides(file, text, { german, english: segmentEnglish });
      const align: Align = (source, target, terms) => alignUnits([source, target], sides.units, terms);
      return { ...check(sides.german, sides.english, align), skipped: text.skipped };
    },
  };
}

/** The blocks that a translation may leave out and that it has left out. */
function optionalLeftOut({ blocks }: Pair, optional: ReadonlySet<number>): ReadonlySet<number> {
  const lost = blocks.filter(({ target }) => target.length === 0).flatMap(({ source }) => source);
  return new Set(lost.filter((block) => optional.has(block)));
}

/** That a pointer or a disclaimer is left out is worth a word, and no fault. */
function optionalFinding(german: ArticleSide, block: number): Finding {
  const end = german.side.blocks[block]?.text.length ?? 0;
  const source = german.place({ block, start: 0, end });
  return { code: 'missing-segment', severity: 'info', args: { context: 'block' }, source };
}

/** Makes a checker of articles, as `createCheckers` does. */
export function createTranslationChecker(options: TranslationCheckOptions = {}): TranslationChecker {
  return createCheckers(options).articles;
}

const DEFAULT_VARIANT: Variant = 'en-GB';

type Align = (source: PairSide, target: PairSide, terms: TermNames) => Pair;

/** Aligns two sides and runs the checks. */
function createSideChecker(options: TranslationCheckOptions) {
  const { glossary = [], variant = DEFAULT_VARIANT, checks = {}, uses: tellUses = false } = options;
  const entries = entriesOf(glossary);
  const matcher = createMatcher(entries);
  const finder = createTargetFinder(entries);
  return (german: PlacedSide, english: PlacedSide, align: Align): TranslationCheck => {
    const remembering = rememberMatches(matcher);
    const pair = align(german.side, english.side, {
      source: (text) => remembering.find(text).map(({ entry }) => entry.id),
      target: (text) => finder.find(text).map(({ entry }) => entry.id),
    });
    const settings = { matcher: remembering, variant, options: checks };
    const found = checkPair(pair, settings);
    const uses = tellUses ? pairUses(pair, settings) : [];
    return {
      findings: inOrder(found, pair, german).map((finding) => placeFinding(finding, german, english)),
      summary: amountOf(pair),
      pair,
      uses: uses.map(({ source: from, target: to, ...use }) =>
        Object.assign(use, { source: german.place(from), target: english.place(to) }),
      ),
    };
  };
}

/** Checks a file in which German and English stand side by side, as `createCheckers` lets it be done for many. */
export function checkBilingual(file: BilingualFile, options: TranslationCheckOptions = {}): BilingualCheck {
  return createCheckers(options).bilingual(file);
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
  return createCheckers(options).articles(source, translation);
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

/** In the order of the German; what stands in the English alone comes after the German before it. */
function inOrder(findings: readonly CheckFinding[], pair: Pair, german: PlacedSide): CheckFinding[] {
  return findings
    .map((finding) => ({ finding, at: germanStart(finding, pair, german) }))
    .sort((one, other) => one.at - other.at)
    .map(({ finding }) => finding);
}

function germanStart({ source, target }: CheckFinding, pair: Pair, german: PlacedSide): number {
  if (source !== undefined) return german.place(source).start;
  if (target === undefined) return 0;
  const [beads, index] = 'block' in target ? [pair.blocks, target.block] : [pair.sentences, target.sentence];
  const bead = beads.findIndex((each) => each.target.includes(index));
  const before = beads.slice(0, bead + 1).findLast((each) => each.source.length > 0)?.source[0];
  if (before === undefined) return 0;
  return german.place({ ...('block' in target ? { block: before } : { sentence: before }), start: 0, end: 0 }).start;
}

/** Puts a finding about the German before the first that belongs further down. */
function insert(findings: readonly Finding[], finding: Finding): Finding[] {
  const start = finding.source?.start ?? 0;
  const at = findings.findIndex(({ source }) => source !== undefined && source.start > start);
  return at < 0 ? [...findings, finding] : findings.toSpliced(at, 0, finding);
}

function amountOf({ source, target }: Pair): CheckedAmount {
  return {
    sourceSegments: source.sentences.length,
    targetSegments: target.sentences.length,
    words: target.sentences.reduce((words, { text }) => words + (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0), 0),
  };
}
