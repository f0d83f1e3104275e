import type { RuleSettings } from '../checks/rule-settings.js';
import { type ConfigSettings, type Setting, type SettingValue, splitKey } from './settings.js';

/** What a config file holds; `docs/configuration.md` describes it. */
export interface Config extends ConfigSettings {
  /** Where an editor finds the JSON Schema. */
  readonly $schema?: string;
  /** How grave the findings of a rule are, by its code or its group (`glossary/*`). */
  readonly rules?: RuleSettings;
}

/** What a config file says of a setting. */
export function configValue(config: Config, { key, type }: Setting): SettingValue | undefined {
  const [section, name] = splitKey(key);
  const found = entryOf(section === '' ? config : entryOf(config, section), name);
  const value = type === 'string' && typeof found === 'number' ? String(found) : found;
  return isValue(value) ? value : undefined;
}

function entryOf(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Object.entries(of).find(([key]) => key === name)?.[1] : undefined;
}

function isValue(value: unknown): value is SettingValue {
  return ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value);
}

/** Gives an editor the types of a config file in TypeScript or JavaScript: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
