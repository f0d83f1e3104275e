import type { Translate } from '../locales/index.js';
import { formatProgress, formatProgressLine, type Progress } from '../report/progress.js';
import type { Output } from './io.js';

/** Shows how far a run is: a bar that is drawn over on a terminal, a line now and then elsewhere. */
export interface ProgressDisplay {
  update(progress: Progress): void;
  /** Takes the bar away, so that what follows begins on a clean line. */
  clear(): void;
}

/** Milliseconds between two lines in a log. */
const LINE_INTERVAL = 2000;
/** Milliseconds between two drawings of the bar. */
const BAR_INTERVAL = 80;
const ERASE_LINE = '\r\u001B[2K';

/** No display at all. */
export const SILENT: ProgressDisplay = { update: () => undefined, clear: () => undefined };

/** The display that fits an output. */
export function createProgressDisplay(output: Output, t: Translate): ProgressDisplay {
  return output.isTTY ? createBar(output, t) : createLines(output, t);
}

function createBar(output: Output, t: Translate): ProgressDisplay {
  let drawn = -Infinity;
  let visible = false;
  return {
    update(progress) {
      if (progress.done < progress.total && progress.milliseconds - drawn < BAR_INTERVAL) return;
      drawn = progress.milliseconds;
      visible = true;
      output.write(ERASE_LINE + formatProgress(progress, { width: output.columns, t }));
    },
    clear() {
      if (visible) output.write(ERASE_LINE);
      visible = false;
    },
  };
}

function createLines(output: Output, t: Translate): ProgressDisplay {
  let written = -Infinity;
  return {
    update(progress) {
      if (progress.done < progress.total && progress.milliseconds - written < LINE_INTERVAL) return;
      written = progress.milliseconds;
      output.write(`${formatProgressLine(progress, { t })}\n`);
    },
    clear: () => undefined,
  };
}
