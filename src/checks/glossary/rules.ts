import { capitals } from './capitals.js';
import { controlCharacter, edgeSpace, invisibleCharacter, notComposed, unusualSpace } from './characters.js';
import { duplicateForm, duplicateId, duplicateSource } from './duplicates.js';
import type { GlossaryCode, GlossaryRule } from './finding.js';
import { homoglyph } from './homoglyph.js';
import { expired, tooLong } from './limits.js';
import { nearDuplicate } from './near-duplicate.js';
import { noDefinition, noSource } from './missing-fields.js';
import { neverMatches } from './never-matches.js';
import { placeholder } from './placeholder.js';
import { trailingPunctuation, unbalancedBrackets } from './punctuation.js';
import { severalTargets } from './several-targets.js';
import { shadowed } from './shadowed.js';
import { identicalSides, wrongLanguage } from './sides.js';
import { spelling } from './spelling.js';
import { sameTarget, targetAvoided, useInsteadCycle } from './targets.js';
import { textRule } from './texts.js';

/** How a term is written: all of them in one pass. */
const WRITING = textRule([
  edgeSpace,
  unusualSpace,
  invisibleCharacter,
  controlCharacter,
  notComposed,
  homoglyph,
  unbalancedBrackets,
]);

/** Every rule that looks at rows; what cannot be read as a row is reported beside them. */
export const RULES: readonly GlossaryRule[] = [
  duplicateId,
  duplicateSource,
  duplicateForm,
  nearDuplicate,
  sameTarget,
  targetAvoided,
  useInsteadCycle,
  neverMatches,
  shadowed,
  WRITING,
  wrongLanguage,
  identicalSides,
  severalTargets,
  trailingPunctuation,
  placeholder,
  spelling,
  capitals,
  tooLong,
  expired,
];

/** Rules that run only where they are asked for: not every glossary has what they want. */
export const RULES_ON_REQUEST = {
  'glossary/no-definition': noDefinition,
  'glossary/no-source': noSource,
} as const satisfies Partial<Readonly<Record<GlossaryCode, GlossaryRule>>>;
