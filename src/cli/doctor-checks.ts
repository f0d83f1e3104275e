import { relative } from 'node:path';
import { lintGlossary } from '../checks/glossary/lint-glossary.js';
import { SETTINGS, variableOf } from '../config/settings.js';
import { chooseEngine, DEFAULT_MODEL_FOLDER } from '../engines/index.js';
import { findKey, probeService, type Service } from '../engines/probe.js';
import { TermtreuError } from '../errors.js';
import { nearest } from '../glossary/nearest.js';
import type { MessageKey } from '../locales/index.js';
import { flag, textOption, type Values } from './commands/command.js';
import type { Context } from './context.js';
import { describeError } from './error-message.js';
import { openNamedMemory } from './memory-option.js';
import { BUILT_IN, glossaryFiles, glossaryOption } from './glossary-option.js';
import { CONFIG_VARIABLE } from './read-config.js';
import { RULE_VARIABLE } from './rule-option.js';

/** How it stands with one thing; what is skipped is not there, and need not be. */
export type CheckState = 'ok' | 'warning' | 'error' | 'skipped';

/** What was found out about one thing. */
export interface CheckResult {
  /** Its name for programs. */
  readonly check: string;
  /** Its name for people. */
  readonly label: MessageKey;
  readonly state: CheckState;
  readonly message: string;
  readonly hint?: string;
}

/** What a check has to know. */
export interface Surroundings {
  readonly context: Context;
  readonly values: Values;
  readonly version: string;
}

type Outcome = Pick<CheckResult, 'state' | 'message' | 'hint'>;

interface Check {
  readonly check: string;
  readonly label: MessageKey;
  readonly run: (surroundings: Surroundings) => Outcome | Promise<Outcome>;
}

/** Everything that is looked at, in this order. */
export const CHECKS: readonly Check[] = [
  { check: 'termtreu', label: 'doctor.termtreu', run: checkProgram },
  { check: 'config', label: 'doctor.config', run: checkConfig },
  { check: 'environment', label: 'doctor.environment', run: checkEnvironment },
  { check: 'glossary', label: 'doctor.glossary', run: checkGlossary },
  { check: 'engine', label: 'doctor.engine', run: checkEngine },
  { check: 'model', label: 'doctor.model', run: checkModel },
  { check: 'memory', label: 'doctor.memory', run: checkMemory },
  { check: 'deepl-key', label: 'doctor.deepl-key', run: (all) => checkKey('deepl', all) },
  { check: 'deepl-server', label: 'doctor.deepl-server', run: (all) => checkServer('deepl', all) },
  { check: 'openai-key', label: 'doctor.openai-key', run: (all) => checkKey('openai', all) },
  { check: 'openai-server', label: 'doctor.openai-server', run: (all) => checkServer('openai', all) },
];

/** Runs one check; a known failure is its result. */
export async function runCheck({ check, label, run }: Check, surroundings: Surroundings): Promise<CheckResult> {
  try {
    return { check, label, ...(await run(surroundings)) };
  } catch (error) {
    if (!(error instanceof TermtreuError) || error.code === 'interrupted') throw error;
    return { check, label, state: 'error', ...describeError(error, surroundings.context.t) };
  }
}

/** The bin has refused every Node.js that is too old before this runs. */
function checkProgram({ context: { t }, version }: Surroundings): Outcome {
  const { arch, platform, versions } = process;
  return {
    state: 'ok',
    message: t('doctor.versions', { version, node: versions.node, system: `${platform} ${arch}` }),
  };
}

function checkConfig({ context: { found, io, t } }: Surroundings): Outcome {
  const { file, failure } = found;
  if (failure !== undefined) throw failure;
  if (file === undefined) return { state: 'skipped', message: t('doctor.none'), hint: t('doctor.config.hint') };
  return { state: 'ok', message: relative(io.cwd, file) || file };
}

/** Variables of termtreu's own that it does not know are most likely mistyped. */
function checkEnvironment({ context: { io, t } }: Surroundings): Outcome {
  const known = [...SETTINGS.map(variableOf), CONFIG_VARIABLE, RULE_VARIABLE];
  const own = Object.keys(io.env).filter((name) => name.startsWith('TERMTREU_'));
  const unknown = own.find((name) => !known.includes(name));
  if (unknown === undefined) {
    const set = own.filter((name) => io.env[name] !== '').sort();
    return set.length === 0
      ? { state: 'skipped', message: t('doctor.none') }
      : { state: 'ok', message: set.join(', ') };
  }
  const meant = nearest(unknown, known);
  const message = t('doctor.environment.unknown', { variable: unknown });
  return { state: 'warning', message, ...(meant === undefined ? {} : { hint: t('cli.problem.meant', { meant }) }) };
}

