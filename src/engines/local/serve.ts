import { parentPort } from 'node:worker_threads';
import { loadModel } from './load-model.js';
import type { GraphFiles } from './model-folder.js';
import { packError, type Answer, type Order, type WorkerTask } from './messages.js';
import { createTranslator, type Translator } from './translator.js';

/** The work of a worker thread: it loads the model, whose graphs are being read, then translates what it is sent until it is closed. */
export async function serve(task: WorkerTask, graphs: Promise<GraphFiles>): Promise<void> {
  const stops = new Map<number, AbortController>();
  let translator: Translator;
  try {
    translator = createTranslator(await loadModel(task.folder, { card: task.card, graphs }), task.beams);
  } catch (error) {
    send({ kind: 'failed', failure: packError(error) });
    return;
  }
  parentPort?.on('message', (order: Order) => {
    if (order.kind === 'translate') void work(translator, order, stops);
    else if (order.kind === 'stop') stops.get(order.call)?.abort();
    else void translator.dispose().finally(() => parentPort?.close());
  });
  send({ kind: 'ready', version: translator.version });
}

async function work(
  translator: Translator,
  { call, segments, constrained }: Extract<Order, { kind: 'translate' }>,
  stops: Map<number, AbortController>,
): Promise<void> {
  const stop = new AbortController();
  stops.set(call, stop);
  try {
    await translator.translate(segments, {
      constrained,
      signal: stop.signal,
      onResult: (index, result) => send({ kind: 'result', call, index, result }),
    });
    send({ kind: 'done', call });
  } catch (error) {
    send({ kind: 'failed', call, failure: packError(error) });
  } finally {
    stops.delete(call);
  }
}

function send(answer: Answer): void {
  parentPort?.postMessage(answer);
}
