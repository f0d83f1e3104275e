import type { Entry } from '../../../glossary/entry.js';
import type { PlacedEntry } from '../../../glossary/parse.js';
import { visible } from '../../../report/visible.js';

const oneLine = (text: string): string => visible(text.replaceAll(/\s+/gu, ' '));

/** An entry on one line: id, both sides, and where there is more to know status and domain, parted by tabs. */
export function entryLine({ id, de, en, status, domain = '' }: Entry): string {
  const cells = [id, `${de} → ${en}`, status === 'preferred' ? '' : status, domain];
  return `${cells.map(oneLine).join('\t').trimEnd()}\n`;
}

/** An entry with its place as JSON has it. */
export function placedJson({ entry, place }: PlacedEntry) {
  return { ...entry, file: place.file, line: place.line };
}
