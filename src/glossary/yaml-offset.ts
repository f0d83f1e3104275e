import { type Document, isMap, isScalar } from 'yaml';

/**
 * Where a value stands in a YAML document, or one of its keys: a UTF-16 offset. For what is missing it is that of the
 * nearest value around it which is there.
 * @param path the steps to the value, such as `[3, 'avoid']`
 */
export function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], key?: string): number {
  const nodeAt = (steps: readonly PropertyKey[]): unknown =>
    steps.length === 0 ? document.contents : document.getIn(steps, true);
  const node = nodeAt(path);
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const found = nodeAt(path.slice(0, depth));
    const range = typeof found === 'object' && found !== null && 'range' in found ? found.range : undefined;
    if (Array.isArray(range) && typeof range[0] === 'number') return range[0];
  }
  return 0;
}
