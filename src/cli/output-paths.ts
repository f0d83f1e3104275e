import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { TermtreuError } from '../errors.js';

/** Where the results for each input go, in the order of the inputs; undefined where nothing is written. */
export interface OutputPaths {
  readonly texts: readonly (string | undefined)[];
  readonly reports: readonly (string | undefined)[];
}

/** What the user asked for. */
export interface OutputRequest {
  readonly inputs: readonly string[];
  readonly cwd: string;
  /** Other files that are read, the glossary for one. */
  readonly alsoRead: readonly string[];
  /** File or folder for the English; undefined or `-` for standard output. */
  readonly out: string | undefined;
  /** File or folder for the review page. */
  readonly report: string | undefined;
  /** What the collisions call an input and another output, in the user's language. */
  readonly names: { readonly input: string; readonly output: string };
}

/**
 * Decides where everything is written, before any work is done: `article.de.md` becomes `article.en.md` and
 * `article.review.html` where a folder is named.
 * @throws {TermtreuError} `output-collision` where an input or another output would be written over
 */
export function planOutputs(request: OutputRequest): OutputPaths {
  const { inputs, out, report } = request;
  const texts = out === undefined || out === '-' ? inputs.map(() => undefined) : target(request, out, englishName);
  const reports = report === undefined ? inputs.map(() => undefined) : target(request, report, reportName);
  refuseCollisions(
    request,
    [...texts, ...reports].filter((path) => path !== undefined),
  );
  return { texts, reports };
}

function target({ inputs, cwd }: OutputRequest, path: string, nameFor: (input: string) => string): string[] {
  const folder = inputs.length > 1 || /[/\\]$/u.test(path) || isFolder(resolve(cwd, path));
  return inputs.map((input) => (folder ? join(path, nameFor(input)) : path));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** `-` for standard input has no name of its own. */
function stem(input: string): { name: string; extension: string } {
  if (input === '-') return { name: 'article', extension: '.txt' };
  const extension = extname(input);
  const name = basename(input, extension);
  return { name: name.endsWith('.de') ? name.slice(0, -'.de'.length) : name, extension };
}

function englishName(input: string): string {
  const { name, extension } = stem(input);
  return `${name}.en${extension}`;
}

function reportName(input: string): string {
  return `${stem(input).name}.review.html`;
}

function refuseCollisions({ inputs, alsoRead, cwd, names }: OutputRequest, outputs: readonly string[]): void {
  const read = [...inputs, ...alsoRead].filter((input) => input !== '-');
  const taken = new Map(read.map((input) => [realPath(resolve(cwd, input)), names.input]));
  for (const file of outputs) {
    const path = realPath(resolve(cwd, file));
    const other = taken.get(path);
    if (other !== undefined) throw new TermtreuError('output-collision', { file, other });
    if (!isDevice(path)) taken.set(path, names.output);
  }
}

/** The path without links, as far as it exists: two names of one file are one file. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}

/** `/dev/null` and its like take any number of outputs. */
function isDevice(path: string): boolean {
  return existsSync(path) && !statSync(path).isFile();
}
