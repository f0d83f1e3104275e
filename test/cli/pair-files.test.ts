import { describe, expect, it } from 'vitest';
import { pairByName, readPairPattern } from '../../src/cli/pair-files.js';

const paired = (...files: string[]) =>
  pairByName(files).pairs.map(({ source, translation }) => `${source} → ${translation}`);

describe('names of files', () => {
  it.each([
    ['a language before the ending', ['t/a.de.md', 't/a.en.md'], ['t/a.de.md → t/a.en.md']],
    ['with a country', ['a_de-AT.md', 'a_en-GB.md'], ['a_de-AT.md → a_en-GB.md']],
    ['alone', ['x/de.md', 'x/en.md', 'y/de.md'], ['x/de.md → x/en.md']],
    ['a folder', ['t/de/b/a.md', 't/en/b/a.md', 't/en/c/a.md'], ['t/de/b/a.md → t/en/b/a.md']],
    ['a folder of Windows', ['t\\de\\a.md', 't\\en\\a.md'], ['t\\de\\a.md → t\\en\\a.md']],
    ['two translations', ['a.de.md', 'a.en-GB.md', 'a.en-US.md'], ['a.de.md → a.en-GB.md', 'a.de.md → a.en-US.md']],
    ['words that only look like one', ['made.md', 'modern.md', 'wooden.md'], []],
  ])('pair by %s', (_what, files, pairs) => {
    expect(paired(...files)).toEqual(pairs);
  });

  it('tell what is left over', () => {
    expect(pairByName(['a.de.md', 'b.en.md', 'notes.md'])).toEqual({
      pairs: [],
      alone: ['a.de.md', 'b.en.md'],
      unmarked: ['notes.md'],
    });
  });
});

describe('a pattern of pairs', () => {
  it.each([
    ['texte/*.md=english/*.md', 'texte/a.md', 'english/a.md'],
    ['*.md=*.english.md', 'a.md', 'a.english.md'],
    ['q/**/*.txt=z/**/*-en.txt', 'q/x/y/a.txt', 'z/x/y/a-en.txt'],
    ['q/**/*.txt=z/**/*-en.txt', 'q/a.txt', 'z/a-en.txt'],
    ['a(1)/*.md=b/*.md', 'a(1)/x.md', 'b/x.md'],
  ])('%s turns %s into %s', (pattern, source, translation) => {
    expect(readPairPattern(pattern)?.translationOf(source)).toBe(translation);
  });

  it.each(['a.md', 'a.md=b.md', '*.md', '*/*.md=*.md', '*.md=**/*.md', '*.a=*.b=*.c'])('is not %s', (pattern) => {
    expect(readPairPattern(pattern)).toBeUndefined();
  });
});
