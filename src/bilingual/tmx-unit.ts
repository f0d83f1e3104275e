import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A text of a unit in one language. */
export interface TmxVariant {
  /** The language as it is written: `de`, `DE-DE`, `en-GB`. */
  readonly language: string;
  /** The text without markup of its own. */
  readonly text: string;
}

/** A translation unit of TMX 1.4b (https://www.gala-global.org/tmx-14b): one text in several languages. */
export interface TmxUnit {
  readonly variants: readonly TmxVariant[];
  /** The attributes of the unit, and of those variants that have them where the unit has not. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The `<prop>` elements of the unit by their type; of several the last. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Why a unit cannot be read. */
export type TmxProblem = 'malformed' | 'entity';

/** The deepest nesting of inline markup. */
const DEPTH_LIMIT = 40;

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // References are decoded here; entities of a DOCTYPE are never expanded.
  processEntities: false,
  cdataPropName: '#cdata',
  ignorePiTags: true,
  maxNestedTags: DEPTH_LIMIT,
});

/**
 * Reads one unit, from `<tu` to `</tu>`. Entities are not expanded but for the five of XML; what an inline element holds
 * is the code of another format and left out, but for the text of `<hi>`.
 */
export function parseTmxUnit(xml: string): TmxUnit | TmxProblem {
  if (XMLValidator.validate(xml) !== true) return 'malformed';
  try {
    const nodes: unknown = PARSER.parse(xml);
    const unit = childrenOf(nodes).find((node) => nameOf(node) === 'tu');
    return unit === undefined ? 'malformed' : unitOf(unit);
  } catch (error) {
    if (error instanceof UnknownEntity) return 'entity';
    return 'malformed';
  }
}

type Node = Readonly<Record<string, unknown>>;

function unitOf(unit: Node): TmxUnit {
  const children = childrenOf(unit['tu']);
  const variants = children.filter((child) => nameOf(child) === 'tuv');
  const properties = children
    .filter((child) => nameOf(child) === 'prop')
    .map((child) => [attributesOf(child)['type'] ?? '', textOf(child['prop'])]);
  return {
    variants: variants.map((variant) => ({
      language: languageOf(attributesOf(variant)),
      text: textOf(childrenOf(variant['tuv']).find((child) => nameOf(child) === 'seg')?.['seg']),
    })),
    attributes: Object.assign({}, ...variants.map(attributesOf), attributesOf(unit)),
    properties: Object.fromEntries(properties),
  };
}

/** TMX 1.1 wrote `lang`. */
function languageOf(attributes: Readonly<Record<string, string>>): string {
  return attributes['xml:lang'] ?? attributes['lang'] ?? '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function childrenOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function attributesOf(node: Node): Record<string, string> {
  const attributes = node[':@'];
  if (!isNode(attributes)) return {};
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decodeReferences(String(value))]));
}

function textOf(content: unknown): string {
  return childrenOf(content).map(pieceOf).join('');
}

function pieceOf(node: Node): string {
  const name = nameOf(node);
  const content = node[name];
  if (name === '#text') return decodeReferences(String(content));
  if (name === '#cdata')
    return childrenOf(content)
      .map((part) => String(part['#text']))
      .join('');
  return name === 'hi' ? textOf(content) : '';
}

class UnknownEntity extends Error {}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([^;\s&]{0,40}));?/giu,
    (whole, ...names: (string | undefined)[]) => {
      const [hexadecimal, decimal, name] = names;
      const known = name === undefined ? fromCode(hexadecimal, decimal) : ENTITIES[name];
      if (known === undefined || !whole.endsWith(';')) throw new UnknownEntity(whole);
      return known;
    },
  );
}

/** The character of a numeric reference; none for what no text can hold. */
function fromCode(hexadecimal: string | undefined, decimal = ''): string | undefined {
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const isSurrogate = code >= 0xd8_00 && code <= 0xdf_ff;
  return code === 0 || code > 0x10_ff_ff || isSurrogate ? undefined : String.fromCodePoint(code);
}
