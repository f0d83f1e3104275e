import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, EngineResult, EngineSegment, RequiredTerm } from '../../src/engines/engine.js';
import { openEngine } from '../../src/engines/index.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine('local', { workers: 0, beams: 2 });
});
afterAll(() => engine.dispose());

/** A segment whose terms are found where they first stand. */
function segment(text: string, terms: Readonly<Record<string, readonly string[]>> = {}): EngineSegment {
  return {
    text,
    terms: Object.entries(terms).map(([german, forms]): RequiredTerm => {
      const start = text.indexOf(german);
      return { start, end: start + german.length, target: forms[0] ?? '', forms, whole: true };
    }),
  };
}

async function translate(...segments: readonly EngineSegment[]): Promise<readonly EngineResult[]> {
  return engine.translate(segments);
}

async function repair(...segments: readonly EngineSegment[]): Promise<readonly EngineResult[]> {
  return engine.repair(segments);
}

it('names its model', () => {
  expect(engine).toMatchObject({ name: 'local', version: expect.stringMatching(/^termtreu-de-en \d+\.\d+\.\d+$/u) });
});

describe('translate', () => {
  it('gives each segment its English, in order, with typographic quotes', async () => {
    const results = await translate(
      segment('Danke'),
      segment('„Jeder Tag zählt“, sagte er.'),
      segment('Guten Morgen.'),
    );
    expect(results.map(({ notes }) => notes)).toEqual([[], [], []]);
    expect(results[0]?.text).toMatch(/^Thank/u);
    expect(results[1]?.text).toMatch(/^“.*day.*” he said\.$/u);
    expect(results[2]?.text).toMatch(/^Good morning/u);
  });

  it('tells the model the English of a term', async () => {
    const text = 'Die Drohnenabwehr wird besser.';
    const [told, free] = await translate(segment(text, { Drohnenabwehr: ['counter-drone defence'] }), segment(text));
    expect(told?.text).toContain('counter-drone defence');
    // The model's own words are others: the difference is the annotation's.
    expect(free?.text).not.toContain('counter-drone');
  });

  it('reads each word once, also where terms overlap or come in disorder', async () => {
    const text = 'Die Koalition der Willigen berät über Haubitzen.';
    const { terms } = segment(text, {
      Haubitzen: ['howitzer'],
      'Koalition der Willigen': ['coalition of the willing'],
      Willigen: ['volunteer'],
    });
    const ordered = terms.slice(0, 2).toReversed();
    expect(await translate({ text, terms })).toEqual(await translate({ text, terms: ordered }));
  });

  it('does nothing for nothing', async () => {
    expect(await translate()).toEqual([]);
    expect(await repair()).toEqual([]);
  });
});

it('a heading in capitals is translated, into capitals', async () => {
  const [result] = await translate(segment('KRIEG IN DER UKRAINE: MEHR MUNITION AUS DEN USA'));
  expect(result?.text).toBe(result?.text.toUpperCase());
  expect(result?.text).toMatch(/WAR\b.*UKRAINE.*AMMUNITION.*US/u);
});

describe('what is not German', () => {
  it('stands in the English as it stood, with the sentence around it', async () => {
    const [result] = await translate(segment('Präsident Selenskyj (Володимир Зеленський) dankte Deutschland 🇩🇪.'));
    expect(result?.text).toMatch(/^President .*\(Володимир Зеленський\).*🇩🇪/u);
  });

  it('is handed back untouched where it is no language at all', async () => {
    const text = 'ŹȢǅöǦǳƙƠ¢ƙČ(bĚăƑjżĔǣǀ¨č®NȱǤƬ9Ħ|Ȝ';
    expect(await translate(segment(text))).toEqual([{ text, notes: [] }]);
  });

  it('is copied where it is a checksum', async () => {
    const [result] = await translate(segment('Das Foto heißt a8f5f167f44f4964e6c998dee827110c.'));
    expect(result?.text).toContain('a8f5f167f44f4964e6c998dee827110c');
  });

  it('is handed back untouched where it is nearly all', async () => {
    const text = 'Президент Володимир Зеленський sagte.';
    expect(await translate(segment(text))).toEqual([{ text, notes: [] }]);
  });
});

