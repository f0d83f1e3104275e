import { describe, expect, it } from 'vitest';
import { TermtreuError } from '../../src/errors.js';
import type { PlainEntry } from '../../src/glossary/entry.js';
import type { SegmentMemory } from '../../src/memory/memory.js';
import type { EngineResult, EngineSegment } from '../../src/engines/engine.js';
import type { Memory } from '../../src/memory/open-memory.js';
import { type FakeEngine, fakeEngine, type FakeScript } from '../support/fake-engine.js';
import { byPerson, temporaryMemory } from '../memory/temporary.js';
import { codes, translate } from './translate.js';

const ARTICLE = `Gipfel in Tallinn

Die Koalition der Willigen tagte am Montag. Die Fregatte lief aus. Es regnet.
`;

const SCRIPT: FakeScript = {
  english: {
    'Gipfel in Tallinn': 'Summit in Tallinn',
    'Die Koalition der Willigen tagte am Montag.': 'The alliance met on Monday.',
    'Die Fregatte lief aus.': 'The frigate put to sea.',
    'Es regnet.': 'It is raining.',
  },
  repaired: { 'Die Koalition der Willigen tagte am Montag.': 'The coalition of the willing met on Monday.' },
};

const contextual = () => ({ ...fakeEngine(SCRIPT), readsContext: true as const });
const bodies = () =>
  fakeEngine({ otherwise: (german) => german.replace(/tagte Muster\p{L}+(\d+) in/u, 'met body $1 in') });

const texts = (segments: readonly { readonly text: string }[]) => segments.map(({ text }) => text);
const origins = ({ report }: Awaited<ReturnType<typeof translate>>) =>
  report.segments.map(({ origin, by }) => (by === undefined ? origin : `${origin} (${by})`));

describe('a second run', () => {
  it('asks for nothing, gives the same English and says where it came from', async () => {
    const memory = temporaryMemory();
    const engine = fakeEngine(SCRIPT);
    const first = await translate(ARTICLE, { engine, memory });
    const again = fakeEngine(SCRIPT);
    const second = await translate(ARTICLE, { engine: again, memory });
    expect(second.text).toBe(first.text);
    expect([...again.asked, ...again.askedAgain]).toEqual([]);
    expect(origins(first)).toEqual(['engine', 'repair', 'engine', 'engine']);
    expect(origins(second)).toEqual(['memory (engine)', 'memory (repair)', 'memory (engine)', 'memory (engine)']);
    expect(first.report.cost.reused).toBe(0);
    expect(second.report.cost).toEqual({ characters: 0, billed: 0, reused: 92 });
    expect(codes(second)).toEqual(codes(first));
  });

  it('makes everything anew where that is wanted', async () => {
    const memory = temporaryMemory();
    await translate(ARTICLE, { engine: fakeEngine(SCRIPT), memory });
    const engine = fakeEngine(SCRIPT);
    await translate(ARTICLE, { engine, memory, force: true });
    expect(engine.asked).toHaveLength(4);
  });

  it('tells again what is wrong, and does not try again what was tried', async () => {
    const memory = temporaryMemory();
    const script = { english: SCRIPT.english ?? {} };
    const first = await translate(ARTICLE, { engine: fakeEngine(script), memory });
    const engine = fakeEngine(script);
    const second = await translate(ARTICLE, { engine, memory });
    expect(codes(first)).toEqual(['term/missing']);
    expect(codes(second)).toEqual(['term/missing']);
    expect(engine.askedAgain).toEqual([]);
  });

  it('asks again for what came back empty', async () => {
    const memory = temporaryMemory();
    await translate('Es regnet.\n', { engine: fakeEngine({ english: { 'Es regnet.': ' ' } }), memory });
    const engine = fakeEngine(SCRIPT);
    expect((await translate('Es regnet.\n', { engine, memory })).text).toBe('It is raining.\n');
  });

  it('knows the phrases too that stand under marks', async () => {
    const memory = temporaryMemory();
    const source = 'Es **regnet** heute **sehr**.\n';
    await translate(source, { format: 'markdown', engine: fakeEngine(), memory });
    const engine = fakeEngine();
    await translate(source, { format: 'markdown', engine, memory });
    expect(engine.asked).toEqual([]);
  });

  it('asks for what has changed, and no more', async () => {
    const memory = temporaryMemory();
    await translate(ARTICLE, { engine: fakeEngine(SCRIPT), memory });
    const engine = fakeEngine(SCRIPT);
    await translate(ARTICLE.replace('Es regnet.', 'Es schneit.'), { engine, memory });
    expect(texts(engine.asked)).toEqual(['Es schneit.']);
  });

  it('asks anew for sentences in other surroundings where the engine reads these', async () => {
    const memory = temporaryMemory();
    await translate(ARTICLE, { engine: contextual(), memory });
    const same = contextual();
    await translate(ARTICLE, { engine: same, memory });
    expect(same.asked).toEqual([]);
    const other = contextual();
    await translate(ARTICLE.replace('Es regnet.', 'Es schneit.'), { engine: other, memory });
    expect(other.asked).toHaveLength(4);
  });
});

