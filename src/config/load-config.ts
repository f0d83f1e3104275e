import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Document, isAlias, LineCounter, parseDocument, visit } from 'yaml';
import { TermtreuError } from '../errors.js';
import { offsetOf } from '../glossary/yaml-offset.js';
import { checkConfig } from './check-config.js';
import type { Config } from './config.js';
import { decodeUtf8 } from './decode-utf8.js';
import { configError, type ConfigFault } from './problem.js';

/** The largest config file, in bytes; no sound one comes near it. */
const MAX_BYTES = 1_000_000;

/** What a config file holds, and where the values stand in it. */
interface Source {
  readonly data: unknown;
  /** The file's name for messages, with line and column where they are known. */
  readonly where: (fault: Pick<ConfigFault, 'path' | 'key'>) => string;
}

type Read = (path: string, shown: string) => Promise<Source>;

const READERS: Readonly<Record<string, Read>> = {
  '.yaml': readYaml,
  '.yml': readYaml,
  '.json': readJson,
  '.ts': runModule,
  '.js': runModule,
  '.mjs': runModule,
};

/**
 * Reads and checks a config file.
 * @param path the absolute path
 * @param shown the path for messages
 * @throws {TermtreuError} `config-missing`, `config-format`, `config-invalid`, `config-secret`, `config-failed` (code that
 * throws), `file-unreadable`, `file-encoding`
 */
export async function loadConfig(path: string, shown: string): Promise<Config> {
  const extension = extname(path).toLowerCase();
  const read = READERS[extension];
  const allowed = Object.keys(READERS).join(', ');
  if (read === undefined) throw new TermtreuError('config-format', { file: shown, extension, allowed });
  const { data, where } = await read(path, shown);
  // A file in which every line is a comment sets nothing.
  const checked = checkConfig(data ?? {});
  if (checked.config !== undefined) return checked.config;
  throw configError(where(checked.fault), checked.fault, checked.cause);
}

async function readText(path: string, shown: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw configError(shown, { problem: 'too-large', args: { limit: MAX_BYTES } });
    return decodeUtf8(shown, await readFile(path)).replace(/^\uFEFF/u, '');
  } catch (cause) {
    if (cause instanceof TermtreuError) throw cause;
    const problem = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    if (problem === 'ENOENT') throw new TermtreuError('config-missing', { file: shown }, { cause });
    throw new TermtreuError('file-unreadable', { file: shown, problem }, { cause });
  }
}

async function readYaml(path: string, shown: string): Promise<Source> {
  return parseYaml(await readText(path, shown), shown);
}

/** JSON is YAML, too, so that YAML's parser can tell the places of a sound file. */
async function readJson(path: string, shown: string): Promise<Source> {
  const text = await readText(path, shown);
  try {
    const data: unknown = JSON.parse(text);
    return { ...parseYaml(text, shown), data };
  } catch (cause) {
    if (cause instanceof TermtreuError) throw cause;
    throw configError(`${shown}${placeInJson(cause, text)}`, { problem: 'json', args: {} }, cause);
  }
}

/** Node.js tells the place of a mistake in the message of its error, and not where the text ends too early. */
function placeInJson(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const [, line, column] = /\(line (\d+) column (\d+)\)/u.exec(message) ?? [];
  if (line !== undefined && column !== undefined) return `:${line}:${column}`;
  const lines = text.trimEnd().split('\n');
  return `:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

function parseYaml(text: string, shown: string): Source {
  const lineCounter = new LineCounter();
  const at = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${shown}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const document = parsed(text, shown, lineCounter);
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) {
    throw configError(at(problem.pos[0]), { problem: 'yaml', args: { detail: problem.message } }, problem);
  }
  visit(document, {
    Node: (_key, node) => {
      const isNamed = isAlias(node) || ('anchor' in node && node.anchor !== undefined);
      if (isNamed) throw configError(at(node.range?.[0] ?? 0), { problem: 'alias', args: {} });
    },
  });
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  return { data, where: ({ path, key }) => at(offsetOf(document, path, key)) };
}

function parsed(text: string, shown: string, lineCounter: LineCounter): Document.Parsed {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false });
  } catch (error) {
    // The parser is recursive: brackets nested some thousands deep exhaust the stack.
    if (error instanceof RangeError) throw configError(shown, { problem: 'nesting', args: {} }, error);
    throw error;
  }
}

/** TypeScript runs as it is: Node.js strips the types (https://nodejs.org/api/typescript.html#type-stripping). */
async function runModule(path: string, shown: string): Promise<Source> {
  // Says that the file is missing before code of another kind could.
  await readText(path, shown);
  const module: unknown = await importModule(path, shown);
  if (typeof module !== 'object' || module === null || !('default' in module)) {
    throw configError(shown, { problem: 'no-default', args: {} });
  }
  return { data: module.default, where: () => shown };
}

async function importModule(path: string, shown: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(path).href);
  } catch (cause) {
    const [problem = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new TermtreuError('config-failed', { file: shown, problem }, { cause });
  }
}
