import { FINDING_CODES, type Severity } from './finding.js';
import { GLOSSARY_SEVERITIES } from './glossary/finding.js';
import { SUPPRESSION_SEVERITIES } from './suppression/codes.js';

/** What a rule may be set to: how grave its findings are, or that there shall be none. */
export const RULE_LEVELS = ['error', 'warning', 'info', 'off'] as const;

/** A severity, or `off`. */
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** Every code that a finding may have, of a translation or of a glossary. */
export const RULE_CODES: readonly string[] = [
  ...FINDING_CODES,
  ...Object.keys(GLOSSARY_SEVERITIES),
  ...Object.keys(SUPPRESSION_SEVERITIES),
];

/** A number that a rule may be told beside its severity. */
export interface RuleOption {
  readonly least: number;
  readonly most: number;
  /** What holds where nothing is said. */
  readonly preset: number;
}

/** The options of rules that have any, by their codes and names. */
export const RULE_OPTIONS: Readonly<Record<string, Readonly<Record<string, RuleOption>>>> = {
  // An entry is reported already so many days before it is over.
  'glossary/expired': { days: { least: 0, most: 3650, preset: 0 } },
  // Signs of English to a hundred of German.
  length: { shortest: { least: 1, most: 100, preset: 40 }, longest: { least: 100, most: 1000, preset: 220 } },
};

/** The options of rules that are lists of texts. */
export const RULE_LISTS: Readonly<Record<string, readonly string[]>> = {
  // Names that may be missing or written otherwise, as the German has them.
  name: ['ignore'],
  // German words that may stand in the English.
  untranslated: ['allow'],
};

/** What settings say of a rule's list of texts. */
export function ruleListOf(settings: RuleSettings, code: string, name: string): string[] {
  const setting = settings[code];
  const value = typeof setting === 'object' ? setting[name] : undefined;
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** What settings say of a rule's option. */
export function ruleOptionOf(settings: RuleSettings, code: string, name: string): number {
  const setting = settings[code];
  const value = typeof setting === 'object' ? setting[name] : undefined;
  return typeof value === 'number' ? value : (RULE_OPTIONS[code]?.[name]?.preset ?? 0);
}

/** A rule's level alone, or with the options that the rule takes. */
export type RuleSetting = RuleLevel | { readonly severity?: RuleLevel; readonly [option: string]: unknown };

/** Settings by a finding's code (`term/missing`), or by a group of codes (`term/*`); a code goes before its group. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Every key that settings may have: the codes and their groups. */
export const RULE_KEYS: readonly string[] = [
  ...RULE_CODES,
  ...new Set(RULE_CODES.flatMap((code) => groupOf(code) ?? [])),
];

const KEYS: ReadonlySet<string> = new Set(RULE_KEYS);

/** Whether a word from outside is a rule's code or a group of codes. */
export function isRuleKey(word: string): boolean {
  return KEYS.has(word);
}

/** Whether a finding's code is the one, or is in the group, that a key names. */
export function isOfRule(code: string, key: string): boolean {
  return code === key || groupOf(code) === key;
}

/** `term/*` for `term/missing`; undefined for a code that is in no group. */
function groupOf(code: string): string | undefined {
  const slash = code.indexOf('/');
  return slash < 0 ? undefined : `${code.slice(0, slash)}/*`;
}

function levelOf(code: string, settings: RuleSettings): RuleLevel | undefined {
  const setting = settings[code] ?? settings[groupOf(code) ?? code];
  return typeof setting === 'object' ? setting.severity : setting;
}

/** Whether a rule finds nothing because the settings turn it off. */
export function isRuleOff(code: string, settings: RuleSettings): boolean {
  return levelOf(code, settings) === 'off';
}

/** Two settings as one: what the stronger says of a group also overrules what the weaker says of its codes. */
export function mergeRuleSettings(weaker: RuleSettings, stronger: RuleSettings): RuleSettings {
  const kept = Object.entries(weaker).filter(([key]) => !Object.hasOwn(stronger, groupOf(key) ?? key));
  return { ...Object.fromEntries(kept), ...stronger };
}

interface Graded {
  readonly code: string;
  readonly severity: Severity;
}

/** The findings as the settings want them: graver or less grave, those of rules that are off left out. */
export function applyRuleSettings<F extends Graded>(findings: readonly F[], settings: RuleSettings): F[] {
  return findings.flatMap((finding) => {
    const level = levelOf(finding.code, settings);
    if (level === 'off') return [];
    return level === undefined || level === finding.severity ? [finding] : [{ ...finding, severity: level }];
  });
}
