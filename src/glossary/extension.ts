/** The ending of a path in lower case, without the dot. */
export function extensionOf(path: string): string {
  return /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
}
