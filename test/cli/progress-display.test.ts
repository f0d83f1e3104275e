import { describe, expect, it } from 'vitest';
import { createProgressDisplay } from '../../src/cli/progress-display.js';
import { createTranslate } from '../../src/locales/index.js';
import { collect } from './run-main.js';

const t = createTranslate('en');
const at = (done: number, milliseconds: number) => ({ done, total: 40, words: done * 10, milliseconds });
const ERASE = '\r\u001B[2K';

describe('the progress on a terminal', () => {
  it('is one line, drawn over and taken away at the end', () => {
    const output = collect(true);
    const display = createProgressDisplay(output, t);
    display.update(at(1, 100));
    display.update(at(2, 300));
    display.clear();
    const drawings = output.text().split(ERASE);
    expect(drawings).toEqual(['', expect.stringContaining('1/40'), expect.stringContaining('2/40'), '']);
    expect(output.text()).not.toContain('\n');
  });

  it('is not drawn more often than an eye can follow, but always at the end', () => {
    const output = collect(true);
    const display = createProgressDisplay(output, t);
    for (let done = 1; done <= 40; done += 1) display.update(at(done, 1000 + done));
    expect(output.text().split(ERASE)).toEqual(['', expect.stringContaining('1/40'), expect.stringContaining('40/40')]);
  });

  it('leaves a line alone that it never drew on', () => {
    const output = collect(true);
    createProgressDisplay(output, t).clear();
    expect(output.text()).toBe('');
  });
});

describe('the progress in a log', () => {
  it('is a line every two seconds and one at the end, without control characters', () => {
    const output = collect(false);
    const display = createProgressDisplay(output, t);
    for (let done = 1; done <= 40; done += 1) display.update(at(done, done * 250));
    display.clear();
    const lines = output.text().trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['1', '9', '17', '25', '33', '40']);
    expect(output.text()).toMatch(/^[\P{Cc}\n]*$/u);
  });
});
