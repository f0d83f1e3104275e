import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { MessageArgs } from '../../errors.js';
import { glossaryError, type GlossaryProblem } from '../problem.js';

/** An element of an XML file. */
export interface XmlElement {
  /** Its name without the prefix of its namespace. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** The line and the column, from 1, at which it begins. */
  readonly line: number;
  readonly column: number;
}

/** The deepest nesting of elements; TBX needs twelve levels. */
const DEPTH_LIMIT = 40;
/** The longest XML file read, in UTF-16 units. */
export const XML_LIMIT = 100_000_000;
/** The longest text that becomes one tree, in UTF-16 units; a tree takes some 25 times its room. */
const TREE_LIMIT = 5_000_000;

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // References are decoded here, after white space that only lays out the file is gone; entities are never expanded.
  processEntities: false,
  cdataPropName: '#cdata',
  captureMetaData: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEPTH_LIMIT,
});

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Where elements begin. */
interface Lines {
  readonly file: string;
  readonly placeAt: (offset: number) => Spot;
}

function fail({ file, line }: { file: string; line: number }, problem: GlossaryProblem, args: MessageArgs = {}): Error {
  return glossaryError('glossary-syntax', { place: { file, line, column: 1 }, problem, args });
}

/** Finds places for offsets that only grow, in one walk over the text. */
function placeFinder(text: string): (offset: number) => Spot {
  let line = 1;
  let from = 0;
  return (offset) => {
    for (let at = text.indexOf('\n', from); at >= 0 && at < offset; at = text.indexOf('\n', from)) {
      line += 1;
      from = at + 1;
    }
    return { line, column: Math.max(offset - from, 0) + 1 };
  };
}

/** A sound XML text: line breaks made one, the DOCTYPE gone. */
function soundText(text: string, file: string): string {
  if (text.length > XML_LIMIT) throw fail({ file, line: 1 }, 'too-large', { limit: XML_LIMIT });
  const normal = withoutDoctype(text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text, file);
  const fault = XMLValidator.validate(normal);
  if (fault !== true) throw faultError(fault.err, normal, file);
  return normal;
}

/** The outermost element of a sound text. */
function rootOf(text: string, lines: Lines): XmlElement {
  if (text.length > TREE_LIMIT) {
    throw fail({ file: lines.file, line: lines.placeAt(0).line }, 'too-large', { limit: TREE_LIMIT });
  }
  const root = parseNodes(text, lines.file)
    .map((node) => elementOf(node, lines))
    .find((node) => typeof node !== 'string');
  if (root === undefined) throw fail({ file: lines.file, line: 1 }, 'xml-cut');
  return root;
}

/**
 * Reads an XML file without a DOCTYPE of its own making and without entities, at most 40 levels deep.
 * @param text without a byte order mark
 * @returns the root element
 * @throws TermtreuError `glossary-syntax`, with line and problem
 */
export function parseXml(text: string, file: string): XmlElement {
  const sound = soundText(text, file);
  return rootOf(sound, { file, placeAt: placeFinder(sound) });
}

/** A stretch of a text, in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where elements of some names stand, none within another; what comments and CDATA hold is passed over. */
function findElements(text: string, names: readonly string[]): Span[] {
  const tags = `<(/?)(?:[\\w.-]+:)?(?:${names.join('|')})(?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>`;
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (const match of text.matchAll(new RegExp(`<!--[^]*?-->|<!\\[CDATA\\[[^]*?\\]\\]>|${tags}`, 'gu'))) {
    const [tag, slash] = match;
    if (slash === undefined) continue;
    if (slash === '' && depth === 0) start = match.index;
    if (!tag.endsWith('/>')) depth += slash === '' ? 1 : -1;
    if (depth === 0) spans.push({ start, end: match.index + tag.length });
  }
  return spans;
}

/** An XML file in parts, so that a large one is never a tree as a whole. */
export interface XmlParts {
  /** The root element without the parts. */
  readonly root: XmlElement;
  readonly parts: Iterable<XmlElement>;
}

/**
 * Reads an XML file like `parseXml`, and the elements of some names one by one.
 * @param names of elements of which none stands within another
 * @throws TermtreuError `glossary-syntax`, with line and problem; for what is wrong within a part when its turn comes
 */
export function parseXmlParts(text: string, file: string, names: readonly string[]): XmlParts {
  const sound = soundText(text, file);
  const spans = findElements(sound, names);
  const frame = spans.map(({ start }, index) => sound.slice(spans[index - 1]?.end ?? 0, start));
  const rest = [...frame, sound.slice(spans.at(-1)?.end ?? 0)].join('');
  return { root: rootOf(rest, { file, placeAt: placeFinder(rest) }), parts: readParts(sound, file, spans) };
}

