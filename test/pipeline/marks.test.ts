import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/article/article.js';
import { type ProjectionInput, type SpanPair, projectMarks } from '../../src/pipeline/marks.js';

const SIGNS: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>' };

/** Reads `[…]` and `{…}` as marks, `<…>` as code, `^` as a mark without text. */
function read(noted: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { at: number; start: number; sign: string }[] = [];
  let text = '';
  for (const sign of noted) {
    if (SIGNS[sign] !== undefined) {
      open.push({ at: marks.length, start: text.length, sign });
      marks.push({ start: 0, end: 0, open: sign, close: '', verbatim: false });
    } else if (Object.values(SIGNS).includes(sign)) {
      const { at, start, sign: opening } = open.pop() ?? { at: 0, start: 0, sign: '' };
      marks[at] = { start, end: text.length, open: opening, close: sign, verbatim: sign === '>' };
    } else if (sign === '^') {
      marks.push({ start: text.length, end: text.length, open: '^', close: '', verbatim: false });
    } else text += sign;
  }
  return { text, marks };
}

/** The same notation for a result. */
function write(text: string, marks: readonly Mark[]): string {
  let written = '';
  for (let at = 0; at <= text.length; at += 1) {
    const closing = marks.filter(({ start, end }) => end === at && start < at).reverse();
    const empty = marks.filter(({ start, end }) => start === at && end === at);
    const opening = marks.filter(({ start, end }) => start === at && end > at);
    written += closing.map(({ close }) => close).join('') + empty.map(({ open, close }) => open + close).join('');
    written += opening.map(({ open }) => open).join('') + text.charAt(at);
  }
  return written;
}

interface Hints {
  /** Terms as `German = English`. */
  readonly terms?: readonly string[];
  readonly isolated?: Readonly<Record<string, string>>;
}

/** Sentences stand on lines of their own in these notes, a space between them in the texts. */
function project(german: readonly string[], english: readonly string[], hints: Hints = {}) {
  const { text: sourceText, marks } = read(german.join(' '));
  const targetText = english.join(' ');
  const sources = ranges(german.map((sentence) => read(sentence).text));
  const targets = ranges(english);
  const sentences = sources.map((source, index) => ({ source, target: targets[index] ?? { start: 0, end: 0 } }));
  const anchors = (hints.terms ?? []).flatMap((term) => anchorOf(term, sourceText, targetText));
  const isolated = (text: string) => hints.isolated?.[text];
  return projectMarks(marks, { sourceText, targetText, sentences, anchors, isolated });
}

function anchorOf(term: string, sourceText: string, targetText: string): SpanPair[] {
  const [german = '', english = ''] = term.split(' = ');
  const source = sourceText.indexOf(german);
  const target = targetText.indexOf(english);
  if (source < 0 || target < 0) return [];
  return [
    {
      source: { start: source, end: source + german.length },
      target: { start: target, end: target + english.length },
    },
  ];
}

function ranges(sentences: readonly string[]) {
  let place = 0;
  return sentences.map((sentence) => {
    const start = place;
    place += sentence.length + 1;
    return { start, end: start + sentence.length };
  });
}

const projected = (german: string, english: string, hints: Hints = {}): [string, number] => {
  const { marks, guessed, text } = project([german], [english], hints);
  return [write(text, marks), guessed.length];
};

