import type { Check, CheckFinding } from './check.js';
import { acronyms } from './acronyms.js';
import { foldName } from './capitals.js';
import { institutions } from './institutions.js';
import { mentions } from './name-mentions.js';
import { spelledTwice } from './name-uses.js';
import { nationalities, places } from './name-places.js';
import { towns } from './name-towns.js';
import { nameUnits } from './name-unit.js';
import { persons } from './persons.js';

/** Names of people and places that the English lacks, has altered, or calls by different names. */
export const names: Check = {
  codes: ['name', 'name/inconsistent'],
  *run(_pair, context) {
    const { units, options } = context;
    const ignored = new Set((options.name?.ignore ?? []).map(foldName));
    const isWanted = ({ args }: CheckFinding): boolean => !ignored.has(foldName(String(args['name'] ?? args['de'])));
    const all = nameUnits(units);
    const found = all.flatMap((unit) => [
      ...persons(unit),
      ...places(unit),
      ...nationalities(unit),
      ...acronyms(unit),
      ...towns(unit),
    ]);
    const told = new Set(found.map(placeKey));
    const others = [...mentions(all), ...spelledTwice(all, context), ...institutions(all)].filter(
      (each) => !told.has(placeKey(each)),
    );
    yield* [...found, ...others].filter(isWanted);
  },
};

/** One name is one finding. */
function placeKey({ source }: CheckFinding): string {
  return JSON.stringify(source);
}
