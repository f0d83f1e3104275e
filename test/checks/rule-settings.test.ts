import { describe, expect, it } from 'vitest';
import { applyRuleSettings, RULE_KEYS, type RuleSettings } from '../../src/checks/rule-settings.js';

const FOUND = [
  { code: 'term/missing', severity: 'error' },
  { code: 'term/forbidden', severity: 'warning' },
  { code: 'number', severity: 'warning' },
] as const;

const graded = (settings: RuleSettings) =>
  applyRuleSettings(FOUND, settings).map(({ code, severity }) => `${code} ${severity}`);

describe('the settings of rules', () => {
  it.each<[string, RuleSettings, string[]]>([
    ['leave alone what they do not name', {}, ['term/missing error', 'term/forbidden warning', 'number warning']],
    ['set a severity', { number: 'error' }, ['term/missing error', 'term/forbidden warning', 'number error']],
    [
      'set a severity beside other options',
      { number: { severity: 'info', limit: 3 } },
      ['term/missing error', 'term/forbidden warning', 'number info'],
    ],
    ['turn a rule off', { 'term/missing': 'off' }, ['term/forbidden warning', 'number warning']],
    [
      'set a group, and a code of it otherwise',
      { 'term/*': 'off', 'term/missing': 'info' },
      ['term/missing info', 'number warning'],
    ],
  ])('%s', (_what, settings, expected) => {
    expect(graded(settings)).toEqual(expected);
  });

  it('have keys for codes and for groups of them', () => {
    expect(RULE_KEYS).toEqual(expect.arrayContaining(['term/missing', 'term/*', 'glossary/capitals', 'glossary/*']));
  });
});
