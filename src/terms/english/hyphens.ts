/** Hyphen, blank and closed writing of English compounds. */

/** Compounds written in more than one way by good dictionaries; the hyphen marks the joint. */
const MANY_WAYS: readonly string[] = [
  'air-base',
  'air-field',
  'air-lift',
  'air-power',
  'air-space',
  'air-strike',
  'battle-group',
  'battle-field',
  'cease-fire',
  'co-operation',
  'co-ordination',
  'counter-attack',
  'counter-insurgency',
  'counter-intelligence',
  'counter-measure',
  'counter-offensive',
  'counter-terrorism',
  'cyber-attack',
  'cyber-security',
  'cyber-space',
  'decision-making',
  'e-mail',
  'mine-hunter',
  'mine-sweeper',
  'peace-keeper',
  'peace-keeping',
  'policy-maker',
  'policy-making',
  're-armament',
  'war-fighting',
  'war-head',
  'war-plane',
  'war-ship',
];

/** Of these, the ones whose parts also stand as two words. */
const ALSO_SPACED =
  /^(?:air-(?:base|field|power|strike)|battle-group|cyber-(?:attack|security)|policy-maker|mine-hunter)$/;

/** First parts that are prefixes: the compound has a closed form and no spaced one. */
const PREFIX =
  /^(?:anti|bi|counter|co|cross|inter|micro|mid|multi|non|over|post|pre|re|semi|sub|trans|tri|ultra|under|uni)$/i;

/** Last parts of nouns made from phrasal verbs: line-up, lineup; the two words would be the verb. */
const PARTICLE = /^(?:back|down|in|off|on|out|over|up)s?$/i;

const CLOSED: ReadonlyMap<string, string> = new Map(MANY_WAYS.map((way) => [way.replace('-', ''), way]));
const HYPHENED: ReadonlySet<string> = new Set(MANY_WAYS);
const LONGEST_PLURAL_ENDING = 1;

/** The phrase with its compounds written in the other ways that English has for them, likeliest first. */
export function otherWritings(phrase: string): string[] {
  const words = phrase.split(' ');
  return words.flatMap((word, at) => otherWordWritings(word).map((other) => words.with(at, other).join(' ')));
}

function otherWordWritings(word: string): string[] {
  const lower = word.toLowerCase();
  const plural = lower.endsWith('s') ? lower.slice(-LONGEST_PLURAL_ENDING) : '';
  const singular = lower.slice(0, lower.length - plural.length);
  const joint = CLOSED.get(singular) ?? CLOSED.get(lower);
  if (joint !== undefined) return fromClosed(word, joint);
  if (!word.includes('-')) return [];
  const closed = word.replace('-', '');
  if (HYPHENED.has(singular) || HYPHENED.has(lower)) {
    return ALSO_SPACED.test(singular) ? [closed, word.replace('-', ' ')] : [closed];
  }
  return fromHyphened(word);
}

function fromClosed(word: string, joint: string): string[] {
  const at = joint.indexOf('-');
  const hyphen = `${word.slice(0, at)}-${word.slice(at)}`;
  return ALSO_SPACED.test(joint) ? [`${word.slice(0, at)} ${word.slice(at)}`, hyphen] : [hyphen];
}

function fromHyphened(word: string): string[] {
  const parts = word.split('-');
  const [first = '', second = ''] = parts;
  const closed = parts.join('');
  if (/^\p{Lu}{1,3}$/u.test(first) && /^\p{Nd}/u.test(second)) return [closed];
  if (/^\p{Lu}$/u.test(first)) return [];
  if (parts.length === 2 && PREFIX.test(first) && /^\p{Ll}/u.test(second)) return [closed];
  if (parts.length === 2 && PARTICLE.test(second)) return [closed];
  if (/\p{Nd}/u.test(word)) return [];
  return [parts.join(' ')];
}

/** Second words that make a modifier with the first: "air-defence system", "long-term aid". */
const ENDS_MODIFIER =
  /^(?:class|control|defen[cs]e|duty|force|forces|level|order|policy|procurement|purpose|range|scale|service|support|term|time)$/;

/**
 * The hyphened form that a phrase of two nouns takes before a third ("missile-defence"
 * tasks), or that its first two words take inside it ("air-defence system").
 * Undefined for names and for what is not written so.
 */
export function attributive(phrase: string): string | undefined {
  const words = phrase.split(' ');
  const [first = '', second = '', ...rest] = words;
  if (!words.every((word) => /^\p{Ll}+$/u.test(word)) || rest.length > 1 || second === '') return undefined;
  if (rest.length === 1 && !ENDS_MODIFIER.test(second)) return undefined;
  return [`${first}-${second}`, ...rest].join(' ');
}
