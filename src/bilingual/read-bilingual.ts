import { TermtreuError } from '../errors.js';
import { readTmx } from './tmx.js';
import { readTranslationJson } from './translation-json.js';
import { readTsv } from './tsv.js';
import type { BilingualFile, BilingualText } from './unit.js';
import { readXliff } from './xliff.js';

/** The formats in which German and English stand side by side, by the endings of files. */
const READERS = {
  tmx: (input, english) => readTmx(input, english),
  xlf: (input) => readXliff(input),
  xliff: (input) => readXliff(input),
  tsv: (input) => readTsv(input),
  json: (input) => readTranslationJson(input),
} satisfies Record<string, (input: BilingualFile, english: string) => BilingualText>;

/** The ending of a bilingual file's name. */
export type BilingualFormat = keyof typeof READERS;

/** The format of a bilingual file by its name; undefined where it is none. */
export function bilingualFormat(path: string): BilingualFormat | undefined {
  const ending = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
  return isFormat(ending) ? ending : undefined;
}

function isFormat(ending: string): ending is BilingualFormat {
  return Object.hasOwn(READERS, ending);
}

/**
 * Reads a file in which German and English stand side by side.
 * @param english the wanted language tag, `en-GB`, where a file has several kinds of English
 * @throws {TermtreuError} `bilingual-format`, `bilingual-syntax`, `bilingual-languages`, `bilingual-empty`
 */
export function readBilingual(input: BilingualFile, english: string): BilingualText {
  const format = bilingualFormat(input.file);
  if (format === undefined) throw new TermtreuError('bilingual-format', { file: input.file });
  const read: (input: BilingualFile, english: string) => BilingualText = READERS[format];
  const text = read(input, english);
  if (text.units.length === 0) throw new TermtreuError('bilingual-empty', { file: input.file });
  return text;
}
