import type { Translate } from '../../locales/index.js';
import type { Paint, Tone } from '../../report/text.js';
import { visible } from '../../report/visible.js';
import { paintFor } from '../colour.js';
import type { CommonOptions, Context } from '../context.js';
import { CHECKS, type CheckResult, type CheckState, runCheck } from '../doctor-checks.js';
import { packageInfo } from '../package-info.js';
import type { Values } from './command.js';

/** `termtreu doctor`: what works here, and what to do about the rest. @returns 1 where something is broken */
export async function doctorCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const surroundings = { context, values, version: (await packageInfo()).version };
  const results: CheckResult[] = [];
  for (const check of CHECKS) results.push(await runCheck(check, surroundings));
  io.stdout.write(common.format === 'json' ? formatJson(results) : formatText(results, t, paintFor(io.stdout, io)));
  return results.some(({ state }) => state === 'error') ? 1 : 0;
}

const count = (results: readonly CheckResult[], wanted: CheckState): number =>
  results.filter(({ state }) => state === wanted).length;

function formatJson(results: readonly CheckResult[]): string {
  const checks = results.map(({ label: _label, ...result }) => result);
  const summary = {
    ok: count(results, 'ok'),
    warnings: count(results, 'warning'),
    errors: count(results, 'error'),
    skipped: count(results, 'skipped'),
  };
  return `${JSON.stringify({ checks, summary }, null, 2)}\n`;
}

const SIGNS: Readonly<Record<CheckState, readonly [Tone, string]>> = {
  ok: ['good', '✓'],
  warning: ['warning', '!'],
  error: ['error', '✗'],
  skipped: ['dim', '–'],
};

function formatText(results: readonly CheckResult[], t: Translate, paint: Paint): string {
  const width = Math.max(...results.map(({ label }) => t(label).length));
  const lines = results.flatMap(({ state, label, message, hint }) => {
    const [tone, sign] = SIGNS[state];
    const line = `${paint(tone, sign)} ${t(label).padEnd(width)}  ${visible(message)}`;
    return hint === undefined ? [line] : [line, paint('dim', `${' '.repeat(width + 4)}${visible(hint)}`)];
  });
  return lines.map((line) => `${line}\n`).join('');
}
