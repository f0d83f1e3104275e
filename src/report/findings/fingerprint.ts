import { hash } from 'node:crypto';
import type { Place } from '../../checks/finding.js';
import type { MessageArgs } from '../../errors.js';

interface Identified {
  readonly code: string;
  readonly args: MessageArgs;
  readonly entry?: string;
  readonly source?: Place;
  readonly target?: Place;
}

/** The words at fault: of the two sides the shorter one, the other being all of its sentence in most findings. */
function wordsOf({ source, target }: Identified): string {
  const texts = [source, target].flatMap((place) => (place === undefined ? [] : [place.text]));
  const [shortest = ''] = texts.sort((a, b) => a.length - b.length);
  return shortest.normalize().replaceAll(/\s+/gu, ' ').trim();
}

/** The values of the message without those that name a line, which shifts. */
function steadyArgs(args: MessageArgs): [string, string | number][] {
  return Object.entries(args)
    .filter(([name]) => !/(?:^at|At|[lL]ine)$/u.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * What tells findings of one file apart over its versions: the code, the words at fault and the values of the message,
 * but no place, so that lines may shift and the text around may change. Equal findings are counted through.
 * @returns a fingerprint for each finding, in their order: 128 bits, in hexadecimal digits
 */
export function fingerprints(findings: readonly Identified[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = JSON.stringify([finding.code, finding.entry, wordsOf(finding), steadyArgs(finding.args)]);
    const count = seen.get(identity) ?? 0;
    seen.set(identity, count + 1);
    return hash('sha256', `${identity} ${count}`, 'hex').slice(0, 32);
  });
}
