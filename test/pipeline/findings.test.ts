import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/checks/finding.js';
import { fakeEngine } from '../support/fake-engine.js';
import { codes, expectPlaces, translate } from './translate.js';

const found = (finding: Finding) => finding.code !== 'markup/moved';

describe('findings', () => {
  const longGerman = 'Die Abgeordneten haben gestern lange beraten.';

  it('tell of a sentence that was only copied', async () => {
    const article = await translate(longGerman, { engine: fakeEngine({ otherwise: (german) => german }) });
    expect(codes(article)).toEqual(['untranslated']);
    expect(article.report.findings[0]?.source?.text).toBe(longGerman);
  });

  it.each(['Angela Merkel, Emmanuel', 'Peace is the aim of our policy for the world.'])(
    'let the copy of “%s” stand',
    async (text) => {
      const article = await translate(text, { engine: fakeEngine({ otherwise: (german) => german }) });
      expect(codes(article)).toEqual([]);
    },
  );

  it('tell of an empty answer once, with or without a note', async () => {
    for (const answer of ['', ['', 'empty']] as const) {
      const engine = fakeEngine({ english: { [longGerman]: answer, 'Das waren 20 Leute.': '' } });
      const source = `${longGerman}\n\nEs war spät geworden.\n\nDas waren 20 Leute.\n`;
      const article = await translate(source, { engine });
      expect(codes(article)).toEqual(['segment/empty', 'segment/empty']);
      expect(article.text).not.toContain('Abgeordneten');
      expectPlaces(source, article);
    }
  });

  it('know the places of what was translated beside an empty block', async () => {
    const engine = fakeEngine({ english: { 'Das ist leer.': '', 'Er zählt bis 20.': 'He counts.' } });
    const source = 'Eins und zwei.\n\nDas ist leer.\n\nEr zählt bis 20.\n';
    const article = await translate(source, { engine });
    const missing = article.report.findings.find(({ code }) => code === 'number');
    expect(missing).toMatchObject({ source: { line: 5, text: '20' }, target: { text: 'He counts.' } });
    expectPlaces(source, article);
  });

  it.each([
    ['cut-at-clause', 'segment/cut', 'info'],
    ['cut-hard', 'segment/cut', 'info'],
    ['output-limit', 'segment/output-limit', 'error'],
    ['repetition', 'segment/repetition', 'warning'],
  ] as const)('are made of the note %s', async (note, code, severity) => {
    const engine = fakeEngine({ english: { [longGerman]: ['They talked.', note] } });
    const { report } = await translate(longGerman, { engine });
    expect(report.findings).toMatchObject([{ code, severity, source: { text: longGerman } }]);
  });

  it('have their places in the words, not beside them', async () => {
    const source = [
      '# Titel',
      '> Er *sagte* \\& schrieb: Die Fregatte kostet 1.200 Euro, die Bundeswehr zahlt.\n> Die zweite Fregatte kommt 2030.',
      '- Ein Punkt mit [Link zur Fregatte](https://example.org "Titel") und 24.2.2022',
    ].join('\n\n');
    const engine = fakeEngine({ otherwise: () => 'He *said* & wrote [nothing] <b>of</b> it.' });
    for (const text of [source, `\uFEFF${source}`, source.replaceAll('\n', '\r\n')]) {
      const article = await translate(text, { engine, format: 'markdown' });
      expect(article.report.findings.filter(found).map(({ source: place }) => place?.text)).toEqual([
        'Fregatte',
        'Bundeswehr',
        '1.200',
        'Fregatte',
        '2030',
        'Fregatte',
        '24.2.2022',
      ]);
      expect(article.report.findings.filter(found).every(({ target }) => target !== undefined)).toBe(true);
      expectPlaces(text, article);
    }
  });

  it('know a sentence again into which lost code was put back', async () => {
    const engine = fakeEngine({
      english: { 'Erst kommt make all und kostet 30 Euro.': 'It costs money.', 'Dann 40 Euro.': 'Then more.' },
    });
    const source = 'Erst kommt `make all` und kostet 30 Euro. Dann 40 Euro.\n';
    const article = await translate(source, { engine, format: 'markdown' });
    expect(article.text).toContain('`make all`');
    const places = article.report.findings.filter(({ code }) => code === 'number');
    expect(places.map(({ target }) => target?.text)).toEqual([expect.stringContaining('make all'), 'Then more.']);
    expectPlaces(source, article);
  });
});
