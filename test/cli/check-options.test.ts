import { expect, it } from 'vitest';
import { checkOptions } from '../../src/cli/check-options.js';

it('lets the lists of a config file reach the checks', () => {
  const settings = { name: { severity: 'info', ignore: ['Kiew'] }, untranslated: 'off', number: 'error' } as const;
  expect(checkOptions(settings)).toEqual({ name: { ignore: ['Kiew'] }, untranslated: { allow: [] } });
});
