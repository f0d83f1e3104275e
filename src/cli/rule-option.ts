import {
  mergeRuleSettings,
  RULE_KEYS,
  RULE_LEVELS,
  type RuleLevel,
  type RuleSettings,
} from '../checks/rule-settings.js';
import { nearest } from '../glossary/nearest.js';
import type { Translate } from '../locales/index.js';
import { visible } from '../report/visible.js';
import { list, type OptionSpec, type Values } from './commands/command.js';
import type { Context } from './context.js';
import { usageError } from './usage-error.js';

/** The option that sets a rule's severity. */
export function ruleSpec(t: Translate): OptionSpec {
  return { type: 'string', many: true, describe: t('check.option.rule') };
}

/** The variable that sets rules: `term/missing=warning,glossary/*=off`. */
export const RULE_VARIABLE = 'TERMTREU_RULE';

/**
 * What `--rule CODE=SEVERITY` sets; before it counts less what the environment says, and less still the config file.
 * @param command the command whose help says more
 * @throws {TermtreuError} `usage`
 */
export function ruleOption(values: Values, { t, io, found }: Context, command: string): RuleSettings {
  const fromVariable = (io.env[RULE_VARIABLE] ?? '').split(',').map((text) => text.trim());
  const given = [fromVariable.filter((text) => text !== ''), list(values, 'rule')];
  const settings = given.map((texts) => readRules(texts, { t, command }));
  return [found.config.rules ?? {}, ...settings].reduce(mergeRuleSettings);
}

/** Reads rules and their levels; of one rule the last counts. */
function readRules(texts: readonly string[], { t, command }: { t: Translate; command: string }): RuleSettings {
  const settings: Record<string, RuleLevel> = {};
  for (const text of texts) {
    const [key = '', level = ''] = splitOnce(text, '=');
    const known = RULE_LEVELS.find((each) => each === level);
    if (!RULE_KEYS.includes(key)) throw usageError(unknownRule(key, t), command);
    if (known === undefined) {
      const problem = t('check.problem.level', { rule: key, level: visible(level), levels: RULE_LEVELS.join(', ') });
      throw usageError(problem, command);
    }
    settings[key] = known;
  }
  return settings;
}

function unknownRule(key: string, t: Translate): string {
  const problem = t('check.problem.rule', { rule: visible(key) });
  // The group is often left out.
  const meant = RULE_KEYS.find((code) => code.endsWith(`/${key}`)) ?? nearest(key, RULE_KEYS);
  return meant === undefined ? problem : `${problem} ${t('cli.problem.meant', { meant })}`;
}

function splitOnce(text: string, sign: string): string[] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
