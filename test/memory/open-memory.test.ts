import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../src/memory/features.js';
import * as load from '../../src/memory/load.js';
import type { SegmentKey } from '../../src/memory/memory.js';
import { openMemory } from '../../src/memory/open-memory.js';
import { byPerson, english, keyFor, temporaryFolder, temporaryMemory } from './temporary.js';

const SENTENCE = 'Die Fregatte „Bayern“ liegt in Kiel.';

describe('a memory', () => {
  it('gives back what it was told, with what the engine and the checks said of it', () => {
    const memory = temporaryMemory();
    const told = english('The frigate lies in Kiel.', {
      by: 'repair',
      notes: ['cut-hard', 'repetition'],
      findings: ['term/missing'],
    });
    memory.store(keyFor(SENTENCE), told);
    expect(memory.recall(keyFor(SENTENCE))).toEqual(told);
    expect(memory.recall(keyFor('Die Fregatte liegt in Kiel.'))).toBeUndefined();
  });

  it('keeps it for the next process', () => {
    const memory = temporaryMemory();
    memory.store(keyFor(SENTENCE), english('The frigate.'));
    const other = openMemory(memory.file);
    expect(other.recall(keyFor(SENTENCE))?.target).toBe('The frigate.');
    other.close();
  });

  it.each<[string, Partial<SegmentKey>]>([
    ['spelling', { target: 'en-US' }],
    ['engine', { engine: { name: 'other', version: '1' } }],
    ['version', { engine: { name: 'fake', version: '2' } }],
    ['settings', { engine: { name: 'fake', version: '1', settings: 'beams=1' } }],
    ['terms', { terms: '[["Fregatte"]]' }],
    ['context', { context: 'Kiel, Montag.' }],
  ])('knows nothing under another %s', (_name, changed) => {
    const memory = temporaryMemory();
    memory.store(keyFor(SENTENCE), english('The frigate.'));
    expect(memory.recall(keyFor(SENTENCE, changed))).toBeUndefined();
    memory.store(keyFor(SENTENCE, changed), english('Another.'));
    expect(memory.recall(keyFor(SENTENCE))?.target).toBe('The frigate.');
    expect(memory.recall(keyFor(SENTENCE, changed))?.target).toBe('Another.');
  });

  it.each([
    ['line breaks and blanks', 'Die Fregatte  „Bayern“\nliegt in Kiel. '],
    ['the composition of letters', SENTENCE.normalize('NFD')],
  ])('does not care about %s', (_name, source) => {
    const memory = temporaryMemory();
    memory.store(keyFor(SENTENCE), english('The frigate.'));
    expect(memory.recall(keyFor(source))?.target).toBe('The frigate.');
  });

  it('takes the later of two results, and keeps one', () => {
    const memory = temporaryMemory();
    memory.store(keyFor(SENTENCE), english('The ship.', { finished: false }));
    memory.store(keyFor(SENTENCE), english('The frigate.', { by: 'repair' }));
    expect(memory.recall(keyFor(SENTENCE))).toMatchObject({ target: 'The frigate.', by: 'repair', finished: true });
  });

  it('knows a sentence whatever the conditions', () => {
    const memory = temporaryMemory();
    expect(memory.isEmpty()).toBe(true);
    memory.store(keyFor(SENTENCE, { context: 'x' }), english('The frigate.'));
    expect(memory.isEmpty()).toBe(false);
    expect(memory.knows(SENTENCE.replace(' ', '\n'))).toBe(true);
    expect(memory.knows('Die Fregatte.')).toBe(false);
  });

  it('is one file when everybody has closed it', () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    const [one, other] = [openMemory(file), openMemory(file)];
    one.store(keyFor(SENTENCE), english('The frigate.'));
    other.recall(keyFor(SENTENCE));
    one.close();
    other.close();
    expect(readdirSync(dirname(file))).toEqual(['memory.sqlite']);
  });
});

const memoryWith = (...sources: string[]) => {
  const memory = temporaryMemory();
  for (const source of sources) memory.store(keyFor(source), english(`English of: ${source}`));
  return memory;
};

const keeping = (german: string, ...kept: readonly string[]) =>
  english('English.', { renderings: kept.map((each) => ({ german, english: each })) });

/** Makes a file as the first version wrote it, with a sentence by a person and one by an engine. */
function asOfVersion1(file: string): void {
  const memory = openMemory(file);
  memory.add([byPerson('Die Fregatte lief am Freitag aus.', 'The frigate put to sea on Friday.')], false);
  memory.store(keyFor('Die Fregatte lief am Samstag aus.'), english('The frigate put to sea on Saturday.'));
  memory.close();
  const old = new DatabaseSync(file);
  old.exec(`DROP TABLE rendering; DROP TABLE human_features; PRAGMA user_version = 1;
    INSERT INTO features (rowid, words) VALUES (1, '${featuresOf('Die Fregatte lief am Freitag aus.').join(' ')}')`);
  old.close();
}

