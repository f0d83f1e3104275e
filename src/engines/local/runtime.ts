import { setImmediate } from 'node:timers/promises';
import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';

/** A block of numbers with its shape. */
export interface Tensor {
  readonly data: Float32Array | BigInt64Array;
  readonly dims: readonly number[];
}

/** A loaded ONNX graph. */
export interface Graph {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  /**
   * Computes.
   * @param outputs where the outputs that are wanted go, each in its shape; their memory may serve again and again
   */
  run(feeds: Readonly<Record<string, Tensor>>, outputs: Readonly<Record<string, Tensor>>): Promise<void>;
  dispose(): Promise<void>;
}

/** What executes graphs; the only place that knows the library behind it. */
export interface Runtime {
  /** Loads a graph from the bytes of an ONNX file. */
  load(model: Uint8Array): Promise<Graph>;
}

/**
 * The runtime on onnxruntime-node. Its API: https://onnxruntime.ai/docs/api/js/
 * In version 1.16 `run` computes on the calling thread and resolves afterwards. A graph gets one core: two threads on one
 * graph gain a tenth on an idle machine and lose much on a busy one. Without its arena it takes a third less memory;
 * optimising these graphs takes as long as loading them and saves a twentieth of the work.
 */
export async function createOnnxRuntime(): Promise<Runtime> {
  const { default: ort } = await import('onnxruntime-node');
  const toOrt = (tensor: Tensor): OrtTensor =>
    tensor.data instanceof Float32Array
      ? new ort.Tensor('float32', tensor.data, tensor.dims)
      : new ort.Tensor('int64', tensor.data, tensor.dims);
  return {
    async load(model) {
      const options = {
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
        executionMode: 'sequential',
        graphOptimizationLevel: 'disabled',
        enableCpuMemArena: false,
        enableMemPattern: false,
        logSeverityLevel: 3,
      } as const;
      const session = await ort.InferenceSession.create(model, options);
      return createGraph(session, toOrt);
    },
  };
}

function createGraph(session: InferenceSession, toOrt: (tensor: Tensor) => OrtTensor): Graph {
  return {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    async run(feeds, outputs) {
      // The computation holds the thread: signals and input get their turn before it.
      await setImmediate();
      await session.run(mapValues(feeds, toOrt), mapValues(outputs, toOrt));
    },
    dispose: () => session.release(),
  };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