function* readParts(text: string, file: string, spans: readonly Span[]): Generator<XmlElement> {
  const placeAt = placeFinder(text);
  for (const { start, end } of spans) {
    yield rootOf(text.slice(start, end), { file, placeAt: (offset) => placeAt(start + offset) });
  }
}

/** The text without its DOCTYPE, which may name a DTD, for that is not read; one that declares anything is refused. */
function withoutDoctype(text: string, file: string): string {
  const at = text.indexOf('<!DOCTYPE');
  if (at < 0) return text;
  const doctype = /^<!DOCTYPE(?:[^"'[>]|"[^"]*"|'[^']*')*/u.exec(text.slice(at, at + 10_000))?.[0] ?? '';
  const end = at + doctype.length;
  if (text[end] !== '>') throw fail({ file, line: placeFinder(text)(at).line }, 'xml-doctype');
  // Blanks in its stead keep every place.
  return text.slice(0, at) + doctype.replaceAll(/[^\n]/gu, ' ') + ' ' + text.slice(end + 1);
}

function parseNodes(text: string, file: string): readonly unknown[] {
  try {
    const nodes: unknown = PARSER.parse(text);
    return Array.isArray(nodes) ? nodes : [];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (detail.includes('nested')) throw fail({ file, line: 1 }, 'nesting');
    // The parser itself complains only of what has no end.
    throw fail({ file, line: text.trimEnd().split('\n').length }, 'xml-cut');
  }
}

interface Fault {
  readonly code: string;
  readonly msg: string;
  readonly line: number;
  readonly col?: number;
}

function faultError({ code, msg, line }: Fault, text: string, file: string): Error {
  // Of elements left open the parser knows the first: what is missing is at the end.
  const isCut = msg.startsWith('Unclosed tag') || (code === 'InvalidXml' && msg.startsWith("Invalid '["));
  if (isCut) return fail({ file, line: text.trimEnd().split('\n').length }, 'xml-cut');
  return fail({ file, line: Math.max(line, 1) }, 'xml', { detail: msg });
}

function isRecord(value: unknown): value is Record<string | symbol, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The element or text behind a node of the parser's tree. */
function elementOf(node: unknown, lines: Lines): XmlElement | string {
  if (!isRecord(node)) return '';
  // The parser keeps places under a symbol, the only one there is.
  const [places] = Object.getOwnPropertySymbols(node);
  const meta = places === undefined ? undefined : node[places];
  const offset = isRecord(meta) && typeof meta['startIndex'] === 'number' ? meta['startIndex'] : 0;
  const spot = lines.placeAt(offset);
  const place = { file: lines.file, line: spot.line };
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const content = node[name];
  if (name === '#text') return decodeReferences(String(content), place);
  if (!Array.isArray(content)) return '';
  if (name === '#cdata') return content.map((part) => (isRecord(part) ? String(part['#text']) : '')).join('');
  const given = node[':@'];
  const attributes = isRecord(given)
    ? Object.entries(given).map(([key, value]) => [key, decodeReferences(String(value), place)])
    : [];
  const children = withoutLayout(content)
    .map((child) => elementOf(child, lines))
    .filter((child) => child !== '');
  return {
    name: name.slice(name.indexOf(':') + 1),
    attributes: Object.fromEntries(attributes),
    children,
    ...spot,
  };
}

/**
 * An element's content without the white space that lays out the file: at its edges, and around a line break within.
 * Whoever means a line break or a blank at the edge writes `&#10;` or `&#32;`; references are still to be decoded.
 */
function withoutLayout(content: readonly unknown[]): unknown[] {
  return content.map((node, index) => {
    if (!isRecord(node) || typeof node['#text'] !== 'string') return node;
    let text = node['#text'];
    if (text.includes('\n')) text = text.replaceAll(/[ \t]*\n[ \t\n]*/gu, ' ');
    if (index === 0) text = text.replace(/^[ \t]+/u, '');
    if (index === content.length - 1) text = text.replace(/[ \t]+$/u, '');
    return { '#text': text };
  });
}

function decodeReferences(text: string, place: { readonly file: string; readonly line: number }): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|[^;\s&]{1,40});?/giu, (whole, name: string) => {
    if (!name.startsWith('#')) {
      const known = Object.hasOwn(REFERENCES, name) ? REFERENCES[name] : undefined;
      if (known === undefined || !whole.endsWith(';')) throw fail(place, 'xml-entity', { value: whole });
      return known;
    }
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (code === 0 || code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) {
      throw fail(place, 'xml-entity', { value: whole });
    }
    return String.fromCodePoint(code);
  });
}

/** The text within an element, its children's included. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The elements within an element. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}
