import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Engine, EngineResult, EngineSegment } from '../engine.js';
import { cutIntoPortions, share } from './crew.js';
import type { ModelCard } from './model-card.js';
import { identifyModel, verifyModel } from './model-folder.js';
import { startThread, WORKER } from './thread.js';
import type { TaskOptions, Translator } from './translator.js';

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
 * Opens the embedded engine: a model of the contract in `models/de-en/README.md` on this machine's processors. Nothing
 * but the model's card is read until {@link Engine.prepare} or the first call, so that a run that needs no new English
 * is done at once. It is ready when its first worker is; the others start once the first sentence is done. The model's
 * files are checked while the first call works: nothing is returned before.
 * @throws {TermtreuError} `model-missing`, `model-damaged`, `model-invalid`; a call may throw these too, and
 * `engine-unavailable`
 */
export async function openLocalEngine(options: LocalEngineOptions): Promise<Engine> {
  const most = countWorkers(options);
  let verified: Promise<void> | undefined;
  const verify = (): Promise<void> => (verified ??= verifyModel(options.folder));
  // Of a file that is wrong in itself and against its checksum, the latter says what to do.
  const afterChecks = async (error: unknown): Promise<never> => {
    await verify();
    throw error;
  };
  const { card, fingerprint } = await identifyModel(options.folder).catch(afterChecks);
  const beams = options.beams ?? card.decoding.beams;
  const open = async (): Promise<Translator> =>
    most > 0 ? startThread({ folder: options.folder, card, beams }) : openHere(options.folder, card, beams);
  const crew: Promise<Translator>[] = [];
  const prepare = async (): Promise<void> => {
    if (crew.length === 0) crew.push(open().catch(afterChecks));
    await crew[0];
  };
  const run = async (segments: readonly EngineSegment[], task: TaskOptions): Promise<EngineResult[]> => {
    if (segments.length === 0) return [];
    await prepare();
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
    version: `${card.name} ${card.version}`,
    settings: `beams=${beams} model=${fingerprint}`,
    repairs: ['constraint'],
    prepare,
    translate: (segments, task = {}) => run(segments, { ...task, constrained: false }),
    repair: (segments, task = {}) => run(segments, { ...task, constrained: true }),
    async dispose() {
      const members = await Promise.allSettled(crew);
      const translators = members.flatMap((member) => (member.status === 'fulfilled' ? [member.value] : []));
      await Promise.all(translators.map((translator) => translator.dispose()));
    },
  };
}

/** A translator in the calling thread; what it needs is loaded for it alone. */
async function openHere(folder: string, card: ModelCard, beams: number): Promise<Translator> {
  const [{ loadModel }, { createTranslator }] = await Promise.all([
    import('./load-model.js'),
    import('./translator.js'),
  ]);
  return createTranslator(await loadModel(folder, { card }), beams);
}

/** Uncompiled, as in a test, there is no worker to start. */
function countWorkers({ workers }: LocalEngineOptions): number {
  return existsSync(WORKER) ? (workers ?? Math.min(MAX_WORKERS, availableParallelism())) : 0;
}
