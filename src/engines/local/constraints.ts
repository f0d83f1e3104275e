import type { ModelTokenizer } from './tokenizer.js';

/** One thing that the output has to contain: any of these token sequences. */
export interface Constraint {
  /** Sequences that begin a new word with a space of their own. */
  readonly spaced: readonly (readonly number[])[];
  /** The same without the space: they may stand after a quotation mark, a bracket or a hyphen. */
  readonly bare: readonly (readonly number[])[];
}

/** How far a hypothesis has come with its constraints: opaque to the search. */
export interface Progress {
  /** A bit for each constraint that is met. */
  readonly met: number;
  /** What is met if the sequence now being written breaks off: a shorter form may have ended on the way. */
  readonly otherwise: number;
  /** The place in the trie of sequences, 0 when none is being written. */
  readonly node: number;
  readonly previous: number;
}

/** Follows the constraints of one sentence along a hypothesis. */
export interface ConstraintTracker {
  readonly banks: number;
  readonly start: Progress;
  /** What the hypothesis stands at after one more token; undefined when the token must not follow. */
  advance(progress: Progress, token: number): Progress | undefined;
  /** Tokens that would begin or continue an unmet constraint. */
  wanted(progress: Progress): readonly number[];
  /** Hypotheses compete only within a bank: those that have met as much. */
  bank(progress: Progress): number;
  /** How many tokens of the sequence now being written, or just completed, stand. */
  depth(progress: Progress): number;
  isComplete(progress: Progress): boolean;
}

/** Bits of a JavaScript number's integer range that the shift operators handle. */
const MAX_CONSTRAINTS = 30;

const NOTHING: Progress = { met: 0, otherwise: 0, node: 0, previous: -1 };

/** The tracker of a sentence without constraints. */
export const UNCONSTRAINED: ConstraintTracker = {
  banks: 1,
  start: NOTHING,
  advance: () => NOTHING,
  wanted: () => [],
  bank: () => 0,
  depth: () => 0,
  isComplete: () => true,
};

/**
 * The constraint that one of several phrases stands in the output, as whole words, also with a capital. Phrases that
 * the model cannot write are left out, so that none may be left.
 */
export function phraseConstraint(tokenizer: ModelTokenizer, phrases: readonly string[]): Constraint {
  const forms = [...new Set(phrases.flatMap((phrase) => [phrase, capitalised(phrase)]))].filter((form) => form !== '');
  const encode = (text: string): number[] => tokenizer.encodePiece(text);
  const canWrite = (ids: readonly number[]): boolean => tokenizer.canWrite(ids);
  return {
    spaced: forms.map((form) => encode(` ${form}`)).filter(canWrite),
    bare: forms.map(encode).filter(canWrite),
  };
}

function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

interface TrieNode {
  readonly depth: number;
  readonly children: Map<number, number>;
  /** The constraints whose sequence ends here. */
  readonly satisfies: Set<number>;
  /** The constraints that can be met by going on from here. */
  readonly leadsTo: Set<number>;
}

/** The sequences as a forest. Node 0 has no children: it is where a hypothesis stands that writes none of them. */
interface Tries {
  readonly nodes: readonly TrieNode[];
}

const SPACED_ROOT = 1;
const BARE_ROOT = 2;

/**
 * Makes a tracker for disjunctive constraints: each is met by any one of its sequences, and two equal constraints
 * need two places. The states follow Post and Vilar 2018 (https://aclanthology.org/N18-1119/) with the trie over
 * alternatives of Hu et al. 2019 (https://aclanthology.org/N19-1090/). A sequence counts only where a word ends with
 * it, so “agreement” is not met by “agreements” unless that is a form of its own.
 */
export function createTracker(constraints: readonly Constraint[], tokenizer: ModelTokenizer): ConstraintTracker {
  const used = constraints.slice(0, MAX_CONSTRAINTS);
  if (used.length === 0) return UNCONSTRAINED;
  const tries = buildTries(used);
  const all = 2 ** used.length - 1;
  return {
    banks: 2 * used.length + 1,
    start: NOTHING,
    bank: (progress) => {
      const met = resolve(tries, progress);
      return 2 * countBits(met) + (met === progress.met && progress.node !== 0 ? 1 : 0);
    },
    depth: (progress) => tries.nodes[progress.node]?.depth ?? 0,
    isComplete: (progress) => resolve(tries, progress) === all,
    wanted: (progress) => wantedTokens(tries, tokenizer, progress),
    advance: (progress, token) => advance(tries, tokenizer, { progress, token }),
  };
}

