declare module 'snowball-stemmers' {
  /** A stemmer by the name of its language. */
  export function newStemmer(language: string): { stem(word: string): string };
}
