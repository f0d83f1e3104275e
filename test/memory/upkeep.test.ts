import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { engineName } from '../../src/memory/key.js';
import { type Memory, openMemory } from '../../src/memory/open-memory.js';
import { byPerson, english, keyFor, temporaryMemory } from './temporary.js';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

describe('statistics', () => {
  it('count what there is', () => {
    const memory = temporaryMemory({ now: () => START });
    memory.store(keyFor('Eins.'), english('One.'));
    memory.store(keyFor('Eins.', { target: 'en-US' }), english('One.', { by: 'repair', findings: ['number'] }));
    memory.store(keyFor('Zwei.'), english('Two.', { finished: false }));
    memory.add([byPerson('Eins.', 'Unity.')], false);
    expect(memory.statistics()).toEqual({
      sources: 2,
      translations: 4,
      makers: [
        { name: 'engine', count: 2 },
        { name: 'repair', count: 1 },
        { name: 'human', count: 1 },
      ],
      engines: [{ name: 'fake (1)', count: 3 }],
      variants: [
        { name: 'en-GB', count: 3 },
        { name: 'en-US', count: 1 },
      ],
      withFindings: 1,
      unfinished: 1,
      oldest: '2026-01-01',
      lastUsed: '2026-01-01',
    });
  });

  it('of nothing are nothing', () => {
    expect(temporaryMemory().statistics()).toMatchObject({ translations: 0, oldest: '', lastUsed: '' });
  });
});

const aged = () => {
  let now = START;
  const memory = temporaryMemory({ now: () => now });
  const at = (days: number): Memory => {
    now = START + days * DAY;
    return memory;
  };
  at(0).store(keyFor('Alt.'), english('Old.'));
  memory.add([byPerson('Alt.', 'Aged.')], false);
  memory.store(keyFor('Uralt.', { engine: { name: 'other', version: '1' } }), english('Ancient.'));
  at(100).store(keyFor('Neu.'), english('New.'));
  return { memory, at };
};

describe('pruning', () => {
  it('forgets what was long not used, but nothing that a person made', () => {
    const { memory } = aged();
    expect(memory.prune({ unusedDays: 30, dryRun: true })).toEqual({ translations: 2, sources: 1 });
    expect(memory.statistics().translations).toBe(4);
    expect(memory.prune({ unusedDays: 30 })).toEqual({ translations: 2, sources: 1 });
    expect(memory.recall(keyFor('Neu.'))?.target).toBe('New.');
    expect(memory.recall(keyFor('Alt.'))?.target).toBe('Aged.');
    expect(memory.similar('Uralt.')).toEqual([]);
    expect(memory.verify()).toEqual([]);
  });

  it('keeps what was used since', () => {
    const { memory, at } = aged();
    const reader = openMemory(memory.file, { now: () => START + 90 * DAY });
    reader.recall(keyFor('Uralt.', { engine: { name: 'other', version: '1' } }));
    reader.close();
    expect(at(100).prune({ unusedDays: 30 })).toEqual({ translations: 1, sources: 0 });
  });

  it('forgets what one engine made', () => {
    const { memory } = aged();
    expect(memory.prune({ engine: 'other' })).toEqual({ translations: 1, sources: 1 });
    expect(memory.prune({ engine: 'none' })).toEqual({ translations: 0, sources: 0 });
  });
});

const spoilt = (sql: string) => {
  const memory = temporaryMemory();
  memory.store(keyFor('Die Fregatte.'), english('The frigate.'));
  memory.store(keyFor('Der Hafen.', { terms: 'x', context: 'y' }), english('The port.'));
  memory.add([byPerson('Die Fregatte.', 'The ship.')], false);
  const database = new DatabaseSync(memory.file);
  database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
  database.close();
  return memory.verify();
};

describe('verification', () => {
  it('of a sound memory finds nothing', () => {
    expect(spoilt('')).toEqual([]);
  });

  it.each([
    ["UPDATE translation SET variant = 'en-US' WHERE id = 2", 'key', 'translation 2'],
    ["UPDATE engine SET identity = '[]'", 'key', 'translation 1'],
    ['UPDATE source SET hash = 1 WHERE id = 2', 'source', 'source 2'],
    ['UPDATE translation SET engine = 9 WHERE id = 1', 'reference', 'translation 1'],
    ["INSERT INTO features (features) VALUES ('delete-all')", 'index', 'source 2'],
    ["INSERT INTO human_features (human_features) VALUES ('delete-all')", 'index', 'source 1'],
    ['DELETE FROM translation WHERE id = 2', 'orphan', 'source 2'],
  ])('finds what is wrong: %s', (sql, fault, example) => {
    expect(spoilt(sql)).toContainEqual(expect.objectContaining({ fault, example }));
  });
});

describe('holding words', () => {
  it('is found in German and English, whatever the case', () => {
    const memory = temporaryMemory();
    memory.store(keyFor('Die Ämter schwiegen.'), english('The authorities kept silent.'));
    expect(memory.holding('ämter', 5)).toHaveLength(1);
    expect(memory.holding('KEPT  silent', 5)).toMatchObject([{ source: 'Die Ämter schwiegen.', by: 'engine' }]);
    expect(memory.holding('Fregatte', 5)).toEqual([]);
    expect(memory.holding(' ', 5)).toEqual([]);
  });
});

it('an engine is known by name, version and settings, however they are written', () => {
  expect(engineName({ name: 'a', version: 'b' })).not.toBe(engineName({ name: 'a', version: '', settings: 'b' }));
});
