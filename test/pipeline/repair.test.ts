import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.js';
import type { Engine, EngineSegment, RepairStrategy } from '../../src/engines/engine.js';
import { translateArticle } from '../../src/pipeline/translate-article.js';
import { planArticle } from '../../src/pipeline/plan.js';
import { createMatcher } from '../../src/terms/matcher.js';
import { temporaryMemory } from '../memory/temporary.js';
import type { Remembered, SegmentKey, SegmentMemory } from '../../src/memory/memory.js';

const matcher = createMatcher([
  { id: 'a', de: 'Fregatte', en: 'frigate', avoid: ['naval vessel'], pos: 'noun', gender: 'f' },
  { id: 'b', de: 'Hafen', en: 'port', pos: 'noun', gender: 'm' },
]);

/** An engine that says one thing for each way of repair. */
function engineWith(
  first: string,
  ways: Partial<Record<RepairStrategy, string>>,
  scores: readonly [number, number] = [0, 0],
) {
  const asked: [RepairStrategy | 'first', EngineSegment][] = [];
  const engine: Engine = {
    name: 'fake',
    version: '1',
    repairs: Object.keys(ways).filter((way): way is RepairStrategy => way in ways),
    async translate(segments) {
      for (const segment of segments) asked.push(['first', segment]);
      return segments.map(() => ({ text: first, notes: [], score: scores[0] }));
    },
    async repair(segments, { strategy = 'constraint' } = {}) {
      for (const segment of segments) asked.push([strategy, segment]);
      return segments.map(() => ({ text: ways[strategy] ?? '', notes: [], score: scores[1] }));
    },
    async dispose() {},
  };
  return { engine, asked };
}

const id = ({ source, terms }: SegmentKey): string => JSON.stringify([source, terms]);

const GERMAN = 'Die Fregatte liegt im Hafen.';

describe('repairs', () => {
  it('go on until every term stands, and the way that did it is recorded', async () => {
    const { engine, asked } = engineWith('The ship lies in harbour.', {
      tags: 'The frigate lies in harbour.',
      instruction: 'The frigate lies in the port.',
      prompt: 'never asked',
    });
    const { text, report } = await translateArticle(GERMAN, { format: 'text', engine, matcher });
    expect(text).toBe('The frigate lies in the port.');
    expect(report.segments[0]).toMatchObject({ origin: 'repair', repair: 'instruction' });
    expect(report.terms).toEqual({ required: 2, kept: 0, repaired: 2, missing: 0 });
    expect(asked.map(([way]) => way)).toEqual(['first', 'tags', 'instruction']);
    // Each way is told what the one before left missing.
    expect(asked[2]?.[1].failed).toMatchObject({
      target: 'The frigate lies in harbour.',
      missing: [{ target: 'port' }],
    });
  });

  it('that lose a figure are asked for once more with the figure, where the engine can force it', async () => {
    const { engine, asked } = engineWith('The 12 ships lie in the port.', {
      constraint: 'The frigates lie in the port.',
    });
    const repair: Engine['repair'] = async (segments, options) => {
      const results = await engine.repair(segments, options);
      return segments.map(({ terms }, i) => {
        const forced = terms.some(({ target }) => target === '12');
        return { text: forced ? 'The 12 frigates lie in the port.' : (results[i]?.text ?? ''), notes: [] };
      });
    };
    const { text } = await translateArticle('Die 12 Fregatten liegen im Hafen.', {
      format: 'text',
      engine: { ...engine, repair },
      matcher,
    });
    expect(text).toBe('The 12 frigates lie in the port.');
    expect(asked.map(([way]) => way)).toEqual(['first', 'constraint', 'constraint']);
  });

  it('that make something else worse are not taken', async () => {
    const { engine } = engineWith('The ship lies in the port.', { tags: 'The frigate.', instruction: '' });
    const { text, report } = await translateArticle(GERMAN, { format: 'text', engine, matcher });
    expect(text).toBe('The ship lies in the port.');
    expect(report.findings).toMatchObject([
      { code: 'term/missing', source: { text: 'Fregatte' }, target: { text: 'The ship lies in the port.' } },
    ]);
  });

  it('end with the replacement of a known wrong rendering, whatever the engine', async () => {
    const { engine } = engineWith('The naval vessel lies in the port.', { prompt: 'The ship lies in the port.' });
    const { text, report } = await translateArticle(GERMAN, { format: 'text', engine, matcher });
    expect(text).toBe('The frigate lies in the port.');
    expect(report.segments[0]).toMatchObject({ origin: 'repair', repair: 'replacement' });
    expect(report.findings).toEqual([]);
  });

  it('replace at last what the glossary wanted before, which the memory knows', async () => {
    const memory = temporaryMemory();
    const run = (german: string, en: string, english: string) => {
      const changed = createMatcher([{ id: 'a', de: 'Zeitenwende', en, pos: 'noun', gender: 'f' }]);
      const { engine, asked } = engineWith(english, { tags: english });
      return translateArticle(german, { format: 'text', engine, matcher: changed, memory }).then((article) => ({
        ...article,
        asked,
      }));
    };
    await run('Die Zeitenwende kam 2022.', 'watershed', 'The watershed came in 2022.');
    const first = await run('Er nannte es eine Zeitenwende.', 'turning point', 'He called it a watershed.');
    expect(first.text).toBe('He called it a turning point.');
    expect(first.asked.map(([way]) => way)).toEqual(['first', 'tags']);
    expect(first.report.segments).toMatchObject([{ origin: 'repair', repair: 'former' }]);
    expect(first.report.terms).toMatchObject({ repaired: 1, missing: 0 });
    const second = await run('Er nannte es eine Zeitenwende.', 'turning point', 'He called it a watershed.');
    expect(second.asked).toEqual([]);
    expect(second.text).toBe(first.text);
    expect(second.report.segments).toMatchObject([{ origin: 'memory', by: 'repair' }]);
  });

  it('that were tried before a run broke off are not asked for again', async () => {
    const known = new Map<string, Remembered>();
    let mayStore = 2;
    const memory: SegmentMemory = {
      recall: (key) => known.get(id(key)),
      store(key, result) {
        if (mayStore-- <= 0) throw new Error('killed');
        known.set(id(key), result);
      },
    };
    const { engine, asked } = engineWith('The ship lies in harbour.', {
      tags: 'The frigate lies in harbour.',
      instruction: 'The frigate lies in the port.',
    });
    const options = { format: 'text' as const, engine, matcher, memory };
    await expect(translateArticle(GERMAN, options)).rejects.toThrow('killed');
    mayStore = Infinity;
    const { text } = await translateArticle(GERMAN, options);
    expect(text).toBe('The frigate lies in the port.');
    expect(asked.map(([way]) => way)).toEqual(['first', 'tags', 'instruction', 'instruction']);
    expect([...known.values()]).toMatchObject([{ finished: true, by: 'repair', notes: [] }]);
    await translateArticle(GERMAN, options);
    expect(asked).toHaveLength(4);
  });
});

