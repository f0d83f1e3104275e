import type { TextResult, TranslateTextOptions } from 'deepl-node';
import type { Outcome } from '../http/outcome.js';
import type { FullChoices } from './choices.js';
import { type RequestOptions, requestOnce } from './client.js';

/** What one request asks for. */
export interface TranslationRequest {
  readonly texts: readonly string[];
  /** German around the texts; not translated and not billed. */
  readonly context: string;
  readonly target: 'en-GB' | 'en-US';
  /** The texts are XML in which what stands in an `x` stays as it is. */
  readonly marked: boolean;
  readonly choices: FullChoices;
  /** The id of a glossary in the account. */
  readonly glossary?: string;
}

/** Makes one request, once. Known failures are returned, so that the caller may decide about another attempt. */
export async function requestTranslation(
  request: TranslationRequest,
  options: RequestOptions,
): Promise<Outcome<readonly TextResult[]>> {
  const { texts, target } = request;
  return requestOnce((client) => client.translateText([...texts], 'de', target, translateOptions(request)), options);
}

function translateOptions({ context, marked, choices, glossary }: TranslationRequest): TranslateTextOptions {
  const { modelType, formality, splitSentences, preserveFormatting, instructions, styleId } = choices;
  return {
    modelType,
    splitSentences,
    preserveFormatting,
    ...(formality === 'default' ? {} : { formality }),
    ...(instructions.length === 0 ? {} : { customInstructions: [...instructions] }),
    ...(styleId === undefined ? {} : { styleRule: styleId }),
    ...(context === '' ? {} : { context }),
    ...(glossary === undefined ? {} : { glossary }),
    ...(marked ? { tagHandling: 'xml', tagHandlingVersion: 'v2', ignoreTags: ['x'], outlineDetection: false } : {}),
  };
}
