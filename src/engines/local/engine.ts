import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Engine, EngineResult, EngineSegment } from '../engine.js';
import { cutIntoPortions, share } from './crew.js';
import { loadModel } from './load-model.js';
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
/**
 * Opens the embedded engine: a model of the contract in `models/de-en/README.md` on this machine's processors. It is
 * ready when its first worker is; the others start when there is work for them.
 * @throws {TermtreuError} `model-missing`, `model-damaged`, `model-invalid`, `engine-unavailable`
 */
export async function openLocalEngine(options: LocalEngineOptions): Promise<Engine> {
  const wanted = options.workers ?? Math.min(MAX_WORKERS, availableParallelism());
  // Uncompiled, as in a test, there is no worker to start.
  const most = existsSync(WORKER) ? wanted : 0;
  const open = async (): Promise<Translator> =>
    most > 0 ? startThread(options) : createTranslator(await loadModel(options.folder), options.beams);
  const first = await open();
  const crew = [Promise.resolve(first)];
  const run = (segments: readonly EngineSegment[], task: TaskOptions): Promise<EngineResult[]> => {
    const portions = cutIntoPortions(segments);
    while (crew.length < Math.min(most, portions.length)) crew.push(open());
    return share(portions, crew, task);
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