interface Step {
  readonly progress: Progress;
  readonly token: number;
}

function advance(tries: Tries, tokenizer: ModelTokenizer, { progress, token }: Step): Progress | undefined {
  const continues = tokenizer.continuesWord[token] === 1;
  const next = openChild(tries, { node: progress.node, token, met: progress.met });
  if (next !== undefined) {
    const otherwise = continues ? progress.otherwise : resolve(tries, progress);
    return { met: progress.met, otherwise, node: next, previous: token };
  }
  if (continues && meet(progress.met, tries.nodes[progress.node]) !== progress.met) return undefined;
  const met = resolve(tries, progress);
  const entry =
    openChild(tries, { node: SPACED_ROOT, token, met }) ??
    (mayStartBare(tokenizer, progress.previous) ? openChild(tries, { node: BARE_ROOT, token, met }) : undefined);
  return { met, otherwise: met, node: entry ?? 0, previous: token };
}

/** The constraints that are met if the place reached is followed by a new word. */
function resolve(tries: Tries, { met, otherwise, node }: Progress): number {
  const here = meet(met, tries.nodes[node]);
  return here === met ? otherwise : here;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The constraints met once the sequence that ends at a node is followed by a new word. */
function meet(met: number, node: TrieNode | undefined): number {
  for (const constraint of node?.satisfies ?? []) {
    const bit = 1 << constraint;
    if ((met & bit) === 0) return met | bit;
  }
  return met;
}

function mayStartBare(tokenizer: ModelTokenizer, previous: number): boolean {
  return previous >= 0 && tokenizer.endsInWord[previous] === 0;
}

function wantedTokens(tries: Tries, tokenizer: ModelTokenizer, progress: Progress): number[] {
  const met = resolve(tries, progress);
  const roots = mayStartBare(tokenizer, progress.previous) ? [SPACED_ROOT, BARE_ROOT] : [SPACED_ROOT];
  return [
    ...openChildren(tries, progress.node, progress.met),
    ...roots.flatMap((root) => openChildren(tries, root, met)),
  ];
}

/** The tokens that go on from a node towards a constraint that is not met. */
function openChildren(tries: Tries, node: number, met: number): number[] {
  return [...(tries.nodes[node]?.children ?? [])]
    .filter(([, child]) => leadsToUnmet(tries, child, met))
    .map(([token]) => token);
}

function openChild(tries: Tries, step: { node: number; token: number; met: number }): number | undefined {
  const child = tries.nodes[step.node]?.children.get(step.token);
  return child !== undefined && leadsToUnmet(tries, child, step.met) ? child : undefined;
}

function leadsToUnmet(tries: Tries, node: number, met: number): boolean {
  for (const constraint of tries.nodes[node]?.leadsTo ?? []) {
    if ((met & (1 << constraint)) === 0) return true;
  }
  return false;
}

function newNode(depth: number): TrieNode {
  return { depth, children: new Map(), satisfies: new Set(), leadsTo: new Set() };
}

function buildTries(constraints: readonly Constraint[]): Tries {
  const nodes = [newNode(0), newNode(0), newNode(0)];
  const insert = (root: number, sequence: readonly number[], constraint: number): void => {
    let at = root;
    for (const token of sequence) {
      let next = nodes[at]?.children.get(token);
      if (next === undefined) {
        next = nodes.push(newNode((nodes[at]?.depth ?? 0) + 1)) - 1;
        nodes[at]?.children.set(token, next);
      }
      at = next;
      nodes[at]?.leadsTo.add(constraint);
    }
    nodes[at]?.satisfies.add(constraint);
  };
  for (const [index, constraint] of constraints.entries()) {
    for (const sequence of constraint.spaced) insert(SPACED_ROOT, sequence, index);
    for (const sequence of constraint.bare) insert(BARE_ROOT, sequence, index);
  }
  return { nodes };
}
