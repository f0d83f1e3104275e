import { createInstance } from 'i18next';
import type { MessageArgs } from '../errors.js';
import * as bilingual from './bilingual.js';
import * as check from './check.js';
import * as cli from './cli.js';
import * as config from './config.js';
import * as doctor from './doctor.js';
import * as errors from './errors.js';
import * as exchange from './exchange.js';
import * as findings from './findings.js';
import * as glossary from './glossary.js';
import * as glossaryEdit from './glossary-edit.js';
import * as glossaryLook from './glossary-look.js';
import * as lint from './lint.js';
import * as memory from './memory.js';
import * as model from './model.js';
import * as report from './report.js';
import * as services from './services.js';
import * as terms from './terms.js';

const en = {
  ...bilingual.en,
  ...check.en,
  ...cli.en,
  ...config.en,
  ...doctor.en,
  ...errors.en,
  ...exchange.en,
  ...findings.en,
  ...glossary.en,
  ...glossaryEdit.en,
  ...glossaryLook.en,
  ...lint.en,
  ...memory.en,
  ...model.en,
  ...report.en,
  ...services.en,
  ...terms.en,
};
const de: Record<keyof typeof en, string> = {
  ...bilingual.de,
  ...check.de,
  ...cli.de,
  ...config.de,
  ...doctor.de,
  ...errors.de,
  ...exchange.de,
  ...findings.de,
  ...glossary.de,
  ...glossaryEdit.de,
  ...glossaryLook.de,
  ...lint.de,
  ...memory.de,
  ...model.de,
  ...report.de,
  ...services.de,
  ...terms.de,
};

/** The languages that termtreu speaks. */
export const LANGUAGES = ['en', 'de'] as const;

/** A language that termtreu speaks. */
export type Language = (typeof LANGUAGES)[number];

/** The key of a message. */
export type MessageKey = keyof typeof en;

/** Whether a key that was put together at run time is one of the catalogue's. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** A message with `…` in the place of its values, for what is said of all findings of a rule. */
export function messageTemplate(key: MessageKey, language: Language): string {
  return (language === 'de' ? de : en)[key].replaceAll(/\{\{\s*\w+\s*\}\}/gu, '…');
}

/** Makes a message in the chosen language. */
export type Translate = (key: MessageKey, args?: MessageArgs) => string;

/** The message maker for a language. */
export function createTranslate(language: Language): Translate {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: en }, de: { translation: de } },
  });
  return (key, args = {}) => instance.t(key, args);
}
