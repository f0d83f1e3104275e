import { isScalar, type Pair, parseDocument, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;
type ParsedEntries = YAMLSeq.Parsed<YAMLMap.Parsed>;

/** A field as an entry's lines hold it; offsets are UTF-16 units into them. */
export interface FieldSpan {
  readonly name: string;
  /** Where the key begins. */
  readonly start: number;
  /** The offset after the colon. */
  readonly colonEnd: number;
  readonly valueStart: number;
  /** Where the value ends, the break of its last line aside. */
  readonly valueEnd: number;
  readonly value: ParsedNode | null;
}

function spanOf(body: string, { key, value }: ParsedPair): FieldSpan {
  const [start, keyEnd] = key.range;
  const colonEnd = body.indexOf(':', keyEnd) + 1;
  const [valueStart, end] = value?.range ?? [colonEnd, colonEnd];
  // A block of text ends with the break of its last line, which belongs to the file's lines.
  const broken = /\s*\r?\n$/u.exec(body.slice(valueStart, end))?.[0].length ?? 0;
  const isEmpty = value === null || (isScalar(value) && value.value === null);
  const valueEnd = isEmpty ? colonEnd : Math.max(end - broken, colonEnd);
  const name = isScalar(key) ? String(key.value) : '';
  return { name, start, colonEnd, valueStart: Math.max(valueStart, colonEnd), valueEnd, value };
}

/** The fields of an entry's lines, in their order. */
export interface Fields {
  readonly spans: readonly FieldSpan[];
  /** Whether the entry is written in braces. */
  readonly isFlow: boolean;
}

/** Finds the fields in an entry's lines. */
export function readFields(body: string): Fields {
  const map = parseDocument<ParsedEntries>(body).contents?.items[0];
  const spans = map?.items.map((pair) => spanOf(body, pair)) ?? [];
  return { spans, isFlow: map?.flow === true };
}
