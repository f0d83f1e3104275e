import type { RuleSettings } from '../checks/rule-settings.js';
import type { ConfigSettings } from './settings.js';

/** What a config file holds; `docs/configuration.md` describes it. */
export interface Config extends ConfigSettings {
  /** Where an editor finds the JSON Schema. */
  readonly $schema?: string;
  /** How grave the findings of a rule are, by its code or its group (`glossary/*`). */
  readonly rules?: RuleSettings;
}

/** Gives an editor the types of a config file in TypeScript or JavaScript: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
