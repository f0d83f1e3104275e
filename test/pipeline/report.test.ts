import { describe, expect, it } from 'vitest';
import { fakeEngine } from '../support/fake-engine.js';
import { codes, expectPlaces, states, translate } from './translate.js';

describe('required terms', () => {
  const german = 'Die Koalition der Willigen berät über das Minsker Abkommen.';

  it('are counted as they stand in the text', async () => {
    const engine = fakeEngine({
      english: {
        [german]: 'The coalition of the willing discusses the deal.',
        'Die Bundeswehr schickt eine Fregatte.': 'The Bundeswehr sends a ship.',
      },
      repaired: { [german]: 'The coalition of the willing discusses the Minsk accords.' },
    });
    const source = `${german} Die Bundeswehr schickt eine Fregatte.`;
    const article = await translate(source, { engine });
    expect(article.report.terms).toEqual({ required: 4, kept: 2, repaired: 1, missing: 1 });
    expect(states(article.report)).toEqual([
      'Koalition der Willigen: kept',
      'Minsker Abkommen: repaired',
      'Bundeswehr: kept',
      'Fregatte: missing',
    ]);
    expect(article.report.segments.map(({ origin }) => origin)).toEqual(['repair', 'engine']);
    expect(codes(article)).toEqual(['term/missing']);
    expect(article.report.findings[0]).toMatchObject({
      severity: 'error',
      suggestion: 'frigate',
      source: { file: 'article.de.txt', line: 1, text: 'Fregatte' },
      target: { file: 'article.en.txt', text: 'The Bundeswehr sends a ship.' },
    });
    expectPlaces(source, article);
  });

  it('are asked for anew only where one is missing', async () => {
    const engine = fakeEngine({ english: { [german]: 'The coalition of the willing discusses the deal.' } });
    await translate(`Das ist gut. ${german} Die Lage bleibt ernst.`, { engine });
    expect(engine.askedAgain.map(({ text }) => text)).toEqual([german]);
    const content = fakeEngine({ english: { [german]: 'The coalition of the willing discusses the Minsk accords.' } });
    await translate(german, { engine: content });
    expect(content.askedAgain).toEqual([]);
  });

  it('tell the engine what is wanted', async () => {
    const engine = fakeEngine();
    await translate('Die Bundeswehr ersetzt die Fregatten.', { engine });
    const [kept, frigate] = engine.asked[0]?.terms ?? [];
    expect(kept).toMatchObject({ start: 4, end: 14, target: 'Bundeswehr', whole: true });
    expect(frigate).toMatchObject({ start: 27, end: 36, target: 'frigates', whole: true });
    expect(frigate?.forms.slice(0, 2)).toEqual(['frigates', 'frigate']);
  });

  it('need a rendering each', async () => {
    const source = 'Die Fregatte folgt der Fregatte.';
    const once = await translate(source, { engine: fakeEngine({ otherwise: () => 'The frigate follows it.' }) });
    expect(once.report.terms).toMatchObject({ required: 2, kept: 1, missing: 1 });
    expect(once.report.findings[0]?.source).toMatchObject({ start: 23, end: 31 });
    const twice = await translate(source, {
      engine: fakeEngine({ otherwise: () => 'The frigate follows the other frigate.' }),
    });
    expect(twice.report.terms).toMatchObject({ required: 2, kept: 2 });
  });

  it('that are only proposed are not enforced', async () => {
    const article = await translate('Das Sondervermögen wächst.', {
      engine: fakeEngine({ otherwise: () => 'It grows.' }),
    });
    expect(article.report.terms.required).toBe(0);
    expect(article.report.findings).toEqual([]);
  });

  it('inside a compound are demanded, but the compound is not replaced by them', async () => {
    const engine = fakeEngine({ otherwise: () => 'The air defence frigate sails.' });
    const { report } = await translate('Die Luftabwehrfregatte läuft aus.', {
      engine,
      entries: [{ id: 'frigate', de: 'Fregatte', en: 'frigate', pos: 'noun', match: 'compound' }],
    });
    expect(engine.asked[0]?.terms).toMatchObject([{ target: 'frigate', whole: false }]);
    expect(report.terms).toMatchObject({ required: 1, kept: 1 });
  });

  it('keep their place beside and under marks', async () => {
    const engine = fakeEngine({ otherwise: () => 'The coalition of the willing sends its frigates.' });
    const source = 'Die [Koalition der Willigen](https://example.org/a) schickt ihre **Fregatten**.\n';
    const article = await translate(source, { engine, format: 'markdown' });
    expect(article.text).toBe('The [coalition of the willing](https://example.org/a) sends its **frigates**.\n');
    expect(article.report.terms).toMatchObject({ required: 2, kept: 2 });
    expect(engine.asked.map(({ text }) => text)).toEqual(['Die Koalition der Willigen schickt ihre Fregatten.']);
  });

  it('are not demanded of code and addresses, nor is their spelling changed', async () => {
    const article = await translate('Die Funktion `fregatte.color()` der Bundeswehr läuft.\n', {
      engine: fakeEngine({ otherwise: () => 'The Bundeswehr color function fregatte.color() is running.' }),
      format: 'markdown',
    });
    expect(article.report.terms).toMatchObject({ required: 1, kept: 1 });
    expect(article.text).toBe('The Bundeswehr colour function `fregatte.color()` is running.\n');
    const engine = fakeEngine();
    await translate('Die Seite https://example.org/bundeswehr hilft.', { engine });
    expect(engine.asked[0]?.terms).toMatchObject([{ target: 'https://example.org/bundeswehr', whole: true }]);
  });

  it('name renderings to avoid', async () => {
    const engine = fakeEngine({
      otherwise: () => 'The coalition of the willing, an *alliance of the willing*, meets the alliance of the willing.',
    });
    const source = 'Die Koalition der Willigen tagt.\n';
    const article = await translate(source, { engine, format: 'markdown' });
    expect(codes(article)).toEqual(['term/forbidden', 'term/forbidden']);
    expect(article.report.findings.map(({ target }) => target?.text)).toEqual([
      'alliance of the willing',
      'alliance of the willing',
    ]);
    expectPlaces(source, article);
  });
});
