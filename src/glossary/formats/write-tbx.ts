import { FIELDS, type Field } from '../entry-fields.js';
import type { Entry } from '../entry.js';
import { isGiven, type Loss, lossCounter, type Written } from './format.js';
import {
  type Category,
  FIELD_CATEGORIES,
  GENDER_CATEGORY,
  GENDER_VALUES,
  holds,
  MODULE_NAMESPACES,
  OWN_NAMESPACE,
  OWN_PREFIX,
  POS_CATEGORY,
  POS_VALUES,
  STATUS_CATEGORY,
  TBX_DIALECTS,
  type TbxDialect,
} from './tbx-categories.js';
import { isXmlText, type Markup, renderElement, XML_DECLARATION, xmlText } from './write-xml.js';

/** How a TBX file is written. */
export interface TbxFlavour {
  /** 3: ISO 30042:2019. 2: `martif`, ISO 30042:2008. */
  readonly version: 2 | 3;
  readonly dialect: TbxDialect;
  /** Data categories as attributes, or as tags; TBX 2 knows only attributes. */
  readonly style: 'dca' | 'dct';
  /** Whether only the dialect's own categories are written, so that its schema holds. */
  readonly strict: boolean;
}

/** The names of the elements, by version. */
const ELEMENTS = {
  3: { root: 'tbx', header: 'tbxHeader', concept: 'conceptEntry', language: 'langSec', term: 'termSec' },
  2: { root: 'martif', header: 'martifHeader', concept: 'termEntry', language: 'langSet', term: 'tig' },
} as const;

type Role = 'preferred' | 'admitted' | 'deprecated' | 'superseded';

/** Writes the data categories of one flavour, and counts what it cannot hold. */
interface Writer {
  readonly flavour: TbxFlavour;
  readonly losses: ReturnType<typeof lossCounter>;
}

/** A datum of a category of the standard. */
function standard({ flavour }: Writer, category: Category, value: string): Markup {
  if (flavour.style === 'dct') return { name: `${category.module}:${category.name}`, content: value };
  return { name: category.element, attributes: { type: category.name }, content: value };
}

/** Values for a category of our own, and what is lost without it: the field, or what a value says beyond the standard's. */
interface Owned {
  readonly values: readonly string[];
  readonly kind: Loss['kind'];
}

/** Data of a category of our own; none where only the standard's are wanted, which is a loss. */
function own({ flavour, losses }: Writer, field: Field, { values, kind }: Owned): Markup[] {
  if (flavour.strict) {
    losses.add(kind, field);
    return [];
  }
  const name = `${OWN_PREFIX}${field}`;
  return values.map((content) =>
    flavour.style === 'dct'
      ? { name: `termtreu:${name}`, content }
      : { name: 'admin', attributes: { type: name }, content },
  );
}

