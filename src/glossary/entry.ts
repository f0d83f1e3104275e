/** How much a rendering is wanted. `keep`: the German word stays in the English text. */
export type Status = 'preferred' | 'proposed' | 'deprecated' | 'keep';

/** How freely an entry's German side matches: the form as written, its inflected forms, or also as the head of a compound. */
export type MatchMode = 'exact' | 'inflected' | 'compound';

/** One concept of a glossary, with its German and English words. */
export interface Entry {
  readonly id: string;
  /** The German term in its base form. */
  readonly de: string;
  /** The English rendering wanted, in its base form, British spelling. */
  readonly en: string;
  /** Other German forms of the same concept. */
  readonly variants: readonly string[];
  /** Other English renderings that are fine. */
  readonly admitted: readonly string[];
  /** English renderings that are wrong. */
  readonly avoid: readonly string[];
  readonly status: Status;
  readonly pos?: string;
  readonly gender?: string;
  readonly domain?: string;
  readonly match?: MatchMode;
  /** German forms that the rules cannot derive. */
  readonly forms?: readonly string[];
  /** The entry counts only where one of these German words stands in the same sentence. */
  readonly when?: readonly string[];
  /** The entry does not count where one of these German words stands in the same sentence. */
  readonly unless?: readonly string[];
  readonly definition?: string;
  readonly note?: string;
  readonly source?: string;
}

/** The least that a caller of the API has to give for a term. */
export type PlainEntry = Pick<Entry, 'id' | 'de' | 'en'> & Partial<Entry>;

/** The entries of one file or folder. */
export interface Glossary {
  readonly entries: readonly Entry[];
}

/** Fills what a plain entry leaves out. */
export function completeEntry(entry: PlainEntry): Entry {
  return { variants: [], admitted: [], avoid: [], status: 'preferred', ...entry };
}
