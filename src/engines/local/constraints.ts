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
  isComplete(progress: Progress): boolean;
}

/** Bits of a JavaScript number's integer range that the shift operators handle. */
const MAX_CONSTRAINTS = 30;

const NOTHING: Progress = { met: 0, node: 0, previous: -1 };

/** The tracker of a sentence without constraints. */
export const UNCONSTRAINED: ConstraintTracker = {
  banks: 1,
  start: NOTHING,
  advance: () => NOTHING,
  wanted: () => [],
  bank: () => 0,
  isComplete: () => true,
};

/** The constraint that one of several phrases stands in the output, as whole words, also with a capital. */
export function phraseConstraint(tokenizer: ModelTokenizer, phrases: readonly string[]): Constraint {
  const forms = [...new Set(phrases.flatMap((phrase) => [phrase, capitalised(phrase)]))].filter((form) => form !== '');
  return {
    spaced: forms.map((form) => tokenizer.encodePiece(` ${form}`)),
    bare: forms.map((form) => tokenizer.encodePiece(form)),
  };
}

function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

interface TrieNode {
  readonly children: Map<number, number>;
  /** The constraints whose sequence ends here. */
  readonly satisfies: Set<number>;
  /** The constraints that can be met by going on from here. */
  readonly leadsTo: Set<number>;
}

interface Tries {
  readonly nodes: TrieNode[];
  readonly spacedRoot: number;
  readonly bareRoot: number;
}

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
  const node = (index: number): TrieNode | undefined => tries.nodes[index];
  const resolved = (progress: Progress): number => meet(progress.met, node(progress.node));
  return {
    banks: 2 * used.length + 1,
    start: NOTHING,
    bank: (progress) => {
      const met = resolved(progress);
      return 2 * countBits(met) + (progress.node !== 0 && met === progress.met ? 1 : 0);
    },
    isComplete: (progress) => resolved(progress) === all,
    wanted: (progress) => wantedTokens(tries, tokenizer, progress),
    advance(progress, token) {
      const next = node(progress.node)?.children.get(token);
      if (next !== undefined && progress.node !== 0) return { met: progress.met, node: next, previous: token };
      const met = resolved(progress);
      if (met !== progress.met && tokenizer.continuesWord[token] === 1) return undefined;
      return { met, node: entryNode(tries, tokenizer, { previous: progress.previous, token }) ?? 0, previous: token };
    },
  };
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

function entryNode(
  tries: Tries,
  tokenizer: ModelTokenizer,
  step: { previous: number; token: number },
): number | undefined {
  const spaced = tries.nodes[tries.spacedRoot]?.children.get(step.token);
  if (spaced !== undefined) return spaced;
  return mayStartBare(tokenizer, step.previous) ? tries.nodes[tries.bareRoot]?.children.get(step.token) : undefined;
}

function mayStartBare(tokenizer: ModelTokenizer, previous: number): boolean {
  return previous >= 0 && tokenizer.endsInWord[previous] === 0;
}

function wantedTokens(tries: Tries, tokenizer: ModelTokenizer, progress: Progress): number[] {
  const here = tries.nodes[progress.node];
  const inside = progress.node === 0 || here === undefined ? [] : openChildren(tries, here, progress.met);
  const met = meet(progress.met, progress.node === 0 ? undefined : here);
  const roots = [tries.spacedRoot, ...(mayStartBare(tokenizer, progress.previous) ? [tries.bareRoot] : [])];
  const starts = roots.flatMap((root) => {
    const node = tries.nodes[root];
    return node === undefined ? [] : openChildren(tries, node, met);
  });
  return [...inside, ...starts];
}

function openChildren(tries: Tries, node: TrieNode, met: number): number[] {
  return [...node.children]
    .filter(([, child]) => [...(tries.nodes[child]?.leadsTo ?? [])].some((item) => (met & (1 << item)) === 0))
    .map(([token]) => token);
}

function newNode(): TrieNode {
  return { children: new Map(), satisfies: new Set(), leadsTo: new Set() };
}

function buildTries(constraints: readonly Constraint[]): Tries {
  const nodes = [newNode(), newNode(), newNode()];
  const tries = { nodes, spacedRoot: 1, bareRoot: 2 };
  const insert = (root: number, sequence: readonly number[], constraint: number): void => {
    let at = root;
    for (const token of sequence) {
      let next = nodes[at]?.children.get(token);
      if (next === undefined) {
        next = nodes.push(newNode()) - 1;
        nodes[at]?.children.set(token, next);
      }
      at = next;
      nodes[at]?.leadsTo.add(constraint);
    }
    nodes[at]?.satisfies.add(constraint);
  };
  for (const [index, constraint] of constraints.entries()) {
    for (const sequence of constraint.spaced) insert(tries.spacedRoot, sequence, index);
    for (const sequence of constraint.bare) insert(tries.bareRoot, sequence, index);
  }
  return tries;
}
