/**
 * The part of onnxruntime-node 1.16.3 that the runtime uses; the package ships no declarations of its own.
 * Source: https://onnxruntime.ai/docs/api/js/
 */
declare module 'onnxruntime-node' {
  export interface Tensor {
    readonly type: string;
    readonly dims: readonly number[];
    readonly data: Float32Array | BigInt64Array | Uint8Array;
  }

  export interface SessionOptions {
    readonly intraOpNumThreads?: number;
    readonly interOpNumThreads?: number;
    readonly executionMode?: 'sequential' | 'parallel';
    readonly graphOptimizationLevel?: 'disabled' | 'basic' | 'extended' | 'all';
    readonly enableCpuMemArena?: boolean;
    readonly enableMemPattern?: boolean;
    /** 0 verbose … 4 fatal. */
    readonly logSeverityLevel?: number;
  }

  export interface InferenceSession {
    readonly inputNames: readonly string[];
    readonly outputNames: readonly string[];
    /** Gives all outputs, or those of `fetches`, which are written to its tensors too. */
    run(
      feeds: Readonly<Record<string, Tensor>>,
      fetches?: Readonly<Record<string, Tensor>>,
    ): Promise<Record<string, Tensor>>;
    release(): Promise<void>;
  }

  const ort: {
    readonly Tensor: new (
      type: 'float32' | 'int64',
      data: Float32Array | BigInt64Array,
      dims: readonly number[],
    ) => Tensor;
    readonly InferenceSession: {
      create(model: string | Uint8Array, options?: SessionOptions): Promise<InferenceSession>;
    };
  };
  export default ort;
}
