import { describe, expect, it } from 'vitest';
import { CONFIG_PROBLEMS } from '../../src/config/problem.js';
import { ERROR_EXIT_CODES } from '../../src/errors.js';
import { GLOSSARY_PROBLEMS } from '../../src/glossary/problem.js';
import * as check from '../../src/locales/check.js';
import * as cli from '../../src/locales/cli.js';
import * as config from '../../src/locales/config.js';
import * as doctor from '../../src/locales/doctor.js';
import * as errors from '../../src/locales/errors.js';
import * as findings from '../../src/locales/findings.js';
import * as glossary from '../../src/locales/glossary.js';
import { createTranslate, hasMessage } from '../../src/locales/index.js';
import * as lint from '../../src/locales/lint.js';
import * as report from '../../src/locales/report.js';
import * as services from '../../src/locales/services.js';

const CATALOGUES = { check, cli, config, doctor, errors, findings, glossary, lint, report, services };
const MESSAGES = Object.entries(CATALOGUES).flatMap(([name, { en, de }]) => {
  const german: Readonly<Record<string, string>> = de;
  return Object.entries(en).map(([key, english]) => ({ name, key, english, german: german[key] ?? '' }));
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
