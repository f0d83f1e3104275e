import type { Wait } from '../engines/engine.js';
import type { Translate } from '../locales/index.js';
import { visible } from '../report/visible.js';

/** Shorter pauses pass unnoticed. */
const NOTICED_SECONDS = 2;

/** What is said of a pause before a service is asked again; nothing of a short one. */
export function waitLine(engine: string, { milliseconds, problem }: Wait, t: Translate): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < NOTICED_SECONDS ? '' : `${t('cli.wait', { engine, seconds, problem: visible(problem) })}\n`;
}
