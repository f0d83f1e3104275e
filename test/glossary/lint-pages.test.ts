import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GLOSSARY_SEVERITIES } from '../../src/checks/glossary/finding.js';
import { SUPPRESSION_SEVERITIES } from '../../src/checks/suppression/codes.js';
import { lintGlossary } from '../../src/checks/glossary/lint-glossary.js';

/**
 * The documentation of a rule is its test: each block ```csv or ```yaml of `docs/checks/glossary-*.md` and `suppression-*.md` is a glossary,
 * and the block ```findings after it, if there is one, tells all that the lint says of it: line, code, suggestion.
 */
const FOLDER = new URL('../../docs/checks/', import.meta.url);
const EXAMPLE = /```(csv|yaml)\n([\s\S]*?)```\n(?:\n```findings\n([\s\S]*?)```)?/gu;

const pages = readdirSync(FOLDER)
  .filter((name) => /^(?:glossary|suppression)-/u.test(name))
  .concat('baseline-stale.md')
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));

const examples = pages.flatMap(({ name, text }) =>
  [...text.matchAll(EXAMPLE)].map(([, format, glossary = '', found = '']) => ({
    name,
    path: `g.${format}`,
    glossary,
    expected: found.trim().split('\n').filter(Boolean),
  })),
);

/** A rule that runs only where it is asked for is asked for on its own page. */
function reported(
  { name, path, glossary: text }: (typeof examples)[number],
  tells: (code: string) => boolean,
): string[] {
  const settings = { [name.replace('.md', '').replace('-', '/')]: {} };
  return lintGlossary([{ path, text }], { today: '2026-01-01', settings }).findings.map(({ code, line, suggestion }) =>
    suggestion !== undefined && tells(code) ? `${line} ${code}: ${suggestion}` : `${line} ${code}`,
  );
}

describe('the pages of docs/checks', () => {
  it.each(Object.entries({ ...GLOSSARY_SEVERITIES, ...SUPPRESSION_SEVERITIES }))(
    '%s is there, and is of severity %s',
    (code, severity) => {
      const page = pages.find(({ name }) => name === `${code.replace('/', '-')}.md`);
      expect(page?.text).toContain(`# ${code}\n\n**Severity:** ${severity}\n`);
    },
  );

  it('show each rule at work', () => {
    const shown = new Set(examples.flatMap(({ expected }) => expected.map((line) => line.split(/[ :]/u)[1])));
    // Ten megabytes are no example.
    expect(Object.keys(GLOSSARY_SEVERITIES).filter((code) => !shown.has(code))).toEqual(['glossary/too-large']);
  });

  it.each(examples)('$name: $glossary', (example) => {
    const { expected } = example;
    const tells = (code: string): boolean => expected.some((line) => line.includes(`${code}: `));
    expect(reported(example, tells)).toEqual(expected);
  });
});
