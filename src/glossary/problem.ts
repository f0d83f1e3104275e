import { type ErrorCode, type MessageArgs, TermtreuError } from '../errors.js';

/** What can be wrong with a glossary file; each is a key of the words in `locales/`. */
export const GLOSSARY_PROBLEMS = [
  // The file's form.
  'yaml',
  'alias',
  'nesting',
  'quote',
  'columns',
  'header-missing',
  'header-again',
  'too-large',
  'too-many-rows',
  'row-too-long',
  'json',
  'xml',
  'xml-cut',
  'xml-doctype',
  'xml-entity',
  'xml-encoding',
  'xml-encoding-unknown',
  'xml-bytes',
  'not-tbx',
  'not-xlsx',
  'not-zip',
  'zip-too-large',
  'sheet-too-large',
  'sheet-missing',
  'format-unknown',
  'flow-list',
  // Its content.
  'empty',
  'not-a-list',
  'not-an-entry',
  'not-one-entry',
  'key-unknown',
  'key-mistyped',
  'key-missing',
  'column-unknown',
  'column-mistyped',
  'column-twice',
  'column-not-there',
  'value-empty',
  'value-too-long',
  'value-unknown',
  'value-mistyped',
  'text-expected',
  'list-expected',
  'id-form',
  'date-form',
  'forbidden-alone',
  'side-missing',
  'languages-other',
  'other',
] as const;

/** What is wrong with a glossary file. */
export type GlossaryProblem = (typeof GLOSSARY_PROBLEMS)[number];

/** A place in a glossary file; line and column start at 1, the column counts UTF-16 units. */
export interface GlossaryPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong, its place, and the values that its message names. */
export interface ProblemReport {
  readonly place: GlossaryPlace;
  readonly problem: GlossaryProblem;
  readonly args?: MessageArgs;
}

/** The error for something wrong with a glossary file's form or content. */
export function glossaryError(
  code: Extract<ErrorCode, 'glossary-syntax' | 'glossary-schema'>,
  { place, problem, args }: ProblemReport,
  cause?: unknown,
): TermtreuError {
  return new TermtreuError(code, { ...place, problem, ...args }, cause === undefined ? {} : { cause });
}
