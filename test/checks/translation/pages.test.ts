import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDING_SEVERITIES, type FindingCode } from '../../../src/checks/finding.js';
import { CHECKS, checkPair } from '../../../src/checks/translation/check-pair.js';
import { parseGlossary } from '../../../src/glossary/parse.js';
import { createTranslate } from '../../../src/locales/index.js';
import { createMatcher } from '../../../src/terms/matcher.js';
import { describeFinding, pairOf } from './pair.js';

/**
 * The documentation of a check is its test. Of each page of `docs/checks` the blocks ```de and ```en are a pair, a line
 * being a sentence; ```csv before them is the glossary, and ```findings after them all that the checks say.
 */
const FOLDER = new URL('../../../docs/checks/', import.meta.url);
const EXAMPLE =
  /(?:```csv\n([\s\S]*?)```\n\n)?```de\n([\s\S]*?)```\n\n```en(-US)?\n([\s\S]*?)```\n(?:\n```findings\n([\s\S]*?)```)?/gu;

const codes = [...new Set(CHECKS.flatMap((each) => each.codes))];
const fileOf = (code: FindingCode): URL => new URL(`${code.replace('/', '-')}.md`, FOLDER);

const examples = readdirSync(FOLDER)
  .filter((name) => !name.startsWith('glossary-'))
  .flatMap((name) =>
    [...readFileSync(new URL(name, FOLDER), 'utf8').matchAll(EXAMPLE)].map(
      ([, glossary = '', german = '', american, english = '', found = '']) => ({
        name,
        glossary,
        german,
        english,
        variant: american === undefined ? ('en-GB' as const) : ('en-US' as const),
        expected: found.trim().split('\n').filter(Boolean),
      }),
    ),
  );

function check({ glossary, german, english, variant }: (typeof examples)[number]) {
  const entries = glossary === '' ? [] : parseGlossary([{ path: 'g.csv', text: glossary }]).entries;
  const pair = pairOf(german, english);
  return { pair, findings: checkPair(pair, { matcher: createMatcher(entries), variant }) };
}

describe('the pages of docs/checks', () => {
  it.each(codes)('%s has one', (code) => {
    expect(existsSync(fileOf(code))).toBe(true);
    const title = `# ${code}\n\n**Severity:** ${FINDING_SEVERITIES[code]}`;
    expect(readFileSync(fileOf(code), 'utf8').startsWith(title)).toBe(true);
  });

  it('show each check at work', () => {
    const shown = new Set(examples.flatMap(({ expected }) => expected.map((line) => line.split(/[ :]/u)[1])));
    expect(codes.filter((code) => !shown.has(code))).toEqual([]);
  });

  it.each(examples)('$name: $german → $english', (example) => {
    const { pair, findings } = check(example);
    expect(findings.map((finding) => describeFinding(pair, finding))).toEqual(example.expected);
  });

  it('name every value that a message asks for', () => {
    for (const language of ['en', 'de'] as const) {
      const t = createTranslate(language);
      for (const { code, args } of examples.flatMap((example) => check(example).findings)) {
        expect(t(code, args)).not.toContain('{{');
      }
    }
  });
});
