import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtClauses, type Span } from '../../src/engines/local/clauses.js';
import { repeatsItself } from '../../src/engines/local/repetition.js';
import { normalise, toModelText } from '../../src/engines/local/source-text.js';
import { capitaliseStart, dropDoubledWords, restoreTypography } from '../../src/engines/local/target-text.js';

/** Text as articles hold it, and worse: quotes, spaces of all kinds, old spellings, other scripts, halves of pairs. */
const pieces = fc.constantFrom(
  ...'daß Straße Schluß und NATO der a\u0308 „ “ « ‚ ’ … . <t> 😀 👩‍✈️ 北约 НАТО 0 \uD83D \uDE00'.split(' '),
  ...' |  |\u00A0|\u202F|\n|\t|\u00AD|\u200B|, |; | – '.split('|'),
);
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 })
  .map((all) => all.join(''));

/** A text with spans in order that do not overlap and, like terms, tear no character apart. */
const textsWithSpans = texts.chain((text) => {
  const characters = Array.from(text);
  return fc.uniqueArray(fc.nat(characters.length), { maxLength: 8 }).map((places) => {
    const sorted = places.map((place) => characters.slice(0, place).join('').length).toSorted((a, b) => a - b);
    const spans = sorted.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: sorted[i + 1] ?? text.length }] : []));
    return { text, spans: spans.filter(({ start, end }) => start < end) };
  });
});

