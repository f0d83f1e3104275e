import type { Entry } from '../entry.js';

/**
 * The id of the entry after which a new one of a domain goes: the domain's last, where a file keeps its entries by
 * domain; undefined, for the end of the file, where it does not.
 */
export function domainEnd(entries: readonly Entry[], domain: string | undefined): string | undefined {
  if (domain === undefined) return undefined;
  const first = entries.findIndex((entry) => entry.domain === domain);
  const last = entries.findLastIndex((entry) => entry.domain === domain);
  const isBlock = first >= 0 && entries.slice(first, last).every((entry) => entry.domain === domain);
  return isBlock ? entries[last]?.id : undefined;
}
