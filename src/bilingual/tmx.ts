import type { PlacedText } from './placed-text.js';
import { readSegment, type SegmentReader } from './segments.js';
import { type BilingualFile, type BilingualText, type BilingualUnit, createSkips, isLanguage } from './unit.js';
import { attribute, readXml, syntaxError } from './xml.js';

interface Variant {
  readonly language: string;
  text: PlacedText | undefined;
}

/**
 * Reads TMX 1.4b (https://www.gala-global.org/tmx-14b), older versions too: of each unit its German, and its English,
 * the wanted spelling before any other.
 * @param english the wanted language tag, `en-GB`
 * @throws {TermtreuError} `bilingual-syntax`
 */
export function readTmx(input: BilingualFile, english: string): BilingualText {
  const units: BilingualUnit[] = [];
  const skips = createSkips(input.text);
  let isTmx = false;
  let variants: Variant[] = [];
  let begin = 0;
  let reader: SegmentReader | undefined;
  for (const token of readXml(input)) {
    if (token.kind === 'close' && token.name === 'seg') {
      const last = variants.at(-1);
      if (last !== undefined) last.text = reader?.whole;
      reader = undefined;
    } else if (reader !== undefined) reader.take(token);
    else if (token.kind === 'open' && token.name === 'tmx') isTmx = true;
    else if (token.kind === 'open' && token.name === 'tu') {
      variants = [];
      begin = token.start;
    } else if (token.kind === 'open' && token.name === 'tuv') {
      const language = attribute(token.tag, 'xml:lang') ?? attribute(token.tag, 'lang') ?? '';
      variants.push({ language, text: undefined });
    } else if (token.kind === 'open' && token.name === 'seg') reader = readSegment(input);
    else if (token.kind === 'close' && token.name === 'tu') {
      const unit = unitOf(variants, english);
      if (typeof unit === 'string') skips.add(unit, begin);
      else units.push({ ...unit, paragraph: units.length });
    }
  }
  if (!isTmx) throw syntaxError(input, 0, '<tmx>');
  return { units, skipped: skips.all() };
}

function unitOf(
  variants: readonly Variant[],
  wanted: string,
): Pick<BilingualUnit, 'source' | 'target'> | 'no-german' | 'no-english' {
  const source = variants.find(({ language }) => isLanguage(language, 'de'))?.text;
  if (source === undefined) return 'no-german';
  const english = variants.filter(({ language }) => isLanguage(language, 'en'));
  const same = english.find(({ language }) => language.toLowerCase().replace('_', '-') === wanted.toLowerCase());
  const target = (same ?? english[0])?.text;
  return target === undefined ? 'no-english' : { source, target };
}
