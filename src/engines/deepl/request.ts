import { ConnectionError, DeepLClient, type TextResult, type TranslateTextOptions } from 'deepl-node';
import { type ErrorCode, TermtreuError } from '../../errors.js';
import { decodePart } from './proxy.js';
import type { DeepLSettings } from './settings.js';

/** What one request asks for. */
export interface TranslationRequest {
  readonly texts: readonly string[];
  /** German around the texts; not translated and not billed. */
  readonly context: string;
  readonly target: 'en-GB' | 'en-US';
  /** The texts are XML in which what stands in an `x` stays as it is. */
  readonly marked: boolean;
}

/** How one request is made. */
export interface RequestOptions {
  readonly settings: DeepLSettings;
  /** Milliseconds until the whole answer has to be there. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** Sent along with every request. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Whether a failed request may be made again: alone after a pause, after a pause of all requests, or in halves. */
export type Retry = 'never' | 'alone' | 'together' | 'halved';

/** What became of one request. */
export type Outcome = { readonly kind: 'answer'; readonly answers: readonly TextResult[] } | Failure;

/** Why a request was not answered. */
export interface Failure {
  readonly kind: 'failure';
  readonly error: TermtreuError;
  readonly retry: Retry;
  /** Milliseconds that the server asks to wait. */
  readonly after?: number;
  /** The request may have been answered, and then charged for, without the answer getting here. */
  readonly lost: boolean;
}

/** The model wanted. Where it is not at hand for a request, DeepL takes another and says so. */
export const MODEL_TYPE = 'prefer_quality_optimized';

/** https://developers.deepl.com/docs/best-practices/error-handling */
const FAILURES: Readonly<Record<number, { readonly code: ErrorCode; readonly retry: Retry }>> = {
  401: { code: 'key-refused', retry: 'never' },
  403: { code: 'key-refused', retry: 'never' },
  408: { code: 'engine-unreachable', retry: 'alone' },
  413: { code: 'request-too-large', retry: 'halved' },
  414: { code: 'request-too-large', retry: 'halved' },
  429: { code: 'engine-overloaded', retry: 'together' },
  456: { code: 'quota-exceeded', retry: 'never' },
  529: { code: 'engine-overloaded', retry: 'together' },
};

/** The client would not even send the request. */
const DEFECT = { code: 'engine-failed', retry: 'never' } as const;

const LARGEST_ANSWER_IN_BYTES = 16 * 1024 * 1024;
const LONGEST_PROBLEM = 300;

/**
 * DeepL's client for a single request, with what that client has no option for: a signal that stops it, no redirect
 * (the key would follow), a limit to the answer, and the status and the pause asked for, which its errors leave out.
 */
class SingleRequest extends DeepLClient {
  status = 0;
  retryAfter = '';

  constructor({ settings, timeout, signal, headers }: RequestOptions) {
    const { proxy } = settings;
    super(settings.key, {
      serverUrl: settings.server,
      maxRetries: 0,
      minTimeout: timeout,
      headers: { ...headers },
      sendPlatformInfo: false,
    });
    const client = this.httpClient;
    const prepare = client.prepareRequest.bind(client);
    client.prepareRequest = (...request) => ({
      ...prepare(...request),
      proxy: proxy === undefined ? false : toProxyConfig(proxy),
      signal,
      maxRedirects: 0,
      maxContentLength: LARGEST_ANSWER_IN_BYTES,
      transformResponse: (data: unknown, headersReceived, status) => {
        this.status = status ?? 0;
        this.retryAfter = String(headersReceived['retry-after'] ?? '');
        return data;
      },
    });
  }
}

function toProxyConfig({ protocol, hostname, port, username, password }: URL) {
  const standardPort = protocol === 'https:' ? 443 : 80;
  return {
    protocol,
    host: hostname,
    port: port === '' ? standardPort : Number(port),
    ...(username === '' ? {} : { auth: { username: decodePart(username), password: decodePart(password) } }),
  };
}

/** Makes one request, once. Known failures are returned, so that the caller may decide about another attempt. */
export async function requestTranslation(request: TranslationRequest, options: RequestOptions): Promise<Outcome> {
  const deadline = AbortSignal.timeout(options.timeout);
  const client = new SingleRequest({ ...options, signal: AbortSignal.any([options.signal, deadline]) });
  try {
    const texts = [...request.texts];
    const answers = await client.translateText(texts, 'de', request.target, translateOptions(request));
    return { kind: 'answer', answers };
  } catch (error) {
    if (options.signal.aborted) throw new TermtreuError('interrupted');
    const unanswered = deadline.aborted || error instanceof ConnectionError;
    const raw = deadline.aborted ? `${Math.round(options.timeout / 1000)} s` : error;
    // A status may have come even where the answer did not.
    const { status, retryAfter } = client;
    const trouble = { status: unanswered ? 0 : status, retryAfter, raw, local: !unanswered && status === 0 };
    return { ...explain(trouble, options.settings), lost: unanswered && !isNeverSent(error) };
  }
}

function translateOptions({ context, marked }: TranslationRequest): TranslateTextOptions {
  return {
    modelType: MODEL_TYPE,
    // A text is a sentence already.
    splitSentences: 'off',
    preserveFormatting: true,
    ...(context === '' ? {} : { context }),
    ...(marked ? { tagHandling: 'xml', tagHandlingVersion: 'v2', ignoreTags: ['x'], outlineDetection: false } : {}),
  };
}

/** Failures before a connection stands. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function isNeverSent(error: unknown): boolean {
  const cause = error instanceof ConnectionError ? error.error : undefined;
  return cause !== undefined && 'code' in cause && NEVER_SENT.has(String(cause.code));
}

interface Trouble {
  /** 0 where no whole answer came. */
  readonly status: number;
  readonly retryAfter: string;
  readonly raw: unknown;
  /** The request never left. */
  readonly local: boolean;
}

/**
 * A failure in termtreu's words. The error of the client stays behind: it holds the request, and in it the key.
 */
function explain({ status, retryAfter, raw, local }: Trouble, { server, scrub }: DeepLSettings): Omit<Failure, 'lost'> {
  const told = scrub(raw instanceof Error ? raw.message : String(raw)).slice(0, LONGEST_PROBLEM);
  const refused = status >= 300 && status !== 400;
  const { code, retry } = local ? DEFECT : (FAILURES[status] ?? otherFailure(status));
  const args = { engine: 'deepl', server: scrub(server), problem: refused ? `HTTP ${status}` : told };
  const after = readRetryAfter(retryAfter);
  return {
    kind: 'failure',
    error: new TermtreuError(code, args, { cause: new Error(told) }),
    retry,
    ...(after === undefined ? {} : { after }),
  };
}

function otherFailure(status: number): { readonly code: ErrorCode; readonly retry: Retry } {
  if (status === 0 || status >= 500) return { code: 'engine-unreachable', retry: 'alone' };
  // A redirect, a page of some gateway, or JSON that was cut short.
  return { code: status < 400 ? 'engine-answer-invalid' : 'engine-failed', retry: 'never' };
}

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(value: string): number | undefined {
  if (value === '') return undefined;
  const milliseconds = /^\d+$/u.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(milliseconds, 0);
}
