import { describe, expect, it } from 'vitest';
import {
  applyBaseline,
  type BaselineEntry,
  formatBaseline,
  parseBaseline,
} from '../../../src/report/findings/baseline.js';
import { RAW, reportOf, t } from './example.js';

const same = (file: string): string => file;
const { findings } = reportOf();
const text = formatBaseline(findings, same);

const compare = (entries: readonly BaselineEntry[], found = findings, covers = () => true) =>
  applyBaseline(entries, { findings: found, file: 'known.json', relative: same, covers, settings: {}, t });

describe('a baseline', () => {
  it('is the same bytes whatever the order of the findings is', () => {
    expect(formatBaseline(findings.toReversed(), same)).toBe(text);
    expect(JSON.parse(text)).toMatchObject({
      version: 1,
      findings: [
        { file: 'a.de.md', code: 'number', text: 'am Dienstag' },
        { file: 'a.en.md', code: 'segment/repetition', text: 'Summit' },
        { file: 'a.en.md', code: 'term/missing', text: 'The meeting began on Tuesday, she said.' },
      ],
    });
  });

  it('knows what it lists, and nothing else', () => {
    const entries = parseBaseline(text, 'known.json');
    expect(compare(entries).map(({ known }) => known)).toEqual(RAW.map(() => true));
    expect(compare(entries.slice(1)).filter(({ known }) => known === false)).toMatchObject([{ code: 'number' }]);
  });

  it('tells what it lists in vain, with its line', () => {
    const entries = parseBaseline(text, 'known.json');
    const stale = compare(entries, findings.slice(1)).filter(({ code }) => code === 'baseline/stale');
    expect(stale).toMatchObject([
      {
        severity: 'error',
        file: 'known.json',
        line: 6,
        known: false,
        message:
          'The baseline lists a finding of term/missing in a.en.md at “The meeting began on Tuesday, she said.” that is no longer there.',
      },
    ]);
    expect(text.split('\n')[5]).toContain('term/missing');
    expect(compare(entries, findings.slice(1), () => false).map(({ code }) => code)).not.toContain('baseline/stale');
  });

  it('may be empty, and lists nothing that a comment hides', () => {
    expect(formatBaseline([], same)).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
    const hidden = findings.map((finding) => Object.assign({ hidden: 'so wanted' }, finding));
    expect(parseBaseline(formatBaseline(hidden, same), 'known.json')).toEqual([]);
  });

  it.each(['', '[]', '{}', '{"version":2,"findings":[]}', '{"version":1,"findings":[{"file":"a"}]}', 'null', '"x"'])(
    'is not %s',
    (wrong) => {
      expect(() => parseBaseline(wrong, 'known.json')).toThrow(expect.objectContaining({ code: 'baseline-invalid' }));
    },
  );
});
