import { TermtreuError } from '../errors.js';
import { emptyText, type PlacedText } from './placed-text.js';
import { readSegment, type SegmentReader } from './segments.js';
import { type BilingualFile, type BilingualText, type BilingualUnit, createSkips, isLanguage } from './unit.js';
import { attribute, readXml, syntaxError, type XmlToken } from './xml.js';

/** What of a unit was read. */
interface Draft {
  readonly start: number;
  readonly translated: boolean;
  source: SegmentReader | undefined;
  /** XLIFF 1.2: the source cut into segments. */
  segmented: SegmentReader | undefined;
  target: SegmentReader | undefined;
}

/** What holds a source and its target, and what holds several of these: XLIFF 1.2 and XLIFF 2. */
const UNITS: ReadonlySet<string> = new Set(['trans-unit', 'segment']);
const PARAGRAPHS: ReadonlySet<string> = new Set(['trans-unit', 'unit']);
const READ: Readonly<Record<string, 'source' | 'segmented' | 'target'>> = {
  source: 'source',
  'seg-source': 'segmented',
  target: 'target',
};

/**
 * Reads XLIFF 1.2 (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html) and XLIFF 2
 * (https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/xliff-core-v2.1-os.html). Proposals of a translation memory in
 * the file are passed over.
 * @throws {TermtreuError} `bilingual-syntax`, `bilingual-languages` where it is not from German into English
 */
export function readXliff(input: BilingualFile): BilingualText {
  const units: BilingualUnit[] = [];
  const skips = createSkips(input.text);
  const path: string[] = [];
  let isXliff = false;
  let paragraph = -1;
  let kept = true;
  let draft: Draft | undefined;
  let reader: SegmentReader | undefined;
  let depth = 0;
  for (const token of readXml(input)) {
    if (reader !== undefined && !(token.kind === 'close' && path.length === depth)) {
      reader.take(token);
      track(path, token);
      continue;
    }
    if (token.kind === 'close') {
      reader = undefined;
      if (UNITS.has(token.name) && draft !== undefined) {
        if (draft.translated) units.push(...unitsOf(draft, paragraph));
        else skips.add('not-to-translate', draft.start);
        draft = undefined;
      }
    } else if (token.kind === 'open' || token.kind === 'empty') {
      if (token.name === 'xliff') isXliff = true;
      if (token.name === 'xliff' || token.name === 'file') checkLanguages(input, token.tag);
      if (PARAGRAPHS.has(token.name)) {
        paragraph += 1;
        kept = attribute(token.tag, 'translate') !== 'no';
      }
      const side = READ[token.name];
      if (UNITS.has(token.name)) {
        draft = { start: token.start, translated: kept, source: undefined, segmented: undefined, target: undefined };
      } else if (side !== undefined && draft !== undefined && UNITS.has(path.at(-1) ?? '')) {
        const read = readSegment(input);
        draft[side] = read;
        if (token.kind === 'open') {
          reader = read;
          depth = path.length + 1;
        }
      }
    }
    track(path, token);
  }
  if (!isXliff) throw syntaxError(input, 0, '<xliff>');
  return { units, skipped: skips.all() };
}

function track(path: string[], token: XmlToken): void {
  if (token.kind === 'open') path.push(token.name);
  else if (token.kind === 'close') path.pop();
}

function checkLanguages({ file }: BilingualFile, tag: string): void {
  const source = attribute(tag, 'srcLang') ?? attribute(tag, 'source-language');
  const target = attribute(tag, 'trgLang') ?? attribute(tag, 'target-language');
  if ((source === undefined || isLanguage(source, 'de')) && (target === undefined || isLanguage(target, 'en'))) return;
  throw new TermtreuError('bilingual-languages', { file, source: source ?? '?', target: target ?? '?' });
}

/** The segments of a unit by their marks where both sides have them, or else the unit as a whole. */
function unitsOf({ source, segmented, target }: Draft, paragraph: number): BilingualUnit[] {
  const marked = segmented?.parts ?? new Map<string, PlacedText>();
  const translated = target?.parts ?? new Map<string, PlacedText>();
  if (marked.size > 0 && (translated.size > 0 || target === undefined || target.whole.text.trim() === '')) {
    return [...marked].map(([mid, part]) => ({ source: part, target: translated.get(mid) ?? emptyText(), paragraph }));
  }
  if (source === undefined) return [];
  return [{ source: source.whole, target: target?.whole ?? emptyText(), paragraph }];
}
