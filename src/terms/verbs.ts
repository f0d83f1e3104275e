import { STRONG_VERBS } from './data/strong-verbs.js';
import { verbLexicon } from './lexicon.js';

/** The forms of a verb, folded. */
export interface VerbForms {
  /** Forms written as one word: all forms of a plain verb; of a separable verb those with the particle in front. */
  readonly joined: ReadonlySet<string>;
  /** The finite forms of a separable verb's second part, which stand apart from the particle in a main clause. */
  readonly split: ReadonlySet<string>;
  /** The separable particle, where there is one. */
  readonly particle?: string;
}

interface StrongVerb {
  readonly present: readonly string[];
  readonly preterite: readonly string[];
  readonly participle: readonly string[];
}

const INSEPARABLE = /^(?:be|emp|ent|er|ge|miss|ver|zer)/;
const EITHER = /^(?:durch|hinter|über|um|unter|voll|wider|wieder)/;

/** Separable particles, longer ones first. */
const PARTICLES: readonly string[] = (
  'auseinander zusammen entgegen gegenüber herunter hinunter nieder zurück bereit voraus heraus herbei herein hervor hinaus ' +
  'hinein hinweg herauf hinauf herum davon durch empor entlang gleich unter statt voran vorbei weiter wieder sicher still ' +
  'scharf nach fest fort frei heim hoch über teil voll klar tot weg los mit vor auf aus bei dar ein her hin ab an da um zu'
).split(' ');

let strongVerbs: Map<string, StrongVerb> | undefined;

function strong(): Map<string, StrongVerb> {
  strongVerbs ??= new Map(
    STRONG_VERBS.trim()
      .split('\n')
      .map((line) => {
        const [base = '', present = '', preterite = '', participle = ''] = line.split(' ');
        const verb = {
          present: present.split('/'),
          preterite: preterite.split('/'),
          participle: participle.split('/'),
        };
        return [base, verb];
      }),
  );
  return strongVerbs;
}

const verbStem = (infinitive: string): string => infinitive.replace(/(?:(?<=e[lr])n|en|n)$/, '');
const needsE = (stem: string): boolean => /(?:[dt]|ch[mn]|[^aeiouäöülrhmn][mn])$/.test(stem);

function weakFinite(infinitive: string): string[] {
  const stem = verbStem(infinitive);
  const link = needsE(stem) ? 'e' : '';
  const second = /[sxz]$/.test(stem) ? 't' : `${link}st`;
  const short = /e[lr]$/.test(stem) ? [`${stem.slice(0, -2)}${stem.slice(-1)}e`] : [];
  const past = `${stem}${link}te`;
  return [
    infinitive,
    `${stem}e`,
    ...short,
    stem + second,
    `${stem}${link}t`,
    past,
    `${past}st`,
    `${past}n`,
    `${past}t`,
  ];
}

/** A strong verb behind an inseparable prefix (entsenden, berufen), or undefined. */
function findStrong(infinitive: string): { prefix: string; verb: StrongVerb } | undefined {
  const table = strong();
  const whole = table.get(infinitive);
  if (whole) return { prefix: '', verb: whole };
  const prefix = (INSEPARABLE.exec(infinitive) ?? EITHER.exec(infinitive))?.[0] ?? '';
  const verb = table.get(infinitive.slice(prefix.length));
  return verb && prefix !== '' ? { prefix, verb } : undefined;
}

const SUBJUNCTIVE_VOWELS: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü' };

function preteriteForms(preterite: string): string[] {
  if (preterite.endsWith('te')) return ['', 'st', 'n', 't'].map((ending) => preterite + ending);
  const subjunctive = preterite.replace(/[aou](?=[^aeiou]*$)/, (vowel) => SUBJUNCTIVE_VOWELS[vowel] ?? vowel);
  const indicative = ['', 'st', 'est', 'en', 't', 'et'].map((ending) => preterite + ending);
  return [...indicative, ...['e', 'est', 'en', 'et'].map((ending) => subjunctive + ending)];
}

/** Second person from the third: zieht → ziehst, isst → isst. */
function presentForms(third: string): string[] {
  return [third, third.replace(/t$/, third.endsWith('sst') ? 't' : 'st')];
}

function finiteForms(infinitive: string): Set<string> {
  const found = findStrong(infinitive);
  if (!found) return new Set(weakFinite(infinitive));
  const { prefix, verb } = found;
  const stem = verbStem(infinitive);
  const link = needsE(stem) ? 'e' : '';
  const regular = [infinitive, `${stem}e`, `${stem}${link}t`, `${stem}est`];
  const irregular = [...verb.present.flatMap(presentForms), ...verb.preterite.flatMap(preteriteForms)];
  return new Set([...regular, ...irregular.map((form) => prefix + form)]);
}

function participles(infinitive: string): string[] {
  const found = findStrong(infinitive);
  const stem = verbStem(infinitive);
  const weak = `${stem}${needsE(stem) ? 'et' : 't'}`;
  if (found) {
    const { prefix, verb } = found;
    return verb.participle.map((form) => (prefix === '' ? form : prefix + form.replace(/^ge/, '')));
  }
  const without = INSEPARABLE.test(infinitive) || infinitive.endsWith('ieren');
  const either = EITHER.test(infinitive);
  return [...(without || either ? [weak] : []), ...(without ? [] : [`ge${weak}`])];
}

const isListed = (infinitive: string): boolean => strong().has(infinitive) || verbLexicon().has(infinitive);

function isVerb(word: string): boolean {
  if (word.length < 4 && word !== 'tun') return false;
  const bare = word.replace(INSEPARABLE, '');
  return isListed(word) || (bare !== word && bare.length > 3 && isListed(bare)) || /.{3}ieren$/.test(word);
}

/** The particle and the rest of a separable verb, or undefined. */
export function splitParticle(infinitive: string): { particle: string; base: string } | undefined {
  for (const particle of PARTICLES) {
    const base = infinitive.slice(particle.length);
    if (infinitive.startsWith(particle) && isVerb(base)) return { particle, base };
  }
  return undefined;
}

/** The forms of a verb from its infinitive, folded: strong verbs from a table, all others by rule. */
export function verbForms(infinitive: string): VerbForms {
  const separable = splitParticle(infinitive);
  if (!separable)
    return { joined: new Set([...finiteForms(infinitive), ...participles(infinitive)]), split: new Set() };
  const { particle, base } = separable;
  const split = finiteForms(base);
  const joined = [...split, ...participles(base), `zu${base}`].map((form) => particle + form);
  const inseparable = EITHER.test(infinitive) ? [...finiteForms(infinitive), ...participles(infinitive)] : [];
  return { joined: new Set([infinitive, ...joined, ...inseparable]), split, particle };
}

/** True for a word that can be an infinitive. */
export function looksLikeInfinitive(word: string): boolean {
  return /(?:en|ern|eln|tun|sein)$/.test(word) && word.length > 4;
}