function valuesOf(entry: Entry, field: Field): readonly string[] {
  const value = entry[field];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** A text field by its category, or by our own where the dialect has none. */
function fieldMarkup(writer: Writer, entry: Entry, field: keyof typeof FIELD_CATEGORIES): Markup[] {
  const value = entry[field];
  if (value === undefined || value === '') return [];
  const category = FIELD_CATEGORIES[field];
  if (!holds(writer.flavour.dialect, category)) return own(writer, field, { values: [value], kind: 'field' });
  const datum = standard(writer, category, value);
  // The schemas want a definition of a concept in a group.
  return [field === 'definition' ? { name: 'descripGrp', content: [datum] } : datum];
}

/** The TBX value of a field, and whether it says all that ours says. */
function termValue(
  { flavour }: Writer,
  value: string | undefined,
  {
    category,
    values,
    rest,
  }: { category: Category; values: ReadonlyMap<string, string>; rest?: ReadonlyMap<string, string> },
): { readonly told: string | undefined; readonly isWhole: boolean } {
  if (value === undefined || value === '') return { told: undefined, isWhole: true };
  if (!holds(flavour.dialect, category)) return { told: undefined, isWhole: false };
  const exact = values.get(value);
  return { told: exact ?? rest?.get(value) ?? 'other', isWhole: exact !== undefined };
}

/** TBX-Basic 2 has proper nouns; TBX 3 counts them among the nouns. */
const POS_2 = new Map([...POS_VALUES, ['proper', 'properNoun']]);
const NEAREST_POS = new Map([['proper', 'noun']]);

function posOf(writer: Writer, entry: Entry): ReturnType<typeof termValue> {
  const values = writer.flavour.version === 2 ? POS_2 : POS_VALUES;
  return termValue(writer, entry.pos, { category: POS_CATEGORY, values, rest: NEAREST_POS });
}

function genderOf(writer: Writer, entry: Entry): ReturnType<typeof termValue> {
  return termValue(writer, entry.gender, { category: GENDER_CATEGORY, values: GENDER_VALUES });
}

function termMarkup(writer: Writer, text: string, notes: readonly (readonly [Category, string | undefined])[]): Markup {
  const data = notes.flatMap(([category, value]) => (value === undefined ? [] : [standard(writer, category, value)]));
  const { term } = ELEMENTS[writer.flavour.version];
  return { name: term, content: [{ name: 'term', content: text }, ...data] };
}

function judged(role: Role): [Category, string] {
  return [STATUS_CATEGORY, `${role}Term-admn-sts`];
}

function languageMarkup(writer: Writer, language: string, content: readonly Markup[]): Markup {
  return { name: ELEMENTS[writer.flavour.version].language, attributes: { 'xml:lang': language }, content };
}

/** Whether the terms alone do not say an entry's status. */
function needsStatus({ flavour }: Writer, { status, admitted }: Entry): boolean {
  if (status === 'preferred') return false;
  // A superseded term without another says `deprecated`.
  return !(flavour.strict && status === 'deprecated' && admitted.length === 0);
}

/** What is lost of a field without our own category: all of it, or what its value says beyond the one that is told. */
function kindOf(told: string | undefined): Loss['kind'] {
  return told === undefined ? 'field' : 'values';
}

/** What is said of the concept as a whole. */
function conceptData(writer: Writer, entry: Entry): Markup[] {
  const pos = posOf(writer, entry);
  const gender = genderOf(writer, entry);
  const wanted: readonly (readonly [Field, boolean, Loss['kind']])[] = [
    ['status', needsStatus(writer, entry), 'values'],
    ['pos', !pos.isWhole, kindOf(pos.told)],
    ['gender', !gender.isWhole, kindOf(gender.told)],
    ...PLAIN_OWN_FIELDS.map((field) => [field, isGiven(entry, field), 'field'] as const),
  ];
  const owned = wanted.flatMap(([field, isWanted, kind]) =>
    isWanted ? own(writer, field, { values: valuesOf(entry, field), kind }) : [],
  );
  const note = entry.note === undefined || entry.note === '' ? [] : [{ name: 'note', content: entry.note }];
  return [
    ...fieldMarkup(writer, entry, 'domain'),
    ...fieldMarkup(writer, entry, 'definition'),
    ...fieldMarkup(writer, entry, 'source'),
    ...owned,
    ...note,
  ];
}

/** The fields that no dialect has a category for. */
const PLAIN_OWN_FIELDS = ['match', 'forms', 'when', 'unless', 'expires'] as const;

/** Whether an id may be one in XML, where none begins with a digit. */
function isXmlName(id: string): boolean {
  return !/^\d/u.test(id);
}

function conceptMarkup(writer: Writer, entry: Entry): Markup {
  const main: Role = entry.status === 'deprecated' ? 'superseded' : 'preferred';
  const pos = posOf(writer, entry).told;
  const gender = genderOf(writer, entry).told;
  const german = [
    termMarkup(writer, entry.de, [[POS_CATEGORY, pos], [GENDER_CATEGORY, gender], judged('preferred')]),
    ...entry.variants.map((text) => termMarkup(writer, text, [judged('admitted')])),
  ];
  const english = [
    termMarkup(writer, entry.en, [[POS_CATEGORY, pos], judged(main)]),
    ...entry.admitted.map((text) => termMarkup(writer, text, [judged('admitted')])),
    ...entry.avoid.map((text) => termMarkup(writer, text, [judged('deprecated')])),
  ];
  return {
    name: ELEMENTS[writer.flavour.version].concept,
    attributes: { id: isXmlName(entry.id) ? entry.id : `_${entry.id}` },
    content: [
      ...conceptData(writer, entry),
      languageMarkup(writer, 'de', german),
      languageMarkup(writer, 'en', english),
    ],
  };
}

/** The entry without signs that XML cannot hold. */
function cleaned(writer: Writer, entry: Entry): Entry {
  const dirty = FIELDS.filter((field) => valuesOf(entry, field).some((value) => !isXmlText(value)));
  if (dirty.length === 0) return entry;
  const fields = dirty.map((field) => {
    writer.losses.add('characters', field);
    const value = entry[field];
    return [field, typeof value === 'string' ? xmlText(value) : valuesOf(entry, field).map(xmlText)];
  });
  return { ...entry, ...Object.fromEntries(fields) };
}

function rootAttributes({ version, dialect, style }: TbxFlavour): Record<string, string> {
  const name = `TBX-${dialect.slice(0, 1).toUpperCase()}${dialect.slice(1)}`;
  if (version === 2) return { type: name, 'xml:lang': 'de' };
  const modules = TBX_DIALECTS.slice(0, TBX_DIALECTS.indexOf(dialect) + 1);
  const namespaces = modules.map((module) => [`xmlns:${module}`, MODULE_NAMESPACES[module]]);
  return {
    type: name,
    style,
    'xml:lang': 'de',
    // The namespace of the edition of 2019, which its schemas at tbxinfo.net use.
    xmlns: 'urn:iso:std:iso:30042:ed-2',
    ...(style === 'dct' ? { ...Object.fromEntries(namespaces), 'xmlns:termtreu': OWN_NAMESPACE } : {}),
  };
}

function headerMarkup({ version }: TbxFlavour): Markup {
  const source = { name: 'sourceDesc', content: [{ name: 'p', content: 'Exported by termtreu.' }] };
  const file = { name: 'fileDesc', content: [source] };
  const constraints = { name: 'p', attributes: { type: 'XCSURI' }, content: 'TBXBasicXCSV02.xcs' };
  const encoding = version === 2 ? [{ name: 'encodingDesc', content: [constraints] }] : [];
  return { name: ELEMENTS[version].header, content: [file, ...encoding] };
}

/** The start of the body, and how far what it holds is indented. */
const BODY = '<body>\n';
const INDENT = '      ';

/**
 * Writes entries as TBX. What the dialect has no data category for is written in categories of our own, which other
 * programs pass over, unless only the standard's are wanted.
 */
export function writeTbx(entries: readonly Entry[], flavour: TbxFlavour): Written {
  const writer: Writer = { flavour, losses: lossCounter() };
  // One concept after the other becomes text: a tree of them all would take ten times its room.
  const concepts = entries.map((entry) => renderElement(conceptMarkup(writer, cleaned(writer, entry)), INDENT));
  const body = { name: 'text', content: [{ name: 'body', content: [] }] };
  const root = { name: ELEMENTS[flavour.version].root, attributes: rootAttributes(flavour) };
  const frame = renderElement({ ...root, content: [headerMarkup(flavour), body] });
  const at = frame.indexOf(BODY) + BODY.length;
  const content = [XML_DECLARATION, frame.slice(0, at), ...concepts, frame.slice(at)].join('');
  const losses: readonly Loss[] = writer.losses.list();
  return { content, count: entries.length, losses, unwritten: [] };
}
