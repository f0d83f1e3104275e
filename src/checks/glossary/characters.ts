import type { TextCheck } from './texts.js';

/** Code points as they are usually named: U+200B. */
function named(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const EDGE = /^\s+|\s+$/gu;

/** White space before or after a term, which no search finds. */
export const edgeSpace: TextCheck = {
  code: 'glossary/edge-space',
  check: (text) => {
    const suggestion = text.replace(EDGE, '');
    return suggestion === text ? undefined : { shown: named(EDGE_CHARACTER.exec(text)?.[0] ?? ' '), suggestion };
  },
};

const EDGE_CHARACTER = /^\s|\s$/u;
const UNUSUAL = /[^\S ]|[\u2800\u3164]| {2,}/u;

/** No-break, thin, tabulator and doubled spaces inside a term. */
export const unusualSpace: TextCheck = {
  code: 'glossary/unusual-space',
  check: (text) => {
    const inner = text.trim();
    const found = UNUSUAL.exec(inner);
    if (found === null) return undefined;
    const shown = found[0].startsWith(' ') ? `2 × ${named(' ')}` : named(found[0]);
    return { shown, suggestion: inner.replaceAll(/[\s\u2800\u3164]+/gu, ' ') };
  },
};

/** Marks of width zero, soft hyphens, marks of direction, variation selectors, tags. */
const INVISIBLE =
  /\u034F|[\uFE00-\uFE0F]|[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E0FFF}]/u;

/** Characters that nobody sees, and that keep a term from being found. */
export const invisibleCharacter: TextCheck = {
  code: 'glossary/invisible-character',
  check: (text) => {
    const found = INVISIBLE.exec(text);
    if (found === null) return undefined;
    return { shown: named(found[0]), suggestion: text.replaceAll(new RegExp(INVISIBLE, 'gu'), '').trim() };
  },
};

const CONTROL = /(?!\s)[\p{Cc}\p{Cs}\p{Co}\p{Cn}\uFFFD]/u;

/** Control characters, which services refuse, and code points that stand for nothing. */
export const controlCharacter: TextCheck = {
  code: 'glossary/control-character',
  check: (text) => {
    const found = CONTROL.exec(text);
    if (found === null) return undefined;
    return { shown: named(found[0]), suggestion: text.replaceAll(new RegExp(CONTROL, 'gu'), '').trim() };
  },
};

/** Letters apart from their accents (NFD), as files from macOS bring them. */
export const notComposed: TextCheck = {
  code: 'glossary/not-composed',
  check: (text) => {
    const suggestion = text.normalize('NFC');
    if (suggestion === text) return undefined;
    return { shown: named(/\p{M}/u.exec(text)?.[0] ?? text.slice(0, 1)), suggestion };
  },
};