describe('normalise', () => {
  it.each([
    ['„Ja“, sagte »sie« “so” "da"', '"Ja", sagte "sie" "so" "da"'],
    ['‚Nein‘, rief ‹er›, geht’s noch', "'Nein', rief 'er', geht's noch"],
    ['20\u00A0Prozent, z.\u202FB.\tso\nund  so', '20 Prozent, z. B. so und so'],
    ['Bundes\u00ADwehr\u200B', 'Bundeswehr'],
    ['Warten … und – dann', 'Warten ... und – dann'],
    ['Gru\u0308ße', 'Grüße'],
  ])('writes %j as the model knows it', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it.each([
    ['Er muß wissen, daß es so ist.', 'Er muss wissen, dass es so ist.'],
    ['DAß Daß dass', 'DAss Dass dass'],
    ['der Beschluß des Ausschusses', 'der Beschluss des Ausschusses'],
    ['Rußland und Weißrußland', 'Russland und Weißrussland'],
    ['Sie mußten und müßten es gewußt haben.', 'Sie mussten und müssten es gewusst haben.'],
    ['Mißtrauen, Prozeß, Kongreßzentrum', 'Misstrauen, Prozess, Kongresszentrum'],
    ['Er umfaßt, beschloß und wüßte es.', 'Er umfasst, beschloss und wüsste es.'],
    ['Das läßt sich unmißverständlich sagen.', 'Das lässt sich unmissverständlich sagen.'],
  ])('modernises %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it.each(
    (
      'Straße Straßen Maß Maßnahme maßgeblich groß größer Großbritannien Fuß Fußnote weiß weißt Gruß Grüße Spaß heiß heißt ' +
      'hieß schließt schließlich beschließt fließt Fleiß Preußen ließ verließ stieß Stoß Verstoß außen Außenminister ' +
      'draußen bloß Floß Schoß Kloß Ruß süß genießt schießt beschießt Geschoßfläche Vorstöße gemäß regelmäßig mäßig ' +
      'müßig Dreißig dreißig Strauß reißt beißt Äußerung äußerst Weißrussland Großmacht Gefäß saß aß vergaß ließe spaßt fußt'
    ).split(' '),
  )('leaves %s alone', (word) => {
    expect(normalise(word)).toBe(word);
    expect(normalise(`${word}s`)).toBe(`${word}s`);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe('toModelText', () => {
  it('moves annotations along', () => {
    const text = 'Der „Beschluß“ der\u00A0Koali\u00ADtion …';
    const start = text.indexOf('Koali');
    const result = toModelText(text, [{ start, end: start + 10, target: 'coalition’s will' }]);
    expect(result.text).toBe('Der "Beschluss" der Koalition ...');
    expect(result.annotations).toEqual([{ start: 20, end: 29, target: "coalition's will" }]);
  });

  it('keeps in each annotation the normalised words of its place', () => {
    fc.assert(
      fc.property(textsWithSpans, ({ text, spans }) => {
        const result = toModelText(
          text,
          spans.map((span) => ({ ...span, target: 'x' })),
        );
        expect(result.annotations.map(({ start, end }) => result.text.slice(start, end))).toEqual(
          spans.map(({ start, end }) => normalise(text.slice(start, end))),
        );
      }),
    );
  });
});

const straight = (text: string) => text.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'");

describe('capitaliseStart', () => {
  it.each([
    ['intelligence cooperation goes on.', 'Geheimdienstkooperation läuft weiter.', 'Intelligence cooperation goes on.'],
    ['“security guarantees” are needed.', '„Sicherheitsgarantien“ sind nötig.', '“Security guarantees” are needed.'],
    ['and so on', 'und so weiter', 'and so on'],
    ['3 tanks', '3 Panzer', '3 tanks'],
  ])('makes of “%s” after “%s”: “%s”', (text, source, expected) => {
    expect(capitaliseStart(text, source)).toBe(expected);
  });
});

describe('dropDoubledWords', () => {
  it.each([
    ['The secretary general general spoke.', 'Der Generalsekretär sprach.', 'The secretary general spoke.'],
    ['Defence Defence ministers met.', 'Es trafen sich die Minister.', 'Defence ministers met.'],
    ['They said that that was very very bad.', 'Sie sagten, das sei sehr schlecht.', undefined],
    ['Better better than never.', 'Besser, besser als nie.', undefined],
    ['She had had enough of it.', 'Sie hatte genug davon.', undefined],
    ['a long-term term', 'eine langfristige Laufzeit', undefined],
  ])('%s', (text, source, expected = text) => {
    expect(dropDoubledWords(text, source)).toBe(expected);
  });
});

describe('restoreTypography', () => {
  it.each([
    ['"We will help," he said.', '“We will help,” he said.'],
    ['He said: "We will \'never\' go."', 'He said: “We will ‘never’ go.”'],
    ['"\'Never,\' he said," she reported.', '“‘Never,’ he said,” she reported.'],
    ["It's the soldiers' camp.", 'It’s the soldiers’ camp.'],
    ["The '90s weren't easy.", 'The ’90s weren’t easy.'],
    ['the states\' "red lines" and the EU\'s', 'the states’ “red lines” and the EU’s'],
    ['The ("so-called") "Wagner"-group', 'The (“so-called”) “Wagner”-group'],
    ['the word–"war"–was', 'the word–“war”–was'],
    // A quotation of two sentences, cut into sentences: the first opens, the second closes.
    ['"We will help.', '“We will help.'],
    ['And we stay."', 'And we stay.”'],
    ['", said the minister.', '”, said the minister.'],
    ['"... and we stay', '“... and we stay'],
    ['No quotes at all.', 'No quotes at all.'],
    ['"', '“'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(restoreTypography(text, 'irrelevant')).toBe(expected);
  });

  it('writes an ellipsis where the source has one', () => {
    expect(restoreTypography(' Wait ... ', 'Warten …')).toBe('Wait …');
    expect(restoreTypography('Wait ...', 'Warten ...')).toBe('Wait ...');
  });

  it('restores the dash only where the source has one', () => {
    expect(restoreTypography('Tallinn -- It rains', 'Tallinn – Es regnet')).toBe('Tallinn – It rains');
    expect(restoreTypography('not weak - but calm', 'nicht schwach – sondern ruhig')).toBe('not weak – but calm');
    expect(restoreTypography('Mali - Niger', 'Mali - Niger')).toBe('Mali - Niger');
  });

  it('tells a quotation inside a quotation from the one around it', () => {
    const text = '"He asked: "Can you?" Now we know," she said. "Good."';
    expect(restoreTypography(text, '')).toBe('“He asked: ‘Can you?’ Now we know,” she said. “Good.”');
  });

  it('changes quotes and ends only', () => {
    fc.assert(
      fc.property(
        texts.map((text) => straight(text)),
        (text) => {
          const result = restoreTypography(text, '');
          expect(straight(result)).toBe(text.trim());
          expect(result).not.toMatch(/["']/u);
        },
      ),
    );
  });
});

function cut(text: string, limit: number, spans: readonly Span[] = []) {
  const { parts, hard } = cutAtClauses(text, ({ start, end }) => end - start <= limit, spans);
  return { parts: parts.map(({ start, end }) => text.slice(start, end)), hard };
}

describe('cutAtClauses', () => {
  it.each([
    ['a text that fits', 'Er kam, sah und ging.', 30, ['Er kam, sah und ging.']],
    [
      'at a semicolon before a comma',
      'Er kam, er sah; sie ging, er blieb.',
      25,
      ['Er kam, er sah; ', 'sie ging, er blieb.'],
    ],
    [
      'at a comma before und',
      'Er kam am Abend, und sie ging, als er kam.',
      30,
      ['Er kam am Abend, ', 'und sie ging, als er kam.'],
    ],
    [
      'at a line break after a comma',
      'Er kam am Abend,\nsie ging am Morgen.',
      25,
      ['Er kam am Abend,\n', 'sie ging am Morgen.'],
    ],
    [
      'before und without a comma',
      'Die Minister von Polen und Litauen',
      30,
      ['Die Minister von Polen ', 'und Litauen'],
    ],
  ])('leaves or cuts %s', (...[, text, limit, expected]) => {
    expect(cut(text, limit)).toEqual({ parts: expected, hard: false });
  });

  it.each([
    ['at a space where there is no clause', 'Haubitzen Panzer Drohnen', 17, ['Haubitzen ', 'Panzer Drohnen']],
    ['at a line break too', 'Haubitzen\nDrohnen', 12, ['Haubitzen\n', 'Drohnen']],
    ['at a far space rather than inside a word', 'An Donaudampfschifffahrt', 22, ['An ', 'Donaudampfschifffahrt']],
    ['inside a word in the end', 'Donaudampfschiff', 8, ['Donaudam', 'pfschiff']],
    ['never inside a surrogate pair', '😀😀😀', 4, ['😀', '😀😀']],
    ['no character that does not fit', '😀', 1, ['😀']],
  ])('cuts hard %s', (...[, text, limit, parts]) => {
    expect(cut(text, limit)).toEqual({ parts, hard: parts.length > 1 });
  });

  it('does not cut a term, wherever it stands', () => {
    const text = 'In Koalition der Willigen';
    expect(cut(text, 22, [{ start: 3, end: 25 }]).parts).toEqual(['In ', 'Koalition der Willigen']);
    expect(cut('NATORussland', 8, [{ start: 0, end: 8 }]).parts).toEqual(['NATORuss', 'land']);
  });

  it('cuts a term that alone is too long', () => {
    expect(cut('Koalition der Willigen', 14, [{ start: 0, end: 22 }]).parts).toEqual(['Koalition ', 'der Willigen']);
  });

  it('gives parts that rebuild the text, all fit, and leave terms that fit and surrogate pairs whole', () => {
    fc.assert(
      fc.property(textsWithSpans, fc.integer({ min: 2, max: 30 }), ({ text, spans }, limit) => {
        const { parts } = cutAtClauses(text, ({ start, end }) => end - start <= limit, spans);
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(Math.max(...parts.map(({ start, end }) => end - start))).toBeLessThanOrEqual(limit);
        const torn = parts.filter(({ start }) => start > 0 && (text.codePointAt(start - 1) ?? 0) > 0xffff);
        expect(torn).toEqual([]);
        for (const span of spans.filter(({ start, end }) => end - start <= limit)) {
          expect(parts.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('ends even if nothing ever fits', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { parts } = cutAtClauses(text, () => false, []);
        expect(parts.map(({ start, end }) => text.slice(start, end))).toEqual(text === '' ? [''] : Array.from(text));
      }),
    );
  });
});

describe('repeatsItself', () => {
  it.each([
    'the the the the war',
    'He said that he said that he said that he said',
    'of the of the of the',
    'The government of the Federal Republic and The government of the Federal Republic and then',
  ])('sees the loop in %j', (text) => {
    expect(repeatsItself(text)).toBe(true);
  });

  it.each([
    '',
    'No, no, no: this is a long, long way.',
    'Bit by bit, step by step, side by side.',
    'government of the people, by the people, for the people',
    'the war and the peace and the war again',
  ])('leaves %j alone', (text) => {
    expect(repeatsItself(text)).toBe(false);
  });

  it('sees a phrase of any length that comes four times, and none in words that are all different', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/u), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, (before, phrase) => {
        const loop = Array.from({ length: 4 }, () => phrase).flat();
        expect(repeatsItself([...before, ...loop].join(' '))).toBe(true);
        expect(repeatsItself(phrase.join(' '))).toBe(false);
      }),
    );
  });
});
