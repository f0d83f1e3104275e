import { describe, expect, it } from 'vitest';
import { checkBilingual } from '../../src/index.js';

describe('a file with both languages', () => {
  const text =
    'de\ten\nDas kostet 5 Euro. Niemand zahlt.\tIt costs €5. Nobody pays.\nDas Boot ist da.\tThe the boat is there.\nEs fehlt.\t\n';

  it('is a pair whose units are aligned as they stand', () => {
    const { pair, summary, skipped } = checkBilingual({ file: 'a.tsv', text });
    expect(pair.blocks).toEqual([
      { source: [0], target: [0] },
      { source: [1], target: [1] },
      { source: [2], target: [] },
    ]);
    expect(pair.sentences).toEqual([
      { source: [0], target: [0] },
      { source: [1], target: [1] },
      { source: [2], target: [2] },
      { source: [3], target: [] },
    ]);
    expect(summary.words).toBe(10);
    expect(skipped).toEqual([]);
  });

  it('has findings with their places in it', () => {
    const { findings } = checkBilingual({ file: 'a.tsv', text });
    const doubled = findings.find(({ code }) => code === 'doubled-word')?.target;
    expect(doubled).toMatchObject({ file: 'a.tsv', line: 3 });
    expect(doubled?.text).toBe(text.slice(doubled?.start, doubled?.end));
    expect(doubled?.text.trim()).toBe('the');
  });
});
