import { ConnectionError, DeepLClient } from 'deepl-node';
import { TermtreuError } from '../../errors.js';
import type { Endpoint } from '../http/endpoint.js';
import { type Failure, isNeverSent, type Outcome, readRetryAfter } from '../http/outcome.js';
import { decodePart } from '../http/proxy.js';
import { meaningOf, type StatusMeanings } from '../http/status.js';
import { SERVER_VARIABLE } from './settings.js';

/** How one request is made. */
export interface RequestOptions {
  readonly settings: Endpoint;
  /** Milliseconds until the whole answer has to be there. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** Sent along with every request. */
  readonly headers: Readonly<Record<string, string>>;
}

/** https://developers.deepl.com/docs/best-practices/error-handling */
const MEANINGS: StatusMeanings = {
  414: { code: 'request-too-large', retry: 'halved' },
  456: { code: 'quota-exceeded', retry: 'never' },
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

/**
 * Makes one request, once. Known failures are returned, so that the caller may decide about another attempt.
 * @param call the request, on a client that is for it alone
 * @param meanings what statuses stand for at this address, where they stand for something else
 * @throws {TermtreuError} `interrupted`
 */
export async function requestOnce<T>(
  call: (client: DeepLClient) => Promise<T>,
  options: RequestOptions,
  meanings: StatusMeanings = {},
): Promise<Outcome<T>> {
  const deadline = AbortSignal.timeout(options.timeout);
  const client = new SingleRequest({ ...options, signal: AbortSignal.any([options.signal, deadline]) });
  try {
    return { kind: 'answer', answer: await call(client) };
  } catch (error) {
    if (options.signal.aborted) throw new TermtreuError('interrupted');
    const unanswered = deadline.aborted || error instanceof ConnectionError;
    const raw = deadline.aborted ? `${Math.round(options.timeout / 1000)} s` : error;
    // A status may have come even where the answer did not.
    const { status, retryAfter } = client;
    const trouble = { status: unanswered ? 0 : status, retryAfter, raw, local: !unanswered && status === 0 };
    const lost = unanswered && !isNeverSent(error instanceof ConnectionError ? error.error : undefined);
    return { ...explain(trouble, options.settings, meanings), lost };
  }
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
function explain(
  { status, retryAfter, raw, local }: Trouble,
  { server, scrub }: Endpoint,
  meanings: StatusMeanings,
): Omit<Failure, 'lost'> {
  const told = scrub(raw instanceof Error ? raw.message : String(raw)).slice(0, LONGEST_PROBLEM);
  const refused = status >= 300 && status !== 400;
  const { code, retry } = local ? DEFECT : meaningOf(status, { ...MEANINGS, ...meanings });
  const problem = refused ? `HTTP ${status}` : told;
  const args = { engine: 'deepl', server: scrub(server), variable: SERVER_VARIABLE, problem };
  const after = readRetryAfter(retryAfter);
  return {
    kind: 'failure',
    error: new TermtreuError(code, args, { cause: new Error(told) }),
    retry,
    ...(after === undefined ? {} : { after }),
  };
}
