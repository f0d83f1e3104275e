import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Engine, EngineResult, EngineSegment } from '../engine.js';
import { cutIntoPortions, share } from './crew.js';
import { loadModel, verifyModel } from './load-model.js';
import { startThread, WORKER } from './thread.js';
import { createTranslator, type TaskOptions, type Translator } from './translator.js';

/** How the local engine works. */
export interface LocalEngineOptions {
  /** The model's folder. */
  readonly folder: string;
  /** Hypotheses per sentence; the model's own setting unless given, 1 is greedy. */
  readonly beams?: number;
  /**
   * Worker threads, each with the model in memory and one core to itself; the machine's cores, at most four, unless
   * given. With 0 the calling thread does the work.
   */
  readonly workers?: number;
}

/** Each worker holds some 200 MB; more than four are rarely fed. */
const MAX_WORKERS = 4;
/** A further worker takes as long to load as eight sentences take: it is called where there is work for it. */
const PORTIONS_PER_WORKER = 2;

/**
 * Opens the embedded engine: a model of the contract in `models/de-en/README.md` on this machine's processors. It is
 * ready when its first worker is; the others start once the first sentence is done. The model's files are checked while
 * the first call works: nothing is returned before.
 * @throws {TermtreuError} `model-missing`, `model-damaged`, `model-invalid`, `engine-unavailable`; a call may throw
 * `model-damaged` too
 */
export async function openLocalEngine(options: LocalEngineOptions): Promise<Engine> {
  const most = countWorkers(options);
  let verified: Promise<void> | undefined;
  const verify = (): Promise<void> => (verified ??= verifyModel(options.folder));
  const open = async (): Promise<Translator> =>
    most > 0 ? startThread(options) : createTranslator(await loadModel(options.folder), options.beams);
  const first = await open().catch(async (error: unknown) => {
    await verify();
    throw error;
  });
  const crew = [Promise.resolve(first)];
  const run = async (segments: readonly EngineSegment[], task: TaskOptions): Promise<EngineResult[]> => {
    const portions = cutIntoPortions(segments);
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const wanted = Math.min(most, Math.floor(portions.length / PORTIONS_PER_WORKER)) - crew.length;
    const late = Array.from({ length: Math.max(0, wanted) }, async () => {
      await begun;
      const member = open();
      crew.push(member);
      return member;
    });
    const onResult = (index: number, result: EngineResult): void => {
      begin();
      task.onResult?.(index, result);
    };
    const [results] = await Promise.all([share(portions, [...crew, ...late], { ...task, onResult }), verify()]);
    return results;
  };
  return {
    name: 'local',
    version: first.version,
    translate: (segments, task = {}) => run(segments, { ...task, constrained: false }),
    repair: (segments, task = {}) => run(segments, { ...task, constrained: true }),
    async dispose() {
      const members = await Promise.allSettled(crew);
      const translators = members.flatMap((member) => (member.status === 'fulfilled' ? [member.value] : []));
      await Promise.all(translators.map((translator) => translator.dispose()));
    },
  };
}

/** Uncompiled, as in a test, there is no worker to start. */
function countWorkers({ workers }: LocalEngineOptions): number {
  return existsSync(WORKER) ? (workers ?? Math.min(MAX_WORKERS, availableParallelism())) : 0;
}
