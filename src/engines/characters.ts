/** Characters as services count and charge for them: code points. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
