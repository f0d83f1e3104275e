import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.js';
import { phrasesToPlace } from '../../src/pipeline/compose.js';
import { planArticle } from '../../src/pipeline/plan.js';
import { createMatcher } from '../../src/terms/matcher.js';
import type { Engine } from '../../src/engines/engine.js';
import type { Remembered, SegmentMemory } from '../../src/memory/memory.js';
import { translateArticle } from '../../src/pipeline/translate-article.js';
import type { Span } from '../../src/terms/occurrence.js';
import { fakeEngine } from '../support/fake-engine.js';
import { codes, ENTRIES, expectPlaces, translate } from './translate.js';

const matcher = createMatcher(ENTRIES);
const phrases = (source: string): string[] =>
  phrasesToPlace(planArticle(parseArticle(source, 'markdown'), { matcher }), { name: '', version: '' });

const LONG = 'Gestern und auch heute wieder schlief und träumte';

describe('phrases that are translated on their own', () => {
  it.each([
    ['part of a sentence', 'Der *alte Mann* schläft.', ['alte Mann']],
    ['a link inside a quotation', '> Das [große Schiff](x.html) sinkt.', ['große Schiff']],
    ['none for a whole sentence', '**Der alte Mann schläft.** Er träumt.', []],
    ['none for a sentence without its full stop', '**Der alte Mann schläft**.', []],
    ['none for several sentences', '**Der alte Mann schläft. Er träumt.**', []],
    ['none for a term', 'Die *Bundeswehr* und die „*Fregatten*“ kommen.', []],
    ['none for code', 'Der Befehl `ls` und [`cd`](x.html) hilft.', []],
    ['none for numbers', 'Es waren **3.000** im Jahr [2024](x.html).', []],
    ['none for an image', 'Ein Bild ![Das Schiff](a.png) davon.', []],
  ])('%s', (_, source, expected) => {
    expect(phrases(source)).toEqual(expected);
  });

  it('are asked for once', async () => {
    const engine = fakeEngine();
    await translate('Der *alte Mann* schläft. Der *alte Mann* träumt.\n', { engine, format: 'markdown' });
    expect(engine.asked.map(({ text }) => text)).toEqual([
      'Der alte Mann schläft.',
      'Der alte Mann träumt.',
      'alte Mann',
    ]);
  });
});

