import { segment } from '../../segment/segment.js';
import type { CommonOptions, Context } from '../context.js';
import { readInput } from '../read-input.js';
import { segmenterOption } from '../segmenter-option.js';
import { list, type Values } from './command.js';

/** `termtreu segment FILE`: the sentences of a text, one on each line or as JSON. */
export async function segmentCommand({ io }: Context, values: Values, { format }: CommonOptions): Promise<number> {
  const [file = '-'] = list(values, 'file');
  const { text } = await readInput(file, io);
  const sentences = segment(text, await segmenterOption(values, io));
  const lines = sentences.map((sentence) => `${sentence.text.replaceAll(/\s+/gu, ' ')}\n`);
  io.stdout.write(format === 'json' ? `${JSON.stringify({ sentences }, null, 2)}\n` : lines.join(''));
  return 0;
}
