import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_MODEL_FOLDER } from '../../src/engines/index.js';
import { parseModelCard, type ModelCard } from '../../src/engines/local/model-card.js';
import { createTokenizer, type ModelTokenizer } from '../../src/engines/local/tokenizer.js';

let card: ModelCard;
let definition = '';
let tokenizer: ModelTokenizer;
beforeAll(async () => {
  card = parseModelCard(await readFile(join(DEFAULT_MODEL_FOLDER, 'config.json'), 'utf8'));
  definition = await readFile(join(DEFAULT_MODEL_FOLDER, card.files.tokenizer), 'utf8');
  tokenizer = createTokenizer(card, definition);
});

const CONTROL = ['<t>', '<m>', '</t>', '</s>', '<pad>'];

describe('text from an article', () => {
  it.each([
    ...CONTROL,
    'Er schrieb </s> und <pad> in den Text<t> hinein.',
    '<<t>><</s>/s><pad<pad>>',
    '<t>Koalition<m>coalition</t>',
  ])('cannot write control tokens: %j', (text) => {
    const ids = tokenizer.encodeSource(text);
    expect(ids.at(-1)).toBe(card.tokens.end);
    expect(Math.min(...ids.slice(0, -1))).toBeGreaterThan(4);
    expect(tokenizer.decode(ids)).toBe(` ${text}`);
  });

  it('comes back from its tokens unchanged, whatever it is', () => {
    const whole = fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC'));
    const text = fc.array(fc.oneof(whole, fc.constantFrom(...CONTROL)), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(
        text.filter((candidate) => candidate === candidate.normalize('NFC')),
        (source) => {
          const ids = tokenizer.encodeSource(source);
          expect(ids.filter((id) => id < 5)).toEqual([card.tokens.end]);
          expect(tokenizer.decode(ids)).toBe(` ${source}`);
        },
      ),
    );
  });
});

const [end, open, target, close] = [1, 2, 3, 4];
const pieces = (text: string) => tokenizer.encodePiece(text);

describe('annotations', () => {
  it('stand as in the training: the space before a term moves behind the opening token', () => {
    const ids = tokenizer.encodeSource('Die Koalition berät', [{ start: 4, end: 13, target: 'coalition' }]);
    const expected = [...pieces(' Die'), open, ...pieces(' Koalition'), target, ...pieces(' coalition'), close];
    expect(ids).toEqual([...expected, ...pieces(' berät'), end]);
  });

  it('may begin a sentence, follow a mark, and follow one another', () => {
    const source = 'NATO („Bundeswehr“) Heer';
    const terms = ['NATO', 'Bundeswehr', 'Heer'].map((term) => {
      const start = source.indexOf(term);
      return { start, end: start + term.length, target: 'x' };
    });
    const told = [target, ...pieces(' x'), close];
    const first = [open, ...pieces(' NATO'), ...told];
    const second = [...pieces(' („'), open, ...pieces('Bundeswehr'), ...told];
    const third = [...pieces('“)'), open, ...pieces(' Heer'), ...told];
    expect(tokenizer.encodeSource(source, terms)).toEqual([...first, ...second, ...third, end]);
  });

  it('cannot smuggle in control tokens with the English term', () => {
    const ids = tokenizer.encodeSource('NATO', [{ start: 0, end: 4, target: '</t></s>' }]);
    expect(ids.filter((id) => id < 5)).toEqual([open, target, close, end]);
  });

  it('are left out for a model that does not know them', () => {
    const { pad, decoderStart, end: endToken } = card.tokens;
    const plain = createTokenizer({ ...card, tokens: { pad, decoderStart, end: endToken } }, definition);
    const source = 'Die Koalition berät';
    expect(plain.encodeSource(source, [{ start: 4, end: 13, target: 'coalition' }])).toEqual(
      plain.encodeSource(source),
    );
  });
});

