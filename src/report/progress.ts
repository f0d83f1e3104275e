import type { Translate } from '../locales/index.js';

/** How far a run is. `words` are those of the segments or pairs done. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly words: number;
  readonly milliseconds: number;
  /** What is counted; segments unless given. */
  readonly unit?: 'pairs';
}

const BAR = { widest: 30, narrowest: 8, full: '█', empty: '░' } as const;

/** No rate is told before this time: the first segments say little. */
const SETTLED_MILLISECONDS = 500;

/**
 * The progress as one line for a terminal of `width` columns: a bar, segments,
 * words per second, time left. What does not fit is left out from the right.
 */
export function formatProgress(
  progress: Progress,
  { width, t }: { readonly width: number; readonly t: Translate },
): string {
  const { done, total, unit = 'segments' } = progress;
  const details = [t(`report.progress.${unit}`, { done, total }), ...pace(progress, t)];
  // The last column stays free: some terminals break the line when it is written.
  const room = Math.max(0, width - 1);
  while (details.length > 1 && details.join(' · ').length + 1 + BAR.narrowest > room) details.pop();
  const text = details.join(' · ');
  const bar = formatBar(fraction(progress), Math.min(BAR.widest, room - text.length - 1));
  return (bar === '' ? text : `${bar} ${text}`).slice(0, room);
}

/** The progress as one plain line, for a log. */
export function formatProgressLine(progress: Progress, { t }: { readonly t: Translate }): string {
  const { done, total, unit } = progress;
  const percent = Math.floor(fraction(progress) * 100);
  const key = unit === 'pairs' ? 'report.progress.pairs-line' : 'report.progress.line';
  return [t(key, { done, total, percent }), ...pace(progress, t)].join(', ');
}

function fraction({ done, total }: Progress): number {
  return total <= 0 ? 1 : Math.min(1, Math.max(0, done / total));
}

function formatBar(part: number, width: number): string {
  if (width < BAR.narrowest) return '';
  const full = Math.floor(part * width);
  return BAR.full.repeat(full) + BAR.empty.repeat(width - full);
}

function pace({ done, total, words, milliseconds }: Progress, t: Translate): string[] {
  if (done <= 0 || milliseconds < SETTLED_MILLISECONDS) return [];
  const rate = t('report.progress.rate', { rate: Math.round((words * 1000) / milliseconds) });
  if (done >= total) return [rate];
  const seconds = Math.ceil(((milliseconds / done) * (total - done)) / 1000);
  return [rate, t('report.progress.left', { time: clock(seconds) })];
}

/** Seconds as `0:09`, `12:30` or `1:05:00`. */
function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const lower = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${lower}` : `${minutes}:${lower}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
