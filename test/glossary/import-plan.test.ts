import { describe, expect, it } from 'vitest';
import type { LocatedEntry } from '../../src/glossary/check-entries.js';
import { completeEntry, type PlainEntry } from '../../src/glossary/entry.js';
import type { Reading } from '../../src/glossary/formats/format.js';
import { planImport } from '../../src/glossary/import-plan.js';

const row = (entry: PlainEntry, hasOwnId = true): LocatedEntry => ({
  entry: completeEntry(entry),
  place: { file: 'f', line: 1, column: 1 },
  hasOwnId,
});
const reading = (entries: readonly LocatedEntry[], fields?: readonly string[]): Reading => ({
  entries,
  problems: [],
  count: entries.length,
  ignored: [],
  notes: [],
  ...(fields === undefined ? {} : { fields: new Set(fields) }),
});

const TANK = { id: 'tank', de: 'Panzer', en: 'tank', note: 'old' };
const existing = [completeEntry(TANK), completeEntry({ id: 'train', de: 'Zug', en: 'train' })];

describe('planImport', () => {
  it('finds an entry by its id, and changes what the row says', () => {
    const { changed } = planImport(existing, reading([row({ ...TANK, en: 'battle tank' })], ['id', 'de', 'en']), false);
    expect(changed.map(({ id, fields, entry }) => [id, fields, entry.note])).toEqual([['tank', ['en'], 'old']]);
  });

  it('finds it by its words where there is no id, and keeps its own id', () => {
    const { changed, added } = planImport(existing, reading([row({ ...TANK, id: 'x', note: 'new' }, false)]), false);
    expect([changed.map(({ id, fields }) => [id, fields]), added]).toEqual([[['tank', ['note']]], []]);
  });

  it('clears a field that a table has a column for, and leaves it where the file is silent', () => {
    const bare = row({ id: 'tank', de: 'Panzer', en: 'tank' });
    expect(planImport(existing, reading([bare], ['de', 'en', 'note']), false).changed[0]?.fields).toEqual(['note']);
    expect(planImport(existing, reading([bare]), false).unchanged).toBe(1);
  });

  it('does not let another English in unasked', () => {
    const other = row({ id: 'armour', de: 'Panzer', en: 'armour' }, false);
    const asked = planImport(existing, reading([other]), true);
    expect(planImport(existing, reading([other]), false)).toMatchObject({
      added: [],
      changed: [],
      conflicts: [{ kind: 'other-english', id: 'tank', en: 'tank' }],
    });
    expect(asked.changed.map(({ id, entry }) => [id, entry.en, entry.note])).toEqual([['tank', 'armour', 'old']]);
  });

  it('takes two meanings of a word in one file for two entries, and gives each an id', () => {
    const rows = [
      row({ id: 'platoon', de: 'Teil', en: 'platoon' }, false),
      row({ id: 'platoon', de: 'Teil', en: 'part' }, false),
    ];
    expect(planImport(existing, reading(rows), false).added.map(({ entry }) => entry.id)).toEqual([
      'platoon',
      'platoon-2',
    ]);
  });

  it('tells of rows that repeat an id or a pair of words', () => {
    const rows = [
      row({ id: 'gun', de: 'Kanone', en: 'gun' }),
      row({ id: 'gun', de: 'Geschütz', en: 'gun' }),
      row({ id: 'cannon', de: 'Kanone', en: 'gun' }, false),
    ];
    expect(planImport(existing, reading(rows), false).conflicts.map(({ kind }) => kind)).toEqual([
      'id-twice',
      'row-twice',
    ]);
  });
});
