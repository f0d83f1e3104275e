import { expect, it } from 'vitest';
import { checkOptions } from '../../src/cli/check-options.js';

it('lets the lists of a config file reach the checks', () => {
  const settings = {
    length: { longest: 300 },
    name: { severity: 'info', ignore: ['Kiew'] },
    untranslated: 'off',
    number: 'error',
  } as const;
  expect(checkOptions(settings)).toEqual({
    length: { shortest: 40, longest: 300 },
    name: { ignore: ['Kiew'] },
    untranslated: { allow: [] },
  });
});
