import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TermtreuError } from '../../src/errors.js';
import { inTransaction } from '../../src/memory/database.js';
import { guarded } from '../../src/memory/failure.js';
import { openJournaled } from '../../src/memory/journal.js';
import { type Memory, openMemory } from '../../src/memory/open-memory.js';
import { english, keyFor, temporaryFolder, temporaryMemory } from './temporary.js';

/** The known failure that something ends in. */
function failure(work: () => unknown): Pick<TermtreuError, 'code' | 'args'> {
  try {
    work();
  } catch (error) {
    if (error instanceof TermtreuError) return error;
    throw error;
  }
  throw new Error('no failure');
}

/** Another program on the same file. */
function otherProgram(file: string): DatabaseSync {
  const other = new DatabaseSync(file);
  onTestFinished(() => other.close());
  return other;
}

const isRoot = process.getuid?.() === 0;

describe('a file that cannot be opened', () => {
  it('because it is another database', () => {
    const file = join(temporaryFolder(), 'other.sqlite');
    otherProgram(file).exec('CREATE TABLE address (name TEXT)');
    expect(failure(() => openMemory(file))).toMatchObject({ code: 'memory-foreign', args: { file } });
  });

  it('because it is no database', () => {
    const file = join(temporaryFolder(), 'notes.txt');
    writeFileSync(file, 'Buy milk. '.repeat(1000));
    expect(failure(() => openMemory(file)).code).toBe('memory-damaged');
    expect(readFileSync(file, 'utf8')).toMatch(/^Buy milk\. /u);
  });

  it('because a newer termtreu wrote it', () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    openMemory(file).close();
    otherProgram(file).exec('PRAGMA user_version = 99');
    expect(failure(() => openMemory(file)).code).toBe('memory-too-new');
  });

  it('because it is a folder', () => {
    expect(failure(() => openMemory(temporaryFolder())).code).toBe('memory-unreadable');
  });

  it('because nothing is there, and nothing may be made', () => {
    const file = join(temporaryFolder(), 'none.sqlite');
    expect(failure(() => openMemory(file, { readOnly: true })).code).toBe('memory-unreadable');
  });

  it.skipIf(isRoot)('because it may only be read', () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    openMemory(file).close();
    chmodSync(file, 0o400);
    expect(failure(() => openMemory(file)).code).toBe('memory-read-only');
  });

  it('because another program keeps it locked', () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    openMemory(file).close();
    otherProgram(file).exec('BEGIN IMMEDIATE');
    expect(failure(() => openMemory(file, { patience: 50 })).code).toBe('memory-locked');
  });
});

describe('a file that may only be read', () => {
  it.skipIf(isRoot)('in a folder that may only be read can be looked into', () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    const memory = openMemory(file);
    memory.store(keyFor('Ein Satz.'), english('A sentence.'));
    memory.close();
    chmodSync(file, 0o400);
    chmodSync(dirname(file), 0o500);
    onTestFinished(() => chmodSync(dirname(file), 0o700));
    const read = temporaryMemory({ readOnly: true }, file);
    expect(read.recall(keyFor('Ein Satz.'))?.target).toBe('A sentence.');
    expect(read.verify()).toEqual([]);
    expect(readdirSync(dirname(file))).toEqual(['memory.sqlite']);
  });
});

describe('a memory that is damaged within', () => {
  it('says so where that shows, by the name that it was given', () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    const memory = openMemory(file);
    for (let i = 0; i < 300; i += 1) memory.store(keyFor(`Der ${i}. Satz.`), english('A sentence. '.repeat(20)));
    memory.close();
    const bytes = readFileSync(file);
    const told = { code: 'memory-damaged', args: { file: 'm.sqlite' } };
    writeFileSync(file, Buffer.from(bytes).fill(0xff, 8192));
    expect(failure(() => openMemory(file, { shown: 'm.sqlite' }))).toMatchObject(told);
    writeFileSync(file, Buffer.from(bytes).fill(0xff, bytes.length - 16_384));
    const damaged = temporaryMemory({ shown: 'm.sqlite' }, file);
    expect(failure(() => [...damaged.units()])).toMatchObject(told);
  });
});

