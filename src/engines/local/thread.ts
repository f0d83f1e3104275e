import { Worker } from 'node:worker_threads';
import { TermtreuError } from '../../errors.js';
import type { EngineResult } from '../engine.js';
import { unpackError, type Answer, type Order, type WorkerTask } from './messages.js';
import type { TaskOptions, Translator } from './translator.js';

/** The compiled code of a worker thread. */
export const WORKER = new URL('worker.js', import.meta.url);

/**
 * Megabytes for young objects. A worker makes few; with little room for them they are collected soon, which saves a tenth
 * of the memory of a run, and no time is lost.
 */
const YOUNG_MEMORY = 2;

interface Call {
  readonly results: EngineResult[];
  readonly onResult: TaskOptions['onResult'];
  readonly resolve: (results: EngineResult[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a translator in a thread of its own, so that loading and decoding leave the calling thread free.
 * @param code what the thread runs, the compiled worker unless given
 * @throws {TermtreuError} what loading the model throws, `engine-failed` where the thread dies
 */
export function startThread({ folder, card, beams }: WorkerTask, code = WORKER): Promise<Translator> {
  const workerData: WorkerTask = { folder, card, beams };
  const worker = new Worker(code, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY } });
  const calls = new Map<number, Call>();
  const { promise, resolve, reject } = Promise.withResolvers<Translator>();
  const { promise: exited, resolve: leave } = Promise.withResolvers<void>();
  const fail = (error: Error): void => {
    reject(error);
    for (const call of calls.values()) call.reject(error);
    calls.clear();
  };
  worker.on('message', (answer: Answer) => {
    if (answer.kind === 'ready') resolve(createProxy({ worker, calls, exited }, answer.version));
    else if (answer.kind === 'failed' && answer.call === undefined) fail(unpackError(answer.failure));
    else settle(calls, answer);
  });
  worker.on('error', (cause) => fail(threadFailure(String(cause), cause)));
  worker.on('exit', (status) => {
    fail(threadFailure(`exit ${status}`));
    leave();
  });
  return promise;
}

function threadFailure(problem: string, cause?: unknown): TermtreuError {
  return new TermtreuError('engine-failed', { engine: 'local', problem }, { cause });
}

function settle(calls: Map<number, Call>, answer: Exclude<Answer, { kind: 'ready' }>): void {
  const number = answer.call ?? 0;
  const call = calls.get(number);
  if (call === undefined) return;
  if (answer.kind === 'result') {
    call.results[answer.index] = answer.result;
    call.onResult?.(answer.index, answer.result);
    return;
  }
  calls.delete(number);
  if (answer.kind === 'failed') call.reject(unpackError(answer.failure));
  else call.resolve(call.results);
}

interface Thread {
  readonly worker: Worker;
  readonly calls: Map<number, Call>;
  /** Fulfilled when the thread has ended, of itself or because it was told to. */
  readonly exited: Promise<void>;
}

function createProxy({ worker, calls, exited }: Thread, version: string): Translator {
  let last = 0;
  const send = (order: Order): void => worker.postMessage(order);
  return {
    version,
    translate(segments, { constrained, signal, onResult }) {
      const call = (last += 1);
      const { promise, resolve, reject } = Promise.withResolvers<EngineResult[]>();
      const stop = (): void => send({ kind: 'stop', call });
      calls.set(call, { results: [], onResult, resolve, reject });
      send({ kind: 'translate', call, segments, constrained });
      signal?.addEventListener('abort', stop, { once: true });
      if (signal?.aborted === true) stop();
      return promise.finally(() => signal?.removeEventListener('abort', stop));
    },
    async dispose() {
      send({ kind: 'close' });
      await exited;
    },
  };
}
