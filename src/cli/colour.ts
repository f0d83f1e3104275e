import { ansiPaint, plainPaint, type Paint } from '../report/text.js';
import type { Io, Output } from './io.js';

/**
 * Whether an output is in colour: `FORCE_COLOR` decides where it is set (https://force-color.org; 0 means no), then
 * `NO_COLOR` (https://no-color.org), then whether a person watches.
 */
function isColoured(output: Output, { env }: Io): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return output.isTTY && (env['NO_COLOR'] ?? '') === '';
}

/** How an output is coloured. */
export function paintFor(output: Output, io: Io): Paint {
  return isColoured(output, io) ? ansiPaint : plainPaint;
}