describe('a mark', () => {
  it.each([
    ['over a whole sentence', '[Die Nato wächst.]', 'NATO is growing.', '[NATO is growing.]'],
    ['over a sentence without its stop', '[Die Nato wächst].', 'NATO is growing.', '[NATO is growing].'],
    ['twice over a sentence', '[{Die Nato wächst.}]', 'NATO is growing.', '[{NATO is growing.}]'],
    [
      'over a name',
      '[Wladimir Putin] sprach mit Rutte.',
      'Vladimir Putin spoke to Rutte.',
      '[Vladimir Putin] spoke to Rutte.',
    ],
    [
      'over a name that moves',
      'Am Montag traf [Mark Rutte] in Kiew ein.',
      'Mark Rutte arrived in Kyiv on Monday.',
      '[Mark Rutte] arrived in Kyiv on Monday.',
    ],
    [
      'over a place spelt in another way',
      'Am Montag traf Mark Rutte in [Kiew] ein.',
      'Mark Rutte arrived in Kyiv on Monday.',
      'Mark Rutte arrived in [Kyiv] on Monday.',
    ],
    [
      'over a number',
      'Derzeit verliere Russland bis zu [25.000] Soldaten pro Monat.',
      'Russia is currently losing up to 25,000 soldiers a month.',
      'Russia is currently losing up to [25,000] soldiers a month.',
    ],
    [
      'over a number and its noun',
      'Derzeit verliere Russland bis zu [25.000 Soldaten] pro Monat.',
      'Russia is currently losing up to 25,000 soldiers a month.',
      'Russia is currently losing up to [25,000 soldiers] a month.',
    ],
    [
      'over a quotation',
      'Der Präsident nannte das [„absurd“].',
      'The president called this ‘absurd’.',
      'The president called this [‘absurd’].',
    ],
  ])('%s', (_, ...[german, english, expected]) => {
    expect(projected(german, english)).toEqual([expected, 0]);
  });

  it('goes with its sentence', () => {
    const { marks, text } = project(
      ['Die Nato wächst.', '[Russland droht.]', 'Kiew hofft.'],
      ['NATO is growing.', 'Russia is making threats.', 'Kyiv is hopeful.'],
    );
    expect(write(text, marks)).toBe('NATO is growing. [Russia is making threats.] Kyiv is hopeful.');
  });

  it('goes over several sentences', () => {
    const { marks, text } = project(
      ['[Die Nato wächst.', 'Russland droht.]', 'Kiew hofft.'],
      ['NATO is growing.', 'Russia is making threats.', 'Kyiv is hopeful.'],
    );
    expect(write(text, marks)).toBe('[NATO is growing. Russia is making threats.] Kyiv is hopeful.');
  });
});

describe('a mark over a term', () => {
  const terms = ['Minsker Abkommen = Minsk agreements', 'Koalition der Willigen = coalition of the willing'];

  it.each([
    ['Das [Minsker Abkommen] scheiterte an der „Koalition der Willigen“.', '[Minsk agreements]'],
    ['Das Minsker Abkommen scheiterte an der „[Koalition der Willigen]“.', '‘[coalition of the willing]’'],
    ['Das Minsker Abkommen scheiterte an der [„Koalition der Willigen“].', '[‘coalition of the willing’]'],
  ])('goes over its rendering: %s', (german, expected) => {
    const english = 'It was the ‘coalition of the willing’ that made the Minsk agreements fail.';
    const [text, guessed] = projected(german, english, { terms });
    expect(text).toContain(expected);
    expect(guessed).toBe(0);
  });

  it('holds the whole rendering when it holds more', () => {
    const german = 'Zweitens solle eine [europäische „Koalition der Willigen“] zusätzliche Abschreckung leisten.';
    const english = 'Second, a European ‘coalition of the willing’ should provide additional deterrence.';
    expect(projected(german, english, { terms })[0]).toContain('a [European ‘coalition of the willing’] should');
  });
});

