import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findPushed,
  type PushedGlossary,
  readPushRecords,
  RECORD_FILE,
  writeRecords,
} from '../../src/config/pushed-glossaries.js';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'termtreu-pushed-'))));
afterEach(() => rm(folder, { recursive: true }));

const RECORD: PushedGlossary = {
  path: 'defence.yaml',
  server: 'api.deepl.com',
  name: 'defence',
  id: '3f5a-77',
  hash: 'a'.repeat(64),
  entries: 2,
  inflected: false,
};

describe('the record of a push', () => {
  it('stands beside the glossary, by file and server', async () => {
    const glossary = join(folder, 'defence.yaml');
    const none = await readPushRecords(glossary);
    expect(none).toMatchObject({ file: join(folder, RECORD_FILE), path: 'defence.yaml', all: [] });
    await writeFile(none.file, writeRecords(none, 'api.deepl.com', RECORD));
    const one = await readPushRecords(glossary);
    expect(findPushed(one, 'api.deepl.com')).toEqual(RECORD);
    expect(findPushed(one, 'api-free.deepl.com')).toBeUndefined();
    expect(findPushed(await readPushRecords(join(folder, 'other.yaml')), 'api.deepl.com')).toBeUndefined();
  });

  it('of a folder stands in it', async () => {
    await mkdir(join(folder, 'glossary'));
    const records = await readPushRecords(join(folder, 'glossary'));
    expect(records).toMatchObject({ file: join(folder, 'glossary', RECORD_FILE), path: '.' });
  });

  it('takes the place of the one before, and of no other', () => {
    const records = { file: '', path: 'defence.yaml', all: [RECORD, { ...RECORD, server: 'localhost' }] };
    const written = JSON.parse(writeRecords(records, 'localhost', { ...RECORD, server: 'localhost', id: 'new' }));
    expect(written).toEqual({ version: 1, glossaries: [RECORD, { ...RECORD, server: 'localhost', id: 'new' }] });
    expect(JSON.parse(writeRecords(records, 'localhost', undefined))).toMatchObject({ glossaries: [RECORD] });
  });

  it.each(['{', '{"version":2,"glossaries":[]}', '{"version":1,"glossaries":[{"key":"secret"}]}'])(
    'that is none is an error: %s',
    async (text) => {
      await writeFile(join(folder, RECORD_FILE), text);
      await expect(readPushRecords(folder)).rejects.toMatchObject({ code: 'file-unreadable', exitCode: 2 });
    },
  );
});
