import { z } from 'zod';

const fileName = z.string().regex(/^[\w][\w.-]*$/u, 'a plain file name');
const count = z.int().positive();
const token = z.int().nonnegative();

const modelCardSchema = z.object({
  name: z.string().min(1),
  version: z.string().min(1),
  source: z.string(),
  target: z.string(),
  architecture: z.object({
    decoderLayers: count,
    heads: count,
    headDim: count,
    vocabulary: count,
  }),
  tokens: z.object({
    pad: token,
    decoderStart: token,
    end: token,
    /** Absent where every text can be written in tokens. */
    unknown: token.optional(),
    /** Absent where the model was not trained on inline terms. */
    termOpen: token.optional(),
    termTarget: token.optional(),
    termClose: token.optional(),
  }),
  maxSourceTokens: count,
  decoding: z.object({ beams: count, lengthPenalty: z.number() }),
  files: z.object({
    encoder: fileName,
    decoder: fileName,
    tokenizer: fileName,
    /** Absent where the target language is written in tokens as the source language is. */
    targetTokenizer: fileName.optional(),
  }),
});

/** What `config.json` of a model folder says: sizes, token numbers, limits and file names. */
export type ModelCard = z.infer<typeof modelCardSchema>;

/**
 * Reads the text of a model's `config.json`.
 * @throws {SyntaxError} when it is no JSON, {TypeError} naming the first field that is missing or wrong.
 */
export function parseModelCard(json: string): ModelCard {
  const result = modelCardSchema.safeParse(JSON.parse(json));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const problem = [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
  throw new TypeError(problem, { cause: result.error });
}
