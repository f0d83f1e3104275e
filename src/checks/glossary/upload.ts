import type { GlossaryFile } from '../../glossary/parse.js';
import type { GlossaryPlace } from '../../glossary/problem.js';
import type { GlossaryFinding } from './finding.js';
import { lintGlossary } from './lint-glossary.js';

/**
 * What DeepL refuses a glossary for (https://developers.deepl.com/docs/customize/managing-glossaries): terms of more
 * than 1,024 bytes, more than 10 MB in all, control characters and line breaks, white space around a term. It names the
 * row by its number alone, and refuses all others with it.
 */
const ALWAYS: ReadonlySet<string> = new Set([
  'glossary/too-long',
  'glossary/too-large',
  'glossary/control-character',
  'glossary/edge-space',
]);

/** Tabulators and line breaks, which end a field or a row. */
const BREAKS = /^U\+(?:0009|000A|000B|000C|000D|0085|2028|2029)$/u;

/**
 * The findings of the lint for which DeepL would refuse an upload, also those that a comment hides from the lint. What
 * stands twice with different English is for {@link termPairs} to tell.
 * @param uploaded the places of the entries that are uploaded; the others may be as they are
 * @throws {TermtreuError} `glossary-syntax`, `glossary-schema`
 */
export function uploadFaults(
  files: readonly GlossaryFile[],
  uploaded: readonly (GlossaryPlace | undefined)[],
): GlossaryFinding[] {
  const lines = new Set(uploaded.map((place) => place && `${place.file}:${place.line}`));
  const { findings, hidden } = lintGlossary(files);
  return [...findings, ...hidden].filter(({ code, file, line, args, entry }) => {
    const refused = ALWAYS.has(code) || (code === 'glossary/unusual-space' && BREAKS.test(String(args['shown'] ?? '')));
    return refused && (entry === '' || lines.has(`${file}:${line}`));
  });
}
