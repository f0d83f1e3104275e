import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/language.js';

describe('the language of messages', () => {
  it.each<[string, string[], Record<string, string>, string]>([
    ['is English where nothing is said', [], {}, 'en'],
    ['is that of the environment', [], { LANG: 'de_DE.UTF-8' }, 'de'],
    ['knows Austria and Switzerland', [], { LANG: 'de_CH' }, 'de'],
    ['needs no country', [], { LANG: 'de' }, 'de'],
    ['is English for languages without a catalogue', [], { LANG: 'fr_FR.UTF-8' }, 'en'],
    ['is not misled by a name that only begins alike', [], { LANG: 'den_CA' }, 'en'],
    ['takes LC_ALL before LANG', [], { LC_ALL: 'C.UTF-8', LANG: 'de_DE.UTF-8' }, 'en'],
    ['takes LC_MESSAGES before LANG', [], { LC_MESSAGES: 'de_DE', LANG: 'en_GB' }, 'de'],
    ['passes over what is empty', [], { LC_ALL: '', LANG: 'de_DE' }, 'de'],
    ['takes a variable of its own first', [], { TERMTREU_LANG: 'en', LC_ALL: 'de_DE' }, 'en'],
    ['takes --lang before all', ['--lang', 'de'], { TERMTREU_LANG: 'en' }, 'de'],
    ['takes --lang= too', ['translate', '--lang=de', 'a.md'], {}, 'de'],
    ['takes the last of several', ['--lang', 'de', '--lang', 'en'], {}, 'en'],
    ['takes no file for an option', ['segment', '--', '--lang', 'de'], {}, 'en'],
    ['leaves an option without a value to the parser', ['--lang'], { LANG: 'de' }, 'de'],
    ['and also one before another option', ['--lang', '--quiet'], {}, 'en'],
  ])('%s', (...[, argv, env, language]) => {
    expect(chooseLanguage({ argv, env })).toBe(language);
  });

  it.each(['fr', 'DE', ''])('cannot be “%s”', (language) => {
    expect(() => chooseLanguage({ argv: [`--lang=${language}`], env: {} })).toThrow(
      expect.objectContaining({ code: 'language-unknown', args: { language, languages: 'en, de' } }),
    );
  });
});
