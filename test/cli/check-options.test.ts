import { describe, expect, it } from 'vitest';
import { checkOptions } from '../../src/cli/check-options.js';
import { createTranslate } from '../../src/locales/index.js';

const t = createTranslate('en');

describe('the options of rules', () => {
  it('reach the checks', () => {
    const settings = {
      length: { shortest: 0.5 },
      name: { severity: 'info', ignore: ['Kiew'] },
      untranslated: { allow: ['Bundestag'] },
      number: 'error',
    } as const;
    expect(checkOptions(settings, t)).toEqual({
      length: { shortest: 0.5 },
      name: { ignore: ['Kiew'] },
      untranslated: { allow: ['Bundestag'] },
    });
  });

  it.each([
    [{ length: { shortets: 1 } }, 'The rule length has no option “shortets”. It takes: severity, shortest, longest.'],
    [{ number: { limit: 1 } }, 'The rule number has no option “limit”. It takes: severity.'],
    [{ length: { longest: '3' } }, 'The option longest of the rule length takes a number above 0.'],
    [{ name: { ignore: 'Kiew' } }, 'The option ignore of the rule name takes a list of texts.'],
  ])('are refused where a rule does not take them: %j', (settings, problem) => {
    expect(() => checkOptions(settings, t)).toThrow(
      expect.objectContaining({ code: 'usage', args: expect.objectContaining({ problem }) }),
    );
  });
});