describe('the renderings of a term', () => {
  it('are all that were ever kept, whatever became of the sentence', () => {
    const memory = temporaryMemory();
    memory.store(keyFor(SENTENCE), keeping('Zeitenwende', 'watershed', 'new era'));
    memory.store(keyFor(SENTENCE), keeping('Zeitenwende', 'turning point', 'watershed'));
    expect(memory.renderings('Zeitenwende')).toEqual(['new era', 'turning point', 'watershed']);
    expect(memory.renderings('Wende')).toEqual([]);
    expect(memory.recall(keyFor(SENTENCE))).not.toHaveProperty('renderings');
  });

  it('are none in a file from before them, which takes them from its next use on', () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    asOfVersion1(file);
    expect(temporaryMemory({ readOnly: true }, file).renderings('Zeitenwende')).toEqual([]);
    const memory = temporaryMemory({}, file);
    memory.store(keyFor(SENTENCE), keeping('Zeitenwende', 'watershed'));
    expect(memory.renderings('Zeitenwende')).toEqual(['watershed']);
  });
});

describe('what people made', () => {
  const ASKED = 'Die Fregatte lief am Montag aus.';
  const HUMAN = 'Die Fregatte lief am Freitag aus.';

  it('is found by itself in a file from before it was indexed apart, once that is used', () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    asOfVersion1(file);
    const before = temporaryMemory({ readOnly: true }, file);
    expect(before.similar(ASKED)).toMatchObject([{ source: HUMAN }, { by: 'engine' }]);
    expect(before.similar(ASKED, { by: 'human' })).toEqual([]);
    expect(before.verify()).toEqual([]);
    const memory = temporaryMemory({}, file);
    expect(memory.similar(ASKED, { by: 'human' })).toMatchObject([{ source: HUMAN }]);
    expect(memory.similar(ASKED)).toMatchObject([{ source: HUMAN }, { by: 'engine' }]);
    expect(memory.verify()).toEqual([]);
  });

  it('is found the same whatever engines make of other sentences, or made of the same', () => {
    const memory = memoryWith(HUMAN);
    memory.add([byPerson(HUMAN, 'The frigate put to sea on Friday.')], false);
    const found = memory.similar(ASKED, { by: 'human' });
    expect(found).toMatchObject([{ source: HUMAN, by: 'human' }]);
    for (let i = 0; i < 50; i += 1) memory.store(keyFor(`Die Fregatte lief am ${i}. Montag aus.`), english(`${i}`));
    expect(memory.similar(ASKED, { by: 'human' })).toEqual(found);
    expect(memory.similar(HUMAN, { most: 1 })).toMatchObject([{ score: 1, by: 'human' }]);
    expect(memory.verify()).toEqual([]);
  });
});

describe('a similar segment', () => {
  it('is found with its score', () => {
    const memory = memoryWith('Der Minister sprach am Montag in Berlin.', 'Es regnet.', 'Der Gipfel endete gestern.');
    expect(memory.similar('Der Minister sprach am Dienstag in Berlin.')).toEqual([
      {
        id: 1,
        score: 1 - 4 / 42,
        source: 'Der Minister sprach am Montag in Berlin.',
        target: 'English of: Der Minister sprach am Montag in Berlin.',
        by: 'engine',
      },
    ]);
  });

  it('comes before one that is less so, and none comes below three quarters', () => {
    const memory = memoryWith(
      'Die Fregatten liefen am Freitag aus.',
      'Die Fregatte lief am Freitag aus dem Hafen von Kiel aus.',
      'Die Fregatte lief am Freitag aus.',
    );
    const found = memory.similar('Die Fregatte lief am Freitag aus.');
    expect(found.map(({ source }) => source)).toEqual([
      'Die Fregatte lief am Freitag aus.',
      'Die Fregatten liefen am Freitag aus.',
    ]);
    expect(found[0]?.score).toBe(1);
    expect(memory.similar('Die Fregatte lief am Freitag aus.', { most: 1 })).toHaveLength(1);
    expect(memory.similar('Die Fregatte lief am Freitag aus.', { least: 0.3 })).toHaveLength(3);
  });

  it.each([
    ['Ja.', 'Ja!'],
    ['Der Rat tagt.', 'Der Rat tagte.'],
    ['Das ist so AND NOT (anders) "OR" -* ^', 'Das ist so AND NOT (anders) "OR" -* ^!'],
  ])('is found for “%s” too', (stored, asked) => {
    expect(memoryWith(stored).similar(asked, { least: 0.6 })).toMatchObject([{ source: stored }]);
  });

  it('may be asked for among what people made, be it less alike', () => {
    const memory = memoryWith('Die Fregatte lief am Montag aus.', 'Die Fregatte lief am Sonntag aus.');
    memory.add([byPerson('Die Fregatte lief am Freitag aus.', 'The frigate put to sea on Friday.')], false);
    const found = memory.similar('Die Fregatte lief am Montag aus.', { by: 'human', most: 1 });
    expect(found).toMatchObject([{ id: 3, source: 'Die Fregatte lief am Freitag aus.', by: 'human' }]);
    expect(memory.similar('Die Fregatte lief am Montag aus.', { most: 1 })).toMatchObject([{ score: 1 }]);
  });

  it('of nothing is nothing', () => {
    expect(memoryWith('Es regnet.').similar(' — ')).toEqual([]);
  });
});

it('is opened by the library, too', async () => {
  const memory = await load.openMemory(join(temporaryFolder(), 'memory.sqlite'));
  memory.store(keyFor(SENTENCE), english('The frigate.'));
  expect(memory.recall(keyFor(SENTENCE))?.target).toBe('The frigate.');
  memory.close();
});