describe('a sentence that stands in several places', () => {
  it('is asked for once, is found in all, and counts as reused', async () => {
    const engine = fakeEngine(SCRIPT);
    const { text, report } = await translate('Es regnet. Es regnet.\n\nEs regnet.\n', { engine });
    expect(texts(engine.asked)).toEqual(['Es regnet.']);
    expect(text).toBe('It is raining. It is raining.\n\nIt is raining.\n');
    expect(report.cost).toMatchObject({ characters: 10, reused: 20 });
  });
});

describe('a change of the glossary', () => {
  const names = Array.from(
    { length: 800 },
    (_, i) => `Muster${String.fromCodePoint(97 + (i % 26))}${'aeiou'[i % 5]}rat${i}`,
  );
  const entries = names.map((de, i): PlainEntry => ({ id: `e${i}`, de, en: `body ${i}` }));
  const article = names.map((name, i) => `Am ${i + 1}. Tag tagte ${name} in Kiel.`).join('\n\n');
  it('of one entry of 800 costs its sentences, and no more', async () => {
    const memory = temporaryMemory();
    const first = bodies();
    await translate(article, { engine: first, memory, entries });
    expect(first.asked).toHaveLength(800);
    const changed = entries.map((entry) => (entry.id === 'e417' ? { ...entry, admitted: ['council 417'] } : entry));
    const second = bodies();
    const { report } = await translate(article, { engine: second, memory, entries: changed });
    expect(texts(second.asked)).toEqual([`Am 418. Tag tagte ${names[417]} in Kiel.`]);
    expect(report.segments.filter(({ origin }) => origin === 'memory')).toHaveLength(799);
  });

  it('that makes no other English costs nothing', async () => {
    const memory = temporaryMemory();
    const few = entries.slice(0, 3);
    await translate(article, { engine: bodies(), memory, entries: few });
    const second = bodies();
    const noted = few.map((entry) => Object.assign({ note: 'Seen.', definition: 'A body.', domain: 'bodies' }, entry));
    await translate(article, { engine: second, memory, entries: noted });
    expect(second.asked).toEqual([]);
  });

  it('that adds an entry costs the sentences that it stands in', async () => {
    const memory = temporaryMemory();
    await translate(ARTICLE, { engine: fakeEngine(SCRIPT), memory, entries: [] });
    const engineAgain = fakeEngine(SCRIPT);
    const added: PlainEntry = { id: 'frigate', de: 'Fregatte', en: 'frigate', pos: 'noun' };
    await translate(ARTICLE, { engine: engineAgain, memory, entries: [added] });
    expect(texts(engineAgain.asked)).toEqual(['Die Fregatte lief aus.']);
  });
});

describe('a run that ends early', () => {
  it('goes on with the first sentence that was not answered', async () => {
    const memory = temporaryMemory();
    const controller = new AbortController();
    const engine = fakeEngine(SCRIPT);
    const onProgress = ({ done }: { done: number }) => done === 2 && controller.abort();
    await expect(
      translate(ARTICLE, { engine, memory, signal: controller.signal, onProgress: (at) => void onProgress(at) }),
    ).rejects.toMatchObject({ code: 'interrupted' });
    const next = fakeEngine(SCRIPT);
    const { text } = await translate(ARTICLE, { engine: next, memory });
    expect(texts(next.asked)).toEqual(['Die Fregatte lief aus.', 'Es regnet.']);
    // The second sentence had its first English, which lacks a term.
    expect(texts(next.askedAgain)).toEqual(['Die Koalition der Willigen tagte am Montag.']);
    expect(text).toBe((await translate(ARTICLE, { engine: fakeEngine(SCRIPT) })).text);
  });

  it('because nothing can be remembered ends with the reason', async () => {
    const memory: SegmentMemory = {
      recall: () => undefined,
      store() {
        throw new TermtreuError('memory-full', { file: 'm.sqlite' });
      },
    };
    const engine = fakeEngine(SCRIPT);
    await expect(translate(ARTICLE, { engine, memory })).rejects.toMatchObject({ code: 'memory-full' });
    expect(engine.askedAgain).toEqual([]);
  });
});

