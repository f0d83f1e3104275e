/** What a cell says: a text, or a list of them. */
export type Value = string | readonly string[];

/** A list in one cell: items parted by a bar; a backslash takes its meaning from a bar, a blank or a backslash. */
const BAR = '|';

/**
 * Reads a list: `a | b` holds two items. Blanks at the edges of an item do not count, unless a backslash stands before
 * them; `\|` is a bar within an item.
 */
export function readList(cell: string): string[] {
  if (!cell.includes('\\')) return plainItems(cell);
  const items = [''];
  // How much of the last item was written with a backslash, and stays at its edge.
  let kept = 0;
  for (const [sign, escaped] of cell.matchAll(/\\([\\|\s])|[^]/gu)) {
    const last = items.length - 1;
    const item = items[last] ?? '';
    if (sign === BAR) {
      items[last] = trimEndFrom(item, kept);
      items.push('');
      kept = 0;
    } else if (escaped !== undefined) {
      items[last] = item + escaped;
      kept = item.length + escaped.length;
    } else if (item !== '' || sign.trim() !== '') {
      items[last] = item + sign;
    }
  }
  items[items.length - 1] = trimEndFrom(items.at(-1) ?? '', kept);
  return items.filter((item) => item !== '');
}

function plainItems(cell: string): string[] {
  return cell
    .split(BAR)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Without the blanks at its end that come after a number of UTF-16 units. */
function trimEndFrom(item: string, kept: number): string {
  return item.slice(0, kept) + item.slice(kept).trimEnd();
}

/** Writes a list so that `readList` reads it back the same. */
export function writeList(items: readonly string[]): string {
  return items.map(writeItem).join(` ${BAR} `);
}

function writeItem(item: string): string {
  const escaped = item.replaceAll(/[\\|]/gu, String.raw`\$&`);
  return escaped.replace(/^\s/u, String.raw`\$&`).replace(/\s$/u, String.raw`\$&`);
}

/** A cell that a spreadsheet would take for a formula, maybe behind apostrophes. */
const FORMULA = /^'*[=+\-@\t\r]/u;

/** Marks a cell as text by an apostrophe, as spreadsheets do, where it would else pass for a formula (CWE-1236). */
export function markText(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell without the apostrophe that marks it as text. */
export function unmarkText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
