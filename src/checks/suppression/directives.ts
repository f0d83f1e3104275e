import { isRuleKey } from '../rule-settings.js';

/** A comment that speaks to termtreu, as a file has it. */
export interface Comment {
  /** The line, from 1, on which it ends. */
  readonly line: number;
  /** What it says, from `termtreu-` on. */
  readonly text: string;
}

/** What is wrong with a comment, so that it hides nothing. */
export type Fault = 'form' | 'codes' | 'code' | 'reason' | 'enable';

/** A comment that hides nothing. */
export interface FaultyComment {
  readonly comment: Comment;
  readonly fault: Fault;
  /** The code at fault, where it is one. */
  readonly code: string;
}

/** What a comment hides: the findings of a rule, or of a group of rules, on lines of its file. */
export interface Suppression {
  readonly comment: Comment;
  /** A rule's code, or its group: `term/*`. */
  readonly rule: string;
  readonly reason: string;
  /** The first and the last line, from 1. */
  readonly from: number;
  readonly to: number;
}

/** What the comments of a file say. */
export interface Directives {
  readonly suppressions: readonly Suppression[];
  readonly faults: readonly FaultyComment[];
}

/** The words that a comment may begin with. */
const KINDS = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] as const;
type Kind = (typeof KINDS)[number];

interface Directive {
  readonly comment: Comment;
  readonly kind: Kind;
  readonly rules: readonly string[];
  readonly reason: string;
}

const FORM = /^termtreu-([\w-]+)(?:[ \t]+([^:]*))?(?::([\s\S]*))?$/u;

/** `termtreu-disable-next-line CODE, CODE: reason` */
function parse(comment: Comment): Directive | FaultyComment {
  const [, word = '', rules = '', reason = ''] = FORM.exec(comment.text.trim()) ?? [];
  const kind = KINDS.find((each) => each === word);
  if (kind === undefined) return { comment, fault: 'form', code: '' };
  const directive = {
    comment,
    kind,
    rules: rules.split(/[\s,]+/u).filter((rule) => rule !== ''),
    reason: reason.replaceAll(/\s+/gu, ' ').trim(),
  };
  return faultOf(directive) ?? directive;
}

function faultOf({ comment, kind, rules, reason }: Directive): FaultyComment | undefined {
  const unknown = rules.find((rule) => !isRuleKey(rule));
  if (unknown !== undefined) return { comment, fault: 'code', code: unknown };
  if (kind === 'enable') return undefined;
  if (rules.length === 0) return { comment, fault: 'codes', code: '' };
  return reason === '' ? { comment, fault: 'reason', code: rules.join(', ') } : undefined;
}

/** The lines that a comment speaks of, but for those of a block, which another comment ends. */
const LINES: Readonly<Record<Exclude<Kind, 'disable' | 'enable'>, (line: number, next: number) => [number, number]>> = {
  'disable-next-line': (_line, next) => [next, next],
  'disable-line': (line) => [line, line],
  'disable-file': () => [1, Number.POSITIVE_INFINITY],
};

/**
 * Reads the comments of a file, in the order of their lines.
 * @param nextLine the line that follows a line and holds text of the file, neither blank nor a comment
 */
export function readDirectives(comments: readonly Comment[], nextLine: (line: number) => number): Directives {
  const suppressions: Suppression[] = [];
  const faults: FaultyComment[] = [];
  const open = new Map<string, Directive>();
  const close = (rule: string, to: number): void => {
    const directive = open.get(rule);
    if (directive === undefined) return;
    open.delete(rule);
    const { comment, reason } = directive;
    suppressions.push({ comment, rule, reason, from: comment.line, to });
  };
  for (const directive of comments.map(parse)) {
    if ('fault' in directive) {
      faults.push(directive);
      continue;
    }
    const { comment, kind, rules, reason } = directive;
    if (kind === 'disable') {
      for (const rule of rules) if (!open.has(rule)) open.set(rule, directive);
    } else if (kind === 'enable') {
      const ended = rules.length === 0 ? [...open.keys()] : rules.filter((rule) => open.has(rule));
      if (ended.length === 0) faults.push({ comment, fault: 'enable', code: rules.join(', ') });
      for (const rule of ended) close(rule, comment.line);
    } else {
      const [from, to] = LINES[kind](comment.line, nextLine(comment.line));
      suppressions.push(...rules.map((rule) => ({ comment, rule, reason, from, to })));
    }
  }
  for (const rule of open.keys()) close(rule, Number.POSITIVE_INFINITY);
  return { suppressions, faults };
}
