import { visible } from '../visible.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute in double quotes; what XML 1.0 cannot hold is spelt out. */
export function escapeXml(text: string): string {
  return visible(text.toWellFormed())
    .replaceAll(/[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

/** An element's attributes, each with a space before it. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
