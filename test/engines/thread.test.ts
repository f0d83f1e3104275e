import { describe, expect, it } from 'vitest';
import { DEFAULT_MODEL_FOLDER } from '../../src/engines/index.js';
import { identifyModel } from '../../src/engines/local/model-folder.js';
import { startThread } from '../../src/engines/local/thread.js';

/** A thread that answers as told: the code has `parentPort`, and `order` where it is asked to translate. */
function thread(begin: string, onTranslate = ''): URL {
  const code = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (order) => {
      if (order.kind === 'close') parentPort.close();
      if (order.kind === 'translate') { ${onTranslate} }
    });
    ${begin}`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

const READY = `parentPort.postMessage({ kind: 'ready', version: 'toy 1' });`;
const { card } = await identifyModel(DEFAULT_MODEL_FOLDER);
const TASK = { folder: 'nowhere', card };
const SEGMENTS = [{ text: 'Ein Satz.', terms: [] }];

describe('a thread', () => {
  it('hands results on and ends when it is told to', async () => {
    const answer = `
      const { call } = order;
      parentPort.postMessage({ kind: 'result', call, index: 0, result: { text: 'A sentence.', notes: [] } });
      parentPort.postMessage({ kind: 'done', call });`;
    const translator = await startThread(TASK, thread(READY, answer));
    const results = await translator.translate(SEGMENTS, { constrained: false });
    expect({ version: translator.version, results }).toEqual({
      version: 'toy 1',
      results: [{ text: 'A sentence.', notes: [] }],
    });
    await translator.dispose();
  });

  it('that dies at work fails the call, and nobody waits for it afterwards', async () => {
    const translator = await startThread(TASK, thread(READY, 'process.exit(7);'));
    const work = translator.translate(SEGMENTS, { constrained: false });
    await expect(work).rejects.toMatchObject({ code: 'engine-failed', args: { problem: 'exit 7' } });
    await translator.dispose();
  });

  it('that cannot start says why', async () => {
    const known = `{ message: '', known: { code: 'model-missing', args: { file: 'x' } } }`;
    const starting = startThread(
      TASK,
      thread(`parentPort.postMessage({ kind: 'failed', failure: ${known} }); parentPort.close();`),
    );
    await expect(starting).rejects.toMatchObject({ code: 'model-missing', args: { file: 'x' } });
  });

  it('that throws at once is a failure of the engine', async () => {
    await expect(startThread(TASK, thread(`throw new Error('odd');`))).rejects.toMatchObject({ code: 'engine-failed' });
  });
});
