import type { Bead, Pair, PairSide } from './pair.js';

/**
 * The beads of blocks that go with those of their sentences. Each block belongs to the one on the other side that
 * translates most of it; what hangs together in this way is a bead, and a block of which nothing is translated stands
 * alone.
 * @param pair the blocks as they were aligned first decide where two have an equal claim
 */
export function settleBlocks({ source, target, blocks, sentences }: Pair): Bead[] {
  const first = source.blocks.length;
  const groups = Array.from({ length: first + target.blocks.length }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (groups[at] !== at) at = groups[at] = groups[groups[at] ?? at] ?? at;
    return at;
  };
  const links = blockLinks(source, target, sentences);
  const together = new Map(blocks.flatMap((bead, rank) => bead.source.map((block) => [block, rank] as const)));
  const sameBead = new Set(blocks.flatMap((bead, rank) => bead.target.map((block) => `${rank} ${block}`)));
  const isFirst = (link: Link): boolean => sameBead.has(`${together.get(link.source) ?? -1} ${link.target}`);
  for (const side of ['source', 'target'] as const) {
    for (const ofBlock of Map.groupBy(links, (link) => link[side]).values()) {
      const [best] = ofBlock.sort(
        (one, other) => other.count - one.count || Number(isFirst(other)) - Number(isFirst(one)),
      );
      if (best !== undefined) groups[root(best.source)] = root(first + best.target);
    }
  }
  return [...Map.groupBy(groups.keys(), root).values()].map((nodes) => ({
    source: nodes.filter((node) => node < first),
    target: nodes.filter((node) => node >= first).map((node) => node - first),
  }));
}

/** How many pairs of sentences two blocks have. */
interface Link {
  readonly source: number;
  readonly target: number;
  count: number;
}

function blockLinks(source: PairSide, target: PairSide, sentences: readonly Bead[]): Link[] {
  const links = new Map<string, Link>();
  for (const bead of sentences) {
    for (const one of bead.source) {
      for (const other of bead.target) {
        const blocks = { source: source.sentences[one]?.block ?? 0, target: target.sentences[other]?.block ?? 0 };
        const key = `${blocks.source} ${blocks.target}`;
        const link = links.get(key) ?? { ...blocks, count: 0 };
        link.count += 1;
        links.set(key, link);
      }
    }
  }
  return [...links.values()];
}