const given = (results: EngineResult[], segments: readonly EngineSegment[]) =>
  results.map((result, i) =>
    segments[i]?.example === undefined ? result : Object.assign(result, { exampleGiven: true as const }),
  );

const SENTENCE = 'Die Fregatte lief am Dienstag aus.';
const said: FakeScript = { english: { [SENTENCE]: 'On Tuesday the frigate put to sea.' } };
/** An engine that takes examples, and says so. */
const guided = () => {
  const engine = fakeEngine(said);
  return {
    ...engine,
    takesExample: () => true,
    translate: async (segments: readonly EngineSegment[]) => given(await engine.translate(segments), segments),
  };
};
const withExamples = (memory: Memory, engine: FakeEngine) =>
  translate(`${SENTENCE} Es regnet.\n`, {
    engine,
    memory,
    exampleFor: (source) => memory.similar(source, { most: 1, by: 'human' })[0],
  });

describe('an example', () => {
  it('is what a person made of a similar sentence; the report names it, also from the memory', async () => {
    const memory = temporaryMemory();
    memory.add([byPerson('Die Fregatte lief am Montag aus.', 'On Monday the frigate put to sea.')], false);
    const engine = guided();
    const first = await withExamples(memory, engine);
    expect(engine.asked.map(({ example }) => example)).toEqual([
      { source: 'Die Fregatte lief am Montag aus.', target: 'On Monday the frigate put to sea.' },
      undefined,
    ]);
    const example = { id: 1, score: expect.closeTo(0.88, 2), by: 'human', source: 'Die Fregatte lief am Montag aus.' };
    expect(first.report.segments).toMatchObject([{ origin: 'engine', example }, { origin: 'engine' }]);
    expect(first.report.segments[1]).not.toHaveProperty('example');
    const again = guided();
    const second = await withExamples(memory, again);
    expect(again.asked).toEqual([]);
    expect(second.report.segments).toMatchObject([{ origin: 'memory', by: 'engine', example }, { origin: 'memory' }]);
  });

  it('that a person changes has its sentence translated anew, and no other', async () => {
    const memory = temporaryMemory();
    memory.add([byPerson('Die Fregatte lief am Montag aus.', 'On Monday the frigate put to sea.')], false);
    await withExamples(memory, guided());
    memory.add([byPerson('Die Fregatte lief am Montag aus.', 'The frigate left port on Monday.')], true);
    const engine = guided();
    await withExamples(memory, engine);
    expect(texts(engine.asked)).toEqual([SENTENCE]);
  });

  it('is not what an engine made, and goes to no engine that takes none', async () => {
    const memory = temporaryMemory();
    await translate('Die Fregatte lief am Montag aus.\n', { engine: fakeEngine(), memory });
    const engine = guided();
    await withExamples(memory, engine);
    expect(engine.asked.map(({ example }) => example)).toEqual([undefined, undefined]);
    memory.add([byPerson('Die Fregatte lief am Montag aus.', 'On Monday the frigate put to sea.')], false);
    const other = fakeEngine(said);
    await withExamples(memory, other);
    // The key is that of a run without examples.
    expect(other.asked).toEqual([]);
  });
});

describe('a sentence that the engine was asked for', () => {
  it('brings along what the memory holds for sentences like it, with what has changed', async () => {
    const memory = temporaryMemory();
    await translate('Die Fregatte lief am Montag aus.\n', { engine: fakeEngine(), memory });
    const { report } = await translate('Die Fregatte lief am Dienstag aus. Es regnet.\n', {
      engine: fakeEngine(),
      memory,
      similar: (source) => memory.similar(source),
    });
    expect(report.segments.map(({ similar }) => similar)).toEqual([
      [
        {
          id: 1,
          score: expect.closeTo(0.88, 2),
          source: 'Die Fregatte lief am Montag aus.',
          target: 'AUS. MONTAG AM LIEF FREGATTE DIE',
          by: 'engine',
          changes: [
            { kind: 'same', text: 'Die Fregatte lief am ' },
            { kind: 'removed', text: 'Montag' },
            { kind: 'added', text: 'Dienstag' },
            { kind: 'same', text: ' aus.' },
          ],
        },
      ],
      undefined,
    ]);
  });
});
