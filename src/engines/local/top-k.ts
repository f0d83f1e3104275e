/** The best tokens of one row of logits. */
export interface TopTokens {
  readonly tokens: Int32Array;
  /** Natural logarithms of the probabilities, descending. */
  readonly scores: Float64Array;
}

/** Differences beyond e^-30 of the largest probability change no sum of 16,000 of them. */
const NEGLIGIBLE = 30;
/** e^0, e^-1/64, e^-2/64, … as far as `NEGLIGIBLE` reaches. */
const STEPS_PER_UNIT = 64;
const EXPONENTIALS = Float64Array.from({ length: NEGLIGIBLE * STEPS_PER_UNIT }, (_, step) =>
  Math.exp(-step / STEPS_PER_UNIT),
);

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

/**
 * The logarithm of the sum of the exponentials of a row: what a logit has to be reduced by to be a log-probability.
 * It is the hot loop of decoding: the exponential comes from a table, corrected by the first terms of its series, which
 * is exact to six digits and several times as fast as `Math.exp`.
 */
export function logSumExp(
  logits: Float32Array,
  offset: number,
  { vocabulary, maximum }: { vocabulary: number; maximum: number },
): number {
  let sum = 0;
  for (let i = offset; i < offset + vocabulary; i += 1) {
    const steps = (maximum - (logits[i] ?? -Infinity)) * STEPS_PER_UNIT;
    if (steps >= EXPONENTIALS.length) continue;
    const whole = Math.trunc(steps);
    const rest = (whole - steps) / STEPS_PER_UNIT;
    sum += (EXPONENTIALS[whole] ?? 0) * (1 + rest + (rest * rest) / 2);
  }
  return maximum + Math.log(sum);
}
