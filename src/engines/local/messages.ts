import { TermtreuError, type ErrorCode, type MessageArgs } from '../../errors.js';
import type { EngineResult, EngineSegment } from '../engine.js';
import type { ModelCard } from './model-card.js';

/** What a worker is started with. */
export interface WorkerTask {
  readonly folder: string;
  readonly card: ModelCard;
  readonly beams?: number | undefined;
}

/** What a worker is told. */
export type Order =
  | {
      readonly kind: 'translate';
      readonly call: number;
      readonly segments: readonly EngineSegment[];
      readonly constrained: boolean;
    }
  | { readonly kind: 'stop'; readonly call: number }
  | { readonly kind: 'close' };

/** What a worker answers. */
export type Answer =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'result'; readonly call: number; readonly index: number; readonly result: EngineResult }
  | { readonly kind: 'done'; readonly call: number }
  /** Without a call the worker could not start. */
  | { readonly kind: 'failed'; readonly call?: number; readonly failure: Failure };

/** An error on its way between threads, which keep its words but not its class. */
export interface Failure {
  readonly message: string;
  readonly known?: { readonly code: ErrorCode; readonly args: MessageArgs };
  readonly cause?: string;
}

/** Packs an error for another thread. */
export function packError(error: unknown): Failure {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (!(error instanceof TermtreuError)) return { message };
  const known = { code: error.code, args: error.args };
  return error.cause instanceof Error ? { message, known, cause: error.cause.message } : { message, known };
}

/** Makes the error again. */
export function unpackError({ message, known, cause }: Failure): Error {
  if (known === undefined) return new TermtreuError('engine-failed', { engine: 'local', problem: message });
  return new TermtreuError(known.code, known.args, cause === undefined ? {} : { cause: new Error(cause) });
}
