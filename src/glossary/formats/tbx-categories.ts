import type { Field } from '../entry-fields.js';

/**
 * How entries are told in the data categories of TBX. Names, values and levels are those of the modules Min, Basic and
 * Linguist of ISO 30042:2019 (https://www.tbxinfo.net/tbx-modules/), which TBX-Basic 2 (LISA, 2009) shares.
 */

/** The public dialects, each of which holds the modules before it. */
export const TBX_DIALECTS = ['min', 'basic', 'linguist'] as const;
export type TbxDialect = (typeof TBX_DIALECTS)[number];

/** Where a data category stands. */
type Level = 'concept' | 'term';

/** A data category of a module. */
export interface Category {
  readonly name: string;
  /** The element that carries it in the style DCA. */
  readonly element: 'descrip' | 'admin' | 'termNote';
  readonly module: TbxDialect;
  readonly level: Level;
}

/** The categories that hold a field as it is. */
export const FIELD_CATEGORIES = {
  domain: { name: 'subjectField', element: 'descrip', module: 'min', level: 'concept' },
  definition: { name: 'definition', element: 'descrip', module: 'basic', level: 'concept' },
  source: { name: 'source', element: 'admin', module: 'basic', level: 'concept' },
} as const satisfies Partial<Record<Field, Category>>;

/** How much a term is wanted. */
export const STATUS_CATEGORY: Category = {
  name: 'administrativeStatus',
  element: 'termNote',
  module: 'min',
  level: 'term',
};

/** The part of speech of a term. */
export const POS_CATEGORY: Category = { name: 'partOfSpeech', element: 'termNote', module: 'min', level: 'term' };

/** The gender of a term. */
export const GENDER_CATEGORY: Category = {
  name: 'grammaticalGender',
  element: 'termNote',
  module: 'basic',
  level: 'term',
};

/** Parts of speech as entries name them, and as TBX does. */
export const POS_VALUES: ReadonlyMap<string, string> = new Map([
  ['noun', 'noun'],
  ['verb', 'verb'],
  ['adjective', 'adjective'],
  ['adverb', 'adverb'],
]);

/** Genders as entries name them, and as TBX does. */
export const GENDER_VALUES: ReadonlyMap<string, string> = new Map([
  ['m', 'masculine'],
  ['f', 'feminine'],
  ['n', 'neuter'],
]);

/** A field's values by those of TBX. */
export function reversed(values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...values].map(([own, theirs]) => [theirs, own]));
}

/** Judgements of TBX and of tools that came before it, and how a term is wanted after them. */
export const STATUS_VALUES: Readonly<Record<string, 'preferred' | 'admitted' | 'superseded' | 'deprecated'>> = {
  'preferredTerm-admn-sts': 'preferred',
  preferredTerm: 'preferred',
  preferred: 'preferred',
  standardizedTerm: 'preferred',
  'standardizedTerm-admn-sts': 'preferred',
  'admittedTerm-admn-sts': 'admitted',
  admittedTerm: 'admitted',
  admitted: 'admitted',
  approved: 'admitted',
  'supersededTerm-admn-sts': 'superseded',
  supersededTerm: 'superseded',
  superseded: 'superseded',
  obsolete: 'superseded',
  'deprecatedTerm-admn-sts': 'deprecated',
  deprecatedTerm: 'deprecated',
  deprecated: 'deprecated',
  notRecommended: 'deprecated',
  forbidden: 'deprecated',
};

/** The fields that TBX has no category for, or not for all values; they get categories of our own. */
export const OWN_FIELDS = [
  'status',
  'pos',
  'gender',
  'domain',
  'match',
  'forms',
  'when',
  'unless',
  'definition',
  'source',
  'expires',
] as const satisfies readonly Field[];

/** What the names of our own categories begin with, in the style DCA. */
export const OWN_PREFIX = 'x-termtreu-';

/** The namespace of our own categories, in the style DCT. */
export const OWN_NAMESPACE = 'urn:termtreu:tbx';

/** The namespaces of the modules, in the style DCT. */
export const MODULE_NAMESPACES: Readonly<Record<TbxDialect, string>> = {
  min: 'http://www.tbxinfo.net/ns/min',
  basic: 'http://www.tbxinfo.net/ns/basic',
  linguist: 'http://www.tbxinfo.net/ns/linguist',
};

/** Whether a dialect holds a category. */
export function holds(dialect: TbxDialect, { module }: Category): boolean {
  return TBX_DIALECTS.indexOf(module) <= TBX_DIALECTS.indexOf(dialect);
}