describe('a term that fits badly', () => {
  const ways = { constraint: 'The frigate lies in the port.' };

  it('is forced in, and the English without it is kept, also from the memory', async () => {
    const { engine } = engineWith('The ship lies in harbour.', ways, [-0.5, -1]);
    const options = { format: 'text' as const, engine, matcher, memory: temporaryMemory() };
    const finding = { code: 'segment/forced', severity: 'warning', suggestion: 'The ship lies in harbour.' };
    const { text, report } = await translateArticle(GERMAN, options);
    expect(text).toBe(ways.constraint);
    expect(report.findings).toMatchObject([finding]);
    expect((await translateArticle(GERMAN, options)).report.findings).toMatchObject([finding]);
  });

  it('is one that costs more than a fitting one ever did', async () => {
    const { engine } = engineWith('The ship lies in harbour.', ways, [-0.5, -0.7]);
    const { report } = await translateArticle(GERMAN, { format: 'text', engine, matcher });
    expect(report.findings).toEqual([]);
  });
});

describe('a figure that is missing', () => {
  const german = 'Die Fregatte kostet 3.000 Euro.';

  it('is put in where the engine can force it', async () => {
    const { engine, asked } = engineWith('The frigate costs money.', { constraint: 'The frigate costs 3,000 euros.' });
    const { text, report } = await translateArticle(german, { format: 'text', engine, matcher });
    expect(text).toBe('The frigate costs 3,000 euros.');
    expect(report.findings).toEqual([]);
    expect(asked[1]?.[1].terms).toMatchObject([{ target: 'frigate' }, { target: '3,000', forms: ['3,000', '3000'] }]);
  });

  it('is not paid for again elsewhere, but reported', async () => {
    const { engine, asked } = engineWith('The frigate costs money.', { tags: 'The frigate costs 3,000 euros.' });
    const { report } = await translateArticle(german, { format: 'text', engine, matcher });
    expect(report.findings).toMatchObject([{ code: 'number' }]);
    expect(asked).toHaveLength(1);
  });
});

describe('a term with two names in an article', () => {
  const named = createMatcher([{ id: 'a', de: 'Fregatte', en: 'frigate', admitted: ['escort ship'], pos: 'noun' }]);
  const german = 'Die Fregatte liegt hier. Die Fregatte kommt.';
  const first = ['The frigate lies here.', 'The escort ship comes.'];

  /** An engine that calls the ship by two names, and by one when it is asked to. */
  function engineThatFlips(again: string, score: number) {
    const asked: EngineSegment[] = [];
    const engine: Engine = {
      ...engineWith('', {}).engine,
      repairs: ['constraint'],
      translate: async (segments) => segments.map((_, i) => ({ text: first[i] ?? '', notes: [], score: -0.5 })),
      async repair(segments) {
        asked.push(...segments);
        return segments.map(() => ({ text: again, notes: [], score }));
      },
    };
    return { engine, asked };
  }

  it('gets the one that the article uses', async () => {
    const { engine, asked } = engineThatFlips('The frigate comes.', -0.6);
    const { text } = await translateArticle(german, { format: 'text', engine, matcher: named });
    expect(text).toBe('The frigate lies here. The frigate comes.');
    expect(asked).toMatchObject([{ text: 'Die Fregatte kommt.', terms: [{ target: 'frigate' }] }]);
    expect(asked[0]?.terms[0]?.forms).not.toContain('escort ship');
  });

  it.each([
    ['would have to be forced', 'The frigate comes.', -1],
    ['would cost something else', '', -0.5],
    ['is not written', 'The escort ship arrives.', -0.5],
  ])('keeps both where the one %s', async (_what, again, score) => {
    const { engine } = engineThatFlips(again, score);
    const { text } = await translateArticle(german, { format: 'text', engine, matcher: named });
    expect(text).toBe(first.join(' '));
  });
});

it('takes the sentences of this test for one', () => {
  expect(planArticle(parseArticle(GERMAN, 'text'), { matcher }).segments).toHaveLength(1);
});
