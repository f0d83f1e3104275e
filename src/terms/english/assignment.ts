/** A place in a text, in UTF-16 code units. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Gives each demand one of its places so that as many demands as possible have
 * one and no two places collide. Demands are served in order, each with its
 * first free place; where none is free, those served before move on (the
 * augmenting paths of Kuhn's bipartite matching, over colliding spans instead
 * of equal ones).
 *
 * First no two places may overlap; demands left over may then take a place
 * inside a longer one or around a shorter one, but never the same place.
 */
export function assignPlaces<P extends Place>(demands: readonly (readonly P[])[]): (P | undefined)[] {
  const search: Search<P> = {
    demands: outermostFirst(demands),
    taken: demands.map(() => undefined),
    held: new Map(),
    collide: overlaps,
  };
  for (const collide of [overlaps, crosses]) {
    const hopeless = new Set<readonly P[]>();
    for (const [demand, places] of search.demands.entries()) {
      // What one occurrence of an entry could not get, the next cannot either.
      if (search.taken[demand] !== undefined || hopeless.has(places)) continue;
      if (!serve(demand, { ...search, collide }, new Set())) hopeless.add(places);
    }
  }
  return inTextOrder(demands, search.taken);
}

/** Puts the places that lie inside a longer one last, so that the longer one stays free for its own term. */
function outermostFirst<P extends Place>(demands: readonly (readonly P[])[]): (readonly P[])[] {
  const lists = new Set(demands);
  const inner = new Set<P>();
  let outer: P | undefined;
  for (const place of [...lists].flat().sort((one, other) => one.start - other.start || other.end - one.end)) {
    const longer =
      outer !== undefined && (outer.end > place.end || (outer.end === place.end && outer.start < place.start));
    if (longer) inner.add(place);
    else outer = place;
  }
  const sorted = new Map(
    [...lists].map((places) => [places, places.toSorted((one, other) => +inner.has(one) - +inner.has(other))]),
  );
  return demands.map((places) => sorted.get(places) ?? places);
}

interface Search<P extends Place> {
  readonly demands: readonly (readonly P[])[];
  readonly taken: (P | undefined)[];
  /** The demands that hold something in each stretch of the text. */
  readonly held: Map<number, Set<number>>;
  readonly collide: (one: Place, other: Place) => boolean;
}

/** Length of a stretch in UTF-16 code units: longer than most terms, so that few stretches are looked up. */
const STRETCH = 64;

/** Most places that one demand asks others to leave, so that long texts take no cubic time. */
const MOST_MOVES = 256;

/** Finds a place for one demand, moving the holder of a place on if need be; `tried` are the places asked for. */
function serve<P extends Place>(demand: number, search: Search<P>, tried: Set<P>): boolean {
  const { demands, taken } = search;
  const places = demands[demand] ?? [];
  const free = places.find((place) => !tried.has(place) && isFree(place, demand, search));
  if (free !== undefined) {
    take(demand, free, search);
    return true;
  }
  for (const place of places) {
    if (tried.size >= MOST_MOVES) return false;
    const [holder, ...others] = tried.has(place) ? [] : holders(place, demand, search);
    // Occurrences of one entry have the same places: moving one for another wins nothing.
    if (holder === undefined || others.length > 0 || demands[holder] === places) continue;
    tried.add(place);
    const before = taken[demand];
    const moved = taken[holder];
    take(holder, undefined, search);
    take(demand, place, search);
    if (serve(holder, search, tried)) return true;
    take(demand, before, search);
    take(holder, moved, search);
  }
  return false;
}

/** Gives a demand a place, or takes away the one it has. */
function take<P extends Place>(demand: number, place: P | undefined, { taken, held }: Search<P>): void {
  for (const stretch of stretches(taken[demand])) held.get(stretch)?.delete(demand);
  taken[demand] = place;
  for (const stretch of stretches(place)) {
    const here = held.get(stretch);
    if (here === undefined) held.set(stretch, new Set([demand]));
    else here.add(demand);
  }
}

function stretches(place: Place | undefined): number[] {
  if (place === undefined) return [];
  const first = Math.floor(place.start / STRETCH);
  const last = Math.floor(place.end / STRETCH);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The other demands whose places collide with a place. */
function holders<P extends Place>(place: P, demand: number, search: Search<P>): number[] {
  const found = new Set<number>();
  for (const stretch of stretches(place)) {
    for (const other of search.held.get(stretch) ?? []) {
      if (other !== demand && holdsAgainst(other, place, search)) found.add(other);
    }
  }
  return [...found];
}

/** Whether no other demand holds a place that collides. */
function isFree<P extends Place>(place: P, demand: number, search: Search<P>): boolean {
  const last = Math.floor(place.end / STRETCH);
  for (let stretch = Math.floor(place.start / STRETCH); stretch <= last; stretch += 1) {
    for (const other of search.held.get(stretch) ?? []) {
      if (other !== demand && holdsAgainst(other, place, search)) return false;
    }
  }
  return true;
}

function holdsAgainst<P extends Place>(other: number, place: P, { taken, collide }: Search<P>): boolean {
  const holding = taken[other];
  return holding !== undefined && collide(holding, place);
}

function overlaps(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Overlap without one lying strictly inside the other. */
function crosses(one: Place, other: Place): boolean {
  const same = one.start === other.start && one.end === other.end;
  const nested =
    (one.start <= other.start && other.end <= one.end) || (other.start <= one.start && one.end <= other.end);
  return overlaps(one, other) && (same || !nested);
}

/** Demands with the same places (occurrences of one entry) take theirs in the order of the text. */
function inTextOrder<P extends Place>(
  demands: readonly (readonly P[])[],
  taken: readonly (P | undefined)[],
): (P | undefined)[] {
  const ordered = [...taken];
  for (const group of Map.groupBy(demands.keys(), (demand) => demands[demand]).values()) {
    const places = group.flatMap((demand) => taken[demand] ?? []).sort((one, other) => one.start - other.start);
    const served = group.filter((demand) => taken[demand] !== undefined);
    for (const [rank, demand] of served.entries()) ordered[demand] = places[rank];
  }
  return ordered;
}
