import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/glossary/entry.js';
import { readTbx } from '../../../src/glossary/formats/read-tbx.js';
import { TBX_DIALECTS, type TbxDialect } from '../../../src/glossary/formats/tbx-categories.js';
import { type TbxFlavour, writeTbx } from '../../../src/glossary/formats/write-tbx.js';
import { elementsOf, parseXml, textOf, type XmlElement } from '../../../src/glossary/formats/xml.js';
import { glossary } from './random-glossary.js';

/**
 * What the schemas of the public dialects of TBX 3 ask of the part that termtreu writes, in our own words: where a data
 * category may stand and which values it takes (Min, Basic and Linguist modules, https://www.tbxinfo.net/tbx-modules/).
 * The schemas themselves come without a licence, and so are not kept here.
 */
interface Rule {
  readonly since: TbxDialect;
  readonly element: string;
  readonly parents: readonly string[];
  readonly values?: readonly string[];
}

const CATEGORIES: Readonly<Record<string, Rule>> = {
  subjectField: { since: 'min', element: 'descrip', parents: ['conceptEntry'] },
  administrativeStatus: {
    since: 'min',
    element: 'termNote',
    parents: ['termSec'],
    values: ['admittedTerm-admn-sts', 'deprecatedTerm-admn-sts', 'supersededTerm-admn-sts', 'preferredTerm-admn-sts'],
  },
  partOfSpeech: {
    since: 'min',
    element: 'termNote',
    parents: ['termSec'],
    values: ['adjective', 'noun', 'other', 'verb', 'adverb'],
  },
  definition: { since: 'basic', element: 'descrip', parents: ['descripGrp'] },
  source: { since: 'basic', element: 'admin', parents: ['conceptEntry'] },
  grammaticalGender: {
    since: 'basic',
    element: 'termNote',
    parents: ['termSec'],
    values: ['masculine', 'feminine', 'neuter', 'other'],
  },
};

/** The elements that may stand in another, in this order; data of categories aside. */
const CONTENT: Readonly<Record<string, RegExp>> = {
  tbx: /^tbxHeader text$/u,
  tbxHeader: /^fileDesc$/u,
  fileDesc: /^sourceDesc$/u,
  sourceDesc: /^p$/u,
  text: /^body$/u,
  body: /^(?:conceptEntry ?)+$/u,
  conceptEntry: /^(?:descripGrp )?(?:note )?langSec langSec$/u,
  descripGrp: /^$/u,
  langSec: /^(?:termSec ?)+$/u,
  termSec: /^term$/u,
};

function categoryOf(element: XmlElement, { style }: TbxFlavour): string | undefined {
  if (style === 'dca') return element.attributes['type'] === undefined ? undefined : element.attributes['type'];
  return Object.hasOwn(CATEGORIES, element.name) ? element.name : undefined;
}

/** What breaks a rule, as words. */
function faults(element: XmlElement, flavour: TbxFlavour): string[] {
  const isRoot = element.name === 'tbx';
  const data = elementsOf(element).filter((child) => categoryOf(child, flavour) !== undefined && child.name !== 'tbx');
  const others = elementsOf(element).filter((child) => !data.includes(child));
  const rule = CONTENT[element.name];
  const content = others.map(({ name }) => name).join(' ');
  const found = rule !== undefined && !rule.test(content) ? [`${element.name}: ${content}`] : [];
  for (const datum of isRoot ? [] : data) found.push(...datumFaults(datum, element.name, flavour));
  return [...found, ...others.flatMap((child) => faults(child, flavour))];
}

function datumFaults(datum: XmlElement, parent: string, flavour: TbxFlavour): string[] {
  const category = categoryOf(datum, flavour) ?? '';
  const rule = CATEGORIES[category];
  if (rule === undefined) return [`no category ${category}`];
  const isHeld = TBX_DIALECTS.indexOf(rule.since) <= TBX_DIALECTS.indexOf(flavour.dialect);
  const isElement = flavour.style === 'dct' || datum.name === rule.element;
  const isValue = rule.values?.includes(textOf(datum)) ?? true;
  return isHeld && isElement && isValue && rule.parents.includes(parent)
    ? []
    : [`${parent}/${category}: ${textOf(datum)}`];
}

const FLAVOURS: readonly TbxFlavour[] = TBX_DIALECTS.flatMap((dialect) =>
  (['dca', 'dct'] as const).map((style) => ({ version: 3 as const, dialect, style, strict: true })),
);

/** The fields that TBX-Basic holds of every entry. */
function held({ id, de, variants, domain, definition, source, note }: Entry): Partial<Entry> {
  const texts = Object.entries({ domain, definition, source, note }).filter(([, text]) => text !== undefined);
  return { id, de, variants, ...Object.fromEntries(texts) };
}

function english({ en, admitted, avoid }: Entry): unknown {
  return [en, admitted, avoid];
}

describe('strict TBX 3', () => {
  it.each(FLAVOURS)('$dialect $style holds nothing but what its dialect defines', (flavour) => {
    assert(
      property(glossary, (entries) => {
        const root = parseXml(String(writeTbx(entries, flavour).content), 'g.tbx');
        expect(root.attributes['style']).toBe(flavour.style);
        expect(root.attributes['type']?.toLowerCase()).toBe(`tbx-${flavour.dialect}`);
        expect(faults(root, flavour)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('brings back all that the dialect has a category for', () => {
    assert(
      property(glossary, (entries) => {
        const flavour = { version: 3, dialect: 'basic', style: 'dca', strict: true } as const;
        const { entries: found } = readTbx(String(writeTbx(entries, flavour).content), 'g.tbx');
        expect(found.map(({ entry }) => held(entry))).toEqual(entries.map(held));
        // Of a deprecated concept an admitted term passes for the wanted one.
        const sure = entries.filter(({ status, admitted }) => status !== 'deprecated' || admitted.length === 0);
        const ids = new Set(sure.map(({ id }) => id));
        const read = found.filter(({ entry }) => ids.has(entry.id)).map(({ entry }) => english(entry));
        expect(read).toEqual(sure.map(english));
      }),
      { numRuns: 60 },
    );
  });

  it('gives every concept an id that XML takes, and no two the same', () => {
    assert(
      property(glossary, (entries) => {
        const content = String(writeTbx(entries, { version: 3, dialect: 'basic', style: 'dca', strict: true }).content);
        const ids = [...content.matchAll(/<conceptEntry id="([^"]*)">/gu)].map(([, id = '']) => id);
        expect(ids.every((id) => /^[a-z_][\w-]*$/u.test(id))).toBe(true);
        expect(new Set(ids).size).toBe(entries.length);
      }),
      { numRuns: 40 },
    );
  });
});
