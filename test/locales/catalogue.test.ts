import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CONFIG_PROBLEMS } from '../../src/config/problem.js';
import { ERROR_EXIT_CODES } from '../../src/errors.js';
import { GLOSSARY_PROBLEMS } from '../../src/glossary/problem.js';
import { createTranslate, hasMessage } from '../../src/locales/index.js';

const messages = z.record(z.string(), z.string());
const catalogue = z.object({ en: messages, de: messages });

/** Every file of messages, by its name. */
async function catalogues(): Promise<Record<string, z.infer<typeof catalogue>>> {
  const folder = new URL('../../src/locales/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file !== 'index.ts');
  const loaded = files.map(async (file) => [file, catalogue.parse(await import(new URL(file, folder).href))] as const);
  return Object.fromEntries(await Promise.all(loaded));
}

const CATALOGUES = await catalogues();
const MESSAGES = Object.entries(CATALOGUES).flatMap(([name, { en, de }]) => {
  return Object.entries(en).map(([key, english]) => ({ name, key, english, german: de[key] ?? '' }));
});

/** The keys of the messages that a rule does not hold for. */
function failing(rule: (message: (typeof MESSAGES)[number]) => boolean): string[] {
  return MESSAGES.filter((message) => !rule(message)).map(({ key }) => key);
}

/** The values that a message names: `{{file}}`, and yargs’ `%s`. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}|%s/gu)].map((match) => match[0]).sort();
}

describe('every message', () => {
  it('stands in both languages', () => {
    for (const { en, de } of Object.values(CATALOGUES)) expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  it('stands in one catalogue only', () => {
    const keys = MESSAGES.map(({ key }) => key);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('names the same values in both languages', () => {
    expect(failing(({ english, german }) => placeholders(german).join() === placeholders(english).join())).toEqual([]);
  });

  it('has words in both languages, without spaces around them', () => {
    // What stands below another line is indented by two.
    const words = /^(?: {2})?\S(?:.*\S)?$/u;
    expect(failing(({ english, german }) => words.test(english) && words.test(german))).toEqual([]);
  });
});

describe('quotation marks', () => {
  it('are “…” in English', () => {
    expect(failing(({ english }) => !/["'„“”]/u.test(english.replaceAll(/“[^“”]*”/gu, '')))).toEqual([]);
  });

  it('are „…“ in German', () => {
    expect(failing(({ german }) => !/["'„“”]/u.test(german.replaceAll(/„[^„“]*“/gu, '')))).toEqual([]);
  });
});

describe('what can go wrong', () => {
  it('has words', () => {
    expect(Object.keys(ERROR_EXIT_CODES).filter((code) => !hasMessage(`error.${code}`))).toEqual([]);
  });

  it('has words in a config file, too', () => {
    expect(CONFIG_PROBLEMS.filter((problem) => !hasMessage(`config.problem.${problem}`))).toEqual([]);
  });

  it('has words in a glossary, too', () => {
    expect(GLOSSARY_PROBLEMS.filter((problem) => !hasMessage(`glossary.problem.${problem}`))).toEqual([]);
  });
});

describe('a translator', () => {
  it('puts values in as they are', () => {
    const t = createTranslate('de');
    expect(t('error.file-missing', { file: 'a & <b>.md' })).toBe('a & <b>.md: Diese Datei gibt es nicht.');
  });

  it('takes no property of every object for a message', () => {
    expect(hasMessage('toString')).toBe(false);
  });
});
