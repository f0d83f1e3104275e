/** A piece of a TMX file. `line` is where it begins, from 1. */
export type TmxPiece =
  /** The opening tag of the file. */
  | { readonly kind: 'tmx'; readonly line: number }
  /** A unit, from `<tu` to `</tu>`. */
  | { readonly kind: 'unit'; readonly line: number; readonly xml: string }
  /** A unit that is longer than what is read of one. */
  | { readonly kind: 'too-large'; readonly line: number }
  /** A unit that the file ends in. */
  | { readonly kind: 'unfinished'; readonly line: number };

/** Finds the units of a TMX file of any size, keeping no more than one of them. */
export interface TmxScanner {
  /** Takes the next piece of the file's text, cut anywhere. */
  push(text: string): TmxPiece[];
  /** Says what is left at the end of the file. */
  end(): TmxPiece[];
}

/** The longest unit read, in UTF-16 units: a page has some 4000. */
export const UNIT_LIMIT = 1_000_000;
/** No token that is looked for is longer. */
const LONGEST_TOKEN = 16;

const BETWEEN = /<!--|<!\[CDATA\[|<(tmx|tu)(?=[\s/>])/gu;
const IN_UNIT = /<!--|<!\[CDATA\[|<\/tu\s*>/gu;
const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>' };

/** Scans the text of a file. What only looks like a unit, in a comment or in a CDATA section, is none. */
export function createTmxScanner(limit = UNIT_LIMIT): TmxScanner {
  let text = '';
  /** The line of the first character of `text`. */
  let line = 1;
  /** How far `text` has been looked through. */
  let at = 0;
  /** Where in `text` the unit begins that is being read. */
  let unit: number | undefined;
  /** Whether a unit is being read that is too large to be kept. */
  let isOversize = false;
  /** What ends the comment or section that is being read. */
  let closing: string | undefined;

  const forget = (until: number): void => {
    for (let next = text.indexOf('\n'); next >= 0 && next < until; next = text.indexOf('\n', next + 1)) line += 1;
    text = text.slice(until);
    at -= until;
    if (unit !== undefined) unit -= until;
  };
  /** Goes behind the end of a comment or section; whether it is there yet. */
  const skipClosed = (): boolean => {
    if (closing === undefined) return true;
    const end = text.indexOf(closing, at);
    at = end < 0 ? Math.max(at, text.length - closing.length + 1) : end + closing.length;
    if (end >= 0) closing = undefined;
    return end >= 0;
  };
  const lineAt = (place: number): number => line + text.slice(0, place).split('\n').length - 1;
  const take = (token: RegExpExecArray, pieces: TmxPiece[]): void => {
    const [found, opened] = token;
    at = token.index + found.length;
    closing = ENDS[found];
    if (closing !== undefined) return;
    if (opened === 'tmx') pieces.push({ kind: 'tmx', line: lineAt(token.index) });
    else if (opened === 'tu') unit = token.index;
    else if (isOversize) isOversize = false;
    else if (unit !== undefined) {
      pieces.push({ kind: 'unit', line: lineAt(unit), xml: text.slice(unit, at) });
      unit = undefined;
    }
    if (unit === undefined) forget(at);
  };
  const isInUnit = (): boolean => unit !== undefined || isOversize;
  return {
    push(more) {
      const pieces: TmxPiece[] = [];
      text += more;
      while (skipClosed()) {
        const pattern = isInUnit() ? IN_UNIT : BETWEEN;
        pattern.lastIndex = at;
        const token = pattern.exec(text);
        if (token === null) {
          at = Math.max(at, text.length - LONGEST_TOKEN);
          break;
        }
        take(token, pieces);
      }
      if (unit !== undefined && text.length - unit > limit) {
        pieces.push({ kind: 'too-large', line: lineAt(unit) });
        isOversize = true;
        unit = undefined;
      }
      if (unit === undefined) forget(at);
      return pieces;
    },
    end() {
      return unit === undefined ? [] : [{ kind: 'unfinished', line: lineAt(unit) }];
    },
  };
}
