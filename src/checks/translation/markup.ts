import type { Bead, Pair, PairBlock, PairMark } from '../../align/pair.js';
import type { Check, CheckFinding, PairPlace } from './check.js';
import { finding } from './make-finding.js';

/** Links, emphasis, code and headings of the German that the English does not have. */
export const markup: Check = {
  codes: ['markup'],
  *run(pair) {
    for (const bead of pair.blocks) {
      if (bead.source.length === 0 || bead.target.length === 0) continue;
      yield* kinds(pair, bead);
      for (const sort of SORTS) yield* marks(pair, bead, sort);
    }
  },
};

const SORTS = ['link', 'image', 'code', 'emphasis'] as const;
type Sort = (typeof SORTS)[number];

function sortOf({ open, close }: PairMark): Sort | undefined {
  if (open.startsWith('![')) return 'image';
  if (/^(?:\[(?!\^)|<)/u.test(open)) return 'link';
  if (open.startsWith('`')) return 'code';
  return /^[*_]{1,3}$/u.test(open) && close === open ? 'emphasis' : undefined;
}

/** A heading that has become a paragraph, an item of a list that is none. */
function* kinds(pair: Pair, { source, target }: Bead): Generator<CheckFinding> {
  const [block = -1, ...more] = source;
  const [other = -1, ...others] = target;
  const kind = pair.source.blocks[block]?.kind;
  if (more.length + others.length > 0 || kind === pair.target.blocks[other]?.kind) return;
  if (kind !== 'heading' && kind !== 'list-item') return;
  yield finding('markup', { args: { context: kind }, ...places(pair, [block, other]) });
}

function whole(blocks: readonly PairBlock[], block: number): PairPlace {
  return { block, start: 0, end: blocks[block]?.text.length ?? 0 };
}

function places({ source, target }: Pair, [german, english]: readonly [number, number]) {
  return { source: whole(source.blocks, german), target: whole(target.blocks, english) };
}

interface Found {
  readonly block: number;
  readonly mark: PairMark;
}

function marksOf(blocks: readonly PairBlock[], indices: readonly number[], sort: Sort): Found[] {
  return indices.flatMap((block) =>
    (blocks[block]?.marks ?? []).filter((mark) => sortOf(mark) === sort).map((mark) => ({ block, mark })),
  );
}

/**
 * The marks of one sort that are fewer in the English, first those whose address is gone. Emphasis is told only where
 * all of it is gone, since another word order may do without.
 */
function* marks(pair: Pair, bead: Bead, sort: Sort): Generator<CheckFinding> {
  const wanted = marksOf(pair.source.blocks, bead.source, sort);
  const found = marksOf(pair.target.blocks, bead.target, sort);
  const lost = wanted.length - found.length;
  const [first] = bead.target;
  if (lost <= 0 || first === undefined || (sort === 'emphasis' && found.length > 0)) return;
  const there = new Set(found.map(({ mark }) => mark.close));
  const gone = wanted.toSorted((one, other) => Number(there.has(one.mark.close)) - Number(there.has(other.mark.close)));
  for (const { block, mark } of sort === 'emphasis' ? gone.slice(0, 1) : gone.slice(0, lost)) {
    const source = { block, start: mark.start, end: mark.end };
    const { target } = places(pair, [block, first]);
    yield finding('markup', { args: { context: sort }, source, target });
  }
}
