/** A place in a text, in UTF-16 code units. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Gives each demand one of its places so that as many demands as possible have
 * one and no two places collide. Demands are served in order, each with its
 * first free place; where none is free, those served before move on (the
 * augmenting paths of Kuhn's bipartite matching, over colliding spans instead of equal ones).
 *
 * First no two places may overlap; demands left over may then take a place
 * inside a longer one or around a shorter one, but never the same place.
 */
export function assignPlaces<P extends Place>(demands: readonly (readonly P[])[]): (P | undefined)[] {
  const taken: (P | undefined)[] = demands.map(() => undefined);
  for (const collide of [overlaps, crosses]) {
    for (const demand of demands.keys()) {
      if (taken[demand] === undefined) serve(demand, { demands, taken, collide, visited: new Set<P>() });
    }
  }
  return inTextOrder(demands, taken);
}

interface Search<P extends Place> {
  readonly demands: readonly (readonly P[])[];
  readonly taken: (P | undefined)[];
  readonly collide: (one: Place, other: Place) => boolean;
  readonly visited: Set<P>;
}

function serve<P extends Place>(demand: number, search: Search<P>): boolean {
  const { taken, collide, visited } = search;
  const places = search.demands[demand] ?? [];
  const own = (place: P): number[] =>
    [...taken.keys()].filter((other) => other !== demand && isTaken(taken[other], place, collide));
  for (const place of places) {
    if (visited.has(place) || own(place).length > 0) continue;
    taken[demand] = place;
    return true;
  }
  for (const place of places) {
    const [holder, ...others] = own(place);
    if (visited.has(place) || holder === undefined || others.length > 0) continue;
    visited.add(place);
    const before = taken[demand];
    const held = taken[holder];
    taken[demand] = place;
    taken[holder] = undefined;
    if (serve(holder, search)) return true;
    taken[demand] = before;
    taken[holder] = held;
  }
  return false;
}

function isTaken(held: Place | undefined, place: Place, collide: (one: Place, other: Place) => boolean): boolean {
  return held !== undefined && collide(held, place);
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
