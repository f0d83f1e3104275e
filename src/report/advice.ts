import type { Finding } from '../checks/finding.js';
import type { Translate } from '../locales/index.js';

/** What a finding says, in the language of `t`. */
export function findingMessage(finding: Finding, t: Translate): string {
  return t(finding.code, finding.args);
}

/** What to do about a finding; its suggestion, or else the rendering its message names, is put in. */
export function findingAdvice(finding: Finding, t: Translate): string {
  const suggestion = finding.suggestion ?? finding.args['en'] ?? '';
  return t(`report.advice.${finding.code}`, { ...finding.args, suggestion });
}
