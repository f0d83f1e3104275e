import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Numbers row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** A Marian model of random weights, as small as one can be that has every part of a large one. */
export interface RandomMarian {
  readonly tensors: ReadonlyMap<string, Matrix>;
  /** All pieces in the order of their numbers. */
  readonly vocabulary: readonly string[];
}

export const SIZES = { width: 16, inner: 32, heads: 2, layers: 2, positions: 64 } as const;
export const [END, UNKNOWN] = [0, 1];

const BOTH = ['▁', ...'abcdefghijklmnopqrstuvwxyzABDKN.,-'.split('')];
const GERMAN = ['ä', 'ö', 'ü', 'ß', '▁Die', '▁der', '▁Koalition', 'ung', 'en'];
const ENGLISH = ['▁the', '▁co', 'ali', 'tion', 'ing', '▁is', '▁and'];

/** Makes the model; the same every time. */
export function makeMarian(): RandomMarian {
  const vocabulary = ['</s>', '<unk>', ...BOTH, ...GERMAN, ...ENGLISH, '<pad>'];
  const random = randomNumbers(20_240_601);
  const tensors = new Map<string, Matrix>();
  const add = (name: string, [rows, columns]: readonly [number, number], [mean, spread]: readonly [number, number]) => {
    const values = Float32Array.from({ length: rows * columns }, () => mean + spread * random());
    tensors.set(name, { rows, columns, values: name.endsWith('fc1.weight') ? rounded(values) : values });
  };
  const { width, inner, layers } = SIZES;
  const linear = (name: string, from: number, to: number) => {
    add(`${name}.weight`, [to, from], [0, 2 / Math.sqrt(from)]);
    add(`${name}.bias`, [1, to], [0, 0.2]);
  };
  const norm = (name: string) => {
    add(`${name}.weight`, [1, width], [1, 0.3]);
    add(`${name}.bias`, [1, width], [0, 0.3]);
  };
  add('model.shared.weight', [vocabulary.length, width], [0, 0.8]);
  tensors.get('model.shared.weight')?.values.fill(0, (vocabulary.length - 1) * width);
  add('final_logits_bias', [1, vocabulary.length], [0, 0.5]);
  for (const side of ['encoder', 'decoder']) {
    for (let layer = 0; layer < layers; layer += 1) {
      const prefix = `model.${side}.layers.${layer}`;
      for (const attention of side === 'encoder' ? ['self_attn'] : ['self_attn', 'encoder_attn']) {
        for (const part of ['q_proj', 'k_proj', 'v_proj', 'out_proj'])
          linear(`${prefix}.${attention}.${part}`, width, width);
        norm(`${prefix}.${attention}_layer_norm`);
      }
      linear(`${prefix}.fc1`, width, inner);
      linear(`${prefix}.fc2`, inner, width);
      norm(`${prefix}.final_layer_norm`);
    }
  }
  return { tensors, vocabulary };
}

/** Writes the model as Hugging Face has it. */
export async function writeMarian({ tensors, vocabulary }: RandomMarian, folder: string): Promise<void> {
  const { width, inner, heads, layers, positions } = SIZES;
  const config = {
    model_type: 'marian',
    d_model: width,
    vocab_size: vocabulary.length,
    encoder_layers: layers,
    decoder_layers: layers,
    encoder_attention_heads: heads,
    decoder_attention_heads: heads,
    encoder_ffn_dim: inner,
    decoder_ffn_dim: inner,
    max_position_embeddings: positions,
    scale_embedding: true,
    activation_function: 'swish',
    eos_token_id: END,
    pad_token_id: vocabulary.length - 1,
    decoder_start_token_id: vocabulary.length - 1,
    num_beams: 6,
  };
  await mkdir(folder, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
  await write('config.json', JSON.stringify(config));
  await write('tokenizer_config.json', JSON.stringify({ source_lang: 'deu', target_lang: 'eng' }));
  await write('vocab.json', JSON.stringify(Object.fromEntries(vocabulary.map((piece, id) => [piece, id]))));
  await write('source.spm', sentencePieces([...BOTH, ...GERMAN]));
  await write('target.spm', sentencePieces([...BOTH, ...ENGLISH]));
  await write('model.safetensors', safetensors(tensors));
}

/** Evenly spread between -1 and 1: mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

/** The numbers that are left when they are written in 16 bits as BF16: the upper half of each. */
function rounded(values: Float32Array): Float32Array {
  const bits = new Uint32Array(values.buffer);
  return new Float32Array(bits.map((bit) => bit & 0xffff0000).buffer);
}

/** https://huggingface.co/docs/safetensors#format; the first matrix of the feed-forward parts as BF16. */
function safetensors(tensors: ReadonlyMap<string, Matrix>): Buffer {
  const header: Record<string, object> = {};
  const data: Buffer[] = [];
  let at = 0;
  for (const [name, { rows, columns, values }] of tensors) {
    const half = name.endsWith('fc1.weight');
    const whole = Buffer.from(values.buffer);
    const bytes = half ? Buffer.from(whole.filter((_, index) => index % 4 > 1)) : whole;
    const shape = rows === 1 && name !== 'final_logits_bias' ? [columns] : [rows, columns];
    header[name] = { dtype: half ? 'BF16' : 'F32', shape, data_offsets: [at, at + bytes.length] };
    data.push(bytes);
    at += bytes.length;
  }
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, ...data]);
}

const field = (tag: number, bytes: Buffer) => Buffer.concat([Buffer.from([(tag << 3) | 2, bytes.length]), bytes]);

/** A unigram model; longer pieces are likelier. https://github.com/google/sentencepiece/blob/master/src/sentencepiece_model.proto */
function sentencePieces(pieces: readonly string[]): Buffer {
  const control = ['<unk>', '<s>', '</s>'].map((piece, index) =>
    field(1, Buffer.concat([field(1, Buffer.from(piece)), Buffer.from([3 << 3, index === 0 ? 2 : 3])])),
  );
  const normal = pieces.map((piece, index) => {
    const score = Buffer.from([(2 << 3) | 5, 0, 0, 0, 0]);
    score.writeFloatLE(-5 - index / 100 - (piece.length === 1 ? 3 : 0), 1);
    return field(1, Buffer.concat([field(1, Buffer.from(piece)), score]));
  });
  const rule = field(3, Buffer.concat([field(1, Buffer.from('nmt_nfkc')), field(2, Buffer.from([0, 0, 0, 0]))]));
  return Buffer.concat([...control, ...normal, rule]);
}
