/** What stands on the line of a place in the source before it, a byte order mark left out. */
export function lineBefore(source: string, place: number): string {
  const feed = Math.max(source.lastIndexOf('\n', place - 1), source.lastIndexOf('\r', place - 1));
  const line = place === 0 ? '' : source.slice(feed + 1, place);
  return line.startsWith('\uFEFF') ? line.slice(1) : line;
}
