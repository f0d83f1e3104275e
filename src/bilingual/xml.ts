import { XMLValidator } from 'fast-xml-parser';
import { TermtreuError } from '../errors.js';
import type { Encoding } from './placed-text.js';
import { type BilingualFile, lineOf } from './unit.js';

/** A tag or a stretch of text of an XML file. Offsets are UTF-16 code units into the file. */
export type XmlToken =
  | { readonly kind: 'open' | 'empty'; readonly name: string; readonly tag: string; readonly start: number }
  | { readonly kind: 'close'; readonly name: string; readonly start: number }
  | { readonly kind: 'text' | 'cdata'; readonly start: number; readonly end: number };

/** Comments, processing instructions, the document type with its declarations, CDATA, tags; all else is text. */
const MARKUP =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>/]+)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/gu;
const CDATA_OPENING = '<![CDATA['.length;

/**
 * The tags and texts of an XML file in order, prefixes of names left out. The file is validated first; declarations of a
 * DOCTYPE are passed over and nothing that they declare is expanded.
 * @throws {TermtreuError} `bilingual-syntax` with the line
 */
export function* readXml({ file, text }: BilingualFile): Generator<XmlToken> {
  const valid = XMLValidator.validate(text.replace(/^\uFEFF/u, ''));
  if (valid !== true) {
    throw new TermtreuError('bilingual-syntax', { file, line: valid.err.line, problem: valid.err.msg });
  }
  let at = 0;
  for (const match of text.matchAll(MARKUP)) {
    const [all, cdata, slash, name = '', empty] = match;
    const start = match.index;
    if (start > at) yield { kind: 'text', start: at, end: start };
    at = start + all.length;
    if (cdata !== undefined)
      yield { kind: 'cdata', start: start + CDATA_OPENING, end: start + CDATA_OPENING + cdata.length };
    else if (name === '') continue;
    else if (slash === '/') yield { kind: 'close', name: localName(name), start };
    else yield { kind: empty === '/' ? 'empty' : 'open', name: localName(name), tag: all, start };
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute of a tag, as it is written; names are whole, with their prefix. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  return found?.[1] ?? found?.[2];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** References to characters and to the five entities of XML; those of a DOCTYPE stand for nothing. */
export const XML_REFERENCES: Encoding = {
  pattern: /&(?:#x[\da-f]{1,6};|#\d{1,7};|[^;\s&<]{0,40};?)/giu,
  decode(match) {
    const name = match.slice(1, -1);
    if (!match.endsWith(';')) return undefined;
    if (!name.startsWith('#')) return ENTITIES[name];
    return character(name.startsWith('#x') || name.startsWith('#X') ? `0x${name.slice(2)}` : name.slice(1));
  },
};

/** The character of a number; none for what no text can hold. */
export function character(number: string): string | undefined {
  const code = Number(number);
  const isSurrogate = code >= 0xd8_00 && code <= 0xdf_ff;
  const isCharacter = Number.isInteger(code) && code > 0 && code <= 0x10_ff_ff && !isSurrogate;
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** A fault of a file at an offset. */
export function syntaxError({ file, text }: BilingualFile, offset: number, problem: string): TermtreuError {
  return new TermtreuError('bilingual-syntax', { file, line: lineOf(text, offset), problem });
}
