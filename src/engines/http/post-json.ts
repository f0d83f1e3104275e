import * as http from 'node:http';
import * as https from 'node:https';
import { versions } from 'node:process';
import { TermtreuError } from '../../errors.js';
import type { Endpoint } from './endpoint.js';

/** What a server said. */
export interface Reply {
  readonly status: number;
  /** The header Retry-After, empty where there is none. */
  readonly retryAfter: string;
  readonly text: string;
}

/** A line to one server. */
export interface Poster {
  /**
   * Sends JSON. A redirect is not followed, for the key would go with it.
   * @throws {Error} where no whole answer came: node's own error, with its code
   */
  post(path: string, body: unknown, signal: AbortSignal): Promise<Reply>;
  /** Asks for an address below the server's. @throws {Error} as `post` does */
  get(path: string, signal: AbortSignal): Promise<Reply>;
  close(): void;
}

const LARGEST_ANSWER_IN_BYTES = 16 * 1024 * 1024;

/**
 * Opens a line to a server, by way of its proxy where it has one.
 * @throws {TermtreuError} `engine-unavailable` where this Node.js knows no proxies
 */
export function openPoster(engine: string, { server, key, proxy }: Endpoint): Poster {
  const secure = server.startsWith('https:');
  if (proxy !== undefined && !knowsProxies(versions.node)) {
    throw new TermtreuError('engine-unavailable', { engine, problem: `HTTPS_PROXY: Node.js ${versions.node} < 22.21` });
  }
  const proxyEnv = proxy === undefined ? {} : { proxyEnv: { http_proxy: proxy.href, https_proxy: proxy.href } };
  const agent = new (secure ? https : http).Agent({ keepAlive: true, ...proxyEnv });
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
  };
  return {
    async post(path, body, signal) {
      const text = JSON.stringify(body);
      const length = { 'content-length': Buffer.byteLength(text) };
      const options = { method: 'POST', agent, signal, headers: { ...headers, ...length } };
      return send(new URL(server + path), text, options);
    },
    get: (path, signal) => send(new URL(server + path), '', { method: 'GET', agent, signal, headers }),
    close: () => agent.destroy(),
  };
}

/** Agents take a proxy since 22.21 and 24.5. */
function knowsProxies(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}

function send(url: URL, text: string, options: http.RequestOptions): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, options, (response) => {
      readText(response).then(
        (answer) =>
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: response.headers['retry-after'] ?? '',
            text: answer,
          }),
        reject,
      );
    });
    request.on('error', reject);
    request.end(text);
  });
}

async function readText(response: http.IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response) {
    if (!Buffer.isBuffer(piece)) continue;
    size += piece.length;
    if (size > LARGEST_ANSWER_IN_BYTES) throw new RangeError(`> ${LARGEST_ANSWER_IN_BYTES} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
