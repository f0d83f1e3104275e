import { addSign, addStretch, emptyText, type PlacedText, type PlacedTextDraft } from './placed-text.js';
import type { BilingualFile } from './unit.js';
import { attribute, character, syntaxError, XML_REFERENCES, type XmlToken } from './xml.js';

/** Reads the text of an element, its inline markup left out. */
export interface SegmentReader {
  /** Takes what stands inside the element. */
  take(token: XmlToken): void;
  readonly whole: PlacedText;
  /** The parts that `<mrk mtype="seg">` marks, by their `mid`. */
  readonly parts: ReadonlyMap<string, PlacedText>;
}

/** Elements that hold code of another format: TMX 1.4b and XLIFF 1.2. */
const CODE: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'x', 'bx', 'ex', 'sub']);
/** Where code like `<ph/>` stands between words, the words are apart. */
const SPACED: ReadonlySet<string> = new Set(['lb', 'x', 'ph']);

/** Makes a reader for one element. */
export function readSegment(input: BilingualFile): SegmentReader {
  const whole = emptyText();
  const parts = new Map<string, PlacedTextDraft>();
  const open: { readonly name: string; readonly part: PlacedTextDraft | undefined }[] = [];
  let code = 0;
  const drafts = (): PlacedTextDraft[] => [whole, ...open.flatMap(({ part }) => part ?? [])];
  const addText = (token: XmlToken & { readonly end: number }): void => {
    for (const draft of drafts()) {
      const wrong = addStretch(
        draft,
        { source: input.text, start: token.start, end: token.end },
        token.kind === 'cdata' ? undefined : XML_REFERENCES,
      );
      if (wrong !== undefined) throw syntaxError(input, wrong, input.text.slice(wrong, wrong + 20));
    }
  };
  const addMark = (name: string, tag: string, start: number): void => {
    const stretch = { source: input.text, start, end: start + tag.length };
    const hexadecimal = name === 'cp' ? attribute(tag, 'hex') : undefined;
    const isBreak = attribute(tag, 'ctype') === 'lb' || attribute(tag, 'type') === 'lb';
    const sign = hexadecimal === undefined ? (isBreak && SPACED.has(name) ? ' ' : '') : character(`0x${hexadecimal}`);
    for (const draft of drafts()) addSign(draft, sign ?? '', stretch);
  };
  return {
    whole,
    parts,
    take(token) {
      if (!('name' in token)) {
        if (code === 0) addText(token);
      } else if (token.kind === 'empty') addMark(token.name, token.tag, token.start);
      else if (token.kind === 'close') {
        if (CODE.has(open.pop()?.name ?? '')) code -= 1;
      } else {
        const mid =
          token.name === 'mrk' && attribute(token.tag, 'mtype') === 'seg' ? attribute(token.tag, 'mid') : undefined;
        const part = mid === undefined ? undefined : emptyText();
        if (part !== undefined && mid !== undefined) parts.set(mid, part);
        open.push({ name: token.name, part });
        if (CODE.has(token.name)) code += 1;
      }
    },
  };
}
