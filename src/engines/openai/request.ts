import { z } from 'zod';
import { TermtreuError } from '../../errors.js';
import { type Failure, isNeverSent, type Outcome, readRetryAfter } from '../http/outcome.js';
import type { Poster, Reply } from '../http/post-json.js';
import { meaningOf, type StatusMeaning, type StatusMeanings } from '../http/status.js';
import { ANSWER_JSON_SCHEMA, type Message } from './prompt.js';
import { type ChatSettings, SERVER_VARIABLE } from './settings.js';

/** How an answer may be asked to be JSON, the strictest first; not every endpoint knows every way. */
const FORMATS = [
  {
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'translations', strict: true, schema: ANSWER_JSON_SCHEMA },
    },
  },
  { response_format: { type: 'json_object' } },
  {},
] as const;

/** What an endpoint was found to know; kept for all requests to it. */
export interface Abilities {
  /** The first of the formats that it takes. */
  format: number;
  /** Some models refuse a temperature. */
  temperature: boolean;
}

/** A line to an endpoint, and what is known of it. */
export interface Chat {
  readonly settings: ChatSettings;
  readonly poster: Poster;
  readonly abilities: Abilities;
  /** Milliseconds until the whole answer has to be there. */
  readonly timeout: number;
}

/** What a model said. */
export interface ChatAnswer {
  readonly content: string;
  readonly model: string;
  /** The answer ends at the limit of its length. */
  readonly cut: boolean;
}

/**
 * Asks a chat endpoint, once, or again at once where it does not know a way of asking.
 * @throws {TermtreuError} `interrupted`
 */
export async function requestChat(
  messages: readonly Message[],
  chat: Chat,
  signal: AbortSignal,
): Promise<Outcome<ChatAnswer>> {
  const { settings, poster, abilities, timeout } = chat;
  const deadline = AbortSignal.timeout(timeout);
  const either = AbortSignal.any([signal, deadline]);
  try {
    for (;;) {
      const asked = { ...abilities };
      const body = { model: settings.model, messages, ...(asked.temperature ? { temperature: 0 } : {}) };
      const reply = await poster.post('/chat/completions', { ...body, ...FORMATS[asked.format] }, either);
      if (!learn(asked, reply, abilities)) return readReply(reply, settings);
    }
  } catch (error) {
    if (signal.aborted) throw new TermtreuError('interrupted');
    const said = error instanceof Error ? error.message : String(error);
    const problem = deadline.aborted ? `${Math.round(timeout / 1000)} s` : said;
    const lost = !isNeverSent(error);
    return { ...failure({ code: 'engine-unreachable', retry: 'alone' }, problem, settings), lost };
  }
}

const REFUSED: ReadonlySet<number> = new Set([400, 422]);

/** Gives up what a refusal complains of. @returns whether it is worth asking once more */
function learn(asked: Readonly<Abilities>, { status, text }: Reply, abilities: Abilities): boolean {
  if (!REFUSED.has(status)) return false;
  if (/response_format|json_schema|json_object|structured|grammar/iu.test(text) && asked.format < FORMATS.length - 1) {
    abilities.format = Math.max(abilities.format, asked.format + 1);
    return true;
  }
  if (asked.temperature && /temperature/iu.test(text)) {
    abilities.temperature = false;
    return true;
  }
  return false;
}

const replySchema = z.object({
  model: z.string().optional(),
  choices: z
    .array(z.object({ message: z.object({ content: z.string().nullish() }), finish_reason: z.string().nullish() }))
    .min(1),
});

function readReply(reply: Reply, settings: ChatSettings): Outcome<ChatAnswer> {
  const { status, retryAfter, text } = reply;
  if (status !== 200) {
    const after = readRetryAfter(retryAfter);
    const told = { ...failure(meaningOfReply(reply), problemOf(reply), settings), lost: false };
    return after === undefined ? told : { ...told, after };
  }
  const parsed = replySchema.safeParse(parse(text));
  const [choice] = parsed.data?.choices ?? [];
  if (choice === undefined) {
    return { ...failure({ code: 'engine-answer-invalid', retry: 'never' }, text, settings), lost: false };
  }
  const content = choice.message.content ?? '';
  const model = parsed.data?.model ?? settings.model;
  return { kind: 'answer', answer: { content, model, cut: choice.finish_reason === 'length' } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const MEANINGS: StatusMeanings = { 402: { code: 'quota-exceeded', retry: 'never' } };

function meaningOfReply({ status, text }: Reply): StatusMeaning {
  // An account without credit is told with the status of a busy server, and waiting does not help.
  if (status === 429 && /insufficient_quota/u.test(text)) return { code: 'quota-exceeded', retry: 'never' };
  if (REFUSED.has(status) && /context.{0,20}length|maximum context|too (?:long|many tokens)/iu.test(text)) {
    return { code: 'request-too-large', retry: 'halved' };
  }
  return meaningOf(status, MEANINGS);
}

const errorSchema = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) });

/** What is wrong, in the endpoint's words where it has any. */
function problemOf({ status, text }: Reply): string {
  const { data } = errorSchema.safeParse(parse(text));
  const said = typeof data?.error === 'object' ? data.error.message : data?.error;
  return said === undefined ? `HTTP ${status}` : `HTTP ${status}: ${said}`;
}

const LONGEST_PROBLEM = 300;

function failure({ code, retry }: StatusMeaning, problem: string, settings: ChatSettings): Omit<Failure, 'lost'> {
  const told = settings.scrub(problem).replaceAll(/\s+/gu, ' ').slice(0, LONGEST_PROBLEM);
  const args = { engine: 'openai', server: settings.scrub(settings.server), variable: SERVER_VARIABLE, problem: told };
  return { kind: 'failure', error: new TermtreuError(code, args, { cause: new Error(told) }), retry };
}
