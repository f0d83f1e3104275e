const BASE = 0x01000193;

/**
 * Hashes of words: polynomials over the letters modulo 2³², so that the hash of
 * a word can be computed from its first letter on, and those of all its endings
 * from its last letter back.
 */
export const extendHash = (hash: number, letter: number): number => (Math.imul(hash, BASE) + letter) | 0;

/** The factor of the letter before those that `factor` belongs to. */
export const nextFactor = (factor: number): number => Math.imul(factor, BASE);

/** Mixes a hash, whose low bits know only the letters' low bits, before bits are taken from it. */
export const mixHash = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** The hash of a word given as a string. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = extendHash(hash, word.charCodeAt(at));
  return hash;
}
