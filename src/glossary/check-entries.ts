import type { z } from 'zod';
import type { MessageArgs } from '../errors.js';
import type { Entry } from './entry.js';
import { nearest } from './nearest.js';
import { type GlossaryPlace, type GlossaryProblem, glossaryError } from './problem.js';
import { entrySchema, glossaryFileSchema } from './schema.js';

/** An entry, where it stands, and whether its file gives it an id. */
export interface LocatedEntry {
  readonly entry: Entry;
  readonly place: GlossaryPlace;
  readonly hasOwnId: boolean;
}

/** Finds the place of a value, or of one of its keys, in the file. */
export type Locate = (path: readonly PropertyKey[], key?: string) => GlossaryPlace;

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

interface Problem {
  readonly problem: GlossaryProblem;
  readonly args: MessageArgs;
  /** The key at fault where it is not the last step of the issue's path. */
  readonly key?: string;
}

/** The last field's name on a path, without list positions. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

function unknownKey(issue: IssueOf<'unrecognized_keys'>): Problem {
  const key = issue.keys[0] ?? '';
  const suggestion = nearest(key, Object.keys(entrySchema.shape));
  if (suggestion === undefined) return { problem: 'key-unknown', key, args: { key } };
  return { problem: 'key-mistyped', key, args: { key, suggestion } };
}

function unknownValue(issue: IssueOf<'invalid_value'>): Problem {
  const values = issue.values.map(String);
  const args = { key: fieldOf(issue.path), value: String(issue.input), allowed: values.join(', ') };
  const suggestion = nearest(args.value, values);
  if (suggestion === undefined) return { problem: 'value-unknown', args };
  return { problem: 'value-mistyped', args: { ...args, suggestion } };
}

function wrongType(issue: IssueOf<'invalid_type'>): Problem {
  const key = fieldOf(issue.path);
  if (issue.path.length === 0) return { problem: 'not-a-list', args: {} };
  if (issue.path.length === 1) return { problem: 'not-an-entry', args: {} };
  if (issue.input === undefined) return { problem: 'key-missing', args: { key } };
  if (issue.input === null) return { problem: 'value-empty', args: { key } };
  return { problem: issue.expected === 'array' ? 'list-expected' : 'text-expected', args: { key } };
}

/** Says in the glossary's own words what a validation issue means. */
function explain(issue: Issue): Problem {
  const key = fieldOf(issue.path);
  if (issue.code === 'unrecognized_keys') return unknownKey(issue);
  if (issue.code === 'invalid_value') return unknownValue(issue);
  if (issue.code === 'invalid_type') return wrongType(issue);
  if (issue.code === 'too_small') return { problem: 'value-empty', args: { key } };
  if (issue.code === 'too_big') return { problem: 'value-too-long', args: { key, limit: Number(issue.maximum) } };
  if (issue.code === 'invalid_format' && key === 'id')
    return { problem: 'id-form', args: { value: String(issue.input) } };
  if (issue.code === 'invalid_format' && key === 'expires')
    return { problem: 'date-form', args: { value: String(issue.input) } };
  if (issue.code === 'invalid_format') return { problem: 'value-empty', args: { key } };
  return { problem: 'other', args: { key, detail: issue.message } };
}

/**
 * Validates a glossary's entries as read from a file.
 * @throws TermtreuError `glossary-schema` at the first mistake
 */
export function checkEntries(data: unknown, locate: Locate): Entry[] {
  const result = glossaryFileSchema.safeParse(data, { reportInput: true });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue === undefined) throw result.error;
  const { problem, args, key } = explain(issue);
  throw glossaryError('glossary-schema', { place: locate(issue.path, key), problem, args }, result.error);
}

/** A field that the schema refuses, and what is wrong with it. */
export interface FieldProblem extends Problem {
  /** Where in the entry, such as `['avoid', 2]`. */
  readonly path: readonly PropertyKey[];
}

/** Validates one entry, and says of a wrong one everything that is wrong. */
export function checkEntry(
  data: unknown,
): { readonly entry: Entry } | { readonly entry?: never; readonly problems: readonly FieldProblem[] } {
  const result = entrySchema.safeParse(data, { reportInput: true });
  if (result.success) return { entry: result.data };
  return { problems: result.error.issues.map(fieldProblem) };
}

function fieldProblem(issue: Issue): FieldProblem {
  // `explain` counts the entry's place in the list as the first step of a path.
  return { ...explain({ ...issue, path: [0, ...issue.path] }), path: issue.path };
}