describe('a memory that takes in no more', () => {
  it('because the file that its users share cannot grow, says that the disk is full', () => {
    const cause = Object.assign(new Error('disk I/O error'), { errcode: 4874 });
    const fail = () => {
      throw cause;
    };
    expect(failure(() => guarded('m.sqlite', fail))).toMatchObject({ code: 'memory-full' });
  });

  it('because it is locked, says so; what it holds can be read', () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    const memory = temporaryMemory({ patience: 50 }, file);
    memory.store(keyFor('Der erste Satz.'), english('The first sentence.'));
    const other = otherProgram(file);
    other.exec('BEGIN IMMEDIATE');
    expect(failure(() => memory.store(keyFor('Ein Satz.'), english('A sentence.'))).code).toBe('memory-locked');
    expect(memory.recall(keyFor('Der erste Satz.'))?.target).toBe('The first sentence.');
    other.exec('ROLLBACK');
    memory.store(keyFor('Ein Satz.'), english('A sentence.'));
    expect(memory.recall(keyFor('Ein Satz.'))?.target).toBe('A sentence.');
  });

  it('because the disk is full, says so', () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    openMemory(file).close();
    const database = otherProgram(file);
    database.exec('PRAGMA max_page_count = 1');
    const fill = () =>
      inTransaction(database, () => database.exec(`INSERT INTO engine (identity) VALUES (hex(zeroblob(9000)))`));
    expect(failure(() => guarded(file, fill))).toMatchObject({ code: 'memory-full', args: { file } });
    expect(database.isTransaction).toBe(false);
  });
});

/** A memory that has room for so many sentences. */
function smallMemory(room: number): Memory {
  const memory = temporaryMemory();
  let left = room;
  return {
    ...memory,
    store(key, result) {
      left -= 1;
      if (left < 0) throw new TermtreuError('memory-full', { file: memory.file });
      memory.store(key, result);
    },
  };
}

describe('a journal', () => {
  it('takes in what the memory cannot, and gives it to the next run, whose memory can', () => {
    const file = join(temporaryFolder(), 'out', '.journal');
    const sentences = ['Eins.', 'Zwei.', 'Drei.'];
    const run = openJournaled({ memory: smallMemory(1), file });
    for (const sentence of sentences) run.store(keyFor(sentence), english(sentence.toUpperCase()));
    expect(run.failure()?.code).toBe('memory-full');
    run.finish();
    run.close();
    const memory = temporaryMemory();
    const next = openJournaled({ memory, file });
    expect(sentences.map((sentence) => next.recall(keyFor(sentence))?.target)).toEqual([undefined, 'ZWEI.', 'DREI.']);
    next.finish();
    expect(readdirSync(dirname(file))).toEqual([]);
    expect(memory.recall(keyFor('Drei.'))?.target).toBe('DREI.');
  });

  it('stands in for the memory where there is none, and goes when the work is done', () => {
    const file = join(temporaryFolder(), '.journal');
    const run = openJournaled({ file });
    expect(existsSync(file)).toBe(false);
    run.store(keyFor('Eins.'), english('One.'));
    expect(run.recall(keyFor('Eins.'))?.target).toBe('One.');
    expect(existsSync(file)).toBe(true);
    run.finish();
    run.close();
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it('is not made where the memory does', () => {
    const file = join(temporaryFolder(), '.journal');
    const run = openJournaled({ memory: temporaryMemory(), file });
    run.store(keyFor('Eins.'), english('One.'));
    expect({ made: existsSync(file), grown: run.hasGrown() }).toEqual({ made: false, grown: true });
  });

  it('cannot stand in where nothing is written to a file', () => {
    const run = openJournaled({ memory: smallMemory(0) });
    expect(failure(() => run.store(keyFor('Eins.'), english('One.'))).code).toBe('memory-full');
  });
});
