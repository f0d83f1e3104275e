import type { CheckOptions } from '../checks/translation/check.js';
import { ruleListOf, type RuleSettings } from '../checks/rule-settings.js';

/** What a config file tells single checks, beside how grave they are. */
export function checkOptions(settings: RuleSettings): CheckOptions {
  return {
    name: { ignore: ruleListOf(settings, 'name', 'ignore') },
    untranslated: { allow: ruleListOf(settings, 'untranslated', 'allow') },
  };
}
