import { addStretch, type Encoding, emptyText, type PlacedText } from './placed-text.js';
import { type BilingualFile, type BilingualText, type BilingualUnit } from './unit.js';
import { syntaxError } from './xml.js';

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gu;

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const JSON_ESCAPES: Encoding = {
  pattern: /\\(?:u[\da-f]{4}|[^u])/giu,
  decode(match) {
    const sign = match.charAt(1);
    if (sign !== 'u') return ESCAPES[sign] ?? sign;
    // Halves of a pair of surrogates come one after the other.
    return String.fromCharCode(Number.parseInt(match.slice(2), 16));
  },
};

/** An object of `segments` while it is read. */
interface Draft {
  source: PlacedText | undefined;
  target: PlacedText | undefined;
  block: string;
}

/** A list or an object that is open, and in an object the key that was read last. */
interface Level {
  readonly sign: '{' | '[';
  key: string;
  isValue: boolean;
}

/**
 * Reads what `termtreu translate --format json` writes, of one article or of several: each segment with its English,
 * the segments of a block as one paragraph.
 * @throws {TermtreuError} `bilingual-syntax`
 */
export function readTranslationJson(input: BilingualFile): BilingualText {
  assertJson(input);
  const units: BilingualUnit[] = [];
  const levels: Level[] = [];
  let draft: Draft | undefined;
  let paragraph = -1;
  let last: string | undefined;
  const close = (): void => {
    levels.pop();
    if (draft === undefined || !isSegments(levels)) return;
    if (draft.source !== undefined && draft.target !== undefined) {
      if (draft.block !== last) paragraph += 1;
      last = draft.block;
      units.push({ source: draft.source, target: draft.target, paragraph });
    }
    draft = undefined;
  };
  for (const { 0: token, index } of input.text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      if (token === '{' && isSegments(levels)) draft = { source: undefined, target: undefined, block: '' };
      // Each article numbers its blocks anew.
      if (token === '[' && level?.key === 'segments') last = undefined;
      levels.push({ sign: token, key: '', isValue: false });
    } else if (token === '}' || token === ']') close();
    else if (level !== undefined && (token === ':' || token === ',')) level.isValue = token === ':';
    else if (level?.sign === '{' && !level.isValue) level.key = token.slice(1, -1);
    else if (draft !== undefined && isSegments(levels.slice(0, -1))) {
      takeValue(draft, level?.key ?? '', { input, token, start: index });
    }
  }
  if (units.length === 0 && !input.text.includes('"segments"')) throw syntaxError(input, 0, '"segments"');
  return { units, skipped: [] };
}

/** Whether the innermost list is `segments`. */
function isSegments(levels: readonly Level[]): boolean {
  return levels.at(-1)?.sign === '[' && levels.at(-2)?.key === 'segments';
}

interface Value {
  readonly input: BilingualFile;
  readonly token: string;
  readonly start: number;
}

function takeValue(draft: Draft, key: string, { input, token, start }: Value): void {
  if (key === 'block') draft.block = token;
  if ((key !== 'source' && key !== 'target') || !token.startsWith('"')) return;
  const text = emptyText();
  addStretch(text, { source: input.text, start: start + 1, end: start + token.length - 1 }, JSON_ESCAPES);
  draft[key] = text;
}

function assertJson(input: BilingualFile): void {
  try {
    JSON.parse(input.text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /at position (\d+)/u.exec(message)?.[1];
    throw syntaxError(input, Number(position ?? 0), message.replace(/ \(line.*| at position.*| in JSON.*/u, ''));
  }
}
