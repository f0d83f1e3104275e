import { visible } from '../visible.js';

const MARKUP = Symbol('markup');

/** Markup that is put into a page as it is. Made here alone: no data can pass for it. */
export interface Markup {
  readonly [MARKUP]: string;
}

/** What may stand in a hole of a template; `undefined` stands for nothing. */
export type Hole = string | number | Markup | readonly Hole[] | undefined;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as it may stand between tags and between the quotes of an attribute; controls are spelt out. */
export function escapeText(text: string): string {
  return visible(text).replace(/[&<>"']/gu, (character) => REFERENCES[character] ?? '');
}

/**
 * Markup from a template. Strings and numbers in its holes are escaped. A hole
 * may stand between tags, or between double quotes in a tag, where no markup is
 * taken.
 * @throws {TypeError} when a hole stands elsewhere: a mistake in the template.
 */
export function markup(parts: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  let fixed = '';
  let page = '';
  for (const [index, part] of parts.entries()) {
    fixed += part;
    page += part;
    if (index < holes.length) page += isInTag(fixed) ? attributeHole(fixed, holes[index]) : textHole(holes[index]);
  }
  return { [MARKUP]: page };
}

/** Whether the fixed text of a template ends within a tag. */
function isInTag(fixed: string): boolean {
  return fixed.lastIndexOf('<') > fixed.lastIndexOf('>');
}

function attributeHole(fixed: string, hole: Hole): string {
  const tag = fixed.slice(fixed.lastIndexOf('<'));
  const quoted = /=\s*"[^"]*$/u.test(tag) && tag.split('"').length % 2 === 0;
  if (!quoted || (typeof hole !== 'string' && typeof hole !== 'number')) {
    throw new TypeError(`A hole in ${tag} takes text between double quotes only`);
  }
  return escapeText(String(hole));
}

function textHole(hole: Hole): string {
  if (hole === undefined) return '';
  if (typeof hole === 'string' || typeof hole === 'number') return escapeText(String(hole));
  return MARKUP in hole ? hole[MARKUP] : hole.map(textHole).join('');
}

/**
 * A style element. Its content cannot be escaped.
 * @throws {TypeError} when the style sheet would end the element.
 */
export function styleElement(css: string): Markup {
  if (/<\/|<!--/u.test(css)) throw new TypeError('A style sheet must hold no markup');
  return { [MARKUP]: `<style>${css}</style>` };
}

/** A data block that scripts of the page can read; every `<` is escaped, so nothing in the value ends the element. */
export function jsonElement(id: string, value: unknown): Markup {
  const json = JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
  return { [MARKUP]: `<script type="application/json" id="${escapeText(id)}">${json}</script>` };
}

/** The finished markup as text. */
export function renderMarkup(finished: Markup): string {
  return finished[MARKUP];
}
