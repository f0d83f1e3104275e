import { describe, expect, it } from 'vitest';
import { exportTmx } from '../../src/memory/export-tmx.js';
import { type ImportOptions, importTmx, type ImportReport } from '../../src/memory/import-tmx.js';
import type { Memory } from '../../src/memory/open-memory.js';
import { english, keyFor, temporaryMemory } from './temporary.js';

const NOW = Date.UTC(2026, 0, 1);

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += 50) yield all.subarray(at, at + 50);
}

const take = (memory: Memory, text: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  importTmx(bytes(text), (units, replace) => memory.add(units, replace), { file: 'a.tmx', now: NOW, ...options });

const tmx = (...units: string[]): string => `<tmx version="1.4"><header/><body>\n${units.join('\n')}\n</body></tmx>`;
const unit = (de: string, en: string, { language = 'en-GB', attributes = '' } = {}): string =>
  `<tu ${attributes}><tuv xml:lang="de-DE"><seg>${de}</seg></tuv><tuv xml:lang="${language}"><seg>${en}</seg></tuv></tu>`;

describe('an import', () => {
  it('goes before what engines made, whatever engine and glossary', async () => {
    const memory = temporaryMemory();
    memory.store(keyFor('Es regnet.', { terms: 'x' }), english('It rains.'));
    await take(memory, tmx(unit('Es  regnet.', 'It is raining.')));
    expect(memory.recall(keyFor('Es regnet.', { terms: 'x' }))).toMatchObject({
      target: 'It is raining.',
      by: 'human',
    });
    memory.store(keyFor('Es regnet.'), english('Rain.'));
    expect(memory.recall(keyFor('Es regnet.'))).toMatchObject({ target: 'It is raining.', by: 'human' });
    expect(memory.recall(keyFor('Es regnet.', { target: 'en-US' }))).toBeUndefined();
  });

  it('serves both spellings where it is only said to be English', async () => {
    const memory = temporaryMemory();
    await take(memory, tmx(unit('Es regnet.', 'It is raining.', { language: 'EN' })));
    expect(memory.recall(keyFor('Es regnet.', { target: 'en-US' }))?.target).toBe('It is raining.');
    await take(memory, tmx(unit('Es regnet.', 'It’s raining.', { language: 'en_us' })));
    expect(memory.recall(keyFor('Es regnet.', { target: 'en-US' }))?.target).toBe('It’s raining.');
    expect(memory.recall(keyFor('Es regnet.'))?.target).toBe('It is raining.');
  });

  it('never writes over a person’s work, unless told to', async () => {
    const memory = temporaryMemory();
    await take(memory, tmx(unit('Eins.', 'One.')));
    const second = tmx(unit('Eins.', 'Uno.'), unit('Eins.', 'One.'));
    expect(await take(memory, second)).toMatchObject({
      added: 0,
      skipped: [
        { reason: 'other', count: 1, line: 2 },
        { reason: 'same', count: 1, line: 3 },
      ],
    });
    expect(memory.recall(keyFor('Eins.'))?.target).toBe('One.');
    expect(await take(memory, tmx(unit('Eins.', 'Uno.')), { replace: true })).toMatchObject({
      replaced: 1,
      skipped: [],
    });
    expect(memory.recall(keyFor('Eins.'))?.target).toBe('Uno.');
  });

  it('of what a machine made is offered, never used unseen', async () => {
    const memory = temporaryMemory();
    await take(memory, tmx(unit('Es regnet.', 'It rains.', { attributes: 'changeid="MT!"' })));
    await take(memory, tmx(unit('Es schneit.', 'It snows.')), { by: 'engine' });
    expect(memory.recall(keyFor('Es regnet.'))).toBeUndefined();
    expect(memory.recall(keyFor('Es schneit.'))).toBeUndefined();
    expect(memory.similar('Es regnet.')).toMatchObject([{ score: 1, target: 'It rains.', by: 'engine' }]);
  });

  it('says what was read, added and skipped, and why', async () => {
    const report = await take(
      temporaryMemory(),
      tmx(
        unit('Eins.', 'One.'),
        unit('Eins.', 'Un.', { language: 'fr' }),
        '<tu><tuv xml:lang="en"><seg>Two.</seg></tuv></tu>',
        unit('Drei.', ' '),
        '<tu><tuv></tu>',
        unit('&vier;', 'Four.'),
        unit('Fünf.', 'Five.'),
        unit('Fünf.', 'Five.'),
      ),
    );
    expect(report).toEqual({
      units: 8,
      added: 2,
      replaced: 0,
      skipped: [
        { reason: 'no-english', count: 1, line: 3 },
        { reason: 'no-german', count: 1, line: 4 },
        { reason: 'empty', count: 1, line: 5 },
        { reason: 'malformed', count: 1, line: 6 },
        { reason: 'entity', count: 1, line: 7 },
        { reason: 'same', count: 1, line: 9 },
      ],
    });
  });

  it('keeps what stands before the end of a file that is cut', async () => {
    const memory = temporaryMemory();
    const report = await take(memory, tmx(unit('Eins.', 'One.'), unit('Zwei.', 'Two.')).slice(0, -60));
    expect(report).toMatchObject({ units: 2, added: 1, skipped: [{ reason: 'unfinished', line: 3 }] });
    expect(memory.recall(keyFor('Eins.'))?.target).toBe('One.');
  });

  it.each(['', 'Kein TMX.', '<tbx><tu></tu></tbx>'])('of what is no TMX is refused: %j', async (text) => {
    await expect(take(temporaryMemory(), text)).rejects.toMatchObject({ code: 'tmx-invalid' });
  });
});

describe('an export', () => {
  it('goes into another memory with all that was known', async () => {
    const memory = temporaryMemory();
    const key = keyFor('Die „Fregatte“ & <das> Meer.', { terms: '[1]', context: 'Vorher.' });
    const told = english('The “frigate” & <the> sea.', { by: 'repair', notes: ['repetition'], findings: ['number'] });
    memory.store(key, told);
    memory.store(keyFor('Halb.'), english('Half.', { finished: false }));
    await take(memory, tmx(unit('Es regnet.', 'It is raining.', { attributes: 'creationdate="20200102T030405Z"' })));
    const text = [...exportTmx(memory.units(), '1')].join('');
    const other = temporaryMemory();
    expect(await take(other, text)).toMatchObject({ units: 2, added: 2, skipped: [] });
    expect(other.recall(key)).toEqual(told);
    expect(other.recall(keyFor('Es regnet.'))?.by).toBe('human');
    expect(other.recall(keyFor('Halb.'))).toBeUndefined();
    expect(text).toContain('creationdate="20200102T030405Z"');
    expect([...exportTmx(other.units(), '1')].join('')).toBe(text);
  });

  it('that a person has worked on comes back as a person’s work', async () => {
    const memory = temporaryMemory();
    memory.store(keyFor('Es regnet.', { terms: 'x' }), english('Rain.'));
    const text = [...exportTmx(memory.units(), '1')].join('');
    const corrected = text.replace('Rain.', 'It is raining.').replace('<tu ', '<tu changedate="20300101T000000Z" ');
    expect(await take(memory, corrected)).toMatchObject({ added: 1 });
    expect(memory.recall(keyFor('Es regnet.'))).toMatchObject({ target: 'It is raining.', by: 'human' });
  });
});
