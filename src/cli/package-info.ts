import { readFile } from 'node:fs/promises';

/** What the program's own manifest says of it; no schema, so that `--version` and `--help` load nothing for it. */
export async function packageInfo(): Promise<{ readonly version: string; readonly homepage: string | undefined }> {
  const json: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  const manifest: object = typeof json === 'object' && json !== null ? json : {};
  const version = 'version' in manifest ? String(manifest.version) : '';
  return { version, homepage: 'homepage' in manifest ? String(manifest.homepage) : undefined };
}
