import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFakeGlossaries, type FakeGlossary } from './fake-glossaries.js';

/** One text of an answer, as the API writes it. */
export interface FakeTranslation {
  detected_source_language: string;
  text: string;
  billed_characters: number;
  model_type_used: string;
}

/** A request to translate that the server understood. */
export interface FakeRequest {
  readonly key: string;
  readonly texts: readonly string[];
  readonly parameters: URLSearchParams;
  /** Bytes of the body. */
  readonly size: number;
  /** The request line's address: a whole one where the server is used as a proxy. */
  readonly url: string;
  /** Milliseconds on the clock of `performance`. */
  readonly at: number;
}

/** Answers in place of the server; what the server would have said is given along. */
export type Reply = (response: ServerResponse, translations: readonly FakeTranslation[]) => void;

/** How a server is set up. */
export interface FakeOptions {
  /** The English of a text, in which tags may stand, with the glossary asked for. */
  readonly english?: (german: string, glossary: ReadonlyMap<string, string>) => string;
  /** The most glossaries that an account may have. */
  readonly mostGlossaries?: number;
  /** Asked for each request that is sound; nothing lets the server answer itself. */
  readonly reply?: (request: FakeRequest) => Reply | undefined;
}

/** DeepL's API as it is documented, on this machine. */
export interface FakeDeepL {
  readonly url: string;
  /** The requests to translate, whatever became of them. */
  readonly requests: readonly FakeRequest[];
  /** Characters that were charged for, answered or not. */
  readonly billed: () => number;
  /** The replies to the next requests to translate. */
  script(...replies: readonly Reply[]): void;
  /** The replies to the next requests about glossaries and usage. */
  scriptAccount(...replies: readonly Reply[]): void;
  /** The requests about glossaries and usage: method and path. */
  readonly accountRequests: readonly string[];
  readonly glossaries: () => readonly FakeGlossary[];
  close(): Promise<void>;
}

/** An answer with a status, and a message as the API has it. */
export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Reply =>
  (response) =>
    void response.writeHead(code, headers).end(JSON.stringify({ message: `message ${code}` }));
/** No answer at all. */
export const silence: Reply = () => {};
/** The connection is cut before an answer. */
export const hangUp: Reply = (response) => void response.destroy();
/** The connection is cut within the answer. */
export const cut: Reply = (response, translations) => {
  const body = JSON.stringify({ translations });
  response.writeHead(200, { 'content-length': body.length });
  response.write(body.slice(0, body.length / 2), () => void response.destroy());
};
/** An answer that comes, byte by byte, and does not end. */
export const drip: Reply = (response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};
/** What stands in the body instead of translations. */
export const body =
  (text: string): Reply =>
  (response) =>
    void response.writeHead(200).end(text);
/** Translations that are not what they should be. */
export const changed =
  (change: (translations: readonly FakeTranslation[]) => unknown): Reply =>
  (response, translations) =>
    void response.writeHead(200).end(JSON.stringify({ translations: change(translations) }));

const LARGEST_BODY = 128 * 1024;
const MOST_TEXTS = 50;
const DEFAULT_LIMIT = 500_000;

/** The values that a parameter may have; other parameters may have any. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  source_lang: ['DE'],
  target_lang: ['EN-GB', 'EN-US'],
  split_sentences: ['0', '1', 'NONEWLINES'],
  preserve_formatting: ['0', '1'],
  tag_handling: ['XML', 'HTML'],
  tag_handling_version: ['V1', 'V2'],
  outline_detection: ['0', '1'],
  model_type: ['QUALITY_OPTIMIZED', 'PREFER_QUALITY_OPTIMIZED', 'LATENCY_OPTIMIZED'],
  show_billed_characters: ['0', '1'],
  // Another formality is not to be had for English.
  formality: ['DEFAULT', 'PREFER_MORE', 'PREFER_LESS'],
};
const FREE = new Set(['text', 'glossary_id', 'context', 'ignore_tags', 'custom_instructions', 'style_id']);
/** Documented at https://developers.deepl.com/docs/customize/custom-instructions */
const MOST_INSTRUCTIONS = 10;
const LONGEST_INSTRUCTION = 300;

