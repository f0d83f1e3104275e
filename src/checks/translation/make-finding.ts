import type { MessageArgs } from '../../errors.js';
import { FINDING_SEVERITIES, type FindingCode, type Severity } from '../finding.js';
import type { CheckFinding, PairPlace } from './check.js';

interface Details {
  readonly args?: MessageArgs;
  readonly source?: PairPlace | undefined;
  readonly target?: PairPlace | undefined;
  readonly suggestion?: string | undefined;
  /** Where the case is plainer, or less plain, than most of its code. */
  readonly severity?: Severity | undefined;
}

/** Makes a finding with the severity of its code. */
export function finding(code: FindingCode, { args = {}, source, target, suggestion, severity }: Details): CheckFinding {
  return {
    code,
    severity: severity ?? FINDING_SEVERITIES[code],
    args,
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
