import { TermtreuError } from '../../errors.js';

/** Variables of an environment by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Upper-case HTTP_PROXY stays out: a web server that passes headers on as variables would let a stranger set it. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  'https:': ['https_proxy', 'HTTPS_PROXY'],
  'http:': ['http_proxy'],
};

/**
 * The proxy that the environment names for a server, if any. `no_proxy` is read as curl does: hosts and domains,
 * a port where wanted, `*` for all.
 * @throws {TermtreuError} `address-invalid`
 */
export function proxyFor(server: URL, env: Environment): URL | undefined {
  const variable = VARIABLES[server.protocol]?.find((name) => isSet(env[name]));
  if (variable === undefined || goesDirectly(server, env)) return undefined;
  const value = env[variable]?.trim() ?? '';
  return readAddress(value.includes('://') ? value : `http://${value}`, variable);
}

/**
 * An http or https address from a variable. The value is not repeated in the error: it may hold a password.
 * @throws {TermtreuError} `address-invalid`
 */
export function readAddress(value: string, variable: string): URL {
  const address = URL.parse(value);
  if (address === null || !/^https?:$/u.test(address.protocol))
    throw new TermtreuError('address-invalid', { variable });
  return address;
}

/** A user name or password out of an address, where a stray per cent sign may stand for itself. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether a variable holds anything. */
export function isSet(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== '';
}

function goesDirectly({ hostname, port, protocol }: URL, env: Environment): boolean {
  const list = [env['no_proxy'], env['NO_PROXY']].find(isSet) ?? '';
  const host = hostname.toLowerCase();
  const actualPort = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  return list
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter(isSet)
    .some((item) => {
      const [, name = item, wantedPort = actualPort] = /^(.+?):(\d+)$/u.exec(item) ?? [];
      const domain = name.replace(/^\*?\./u, '');
      return wantedPort === actualPort && (name === '*' || host === domain || host.endsWith(`.${domain}`));
    });
}
