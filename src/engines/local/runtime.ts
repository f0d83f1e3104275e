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
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Record<string, Tensor>>;
  dispose(): Promise<void>;
}

/** What executes graphs; the only place that knows the library behind it. */
export interface Runtime {
  /** Loads a graph from an ONNX file. */
  load(file: string): Promise<Graph>;
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
    async load(file) {
      const session = await ort.InferenceSession.create(file, {
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
        executionMode: 'sequential',
        graphOptimizationLevel: 'disabled',
        enableCpuMemArena: false,
        enableMemPattern: false,
        logSeverityLevel: 3,
      });
      return createGraph(session, toOrt);
    },
  };
}

function createGraph(session: InferenceSession, toOrt: (tensor: Tensor) => OrtTensor): Graph {
  return {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    async run(feeds) {
      // The computation holds the thread: signals and input get their turn before it.
      await setImmediate();
      const inputs = Object.fromEntries(Object.entries(feeds).map(([name, tensor]) => [name, toOrt(tensor)]));
      const outputs = await session.run(inputs);
      return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, fromOrt(value)]));
    },
    dispose: () => session.release(),
  };
}

function fromOrt(value: OrtTensor): Tensor {
  if (value.data instanceof Float32Array || value.data instanceof BigInt64Array) {
    return { data: value.data, dims: value.dims };
  }
  throw new TypeError(`the graph gave ${value.type} where float32 or int64 was expected`);
}
