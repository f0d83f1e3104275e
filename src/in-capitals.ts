const FEWEST = 8;

/** Whether a text has capitals alone, and more of them than an abbreviation has: there a capital says nothing of a word. */
export function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length >= FEWEST;
}
