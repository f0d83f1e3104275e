import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/pipeline/article-side.js';
import { createTranslationChecker } from '../../src/pipeline/check-translation.js';
import { reviewTranslation } from '../../src/pipeline/review-translation.js';

const check = createTranslationChecker();
const file = (name: string, text: string): CheckedFile => ({ file: name, text, format: 'markdown' });

const GERMAN = 'Der Gipfel begann am Wochenende.\n\nDie Minister sahen die Stadt.\n';
const ENGLISH = 'The summit began at the the weekend.\n\nThe ministers saw the the town.\n';

/** What is found in the English, and what comments hide. */
function review(english: string, german = GERMAN) {
  const { findings } = reviewTranslation(check, file('a.de.md', german), file('a.en.md', english));
  const told = findings.map(({ code, source, target, hidden }) => {
    const { line, file: where } = target ?? source ?? { line: 0, file: '' };
    return `${where}:${line} ${code}${hidden === undefined ? '' : `, hidden: ${hidden}`}`;
  });
  return told.filter((line) => !line.includes('length'));
}

const NEXT = '<!-- termtreu-disable-next-line doubled-word: a quotation -->';

describe('comments in a pair', () => {
  it('are not needed', () => {
    expect(review(ENGLISH)).toEqual(['a.en.md:1 doubled-word', 'a.en.md:3 doubled-word']);
  });

  it('hide what stands on the next line with text, in either file', () => {
    expect(review(`${NEXT}\n\n${ENGLISH}`)).toEqual([
      'a.en.md:5 doubled-word',
      'a.en.md:3 doubled-word, hidden: a quotation',
    ]);
    expect(review(ENGLISH.replace('town.', `town. ${NEXT.replace('next-line', 'line')}`))).toEqual([
      'a.en.md:1 doubled-word',
      'a.en.md:3 doubled-word, hidden: a quotation',
    ]);
  });

  it('hide in a block or in the whole file', () => {
    const block = `<!-- termtreu-disable doubled-word: old -->\n${ENGLISH}`.replace(
      'The ministers',
      '<!-- termtreu-enable doubled-word -->\nThe ministers',
    );
    expect(review(block)).toEqual(['a.en.md:5 doubled-word', 'a.en.md:2 doubled-word, hidden: old']);
    expect(review(`${ENGLISH}\n<!-- termtreu-disable-file doubled-word: old -->\n`)).toEqual([
      'a.en.md:1 doubled-word, hidden: old',
      'a.en.md:3 doubled-word, hidden: old',
    ]);
  });

  it('are reported where they hide nothing, with their places', () => {
    expect(review(ENGLISH, `<!-- termtreu-disable-next-line number: so quoted -->\n${GERMAN}`)).toEqual([
      'a.en.md:1 doubled-word',
      'a.en.md:3 doubled-word',
      'a.de.md:1 suppression/unused',
    ]);
    expect(review(`${ENGLISH}\n<!-- termtreu-disable-file doubled-word -->\n`)).toEqual([
      'a.en.md:1 doubled-word',
      'a.en.md:3 doubled-word',
      'a.en.md:5 suppression/invalid',
    ]);
  });
});
