/** A unit to be written: German and one English. */
export interface TmxPair {
  readonly source: string;
  readonly target: string;
  /** `en`, `en-GB` or `en-US`. */
  readonly language: string;
  /** Seconds since 1970. */
  readonly created: number;
  /** By type; an empty value is not written. */
  readonly properties: Readonly<Record<string, string>>;
}

/** The head of a TMX 1.4b file (https://www.gala-global.org/tmx-14b). */
export function tmxHead(version: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="termtreu" creationtoolversion="${escapeXml(version)}" segtype="sentence" o-tmf="termtreu"\
 adminlang="en" srclang="de" datatype="plaintext"/>
<body>
`;
}

/** What closes it. */
export const TMX_FOOT = '</body>\n</tmx>\n';

/** One unit, with a line feed at the end. */
export function tmxUnit({ source, target, language, created, properties }: TmxPair): string {
  const props = Object.entries(properties)
    .filter(([, value]) => value !== '')
    .map(([type, value]) => `<prop type="${escapeXml(type)}">${escapeXml(value)}</prop>`);
  return `<tu creationdate="${tmxDate(created)}">${props.join('')}
<tuv xml:lang="de"><seg>${escapeXml(source)}</seg></tuv>
<tuv xml:lang="${escapeXml(language)}"><seg>${escapeXml(target)}</seg></tuv>
</tu>
`;
}

/** `20261126T041816Z`. */
function tmxDate(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
}

/** The seconds since 1970 of a date as TMX writes it; undefined where it is none. */
export function readTmxDate(date: string): number | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u.exec(date);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const milliseconds = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}

/** Signs that XML cannot hold at all (https://www.w3.org/TR/xml/#charsets). */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replaceAll(NOT_IN_XML, '').replaceAll(/[&<>"]/gu, (sign) => REFERENCES[sign] ?? '');
}
