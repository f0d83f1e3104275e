import type { Occurrence } from './occurrence.js';

/** Words after the head of a German term: what follows them is its attribute. */
const ATTRIBUTE = /^(?:der|des|dem|den|die|von|vom|für|zur|zum|mit|aus|gegen|über|unter|auf|im|in|bei|ohne)$/u;
/** Determiners that only a singular masculine or neuter noun has, or a weak one in the singular. */
const SINGULAR = /(?:^|\s)(?:dem|den|des|im|am|vom|zum|beim|(?:k?ein|mein|sein|ihr|unser|dies|jed|jen)e[mns])$/iu;
/** Determiners that make a masculine or neuter noun a plural. */
const PLURAL =
  /(?:^|\s)(?:die|diese|jene|alle|keine|viele|mehrere|einige|wenige|zahlreiche|weitere|beide|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|[2-9]|\d{2,}|[\d.]+\d{3})(?:\s\p{Ll}+en?)?$/iu;

/**
 * Whether a term stands in the plural, as far as its ending, its gender and the words before it show: a feminine noun
 * with an ending, a masculine or neuter one with an ending that no singular case has, or with a plural's determiner.
 * Where both are possible it is taken for a singular.
 * @param before the text before the occurrence
 */
export function isPlural({ entry, text, how }: Pick<Occurrence, 'entry' | 'text' | 'how'>, before: string): boolean {
  const base = headOf(entry.de);
  const form = headOf(text);
  if (how === 'variant' || entry.pos !== 'noun' || base === '' || entry.gender === 'pl') return false;
  const at = plain(form).lastIndexOf(plain(base));
  if (at < 0) return false;
  const ending = plain(form).slice(at + base.length);
  const umlaut = form.slice(at, at + base.length).toLowerCase() !== base.toLowerCase();
  const lead = before.trimEnd();
  if (entry.gender === 'f') return ending !== '' || umlaut;
  if (umlaut || /^(?:e|er|ern)$/u.test(ending)) return true;
  if (/^e?n$/u.test(ending)) return !SINGULAR.test(lead);
  // “die” tells a plural only where it cannot be a feminine singular.
  return ending === '' && entry.gender !== undefined && PLURAL.test(lead);
}

/** The head noun: the last word before an attribute that follows it. */
function headOf(phrase: string): string {
  const words = phrase.normalize('NFC').split(/\s+/u);
  const attribute = words.findIndex((word, index) => index > 0 && ATTRIBUTE.test(word));
  return words.at(attribute < 0 ? -1 : attribute - 1) ?? '';
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[äöü]/gu, (letter) => UMLAUTS[letter] ?? letter);
}
