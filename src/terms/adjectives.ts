const ENDINGS = ['e', 'em', 'en', 'er', 'es'] as const;
const DECLINED = /(?:e|em|en|er|es)$/;

/** The stem to which the endings go: dunkel → dunkl, teuer → teur, hoch → hoh, leise → leis. */
function declinedStem(base: string): string {
  if (base.endsWith('el')) return `${base.slice(0, -2)}l`;
  if (/[aeu]uer$/.test(base)) return `${base.slice(0, -2)}r`;
  if (base === 'hoch' || base.endsWith('hoch')) return `${base.slice(0, -2)}h`;
  return base.endsWith('e') ? base.slice(0, -1) : base;
}

const withEndings = (stem: string): string[] => ENDINGS.map((ending) => stem + ending);

/**
 * The forms of an adjective given without ending (einsatzbereit) in all three declensions, folded.
 */
export function adjectiveForms(base: string): Set<string> {
  return new Set([base, ...withEndings(declinedStem(base)), ...(base.endsWith('e') ? [] : withEndings(base))]);
}

/** True for a word that ends like a declined adjective (nukleare, gemischter). */
export function looksDeclined(word: string): boolean {
  return DECLINED.test(word) && word.length > 3;
}

/**
 * The forms of an adjective given with its ending (nukleare, gemischter,
 * unbemanntes). The ending tells the gender of the noun that follows, and with
 * it the endings that cannot stand beside that noun: -es beside a masculine,
 * -es and -em beside a feminine.
 */
export function declinedForms(word: string): Set<string> {
  const ending = DECLINED.exec(word)?.[0] ?? '';
  const forms = new Set(withEndings(word.slice(0, word.length - ending.length)));
  const stem = word.slice(0, word.length - ending.length);
  if (ending === 'er') forms.delete(`${stem}es`);
  return forms.add(word);
}

/** The forms of a noun declined like an adjective, given as -e or -er (Wehrbeauftragte, Verbündeter). */
export function adjectivalNounForms(word: string): Set<string> {
  return new Set(withEndings(word.replace(/er?$/, '')));
}
