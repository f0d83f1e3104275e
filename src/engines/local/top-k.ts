/** The best tokens of one row of logits. */
export interface TopTokens {
  readonly tokens: Int32Array;
  /** Natural logarithms of the probabilities, descending. */
  readonly scores: Float64Array;
}

/** Differences below e^-30 of the largest probability change no sum of 16,000 of them. */
const NEGLIGIBLE = -30;

/**
 * The `k` most probable tokens of a row, without sorting the vocabulary: one pass for the maximum and the normaliser,
 * one pass that keeps a short ordered list.
 * @param logits the logits of all rows; tokens that must not be chosen hold −∞
 * @param offset where the row begins
 */
export function topTokens(
  logits: Float32Array,
  offset: number,
  { k, vocabulary }: { k: number; vocabulary: number },
): TopTokens {
  const tokens = new Int32Array(k).fill(-1);
  const scores = new Float64Array(k).fill(-Infinity);
  let threshold = -Infinity;
  for (let token = 0; token < vocabulary; token += 1) {
    const value = logits[offset + token] ?? -Infinity;
    if (value <= threshold) continue;
    let slot = k - 1;
    while (slot > 0 && value > (scores[slot - 1] ?? -Infinity)) {
      scores[slot] = scores[slot - 1] ?? -Infinity;
      tokens[slot] = tokens[slot - 1] ?? -1;
      slot -= 1;
    }
    scores[slot] = value;
    tokens[slot] = token;
    threshold = scores[k - 1] ?? -Infinity;
  }
  const normaliser = logSumExp(logits, offset, { vocabulary, maximum: scores[0] ?? 0 });
  for (let i = 0; i < k; i += 1) scores[i] = (scores[i] ?? -Infinity) - normaliser;
  return { tokens, scores };
}

/** The logarithm of the sum of the exponentials of a row: what a logit has to be reduced by to be a log-probability. */
export function logSumExp(
  logits: Float32Array,
  offset: number,
  { vocabulary, maximum }: { vocabulary: number; maximum: number },
): number {
  let sum = 0;
  for (let i = offset; i < offset + vocabulary; i += 1) {
    const difference = (logits[i] ?? -Infinity) - maximum;
    if (difference > NEGLIGIBLE) sum += Math.exp(difference);
  }
  return maximum + Math.log(sum);
}