/** Starts a server. A session is set up by the headers that DeepL's own mock server has for it. */
export async function startFakeDeepL(options: FakeOptions = {}): Promise<FakeDeepL> {
  const requests: FakeRequest[] = [];
  const script: Reply[] = [];
  const accountScript: Reply[] = [];
  const accountRequests: string[] = [];
  const most = options.mostGlossaries;
  const glossaries = createFakeGlossaries(most === undefined ? {} : { most });
  const sessions = new Map<string, Session>();
  let billed = 0;
  const server = createServer((message, response) => {
    readBody(message)
      .then((text) => {
        const session = sessionOf(message, sessions);
        if (!['', 'invalid'].includes(keyOf(message)) && isAccountRequest(message)) {
          const url = new URL(message.url ?? '', 'http://fake');
          accountRequests.push(`${message.method} ${url.pathname}`);
          const scripted = accountScript.shift() ?? session.reply();
          if (scripted !== undefined) return scripted(response, []);
          if (keyOf(message).startsWith(TRANSLATES_ONLY)) return status(403)(response, []);
          const { status: code, json } = url.pathname.endsWith('/usage')
            ? { status: 200, json: session.usage() }
            : glossaries.answer({
                key: keyOf(message),
                method: message.method ?? '',
                url,
                parameters: new URLSearchParams(text),
              });
          return response.writeHead(code).end(json === undefined ? '' : JSON.stringify(json));
        }
        const refused = refusal(message, text);
        if (refused !== undefined) return status(refused)(response, []);
        const request = readRequest(message, text);
        requests.push(request);
        const glossaryId = request.parameters.get('glossary_id');
        const glossary =
          glossaryId === null ? new Map<string, string>() : glossaries.dictionary(glossaryId, request.key);
        if (glossary === undefined) return missingGlossary(response);
        const translations = request.texts.map((item) => translation(item, glossary, options));
        const reply = script.shift() ?? session.reply() ?? options.reply?.(request) ?? session.charge(translations);
        if (reply !== undefined) return reply(response, translations);
        billed += sum(translations);
        return response.writeHead(200).end(JSON.stringify({ translations }));
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has an address of this kind
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    billed: () => billed,
    script: (...replies) => void script.push(...replies),
    scriptAccount: (...replies) => void accountScript.push(...replies),
    accountRequests,
    glossaries: glossaries.all,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

/** A key that begins so has the scope to translate, and no other. */
export const TRANSLATES_ONLY = 'translates-only';

function isAccountRequest({ url }: IncomingMessage): boolean {
  return /^[^?]*\/(?:v3\/glossaries|v2\/usage)(?:[/?]|$)/u.test(url ?? '');
}

function missingGlossary(response: ServerResponse): void {
  response.writeHead(404).end(JSON.stringify({ message: 'Glossary not found' }));
}

async function readBody(message: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of message) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

function keyOf({ headers }: IncomingMessage): string {
  return /^DeepL-Auth-Key (.+)$/u.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** The status with which a request is refused, by the documentation of the API. */
function refusal(message: IncomingMessage, text: string): number | undefined {
  if (['', 'invalid'].includes(keyOf(message))) return 403;
  if (Buffer.byteLength(text) > LARGEST_BODY) return 413;
  if (message.method !== 'POST' || message.url?.endsWith('/v2/translate') !== true) return 404;
  if (!/^application\/x-www-form-urlencoded\b/u.test(message.headers['content-type'] ?? '')) return 415;
  const parameters = new URLSearchParams(text);
  const texts = parameters.getAll('text');
  if (texts.length === 0 || texts.length > MOST_TEXTS || !parameters.has('target_lang')) return 400;
  const wrong = [...parameters].some(([name, value]) => !isAllowed(name, value));
  return wrong || !areGuided(parameters) ? 400 : undefined;
}

/** Instructions and styles have limits, and the fast model takes neither. */
function areGuided(parameters: URLSearchParams): boolean {
  const instructions = parameters.getAll('custom_instructions');
  const guided = instructions.length > 0 || parameters.has('style_id');
  if (guided && parameters.get('model_type')?.toUpperCase() === 'LATENCY_OPTIMIZED') return false;
  const long = instructions.some((line) => Array.from(line).length > LONGEST_INSTRUCTION);
  return instructions.length <= MOST_INSTRUCTIONS && !long;
}

function isAllowed(name: string, value: string): boolean {
  return FREE.has(name) || VALUES[name]?.includes(value.toUpperCase()) === true;
}

function readRequest(message: IncomingMessage, text: string): FakeRequest {
  const parameters = new URLSearchParams(text);
  return {
    key: keyOf(message),
    texts: parameters.getAll('text'),
    parameters,
    size: Buffer.byteLength(text),
    url: message.url ?? '',
    at: performance.now(),
  };
}

function translation(
  text: string,
  glossary: ReadonlyMap<string, string>,
  { english = (german) => `[${german}]` }: FakeOptions,
): FakeTranslation {
  return {
    detected_source_language: 'DE',
    text: english(text, glossary),
    billed_characters: Array.from(text).length,
    model_type_used: 'quality_optimized',
  };
}

function sum(translations: readonly FakeTranslation[]): number {
  return translations.reduce((total, item) => total + item.billed_characters, 0);
}

interface Session {
  /** The reply that the session's headers ask for. */
  reply(): Reply | undefined;
  /** Counts characters; nothing as long as the limit is kept. */
  charge(translations: readonly FakeTranslation[]): Reply | undefined;
  /** What `/v2/usage` says. */
  usage(): unknown;
}

function sessionOf({ headers }: IncomingMessage, sessions: Map<string, Session>): Session {
  const id = String(headers['mock-server-session'] ?? '');
  const known = sessions.get(id);
  if (known !== undefined) return known;
  const count = (name: string, otherwise: number) => Number(headers[`mock-server-session-${name}`] ?? otherwise);
  let silent = count('no-response-count', 0);
  let busy = count('429-count', 0);
  const limit = count('init-character-limit', DEFAULT_LIMIT);
  let left = limit;
  const session: Session = {
    reply() {
      if (silent-- > 0) return silence;
      return busy-- > 0 ? status(429) : undefined;
    },
    charge(translations) {
      if (sum(translations) > left) return status(456);
      left -= sum(translations);
      return undefined;
    },
    usage: () => ({ character_count: limit - left, character_limit: limit }),
  };
  sessions.set(id, session);
  return session;
}
