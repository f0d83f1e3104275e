import { extensionOf } from '../extension.js';

/** The formats that glossaries are imported from and exported to; what reads and writes them is loaded when it is used. */
export const FORMAT_NAMES = [
  'yaml',
  'json',
  'csv',
  'tsv',
  'xlsx',
  'tbx',
  'tbx-basic',
  'tbx-basic-dct',
  'tbx-linguist',
  'tbx-linguist-dct',
  'tbx-min',
  'tbx-min-dct',
  'tbx2',
  'deepl',
  'google',
  'google-sets',
  'aws',
  'azure',
  'omegat',
  'iate',
] as const;

/** The name of a format. */
export type FormatName = (typeof FORMAT_NAMES)[number];

/** The formats that a file's ending stands for. */
const BY_EXTENSION: Readonly<Record<string, FormatName>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  xlsx: 'xlsx',
  tbx: 'tbx',
  xml: 'tbx',
  utf8: 'omegat',
};

/** The endings that stand for a format, without the dot. */
export const FORMAT_EXTENSIONS: readonly string[] = Object.keys(BY_EXTENSION);

/** Whether a word is the name of a format. */
export function isFormatName(name: string): name is FormatName {
  return FORMAT_NAMES.some((each) => each === name);
}

/** The format that a path's ending stands for, undefined where it stands for none. */
export function formatOf(path: string): FormatName | undefined {
  const extension = extensionOf(path);
  return Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
}

/** The format of a table that its ending names, or, where its header is that of IATE, that format. */
export function formatOfText(name: FormatName, text: string): FormatName {
  const isTable = name === 'csv' || name === 'tsv';
  return isTable && /^\uFEFF?"?E_ID"?\|/iu.test(text) ? 'iate' : name;
}
