import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';
import type { ModelCard } from './model-card.js';

/** A term with the English that the model is told to use for it. Offsets are UTF-16 code units into the source. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** Turns text into a model's tokens and back. */
export interface ModelTokenizer {
  /**
   * The tokens of a source sentence, the end token included.
   * Annotations must be in order and must not overlap; a model without term tokens ignores them.
   */
  encodeSource(text: string, annotations?: readonly Annotation[]): number[];
  /** The tokens of a piece of target text, without an end token. */
  encodePiece(text: string): number[];
  /** Whether the model can write the tokens of a piece: none of them stands for an unknown text. */
  canWrite(ids: readonly number[]): boolean;
  /** The text of tokens; special tokens become nothing. */
  decode(ids: readonly number[]): string;
  /** For each token whether it goes on with the word before it: it begins with a letter or digit, without a space. */
  readonly continuesWord: Uint8Array;
  /** For each token whether it ends in a letter or digit, so that a bare word after it would be glued to it. */
  readonly endsInWord: Uint8Array;
}

/**
 * Makes a tokenizer from the text of a model's `tokenizer.json` (Hugging Face's format), and another for target text
 * where the two languages are not written in the same tokens. They keep a space before a text's first word, in the
 * tokens and back from them, and add none.
 */
export function createTokenizer(card: ModelCard, json: string, targetJson = json): ModelTokenizer {
  const tokenizer = readDefinition(json);
  const target = targetJson === json ? tokenizer : readDefinition(targetJson);
  const encodePiece = encoderOf(tokenizer);
  const { termOpen, termTarget, termClose, end, unknown } = card.tokens;
  const annotates = termOpen !== undefined && termTarget !== undefined && termClose !== undefined;
  return {
    encodePiece: target === tokenizer ? encodePiece : encoderOf(target),
    canWrite: (ids) => unknown === undefined || !ids.includes(unknown),
    // The library refuses to decode nothing.
    decode: (ids) => (ids.length === 0 ? '' : target.decode([...ids], { skip_special_tokens: true })),
    ...wordEdges(target, card.architecture.vocabulary),
    encodeSource(text, annotations = []) {
      const ids: number[] = [];
      let at = 0;
      for (const term of annotates ? annotations : []) {
        const before = text.slice(at, term.start);
        const spaced = before.endsWith(' ') || (before === '' && at === 0);
        const opening = at === 0 ? ` ${before}` : before;
        ids.push(...encodePiece(spaced ? opening.slice(0, -1) : opening), termOpen ?? 0);
        ids.push(...encodePiece(`${spaced ? ' ' : ''}${text.slice(term.start, term.end)}`), termTarget ?? 0);
        ids.push(...encodePiece(` ${term.target}`), termClose ?? 0);
        at = term.end;
      }
      const rest = at === 0 ? ` ${text}` : text.slice(at);
      return [...ids, ...encodePiece(rest), end];
    },
  };
}

function readDefinition(json: string): HuggingFaceTokenizer {
  const definition: object = JSON.parse(json);
  return new HuggingFaceTokenizer(definition, { clean_up_tokenization_spaces: false });
}

function encoderOf(tokenizer: HuggingFaceTokenizer): (text: string) => number[] {
  const special = [...tokenizer.get_added_tokens_decoder().values()].map((token) => token.content);
  return (text) =>
    splitSpecial(text, special).flatMap((piece) => tokenizer.encode(piece, { add_special_tokens: false }).ids);
}

/** Cuts text inside words that only look like special tokens, so that an article cannot write control tokens. */
function splitSpecial(text: string, special: readonly string[]): string[] {
  let pieces = [text];
  for (const token of special) {
    pieces = pieces.flatMap((piece) =>
      piece.split(token).flatMap((part, i) => (i === 0 ? [part] : [token.slice(0, 1), `${token.slice(1)}${part}`])),
    );
  }
  return pieces.filter((piece) => piece !== '');
}

/** What is written as it reads. */
const ASCII = /^[!-~]*$/u;
/** A part of a character, decoded alone, is U+FFFD: taken for a letter of another script. */
const WORD_START = /^[\p{L}\p{N}\uFFFD]/u;
const WORD_END = /[\p{L}\p{N}\uFFFD]$/u;

function wordEdges(
  tokenizer: HuggingFaceTokenizer,
  vocabulary: number,
): Pick<ModelTokenizer, 'continuesWord' | 'endsInWord'> {
  const continuesWord = new Uint8Array(vocabulary);
  const endsInWord = new Uint8Array(vocabulary);
  // A tokenizer writes the space before a word in a way of its own: Ġ in byte-level BPE, ▁ in SentencePiece.
  const [space = ' '] = tokenizer.tokenize(' ');
  for (let id = 0; id < vocabulary; id += 1) {
    const token = tokenizer.id_to_token(id) ?? '';
    const spaced = token.startsWith(space);
    const word = spaced ? token.slice(space.length) : token;
    // Decoding each token would take longer than the rest of the loading.
    const text = ASCII.test(word) ? `${spaced ? ' ' : ''}${word}` : tokenizer.decode([id]);
    continuesWord[id] = WORD_START.test(text) ? 1 : 0;
    endsInWord[id] = WORD_END.test(text) ? 1 : 0;
  }
  return { continuesWord, endsInWord };
}
