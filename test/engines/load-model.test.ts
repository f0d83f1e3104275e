import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_MODEL_FOLDER } from '../../src/engines/index.js';
import { openLocalEngine } from '../../src/engines/local/engine.js';
import { TermtreuError } from '../../src/errors.js';

const GRAPHS = ['encoder.int8.onnx', 'decoder.int8.onnx'];
const SMALL = ['config.json', 'tokenizer.json', 'SHA256SUMS'];

let root = '';
let count = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'termtreu-model-'));
});
afterAll(() => rm(root, { recursive: true }));

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** A folder with the model: the large graphs are links, the rest are copies that may be spoilt. */
async function modelFolder(): Promise<string> {
  count += 1;
  const folder = join(root, `model-${count}`);
  await Promise.all(SMALL.map((name) => cp(join(DEFAULT_MODEL_FOLDER, name), join(folder, name))));
  await Promise.all(GRAPHS.map((name) => symlink(join(DEFAULT_MODEL_FOLDER, name), join(folder, name))));
  return folder;
}

/** Replaces a file by a text; with `signed` its checksum is made to fit, as if the model came like this. */
async function replace(folder: string, name: string, { text, signed }: { text: string; signed: boolean }) {
  await rm(join(folder, name));
  await writeFile(join(folder, name), text);
  if (!signed) return;
  const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
  const others = sums.split('\n').filter((line) => line !== '' && !line.endsWith(`  ${name}`));
  await writeFile(join(folder, 'SHA256SUMS'), `${[...others, `${sha256(text)}  ${name}`].join('\n')}\n`);
}

/** The card as it comes, to be spoilt. */
const card = async () => JSON.parse(await readFile(join(DEFAULT_MODEL_FOLDER, 'config.json'), 'utf8'));

/** The known failure that opening a folder, or loading what is in it, ends in. */
async function failure(folder: string): Promise<Pick<TermtreuError, 'code' | 'args'>> {
  const error = await openLocalEngine({ folder, workers: 0 })
    .then((engine) => engine.prepare?.())
    .then(
      () => undefined,
      (cause: unknown) => cause,
    );
  if (!(error instanceof TermtreuError)) throw new Error('no known failure', { cause: error });
  return error;
}

describe('a missing file', () => {
  it.each([...SMALL, ...GRAPHS])('%s is named', async (name) => {
    const folder = await modelFolder();
    await rm(join(folder, name));
    expect(await failure(folder)).toMatchObject({ code: 'model-missing', args: { file: join(folder, name) } });
  });

  it('is the first one of a folder that does not exist', async () => {
    const folder = join(root, 'nowhere');
    expect(await failure(folder)).toMatchObject({ code: 'model-missing', args: { file: join(folder, 'SHA256SUMS') } });
  });
});

describe('a damaged file', () => {
  it.each(['config.json', 'tokenizer.json', 'decoder.int8.onnx'])('%s is named with both checksums', async (name) => {
    const folder = await modelFolder();
    const expected = sha256(await readFile(join(folder, name)));
    await replace(folder, name, { text: 'damaged', signed: false });
    expect(await failure(folder)).toMatchObject({
      code: 'model-damaged',
      args: { file: join(folder, name), expected, actual: sha256('damaged') },
    });
  });

  it('that still loads is found before anything is returned', async () => {
    const folder = await modelFolder();
    const name = join(folder, 'encoder.int8.onnx');
    const bytes = await readFile(name);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await rm(name);
    await writeFile(name, bytes);
    const engine = await openLocalEngine({ folder, workers: 0 });
    const work = engine.translate([{ text: 'Ein Satz.', terms: [] }]);
    await expect(work).rejects.toMatchObject({ code: 'model-damaged', args: { file: name, actual: sha256(bytes) } });
    await engine.dispose();
  });

  it('is not accepted for want of a checksum', async () => {
    const folder = await modelFolder();
    const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
    await writeFile(join(folder, 'SHA256SUMS'), sums.replace(/^.*tokenizer.*\n/mu, ''));
    const { code, args } = await failure(folder);
    expect({ code, file: args['file'] }).toEqual({ code: 'model-invalid', file: join(folder, 'tokenizer.json') });
    expect(args['problem']).toContain('SHA256SUMS');
  });
});

describe('a file that does not keep to the contract', () => {
  it.each([
    ['no JSON', () => '{ "name": ', /JSON/u],
    ['another kind of JSON', () => '[]', /object/u],
    ['a missing field', async () => JSON.stringify({ ...(await card()), tokens: undefined }), /tokens/u],
    [
      'a number that is none',
      async () => JSON.stringify({ ...(await card()), maxSourceTokens: 'many' }),
      /maxSourceTokens/u,
    ],
    [
      'a file outside of the folder',
      async () => JSON.stringify({ ...(await card()), files: { encoder: '../x', decoder: 'd', tokenizer: 't' } }),
      /files\.encoder/u,
    ],
  ])('a card with %s', async (...[_what, text, problem]) => {
    const folder = await modelFolder();
    await replace(folder, 'config.json', { text: await text(), signed: true });
    const { code, args } = await failure(folder);
    expect({ code, file: args['file'] }).toEqual({ code: 'model-invalid', file: join(folder, 'config.json') });
    expect(args['problem']).toMatch(problem);
    // It has to fit into a sentence.
    expect(args['problem']).not.toContain('\n');
  });

  it.each([
    ['tokenizer.json', '{}', /./u],
    ['encoder.int8.onnx', 'no graph', /^there is no field at \d+$/u],
    // The runtime's own words, without the place in its sources.
    ['encoder.int8.onnx', '', /^Failed to load model with error: Missing opset in the model\. .*[^.]$/u],
  ])('%s, “%s”', async (name, text, problem) => {
    const folder = await modelFolder();
    await replace(folder, name, { text, signed: true });
    const { code, args } = await failure(folder);
    expect({ code, file: args['file'] }).toEqual({ code: 'model-invalid', file: join(folder, name) });
    expect(args['problem']).toMatch(problem);
  });
});

it('says so where the runtime does not start', async () => {
  vi.doMock('onnxruntime-node', () => {
    throw new Error('no library for this system');
  });
  try {
    expect(await failure(await modelFolder())).toMatchObject({ code: 'engine-unavailable', args: { engine: 'local' } });
  } finally {
    vi.doUnmock('onnxruntime-node');
  }
});
