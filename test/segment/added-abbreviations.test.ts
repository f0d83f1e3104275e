import { describe, expect, test } from 'vitest';
import { TermtreuError } from '../../src/errors.js';
import { parseAbbreviations } from '../../src/segment/added-abbreviations.js';
import { marked } from './marked.js';

describe('a list of abbreviations', () => {
  test('holds one to a line, with comments and empty lines', () => {
    expect(parseAbbreviations('\ufeff# ours\nBev.\r\n\r\nGes. f. Ausw. Pol.  # DGAP\n  Reg.-Dir.\n')).toEqual([
      'Bev.',
      'Ges. f. Ausw. Pol.',
      'Reg.-Dir.',
    ]);
  });

  test.each([
    ['no full stop', 'Bev.\nEinw', { line: 2, value: 'Einw' }],
    ['no letter first', '.Bev.', { line: 1, value: '.Bev.' }],
    ['a sentence', 'Das ist ein Satz.', { line: 1, value: 'Das ist ein Satz.' }],
    ['too many parts', 'a. b. c. d. e. f.', { line: 1, value: 'a. b. c. d. e. f.' }],
  ])('with %s fails and names the line', (_, text, args) => {
    expect(() => parseAbbreviations(text)).toThrow(new TermtreuError('abbreviations-invalid', args));
  });

  test('that is empty adds nothing', () => {
    expect(parseAbbreviations('\n# nothing\n')).toEqual([]);
  });
});

describe('an added abbreviation', () => {
  test.each([
    ['never ends a sentence', ['Nat.', 'Bev.'], 'Die Nat. Die Garde und der Bev. Der Rest.| Merz kam.'],
    [
      'may have several parts',
      ['Ges. f. Ausw. Pol.'],
      'Die Ges. f. Ausw. Pol. Berlin und die Ges.f.Ausw.Pol. Das Haus.',
    ],
    ['may open a sentence with a capital', ['ungf.'], 'Es ist so.| Ungf. Die Hälfte kam.'],
    ['is the same in NFD', ['Münd.'], 'Die Münd. Die Prüfung.'.normalize('NFD')],
  ])('%s', (_, abbreviations, text) => {
    expect(marked(text, { abbreviations })).toBe(text);
  });
});
