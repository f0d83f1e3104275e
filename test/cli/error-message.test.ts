import { describe, expect, it } from 'vitest';
import { formatError } from '../../src/cli/error-message.js';
import { TermtreuError } from '../../src/errors.js';
import { createTranslate } from '../../src/locales/index.js';

const t = createTranslate('en');

describe('what a user is told of a failure', () => {
  it('is a line and a hint', () => {
    const error = new TermtreuError('file-missing', { file: 'a.md' });
    expect(formatError(error, t, false)).toBe(
      'termtreu: a.md: no such file.\n  Check the path; patterns such as texts/*.md are allowed.\n',
    );
  });

  it('has the cause where more detail is wanted', () => {
    const error = new TermtreuError('file-missing', { file: 'a.md' }, { cause: new Error('ENOENT: stat') });
    expect(formatError(error, t, false)).not.toContain('ENOENT');
    expect(formatError(error, t, true)).toContain('\n  Cause: ENOENT: stat\n');
  });

  it('calls standard input by its name', () => {
    const error = new TermtreuError('file-empty', { file: '-' });
    expect(formatError(error, createTranslate('de'), false)).toContain(
      'termtreu: Standardeingabe enthält keinen Text.',
    );
  });

  it('does not let a file name command the terminal', () => {
    const error = new TermtreuError('file-missing', { file: '\u001B[31mred\u202E' });
    expect(formatError(error, t, false)).toContain('⟨U+001B⟩[31mred⟨U+202E⟩: no such file.');
  });

  it('takes braces and dollars in a file name for what they are', () => {
    const error = new TermtreuError('file-missing', { file: '{{line}} $t(cli.usage) $&' });
    expect(formatError(error, t, false)).toContain('termtreu: {{line}} $t(cli.usage) $&: no such file.');
  });

  it('is everything of one that nobody foresaw, so that it can be mended', () => {
    const message = formatError(new TypeError('x is undefined'), t, false);
    expect(message).toContain('Please report it');
    expect(message).toContain('TypeError: x is undefined\n    at ');
  });
});
