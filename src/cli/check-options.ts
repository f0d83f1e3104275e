import type { CheckOptions } from '../checks/translation/check.js';
import { ruleListOf, ruleOptionOf, type RuleSettings } from '../checks/rule-settings.js';

/** What a config file tells single checks, beside how grave they are. */
export function checkOptions(settings: RuleSettings): CheckOptions {
  return {
    length: {
      shortest: ruleOptionOf(settings, 'length', 'shortest'),
      longest: ruleOptionOf(settings, 'length', 'longest'),
    },
    name: { ignore: ruleListOf(settings, 'name', 'ignore') },
    untranslated: { allow: ruleListOf(settings, 'untranslated', 'allow') },
  };
}
