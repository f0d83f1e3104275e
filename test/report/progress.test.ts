import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../src/locales/index.js';
import { formatProgress, formatProgressLine } from '../../src/report/progress.js';

const t = createTranslate('en');
const half = { done: 20, total: 40, words: 300, milliseconds: 10_000 };

describe('the progress bar', () => {
  it('shows share, segments, pace and time left', () => {
    expect(formatProgress(half, { width: 100, t })).toBe(
      '███████████████░░░░░░░░░░░░░░░ 20/40 segments · 30 words/s · 0:10 left',
    );
  });

  it('leaves out from the right what does not fit', () => {
    expect(formatProgress(half, { width: 45, t })).toBe('████████░░░░░░░░ 20/40 segments · 30 words/s');
    expect(formatProgress(half, { width: 30, t })).toBe('███████░░░░░░░ 20/40 segments');
    expect(formatProgress(half, { width: 20, t })).toBe('20/40 segments');
  });

  it('guesses nothing before it has seen something', () => {
    const start = formatProgress({ done: 0, total: 40, words: 0, milliseconds: 9000 }, { width: 80, t });
    expect(start).toBe(`${'░'.repeat(30)} 0/40 segments`);
    expect(formatProgress({ ...half, milliseconds: 10 }, { width: 80, t })).not.toContain('words/s');
  });

  it('has no time left at the end, nor with nothing to do', () => {
    expect(formatProgress({ ...half, done: 40 }, { width: 80, t })).toBe(
      `${'█'.repeat(30)} 40/40 segments · 30 words/s`,
    );
    expect(formatProgress({ done: 0, total: 0, words: 0, milliseconds: 0 }, { width: 80, t })).toContain('0/0');
  });

  it('tells long times in minutes and hours', () => {
    expect(formatProgress({ ...half, total: 2020 }, { width: 120, t })).toContain('16:40 left');
    expect(formatProgress({ ...half, total: 8000 }, { width: 120, t })).toContain('1:06:30 left');
  });

  it('never fills the last column of the terminal', () => {
    const count = fc.nat(100_000);
    const progress = fc.record({ done: count, total: count, words: count, milliseconds: fc.nat(10_000_000) });
    fc.assert(
      fc.property(progress, fc.nat(200), (any, width) => {
        expect(formatProgress(any, { width, t }).length).toBeLessThanOrEqual(Math.max(0, width - 1));
      }),
    );
  });
});

describe('the progress line of a log', () => {
  it('says the same in words', () => {
    expect(formatProgressLine(half, { t })).toBe('20 of 40 segments (50 %), 30 words/s, 0:10 left');
    expect(formatProgressLine(half, { t: createTranslate('de') })).toBe(
      '20 von 40 Segmenten (50 %), 30 Wörter/s, noch 0:10',
    );
  });
});
