/** What an XML file in UTF-8 begins with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element to be written: its name, attributes, and either text or elements. */
export interface Markup {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly content: string | readonly Markup[];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML 1.0 cannot hold, not even as a reference (section 2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Whether XML can hold a text. */
export function isXmlText(text: string): boolean {
  return text.search(FORBIDDEN) < 0;
}

/** The text without what XML cannot hold. */
export function xmlText(text: string): string {
  return text.replaceAll(FORBIDDEN, '');
}

function reference(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}

/**
 * Escapes a text. Line breaks, tabs, and blanks at the edges are written as references, so that whoever lays out the file
 * anew does not change the text.
 */
function escapeText(text: string): string {
  return text
    .replaceAll(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign)
    .replaceAll(/[\t\n\r\u0085\u2028]/gu, reference)
    .replace(/^ +| +$/gu, (blanks) => blanks.replaceAll(' ', reference(' ')));
}

function startTag({ name, attributes = {} }: Markup): string {
  return [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeText(value)}"`)].join(' ');
}

/** Writes an element and what it holds, one element on a line. */
export function renderElement(markup: Markup, indent = ''): string {
  const { name, content } = markup;
  const start = `${indent}<${startTag(markup)}`;
  if (typeof content === 'string') return `${start}>${escapeText(content)}</${name}>\n`;
  const inner = content.map((child) => renderElement(child, `${indent}  `)).join('');
  return `${start}>\n${inner}${indent}</${name}>\n`;
}