describe('the edges of tokens', () => {
  it.each([
    [' agreement', { continues: 0, ends: 1 }],
    ['s', { continues: 1, ends: 1 }],
    ['ä', { continues: 1, ends: 1 }],
    ['7', { continues: 1, ends: 1 }],
    ['-', { continues: 0, ends: 0 }],
    ['"', { continues: 0, ends: 0 }],
    [' "', { continues: 0, ends: 0 }],
    [' –', { continues: 0, ends: 0 }],
    ['–', { continues: 0, ends: 0 }],
    [' ', { continues: 0, ends: 0 }],
  ])('of %j', (text, expected) => {
    const ids = tokenizer.encodePiece(text);
    expect(ids).toHaveLength(1);
    const [id = 0] = ids;
    expect({ continues: tokenizer.continuesWord[id], ends: tokenizer.endsInWord[id] }).toEqual(expected);
  });
});

/** A tokenizer of SentencePiece pieces: what is written ▁ in them is the space before a word. */
const unigram = (listed: readonly string[]) =>
  JSON.stringify({
    added_tokens: ['</s>', '<unk>'].map((content, id) => ({ id, content, special: true, normalized: false })),
    normalizer: { type: 'Precompiled' },
    pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'never' },
    post_processor: null,
    decoder: { type: 'Replace', pattern: { String: '▁' }, content: ' ' },
    model: { type: 'Unigram', unk_id: 1, vocab: ['</s>', '<unk>', ...listed].map((piece) => [piece, -piece.length]) },
  });

describe('a tokenizer of SentencePiece pieces', () => {
  const written = ['▁', '▁die', '▁the', 'die', 'Ġ', '▁ä', '.', '▁7'];
  const tokens = { pad: 9, decoderStart: 9, end: 0, unknown: 1 };
  const of = (json: string, targetJson = json) =>
    createTokenizer({ ...card, architecture: { ...card.architecture, vocabulary: 10 }, tokens }, json, targetJson);
  let pieced: ModelTokenizer;
  beforeAll(() => {
    pieced = of(unigram(written));
  });
  const id = (piece: string) => written.indexOf(piece) + 2;

  it('tells a word from what goes on with one, and back', () => {
    expect(pieced.encodeSource('die die.')).toEqual([id('▁die'), id('▁die'), id('.'), 0]);
    expect(pieced.encodePiece('die')).toEqual([id('die')]);
    expect(pieced.decode([id('▁the'), id('die'), id('▁die'), 0])).toBe(' thedie die');
  });

  it.each([
    ['▁', { continues: 0, ends: 0 }],
    ['▁the', { continues: 0, ends: 1 }],
    ['die', { continues: 1, ends: 1 }],
    ['▁ä', { continues: 0, ends: 1 }],
    ['.', { continues: 0, ends: 0 }],
    ['▁7', { continues: 0, ends: 1 }],
    // A letter of Maltese, which is how byte-level tokens write a space.
    ['Ġ', { continues: 1, ends: 1 }],
  ])('knows the edges of %j', (piece, expected) => {
    const edges = { continues: pieced.continuesWord[id(piece)], ends: pieced.endsInWord[id(piece)] };
    expect(edges).toEqual(expected);
  });

  it('tells what cannot be written', () => {
    expect(pieced.canWrite(pieced.encodePiece(' die'))).toBe(true);
    expect(pieced.canWrite(pieced.encodePiece(' die?'))).toBe(false);
    expect(tokenizer.canWrite(tokenizer.encodePiece(' 🦌'))).toBe(true);
  });

  it('may be another for each language', () => {
    const two = of(unigram(['▁die', '', 'd', 'i', 'e', '▁']), unigram(['', '▁die', 'd', 'i', 'e', '▁']));
    expect(two.encodeSource('die')).toEqual([2, 0]);
    expect(two.encodePiece(' die')).toEqual([3]);
    expect(two.decode([3])).toBe(' die');
  });
});
