import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFindings } from '../../../src/report/findings/report-findings.js';
import { ENGLISH, GERMAN, MISSING, placeOf, RAW, t, texts } from './example.js';

/** The fingerprints of the example's findings in texts to which something was added. */
function printsIn(german: string, english: string): string[] {
  const raw = RAW.map((finding) => ({
    ...finding,
    ...(finding.source === undefined ? {} : { source: placeOf('a.de.md', german, finding.source.text) }),
    ...(finding.target === undefined ? {} : { target: placeOf('a.en.md', english, finding.target.text) }),
  }));
  const found = reportFindings(raw, { texts: texts(german, english), main: 'a.en.md', t });
  return found.map(({ fingerprint }) => fingerprint);
}

/** The fingerprint of a finding that names where another entry stands. */
function duplicateAt(otherAt: string): string | undefined {
  const args = { text: 'Heer', other: 'Heere', otherAt };
  const raw = {
    code: 'glossary/duplicate-form',
    severity: 'warning',
    args,
    entry: 'heer',
    file: 'g.csv',
    line: 1,
  } as const;
  return reportFindings([raw], { texts: texts(), main: 'g.csv', t })[0]?.fingerprint;
}

describe('the fingerprint of a finding', () => {
  const before = printsIn(GERMAN, ENGLISH);

  it('tells the findings of a file apart', () => {
    expect(new Set(before).size).toBe(RAW.length);
    expect(before).toEqual(before.filter((print) => /^[\da-f]{32}$/u.test(print)));
  });

  it('is the same wherever the words stand', () => {
    const text = string({ unit: 'grapheme' }).filter((added) => !/Summit|am Dienstag|NATO|The m/u.test(added));
    assert(
      property(text, text, (german, english) => {
        expect(printsIn(`${german}\n${GERMAN}`, `${english}\n${ENGLISH}`)).toEqual(before);
      }),
    );
  });

  it('survives an edit of the sentence around the words at fault', () => {
    const [source, target] = [GERMAN.replace('sagte', 'betonte'), ENGLISH.replace('she said', 'she stressed')];
    const raw = { ...MISSING, target: placeOf('a.en.md', target, 'The meeting began on Tuesday, she stressed.') };
    const [found] = reportFindings([raw], { texts: texts(source, target), main: 'a.en.md', t });
    expect(found?.fingerprint).toBe(before[0]);
  });

  it('counts equal findings through', () => {
    const twice = [...RAW, ...RAW];
    const prints = reportFindings(twice, { texts: texts(), main: 'a.en.md', t }).map((found) => found.fingerprint);
    expect(new Set(prints).size).toBe(twice.length);
    expect(prints.slice(0, RAW.length)).toEqual(before);
  });

  it('does not hang on a line that a message names', () => {
    expect(duplicateAt('g.csv:2')).toBe(duplicateAt('g.csv:7'));
  });
});
