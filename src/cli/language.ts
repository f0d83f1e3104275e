import { TermtreuError } from '../errors.js';
import { LANGUAGES, type Language } from '../locales/index.js';

/** The variables that say which language a user reads, the strongest first (POSIX, XBD chapter 8). */
const VARIABLES = ['TERMTREU_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language of messages: `--lang` before the environment, English else.
 * @throws {TermtreuError} `language-unknown` for a `--lang` that there is no catalogue for
 */
export function chooseLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const asked = languageOption(argv);
  if (asked !== undefined) {
    const language = LANGUAGES.find((known) => known === asked);
    if (language !== undefined) return language;
    throw new TermtreuError('language-unknown', { language: asked, languages: LANGUAGES.join(', ') });
  }
  return fromEnvironment(env);
}

/** The language of the environment alone. */
export function fromEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  const value = VARIABLES.map((name) => env[name]).find((set) => set !== undefined && set !== '') ?? '';
  const [, named = ''] = /^([a-z]+)(?:[_.@-]|$)/u.exec(value.toLowerCase()) ?? [];
  return LANGUAGES.find((language) => language === named) ?? 'en';
}

/** The last `--lang`; one that lacks its value is left to the parser, which says so. */
function languageOption(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const option = options[at];
  if (option === undefined) return undefined;
  if (option !== '--lang') return option.slice('--lang='.length);
  const value = options[at + 1];
  return value === undefined || value.startsWith('-') ? undefined : value;
}
