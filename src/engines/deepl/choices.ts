import { createHash } from 'node:crypto';
import { TermtreuError } from '../../errors.js';

/** The models that DeepL knows (https://developers.deepl.com/api-reference/translate). */
export const MODEL_TYPES = ['quality_optimized', 'prefer_quality_optimized', 'latency_optimized'] as const;
/** English has no polite form of its own: only what DeepL may leave undone can be asked for. */
export const FORMALITIES = ['default', 'prefer_more', 'prefer_less'] as const;
/** Whether a text is cut into sentences, and where: a text is a sentence already. */
export const SENTENCE_SPLITTING = ['off', 'on', 'nonewlines'] as const;

/** What a user may choose about DeepL's English. */
export interface DeepLChoices {
  /** One of {@link MODEL_TYPES}; checked where the engine is opened. */
  readonly modelType?: string;
  readonly formality?: (typeof FORMALITIES)[number];
  readonly splitSentences?: (typeof SENTENCE_SPLITTING)[number];
  readonly preserveFormatting?: boolean;
  /** Instructions in plain words, at most 10 of at most 300 characters each. */
  readonly instructions?: readonly string[];
  /** The id of a style rule list in the user's account. */
  readonly styleId?: string;
}

/** Choices with nothing left open. */
export interface FullChoices extends Required<Omit<DeepLChoices, 'styleId' | 'modelType'>> {
  readonly modelType: ModelType;
  readonly styleId?: string;
}

type ModelType = (typeof MODEL_TYPES)[number];

/** Documented at https://developers.deepl.com/docs/customize/custom-instructions */
const MOST_INSTRUCTIONS = 10;
const LONGEST_INSTRUCTION = 300;

/**
 * Fills in what is not chosen, and refuses what DeepL would refuse.
 * @throws {TermtreuError} `engine-option-invalid`
 */
export function completeChoices({ modelType: wanted, ...choices }: DeepLChoices): FullChoices {
  const modelType = MODEL_TYPES.find((known) => known === (wanted ?? 'quality_optimized'));
  if (modelType === undefined) return refuse('model', wanted ?? '', MODEL_TYPES.join(', '));
  const full: FullChoices = {
    formality: 'default',
    splitSentences: 'off',
    preserveFormatting: true,
    ...choices,
    modelType,
    instructions: (choices.instructions ?? []).map((line) => line.trim()).filter((line) => line !== ''),
  };
  const { instructions, styleId } = full;
  if (instructions.length > MOST_INSTRUCTIONS) refuse('instructions', instructions.length, `≤ ${MOST_INSTRUCTIONS}`);
  const long = instructions.find((line) => Array.from(line).length > LONGEST_INSTRUCTION);
  if (long !== undefined) refuse('instructions', `${long.slice(0, 40)}…`, `≤ ${LONGEST_INSTRUCTION}`);
  const guided = instructions.length > 0 || styleId !== undefined;
  // The fast model follows neither, and DeepL refuses the request.
  if (guided && modelType === 'latency_optimized') refuse('model', modelType, 'quality_optimized');
  return full;
}

function refuse(option: string, value: string | number, allowed: string): never {
  throw new TermtreuError('engine-option-invalid', { engine: 'deepl', option, value, allowed });
}

/** Choices as a part of the engine's version: what changes the English changes the version. */
export function describeChoices({
  modelType,
  formality,
  splitSentences,
  preserveFormatting,
  instructions,
  styleId,
}: FullChoices): string {
  const parts = [
    modelType,
    formality === 'default' ? '' : formality,
    splitSentences === 'off' ? '' : `split ${splitSentences}`,
    preserveFormatting ? '' : 'formatting free',
    styleId === undefined ? '' : `style ${styleId}`,
    instructions.length === 0 ? '' : `instructions ${shortHash(instructions.join('\n'))}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The first signs of a SHA-256, enough to tell versions of a text apart. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
