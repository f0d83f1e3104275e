import { isMap, isNode, parseDocument } from 'yaml';

/** A setting to write. */
interface NewSetting {
  /** The ending of the file, without the dot. */
  readonly extension: string;
  readonly key: string;
  readonly value: string;
}

/**
 * The text of a config file with one setting changed or added; comments and order stay. Undefined where the file is a
 * program, which nobody but its author can change.
 * @param text a sound config file, or nothing
 */
export function setInConfig(text: string, { extension, key, value }: NewSetting): string | undefined {
  if (extension === 'json') return inJson(text, key, value);
  if (extension !== 'yaml' && extension !== 'yml') return undefined;
  const written = JSON.stringify(value);
  const document = parseDocument(text);
  const old: unknown = isMap(document.contents) ? document.contents.get(key, true) : undefined;
  const range = isNode(old) ? old.range : undefined;
  if (range) return text.slice(0, range[0]) + written + text.slice(range[1]);
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${gap}${key}: ${written}\n`;
}

function inJson(text: string, key: string, value: string): string {
  const settings: object = JSON.parse(text);
  const indent = /^(?:[ \t]+)(?=")/mu.exec(text)?.[0] ?? '  ';
  return `${JSON.stringify({ ...settings, [key]: value }, null, indent)}\n`;
}