describe('a mark over other words', () => {
  it.each([
    {
      german: 'Umso wichtiger sei es, der Ukraine [langfristig glaubwürdige Sicherheitsgarantien] zu geben.',
      english: 'It was all the more important to give Ukraine credible long-term security guarantees.',
      alone: 'credible security guarantees in the long term',
      expected: '[credible long-term security guarantees]',
    },
    {
      german: 'Die [Verteidigungsausgaben] steigen nach Angaben des Ministeriums deutlich.',
      english: 'According to the ministry, defence spending is rising significantly.',
      alone: 'Defence spending',
      expected: '[defence spending]',
    },
    {
      german: 'Der Haushaltsausschuss billigte am Mittwoch [eine Aufstockung des Sondervermögens].',
      english: 'On Wednesday, the budget committee approved an increase in the special fund.',
      alone: 'an increase in the special fund.',
      expected: '[an increase in the special fund]',
    },
    {
      german: 'Ob für einen Beschluss [Einstimmigkeit] nötig ist, steht dort nicht.',
      english: 'It does not say whether unanimity is required for a decision.',
      alone: 'Unanimity',
      expected: '[unanimity]',
    },
    {
      german: 'Deutschland übernehme eine [Führungsrolle], die in ganz Europa anerkannt werde, sagte Rutte.',
      english: 'Germany was assuming a leading role that was recognised throughout Europe, Rutte said.',
      alone: 'Leadership role',
      expected: '[leading role]',
    },
  ])('is found by their own translation: $expected', ({ german, english, alone, expected }) => {
    const marked = /\[(.*)\]/u.exec(german)?.[1] ?? '';
    const [text, guessed] = projected(german, english, { isolated: { [marked]: alone } });
    expect(text).toContain(expected);
    expect(guessed).toBe(0);
  });

  it('is a guess by place where nothing is shared', () => {
    const [text, guessed] = projected(
      'Der Westen dürfe nicht auf [Entspannung] hoffen.',
      'The West must not hope for détente.',
    );
    expect(text).toMatch(/\[.+\]/u);
    expect(guessed).toBe(1);
  });

  it('leaves the words that belong elsewhere', () => {
    const [text] = projected(
      'Nach Angaben aus Moskau [lehnt der Kreml] Gespräche mit Kiew ab.',
      'According to Moscow, the Kremlin rejects talks with Kyiv.',
    );
    expect(text).toContain('Kremlin');
    expect(text).not.toMatch(/\[[^\]]*(?:Moscow|Kyiv)/u);
  });

  it('stays inside the mark around it', () => {
    const [text] = projected(
      '[Der Präsident {Putin} droht] dem Westen und Putin lacht.',
      'President Putin is threatening the West, and Putin laughs.',
      { isolated: { 'Der Präsident Putin droht': 'President Putin threatens' } },
    );
    expect(text).toMatch(/^\[President \{Putin\}/u);
  });
});

describe('code and addresses', () => {
  const isolated = { 'die Seite nato.int': 'the page nato.int' };

  it.each([
    ['Siehe <nato.int> für mehr.', 'For more, see nato.int here.', 'For more, see <nato.int> here.'],
    ['Siehe [die Seite <nato.int>] dort.', 'See the page nato.int there.', 'See [the page <nato.int>] there.'],
    ['Von <a.de> bis <a.de> gut.', 'From a.de to a.de good.', 'From <a.de> to <a.de> good.'],
  ])('stay as they are: %s', (german, ...[english, expected]) => {
    expect(projected(german, english, { isolated })).toEqual([expected, 0]);
  });

  it.each([
    ['Siehe bitte <nato.int> für mehr.', 'Please see for more.', 'Please <nato.int> see for more.'],
    ['Siehe <nato.int>', '', '<nato.int>'],
    ['Siehe [<nato.int>] dort.', 'See there.', 'See [<nato.int>] there.'],
  ])('come back when they are lost: %s', (german, ...[english, expected]) => {
    const { marks, guessed, text } = project([german], [english]);
    expect(write(text, marks)).toBe(expected);
    expect(guessed).toMatchObject([{ verbatim: true }]);
  });
});

describe('a mark without text', () => {
  it.each([
    ['follows the same name', 'In Kiew^ sprach Rutte.', 'Rutte spoke in Kyiv.', 'Rutte spoke in Kyiv^.'],
    [
      'follows the same number',
      'Es sind 25.000^ Soldaten.',
      'There are 25,000 soldiers.',
      'There are 25,000^ soldiers.',
    ],
    ['follows a mark', 'Das sagte [Rutte]^ in Kiew.', 'Rutte said this in Kyiv.', '[Rutte]^ said this in Kyiv.'],
    ['stands after the stop', 'Die Nato wächst.^', 'NATO is growing.', 'NATO is growing.^'],
    ['stands before the stop', 'Die Nato wächst^.', 'NATO is growing.', 'NATO is growing^.'],
    ['stands before the next word', 'Das ist ^Rutte.', 'That is Rutte.', 'That is^ Rutte.'],
    ['stands after the comma', 'Das sagte Rutte,^ der Chef.', 'So said Rutte, the boss.', 'So said Rutte,^ the boss.'],
  ])('%s', (_, ...[german, english, expected]) => {
    expect(projected(german, english)).toEqual([expected, 0]);
  });

  it('stands between its sentences', () => {
    const { marks, text } = project(
      ['Die Nato wächst.^', 'Russland droht.'],
      ['NATO is growing.', 'Russia is making threats.'],
    );
    expect(write(text, marks)).toBe('NATO is growing.^ Russia is making threats.');
  });

  it('is a guess where nothing is shared', () => {
    expect(projected('Die Lage^ bleibt ernst.', 'Things remain serious.')[1]).toBe(1);
  });

  it('does not stand in a link that it was not in', () => {
    const [text] = projected('Rutte^ lobte [Selenskyj und Rutte].', 'Zelenskyy and Rutte were praised.');
    expect(text).not.toMatch(/\[[^\]]*\^/u);
  });
});

function inputOf(pairs: readonly (readonly [string[], string[]])[]): ProjectionInput {
  const german = pairs.map(([one]) => one.join(' '));
  const english = pairs.map(([, other]) => other.join(' '));
  const targets = ranges(english);
  const sentences = ranges(german).map((source, at) => ({ source, target: targets[at] ?? { start: 0, end: 0 } }));
  return { sourceText: german.join(' '), targetText: english.join(' '), sentences };
}

/** Takes from the cuts those that nest. */
function nested(cuts: readonly { from: number; length: number; verbatim: boolean }[], length: number): Mark[] {
  const marks: Mark[] = [];
  for (const { from, length: wanted, verbatim } of cuts) {
    const start = Math.min(from, length);
    const end = Math.min(start + wanted, length);
    const mark = { start, end, open: `<${marks.length}>`, close: '', verbatim: verbatim && end > start };
    if (marks.every((other) => nestsIn(mark, other) && !(other.verbatim && overlap(mark, other)))) {
      if (!mark.verbatim || !marks.some((other) => overlap(mark, other) && !isWithin(mark, other))) marks.push(mark);
    }
  }
  return marks;
}

const overlap = (a: Mark, b: Mark) => a.start < b.end && b.start < a.end;
const isWithin = (a: Mark, b: Mark) => a.start >= b.start && a.end <= b.end;
const nestsIn = (a: Mark, b: Mark) => !overlap(a, b) || isWithin(a, b) || isWithin(b, a);

describe('any marks', () => {
  const word = fc.constantFrom(
    'Nato',
    'Kiew',
    'die',
    'der',
    'Putin',
    '20.000',
    'Lage',
    'ist',
    '„gut“',
    'so,',
    'x.de',
    'Ende.',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 8 });
  const sentencePair = fc.tuple(words, words);
  const cut = fc.record({ from: fc.nat(60), length: fc.nat(20), verbatim: fc.boolean() });

  it('come back once each, nested, verbatim ones unchanged', () => {
    fc.assert(
      fc.property(
        fc.array(sentencePair, { minLength: 1, maxLength: 3 }),
        fc.array(cut, { maxLength: 7 }),
        (pairs, cuts) => {
          const input = inputOf(pairs);
          const marks = nested(cuts, input.sourceText.length);
          const { marks: placed, text, guessed } = projectMarks(marks, input);
          expect(placed.map(({ open }) => open).sort()).toEqual(marks.map(({ open }) => open).sort());
          expect(placed.every((mark, at) => placed.slice(at).every((other) => nestsIn(mark, other)))).toBe(true);
          expect(placed.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)).toBe(true);
          expect(guessed.every((mark) => marks.includes(mark))).toBe(true);
          for (const mark of placed.filter(({ verbatim }) => verbatim)) {
            const old = marks.find(({ open }) => open === mark.open);
            expect(text.slice(mark.start, mark.end)).toBe(input.sourceText.slice(old?.start, old?.end));
          }
          const kept = text === input.targetText || marks.some(({ verbatim }) => verbatim);
          expect(kept).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('come back in their places when the translation is the text itself', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('Nato', 'Kiew', 'Putin', '20.000', 'Lage', 'Russland', 'Berlin'), {
          minLength: 1,
        }),
        fc.nat(6),
        (list, at) => {
          const chosen = list[at % list.length] ?? '';
          const noted = list.map((name) => (name === chosen ? `[${name}]` : name)).join(' ');
          expect(projected(noted, list.join(' '))).toEqual([noted, 0]);
        },
      ),
    );
  });
});
