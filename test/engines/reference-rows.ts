import { readFileSync } from 'node:fs';

/** A sentence with what another decoder, on the same weights, made of it. */
export interface ReferenceRow {
  /** Terms are written as `<t>German<m>English</t>`. */
  readonly source: string;
  readonly ids: readonly number[];
  readonly beam4: string;
  readonly greedy: string;
}

/** The sentences of a file that has one in each line, as JSON. */
export function readReference(file: string | URL): ReferenceRow[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): ReferenceRow => JSON.parse(line));
}

interface MarkedTerm {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** The German without its marks, and the terms that they mark in it. */
export function readMarks(source: string): { readonly plain: string; readonly terms: MarkedTerm[] } {
  const terms: MarkedTerm[] = [];
  let plain = '';
  for (const part of source.split(/(<t>.*?<\/t>)/u)) {
    const [, german = part, target] = /^<t>(.*)<m>(.*)<\/t>$/u.exec(part) ?? [];
    if (target !== undefined) terms.push({ start: plain.length, end: plain.length + german.length, target });
    plain += german;
  }
  return { plain, terms };
}
