import { createBudget } from '../../engines/budget.js';
import { FORMALITIES, SENTENCE_SPLITTING } from '../../engines/deepl/choices.js';
import type { CharacterBudget } from '../../engines/engine.js';
import type { EngineOptions } from '../../engines/index.js';
import type { Translate } from '../../locales/index.js';
import { type Price, readPrice } from '../../report/price.js';
import { settingOptions } from '../settings.js';
import { usageError } from '../usage-error.js';
import { list, textOption, type OptionSpec, type Values } from './command.js';

/** The options of a translation that only services over the network know. */
export function serviceOptions(t: Translate): Readonly<Record<string, OptionSpec>> {
  return settingOptions(t, [
    'max-characters',
    'price',
    'formality',
    'split-sentences',
    'preserve-formatting',
    'instruction',
    'style-id',
  ]);
}

/** What is chosen about DeepL's English. */
export function deeplChoices(values: Values): NonNullable<EngineOptions['deepl']> {
  const formality = FORMALITIES.find((known) => known === textOption(values, 'formality'));
  const splitSentences = SENTENCE_SPLITTING.find((known) => known === textOption(values, 'split-sentences'));
  const preserveFormatting = values['preserve-formatting'];
  const styleId = textOption(values, 'style-id');
  return {
    instructions: list(values, 'instruction'),
    ...(formality === undefined ? {} : { formality }),
    ...(splitSentences === undefined ? {} : { splitSentences }),
    ...(typeof preserveFormatting === 'boolean' ? { preserveFormatting } : {}),
    ...(styleId === undefined ? {} : { styleId }),
  };
}

/** @throws {TermtreuError} `usage` */
export function priceOption(values: Values, t: Translate): Price | undefined {
  const text = textOption(values, 'price');
  if (text === undefined) return undefined;
  const price = readPrice(text);
  if (price === undefined) throw usageError(t('cli.problem.price'), 'translate');
  return price;
}

/** The limit to the characters of a run. */
export function budgetOption(values: Values): CharacterBudget | undefined {
  const limit = values['max-characters'];
  return limit === undefined ? undefined : createBudget(Number(limit));
}
