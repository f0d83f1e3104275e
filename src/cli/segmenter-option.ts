import { TermtreuError } from '../errors.js';
import { parseAbbreviations } from '../segment/added-abbreviations.js';
import type { SegmentOptions } from '../segment/segment.js';
import { textOption, type Values } from './commands/command.js';
import type { Io } from './io.js';
import { readInput } from './read-input.js';

/** What `--abbreviations` adds to the segmenter. */
export async function segmenterOption(values: Values, io: Io): Promise<SegmentOptions> {
  const file = textOption(values, 'abbreviations');
  if (file === undefined) return {};
  const { text } = await readInput(file, io);
  try {
    return { abbreviations: parseAbbreviations(text) };
  } catch (cause) {
    if (!(cause instanceof TermtreuError)) throw cause;
    throw new TermtreuError(cause.code, { ...cause.args, file }, { cause });
  }
}