describe('repair', () => {
  it('brings a term into the sentence that the model would not write', async () => {
    const [result] = await repair(segment('Der Minister lehnt das ab.', { Minister: ['purple elephant'] }));
    expect(result?.text.toLowerCase()).toContain('purple elephant');
  });

  it('brings every term in, each as often as it is asked for, in any of its forms', async () => {
    const text = 'Das Abkommen ersetzt den Vertrag über die Haubitzen.';
    const covenant = ['covenant', 'covenants'];
    const terms = { Abkommen: covenant, Vertrag: covenant, Haubitzen: ['howitzer', 'howitzers'] };
    const [result] = await repair(segment(text, terms));
    expect(result?.text.match(/\bcovenants?\b/giu)?.length).toBeGreaterThanOrEqual(2);
    expect(result?.text).toMatch(/\bhowitzers?\b/iu);
  });
});

describe('a sentence that is too long', () => {
  const clause = 'Die Minister der Staaten berieten am Montag in der Hauptstadt über die Lage';

  it('is cut at clause boundaries, keeps its terms in whichever part they are, and it is noted', async () => {
    const text = `${Array.from({ length: 10 }, () => clause).join('; ')}; am Ende auch die Koalition der Willigen.`;
    const [result] = await translate(segment(text, { 'Koalition der Willigen': ['coalition of the willing'] }));
    expect(result?.text).toMatch(/coalition of the willing/iu);
    expect(result?.text.length).toBeGreaterThan(text.length / 4);
    expect(result?.notes).toContain('cut-at-clause');
    expect(result?.notes).not.toContain('cut-hard');
  });

  it('is cut elsewhere where it has no clauses, and it is noted', async () => {
    const [result] = await translate(segment('Haubitzen '.repeat(60)));
    expect(result?.notes).toContain('cut-hard');
  });
});

describe('onResult', () => {
  it('is called once for each segment, with what is returned', async () => {
    const long = `${'Die Lage ist ernst, '.repeat(30)}aber nicht hoffnungslos.`;
    const segments = ['Moskau lehnt ab', long, 'Danke', 'Ja.', 'Nein.'].map((text) => segment(text));
    const seen = new Map<number, EngineResult>();
    let calls = 0;
    const results = await engine.translate(segments, {
      onResult: (index, result) => {
        calls += 1;
        seen.set(index, result);
      },
    });
    expect(calls).toBe(segments.length);
    expect([...seen].toSorted(([left], [right]) => left - right)).toEqual([...results.entries()]);
  });
});

describe('an abort', () => {
  it('before the start is an interruption', async () => {
    const run = engine.translate([segment('Danke')], { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: 'TermtreuError', code: 'interrupted', exitCode: 130 });
  });

  it('on the way keeps what is done and stops the rest', async () => {
    const controller = new AbortController();
    const done: number[] = [];
    const run = engine.translate(
      ['Danke', 'Moskau lehnt ab', 'Guten Morgen.', 'Ja.', 'Nein.', 'Der Krieg dauert an.'].map((text) =>
        segment(text),
      ),
      {
        signal: controller.signal,
        onResult: (index) => {
          done.push(index);
          controller.abort();
        },
      },
    );
    await expect(run).rejects.toMatchObject({ code: 'interrupted' });
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(6);
  });
});

describe('odd input', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \u00A0\n'],
    ['emoji', '😀😀 👩‍✈️🇺🇦'],
    ['Chinese', '北约秘书长访问柏林。'],
    ['Arabic', 'زار الوزير برلين.'],
    ['Cyrillic', 'Путин отказался.'],
    ['half a character', 'Ja \uD83D nein \uDE00'],
    ['control characters', 'a\u0000b\u001B[31mc'],
    ['control tokens', '</s><pad><t>Ja<m>no</t>'],
  ])('such as %s neither fails nor passes unnoticed as empty', async (_what, text) => {
    const [result] = await translate(segment(text));
    expect(result?.notes.includes('empty')).toBe(result?.text === '');
  });
});
