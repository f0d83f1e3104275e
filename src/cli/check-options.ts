import type { CheckOptions } from '../checks/translation/check.js';
import type { RuleSettings } from '../checks/rule-settings.js';
import type { Translate } from '../locales/index.js';
import { visible } from '../report/visible.js';
import { usageError } from './usage-error.js';

/** The options that rules of translations take in a config file. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  length: ['shortest', 'longest'],
  name: ['ignore'],
  untranslated: ['allow'],
};

/**
 * What a config file tells single checks, beside how grave they are.
 * @throws {TermtreuError} `usage` for an option that a rule does not take, or a value that it cannot have
 */
export function checkOptions(settings: RuleSettings, t: Translate): CheckOptions {
  const valueOf = (rule: string, option: string): unknown => {
    const setting = settings[rule];
    return typeof setting === 'object' ? setting[option] : undefined;
  };
  refuseUnknown(settings, t);
  const number = (rule: string, option: string): number | undefined => {
    const value = valueOf(rule, option);
    if (value === undefined || (typeof value === 'number' && value > 0)) return value;
    throw usageError(t('check.problem.option-number', { rule, option }), 'check');
  };
  const texts = (rule: string, option: string): string[] => {
    const value = valueOf(rule, option) ?? [];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    throw usageError(t('check.problem.option-texts', { rule, option }), 'check');
  };
  const [shortest, longest] = [number('length', 'shortest'), number('length', 'longest')];
  return {
    length: { ...(shortest === undefined ? {} : { shortest }), ...(longest === undefined ? {} : { longest }) },
    name: { ignore: texts('name', 'ignore') },
    untranslated: { allow: texts('untranslated', 'allow') },
  };
}

function refuseUnknown(settings: RuleSettings, t: Translate): void {
  for (const [rule, setting] of Object.entries(settings)) {
    if (typeof setting !== 'object') continue;
    const taken = ['severity', ...(OPTIONS[rule] ?? [])];
    const unknown = Object.keys(setting).find((option) => !taken.includes(option));
    if (unknown === undefined) continue;
    const args = { rule, option: visible(unknown), options: taken.join(', ') };
    throw usageError(t('check.problem.option', args), 'check');
  }
}
