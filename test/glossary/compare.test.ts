import { describe, expect, it } from 'vitest';
import { compareEntries } from '../../src/glossary/compare.js';
import { completeEntry, type Entry } from '../../src/glossary/entry.js';

const nato = completeEntry({ id: 'nato', de: 'Nato', en: 'NATO', avoid: ['OTAN', 'Nato'] });
const drone = completeEntry({ id: 'drone', de: 'Drohne', en: 'drone' });

function fieldsOf(after: Entry) {
  return compareEntries([nato], [after]).changed.flatMap(({ fields }) => fields);
}

describe('comparing two states of a glossary', () => {
  it('tells added, removed and unchanged entries', () => {
    const tank = completeEntry({ id: 'tank', de: 'Panzer', en: 'tank' });
    const { added, removed, unchanged } = compareEntries([nato, drone], [nato, tank]);
    expect({ added, removed, unchanged }).toEqual({ added: [tank], removed: [drone], unchanged: 1 });
  });

  it('sees another id with the same two sides as a new name', () => {
    const { renamed, added, removed } = compareEntries([drone], [{ ...drone, id: 'uav', note: 'x' }]);
    expect([renamed.map(({ before, after }) => [before.id, after.id]), added, removed]).toEqual([
      [['drone', 'uav']],
      [],
      [],
    ]);
  });

  it('tells a changed, a set and a cleared field', () => {
    expect(
      fieldsOf({ ...nato, en: 'Nato', note: 'x', avoid: [] }).map(({ field, before, after }) => [field, before, after]),
    ).toEqual([
      ['en', 'NATO', 'Nato'],
      ['avoid', ['OTAN', 'Nato'], []],
      ['note', undefined, 'x'],
    ]);
  });

  it('tells what came into a list and what went', () => {
    const [change] = fieldsOf({ ...nato, avoid: ['Nato', 'N.A.T.O.'] });
    expect(change).toMatchObject({ added: ['N.A.T.O.'], removed: ['OTAN'] });
  });

  it('tells another order from other items', () => {
    const [change] = fieldsOf({ ...nato, avoid: ['Nato', 'OTAN'] });
    expect(change).toMatchObject({ field: 'avoid', added: [], removed: [] });
  });
});
