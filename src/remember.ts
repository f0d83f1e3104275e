/** As many words as a long text has; a run over many texts begins anew from time to time. */
const MOST_WORDS = 20_000;

/**
 * Keeps what is read of single words: a run reads the same few thousand again and again.
 * @param read says the same of the same word, and nothing that is changed later
 * @param most how many answers are kept at most
 */
export function remember<T extends object | string | number | boolean>(
  read: (word: string) => T,
  most = MOST_WORDS,
): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const answer = read(word);
    if (known.size >= most) known.clear();
    known.set(word, answer);
    return answer;
  };
}

/** As many sentences and paragraphs as an article has. */
const MOST_TEXTS = 100;

/** Keeps what is read of the sentences and paragraphs of an article, which several checks and the alignment ask for. */
export function rememberTexts<T extends object>(read: (text: string) => T): (text: string) => T {
  return remember(read, MOST_TEXTS);
}