async function checkGlossary({ context: { io, t }, values }: Surroundings): Promise<Outcome> {
  const { entries } = await glossaryOption(values, io);
  const named = textOption(values, 'glossary');
  const path = named ?? t('doctor.built-in');
  const { findings } = lintGlossary(await glossaryFiles(named ?? BUILT_IN, io));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const message = t('doctor.glossary.entries', { path, entries: entries.length });
  if (errors === 0) return { state: 'ok', message };
  const hint = t('doctor.glossary.hint', { path });
  return { state: 'warning', message: t('doctor.glossary.errors', { path, entries: entries.length, errors }), hint };
}

function engineOf({ context: { io }, values }: Surroundings): string {
  return chooseEngine(textOption(values, 'engine') ?? 'auto', io.env);
}

function checkEngine(surroundings: Surroundings): Outcome {
  return { state: 'ok', message: engineOf(surroundings) };
}

/** Checksums of all files first, then whether the runtime takes them. */
async function checkModel(surroundings: Surroundings): Promise<Outcome> {
  const { context, values } = surroundings;
  const [{ loadModel }, { verifyModel }] = await Promise.all([
    import('../engines/local/load-model.js'),
    import('../engines/local/model-folder.js'),
  ]);
  const isLocal = engineOf(surroundings) === 'local';
  const folder = (isLocal ? textOption(values, 'model') : undefined) ?? DEFAULT_MODEL_FOLDER;
  try {
    await verifyModel(folder);
    const { card } = await loadModel(folder);
    const { name, version } = card;
    return { state: 'ok', message: context.t('doctor.model.sound', { name, version }) };
  } catch (error) {
    if (isLocal || !(error instanceof TermtreuError)) throw error;
    return { state: 'warning', ...describeError(error, context.t) };
  }
}

/** The memory that a translation would use; one that is not there yet is made when it is needed. */
async function checkMemory({ context, values }: Surroundings): Promise<Outcome> {
  const { t } = context;
  try {
    const { memory, shown } = await openNamedMemory({ context, values }, 'read');
    try {
      const [first] = memory.verify();
      if (first === undefined) return { state: 'ok', message: t('memory.verify.sound', { file: shown }) };
      const { fault, count, example } = first;
      return { state: 'error', message: `${shown}: ${t(`memory.fault.${fault}`, { count, example })}` };
    } finally {
      memory.close();
    }
  } catch (error) {
    if (error instanceof TermtreuError && error.code === 'memory-missing') {
      return { state: 'skipped', message: t('doctor.none') };
    }
    throw error;
  }
}

/** Whether a run would need a service. */
function isWanted(service: Service, surroundings: Surroundings): boolean {
  return engineOf(surroundings) === service;
}

async function checkKey(service: Service, surroundings: Surroundings): Promise<Outcome> {
  const { io, t } = surroundings.context;
  const variable = await findKey(service, io.env);
  // The key itself is shown nowhere.
  if (variable !== undefined) return { state: 'ok', message: t('doctor.key.from', { variable }) };
  if (service === 'deepl' && isWanted(service, surroundings)) {
    throw new TermtreuError('key-missing', { engine: service, variable: 'DEEPL_AUTH_KEY' });
  }
  return { state: 'skipped', message: t('doctor.none') };
}

/** The network is used only where a run would use it, or where that is asked for. */
async function checkServer(service: Service, surroundings: Surroundings): Promise<Outcome> {
  const { context, values } = surroundings;
  const { io, t } = context;
  const isKnown = isWanted(service, surroundings) || (await findKey(service, io.env)) !== undefined;
  if (!isWanted(service, surroundings) && !(flag(values, 'online') && isKnown)) {
    const message = t(isKnown ? 'doctor.server.not-asked' : 'doctor.server.not-needed');
    return { state: 'skipped', message, ...(isKnown ? { hint: t('doctor.server.hint') } : {}) };
  }
  // Whether a server is there has nothing to do with the model, which an engine that is not wanted has none of.
  const model = isWanted(service, surroundings) ? textOption(values, 'model') : 'any';
  const { server, usage } = await probeService(service, { env: io.env, model, signal: io.signal });
  const { used = 0, limit = 0 } = usage ?? {};
  if (usage === undefined) return { state: 'ok', message: server };
  const state = used < limit ? 'ok' : 'warning';
  return { state, message: t('doctor.server.usage', { server, used, limit }) };
}