describe('the English article', () => {
  const english = {
    [`${LONG} der alte Mann in seinem Zimmer über dem Meer.`]: 'Yesterday the old man slept in his room above the sea.',
    'Der alte Mann schläft.': 'The old man is asleep.',
    'alte Mann': 'old man',
    'Er träumt.': 'He dreams.',
    'Das ist wahr': 'That is true',
  };

  it.each([
    ['emphasis', 'Der *alte Mann* schläft. Er träumt.', 'The *old man* is asleep. He dreams.'],
    ['strong sentences', '**Der alte Mann schläft. Er träumt.**', '**The old man is asleep. He dreams.**'],
    ['a heading', '## Das ist wahr ##', '## That is true ##'],
    ['a list', '1. Er träumt.\n2. Das ist wahr', '1. He dreams.\n2. That is true'],
    [
      'a wrapped quotation',
      `> ${LONG} der *alte\n> Mann* in seinem Zimmer über dem Meer.\n> Er träumt.`,
      '> Yesterday the *old man* slept in his room above the sea. He dreams.',
    ],
    [
      'a table',
      '| Das ist wahr | 1,5 |\n|---|---|\n| Er träumt. | – |',
      '| That is true | 1.5 |\n|---|---|\n| He dreams. | – |',
    ],
    ['a hard break', 'Er träumt.\\\nEr träumt.', 'He dreams.\\\nHe dreams.'],
    ['verse', 'Er träumt.\nEr träumt.', 'He dreams.\nHe dreams.'],
  ])('has the form of the German: %s', async (_, source, expected) => {
    const engine = fakeEngine({ english });
    const article = await translate(source, { engine, format: 'markdown' });
    expect(article.text).toBe(expected);
    expect(codes(article)).toEqual([]);
  });

  it('says where the place of markup is a guess', async () => {
    const source = 'Zuerst das.\n\nDer *unauffindbare* Satz ist neu.\n';
    const engine = fakeEngine({ english: { unauffindbare: 'untraceable' }, otherwise: () => 'It is new.' });
    const article = await translate(source, { engine, format: 'markdown' });
    expect(article.report.findings).toMatchObject([
      { code: 'markup/moved', severity: 'info', args: { text: 'unauffindbare' }, source: { line: 3, column: 6 } },
    ]);
    expectPlaces(source, article);
  });

  it('names the German words also where English swaps two marks', async () => {
    const source = 'Dem *unlösbaren* Problem folgt die *Fregatte*.';
    const engine = fakeEngine({
      english: { unlösbaren: 'intractable' },
      otherwise: () => 'The frigate comes after it.',
    });
    const article = await translate(source, { engine, format: 'markdown' });
    expect(article.report.findings).toMatchObject([{ code: 'markup/moved', args: { text: 'unlösbaren' } }]);
  });

  it('puts back an address that the engine lost, and says so', async () => {
    const source = 'Mehr dazu steht unter https://example.org/a im Netz.';
    const article = await translate(source, { engine: fakeEngine({ otherwise: () => 'More is on the net.' }) });
    expect(article.text).toContain('https://example.org/a');
    expect(codes(article)).toEqual(['markup/moved']);
    expectPlaces(source, article);
  });

  it('leaves a block alone that needs no English', async () => {
    const source = '*2024*   \n\n| 3  |  4 |\n|--|--|\n| 5 | 6   |\n';
    expect((await translate(source, { format: 'markdown' })).text).toBe(source);
  });
});

const SOURCE = 'Der **neue** Vertrag wurde am [Montag](https://a.example) *in Berlin* unterzeichnet.\n';

/** Says where the words stand, in an order that no evidence of words could tell. */
function engineWith(notes: 'kept' | 'lost'): Engine {
  const english = 'In Bxrlin they signed, on Mxnday, the nxw treaty.';
  const place = (source: Span, word: string) => {
    const start = english.indexOf(word);
    return { source, target: { start, end: start + word.length } };
  };
  return {
    ...fakeEngine(),
    charactersPerMark: 14,
    async translate(segments) {
      return segments.map(({ marks: [first, second, third] = [] }) => {
        if (first === undefined || second === undefined || third === undefined) throw new Error('no marks');
        if (notes === 'lost') return { text: english, notes: ['markup-lost'] };
        const marks = [place(first, 'nxw'), place(second, 'Mxnday'), place(third, 'In Bxrlin')];
        return { text: english, notes: [], marks };
      });
    },
  };
}

const run = (engine: Engine, memory?: SegmentMemory) =>
  translateArticle(SOURCE, { format: 'markdown', engine, matcher, ...(memory && { memory }) });

describe('an engine that takes marks', () => {
  it('gives them their places, and is asked for no phrase', async () => {
    const { text, report } = await run(engineWith('kept'));
    expect(text).toBe('*In Bxrlin* they signed, on [Mxnday](https://a.example), the **nxw** treaty.\n');
    expect(report.findings).toEqual([]);
    expect(report.cost.characters).toBe('Der neue Vertrag wurde am Montag in Berlin unterzeichnet.'.length);
  });

  it('may lose them, which is told', async () => {
    expect(codes(await run(engineWith('lost')))).toContain('markup/lost');
  });

  it('is not asked for them again: the memory knows their places', async () => {
    const known = new Map<string, Remembered>();
    const memory: SegmentMemory = {
      recall: ({ source }) => known.get(source),
      store: ({ source }, result) => void known.set(source, result),
    };
    const first = await run(engineWith('kept'), memory);
    const second = await run({ ...engineWith('kept'), translate: () => Promise.reject(new Error('asked')) }, memory);
    expect(second.text).toBe(first.text);
  });
});
