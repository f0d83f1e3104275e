import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

/** How a process ended, and what it wrote. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Builds the program into a folder, as `npm run build` does into `dist`, so that a test needs no build before it and
 * disturbs none. Types are checked elsewhere.
 * @returns the path of `bin.js`
 */
export async function buildProgram(folder: string): Promise<string> {
  const outDir = join(folder, 'dist');
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  await promisify(execFile)(tsc, ['-p', join(ROOT, 'src'), '--outDir', outDir, '--noCheck']);
  for (const name of ['models', 'glossary', 'node_modules', 'package.json']) {
    await symlink(join(ROOT, name), join(folder, name));
  }
  return join(outDir, 'cli/bin.js');
}

/** Starts a program with a plain environment: English, no terminal. */
export function start(command: string, args: readonly string[], { cwd = '/', env = {} }: Settings = {}) {
  const child = spawn(command, args, { cwd, env: { PATH: process.env['PATH'], ...env } });
  // A test that gives up leaves no process behind.
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

interface Settings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Waits for the end of a process. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** Waits until a process has written something to standard error. */
export function said(child: ChildProcessWithoutNullStreams, pattern: RegExp): Promise<void> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer | string) => {
      text += String(chunk);
      if (pattern.test(text)) resolve();
    });
    child.on('close', () => reject(new Error(`the process ended without saying ${String(pattern)}: ${text}`)));
  });
}

/** A module for `node --import`. */
export function preload(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
