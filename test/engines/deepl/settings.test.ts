import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDeepLEngine } from '../../../src/engines/deepl/engine.js';
import { type Environment, proxyFor } from '../../../src/engines/http/proxy.js';
import { readSettings } from '../../../src/engines/deepl/settings.js';
import { HASTE, KEY, manySentences, openPair } from './open.js';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'termtreu-key-'))));
afterEach(() => rm(folder, { recursive: true }));

async function keyFile(mode: number): Promise<Environment> {
  const file = join(folder, 'key');
  await writeFile(file, `${KEY}\n`);
  await chmod(file, mode);
  return { DEEPL_AUTH_KEY_FILE: file };
}

describe('the key', () => {
  it.each<[string, Environment]>([
    ['DEEPL_AUTH_KEY', { DEEPL_AUTH_KEY: KEY, DEEPL_API_KEY: 'other' }],
    ['DEEPL_API_KEY', { DEEPL_API_KEY: ` ${KEY}\n`, DEEPL_AUTH_KEY: '' }],
  ])('comes from %s', async (_, env) => {
    expect((await readSettings(env)).key).toBe(KEY);
  });

  it('comes from a file that only its owner may read', async () => {
    expect((await readSettings(await keyFile(0o600))).key).toBe(KEY);
    expect((await readSettings(await keyFile(0o400))).key).toBe(KEY);
  });

  it.each([0o644, 0o640, 0o604])('does not come from a file of mode %i', async (mode) => {
    const error = { code: 'key-file-unsafe', exitCode: 4 };
    await expect(keyFile(mode).then(readSettings)).rejects.toMatchObject(error);
  });

  it('does not come from a file that is not there', async () => {
    const env = { DEEPL_AUTH_KEY_FILE: join(folder, 'none') };
    await expect(readSettings(env)).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it.each<[string, Environment]>([
    ['missing', {}],
    ['empty', { DEEPL_AUTH_KEY: ' ' }],
  ])('may be %s', async (_, env) => {
    await expect(readSettings(env)).rejects.toMatchObject({ code: 'key-missing', exitCode: 4 });
  });

  it.each(['two words', 'schlüssel', 'a\r\nHost: b'])('may not be %j', async (key) => {
    await expect(readSettings({ DEEPL_AUTH_KEY: key })).rejects.toMatchObject({ code: 'key-refused' });
  });
});

describe('the server', () => {
  it.each([
    [KEY, undefined, 'https://api.deepl.com'],
    [`${KEY}:fx`, undefined, 'https://api-free.deepl.com'],
    [`${KEY}:fx`, 'http://localhost:3000', 'http://localhost:3000'],
    [KEY, 'https://user:word@host.example/deepl/', 'https://host.example/deepl'],
  ])('for the key %s and the address %s is %s', async (key, address, server) => {
    expect((await readSettings({ DEEPL_AUTH_KEY: key, DEEPL_SERVER_URL: address })).server).toBe(server);
  });

  it.each(['localhost:3000', 'ftp://host.example', 'nonsense'])('is not at %s', async (address) => {
    const env = { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: address };
    await expect(readSettings(env)).rejects.toMatchObject({
      code: 'address-invalid',
      exitCode: 2,
      args: { variable: 'DEEPL_SERVER_URL' },
    });
  });
});

describe('the proxy', () => {
  const proxied = { HTTPS_PROXY: 'http://proxy.example:8080' };

  it.each<[string, Environment, string | undefined]>([
    ['https://api.deepl.com', {}, undefined],
    ['https://api.deepl.com', proxied, 'http://proxy.example:8080/'],
    ['https://api.deepl.com', { https_proxy: 'proxy.example:1' }, 'http://proxy.example:1/'],
    ['http://api.deepl.com', proxied, undefined],
    ['http://api.deepl.com', { http_proxy: 'https://p.example' }, 'https://p.example/'],
    ['http://api.deepl.com', { HTTP_PROXY: 'https://p.example' }, undefined],
    ['https://api.deepl.com', { ...proxied, NO_PROXY: 'deepl.com' }, undefined],
    ['https://api.deepl.com', { ...proxied, NO_PROXY: 'a.example, .deepl.com' }, undefined],
    ['https://api.deepl.com', { ...proxied, no_proxy: '*.DeepL.com:443' }, undefined],
    ['https://api.deepl.com', { ...proxied, no_proxy: '*' }, undefined],
    ['https://api.deepl.com', { ...proxied, no_proxy: 'deepl.com:80 eepl.com' }, 'http://proxy.example:8080/'],
  ])('for %s with %j is %s', (server, env, proxy) => {
    expect(proxyFor(new URL(server), env)?.href).toBe(proxy);
  });

  it('is not named in the error where it is no address', () => {
    expect(() => proxyFor(new URL('https://a.example'), { HTTPS_PROXY: 'socks5://me:word@p' })).toThrow(
      expect.objectContaining({ code: 'address-invalid', args: { variable: 'HTTPS_PROXY' } }),
    );
  });

  it('gets the requests for an http server', async () => {
    const { fake } = await openPair();
    const env = { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: 'http://deepl.invalid', http_proxy: fake.url };
    const engine = await openDeepLEngine({ env, timing: HASTE });
    expect(await engine.translate(manySentences(1))).toHaveLength(1);
    expect(fake.requests[0]?.url).toBe('http://deepl.invalid/v2/translate');
  });

  it('opens a tunnel to an https server; its password stays out of errors', async () => {
    const asked: string[] = [];
    const proxy = createServer().on('connect', ({ url, headers }, socket) => {
      asked.push(`${url} ${Buffer.from(headers['proxy-authorization']?.slice(6) ?? '', 'base64').toString()}`);
      socket.end('HTTP/1.1 502 no, me:p%word\r\n\r\n');
    });
    await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has an address of this kind
    const { port } = proxy.address() as AddressInfo;
    const env = { DEEPL_AUTH_KEY: KEY, HTTPS_PROXY: `http://me:p%25word@127.0.0.1:${port}` };
    const engine = await openDeepLEngine({ env, timing: HASTE });
    const error: unknown = await engine.translate(manySentences(1)).catch((reason: unknown) => reason);
    proxy.close();
    expect(error).toMatchObject({ code: 'engine-unreachable', args: { server: 'https://api.deepl.com' } });
    expect(JSON.stringify(error)).not.toMatch(/p%(?:25)?word/u);
    expect(asked[0]).toBe('api.deepl.com:443 me:p%word');
  });

  it('of this process is not taken for the one of the run', async () => {
    const { fake, engine } = await openPair();
    process.env['http_proxy'] = 'http://127.0.0.1:9';
    try {
      expect(await engine.translate(manySentences(1))).toHaveLength(1);
    } finally {
      delete process.env['http_proxy'];
    }
    expect(fake.requests).toHaveLength(1);
  });
});
