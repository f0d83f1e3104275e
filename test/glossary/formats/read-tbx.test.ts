import { describe, expect, it } from 'vitest';
import { completeEntry } from '../../../src/glossary/entry.js';
import { readTbx } from '../../../src/glossary/formats/read-tbx.js';
import { writeTbx } from '../../../src/glossary/formats/write-tbx.js';

const dct = (...concepts: string[]): string => `<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:m="http://www.tbxinfo.net/ns/min" xmlns:b="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>by hand</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${concepts.join('\n')}
</body></text></tbx>`;

const martif = (...concepts: string[]): string => `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>${concepts.join('\n')}</body></text></martif>`;

const term = (language: string, word: string): string =>
  `<langSec xml:lang="${language}"><termSec><term>${word}</term></termSec></langSec>`;

function problemOf(text: string): unknown {
  try {
    return readTbx(text, 'g.tbx').count;
  } catch (error) {
    return error instanceof Error && 'args' in error ? error.args : error;
  }
}

describe('TBX of other programs', () => {
  it('in the style DCT, laid out over many lines, with groups and other languages', () => {
    const text = dct(`<conceptEntry id="C17">
      <transacGrp><b:transactionType>origination</b:transactionType><date>2010-04-17</date></transacGrp>
      <m:subjectField>Artillery</m:subjectField>
      <note>Often
         confused.</note>
      <langSec xml:lang="fr"><termSec><term>obusier</term></termSec></langSec>
      <langSec xml:lang="en-US">
        <termSec><term>howitzer piece</term></termSec>
      </langSec>
      <langSec xml:lang="en-GB">
        <descripGrp><b:definition>A gun with a
          curved &amp; high trajectory.</b:definition><b:source>Handbook</b:source></descripGrp>
        <termSec>
          <term>
            howitzer
          </term>
          <m:partOfSpeech>noun</m:partOfSpeech>
          <m:administrativeStatus>preferredTerm-admn-sts</m:administrativeStatus>
        </termSec>
        <termSec><term>cannon</term><m:administrativeStatus>deprecatedTerm-admn-sts</m:administrativeStatus></termSec>
      </langSec>
      <langSec xml:lang="de-DE">
        <termSec><term>Hb</term><m:administrativeStatus>admittedTerm-admn-sts</m:administrativeStatus></termSec>
        <termSec><term>Haubitze</term><b:grammaticalGender>feminine</b:grammaticalGender>
          <m:administrativeStatus>preferredTerm-admn-sts</m:administrativeStatus></termSec>
      </langSec>
    </conceptEntry>`);
    const { entries, ignored, problems } = readTbx(text, 'g.tbx');
    expect(problems).toEqual([]);
    expect(entries.map(({ entry, place }) => [entry, place.line])).toEqual([
      [
        {
          id: 'c17',
          de: 'Haubitze',
          en: 'howitzer',
          variants: ['Hb'],
          admitted: ['howitzer piece'],
          avoid: ['cannon'],
          status: 'preferred',
          pos: 'noun',
          gender: 'f',
          domain: 'Artillery',
          definition: 'A gun with a curved & high trajectory.',
          source: 'Handbook',
          note: 'Often confused.',
        },
        5,
      ],
    ]);
    expect(ignored).toEqual([
      { kind: 'category', name: 'transactionType', count: 1 },
      { kind: 'language', name: 'fr', count: 1 },
    ]);
  });

  it('in version 2, with nested terms, marks within texts, and judgements of their own', () => {
    const text = martif(
      `<termEntry id="IATE-12"><langSet xml:lang="de"><ntig><termGrp><term>Feuer<hi type="bold">leit</hi>offizier</term>
      <termNote type="termType">fullForm</termNote></termGrp></ntig></langSet>
      <langSet xml:lang="en"><tig><term>fire direction officer</term><termNote type="partOfSpeech">properNoun</termNote>
      <termNote type="administrativeStatus">frowned upon</termNote></tig></langSet></termEntry>`,
    );
    const { entries, ignored } = readTbx(text, 'g.tbx');
    expect(entries[0]?.entry).toMatchObject({ id: 'iate-12', de: 'Feuerleitoffizier', pos: 'proper' });
    expect(ignored.map(({ name }) => name).sort()).toEqual(['administrativeStatus frowned upon', 'termType']);
  });

  it('as TBX-Min 1', () => {
    const text = `<TBX dialect="TBX-Min"><header/><body><entry id="C1"><subjectField>tanks</subjectField>
      <langGroup xml:lang="de"><termGroup><term>Panzer</term><termStatus>preferred</termStatus></termGroup></langGroup>
      <langGroup xml:lang="en"><termGroup><term>tank</term></termGroup>
      <termGroup><term>panzer</term><termStatus>notRecommended</termStatus></termGroup></langGroup></entry></body></TBX>`;
    const { entries } = readTbx(text, 'g.tbx');
    expect(entries[0]?.entry).toMatchObject({ de: 'Panzer', en: 'tank', avoid: ['panzer'], domain: 'tanks' });
  });

  it('tells of concepts without a side and of ids that it has to make', () => {
    const text = dct(
      `<conceptEntry id="x_1">${term('de', 'Panzer')}${term('en', 'main battle tank')}</conceptEntry>`,
      `<conceptEntry id="x_2">${term('en', 'rifle')}</conceptEntry>`,
      `<conceptEntry>${term('de', 'Gewehr')}</conceptEntry>`,
    );
    const { entries, problems, notes, count } = readTbx(text, 'g.tbx');
    expect(entries.map(({ entry, hasOwnId }) => [entry.id, hasOwnId])).toEqual([['main-battle-tank', false]]);
    expect(notes.map(({ args }) => args)).toEqual([{ from: 'x_1', to: 'main-battle-tank' }]);
    expect(problems.map(({ entry, place, args }) => [entry, place.line, args['language']])).toEqual([
      ['x_2', 6, 'de'],
      ['Gewehr', 7, 'en'],
    ]);
    expect(count).toBe(3);
  });

  it('refuses what is no TBX, and a file without a concept', () => {
    expect(problemOf('<html/>')).toMatchObject({ problem: 'not-tbx', value: 'html' });
    expect(problemOf(dct())).toMatchObject({ problem: 'empty' });
  });

  it('without signs that XML cannot hold, which the export counts', () => {
    const entry = completeEntry({ id: 'a', de: 'Pan\u0000zer', en: 'tank', note: 'x\u0008', avoid: ['\uFFFEy'] });
    const flavour = { version: 3, dialect: 'basic', style: 'dca', strict: false } as const;
    const { content, losses } = writeTbx([entry], flavour);
    expect(readTbx(String(content), 'g.tbx').entries[0]?.entry).toMatchObject({
      de: 'Panzer',
      note: 'x',
      avoid: ['y'],
    });
    expect(losses).toEqual([
      { kind: 'characters', field: 'de', count: 1 },
      { kind: 'characters', field: 'avoid', count: 1 },
      { kind: 'characters', field: 'note', count: 1 },
    ]);
  });
});
