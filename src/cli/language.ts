import { TermtreuError } from '../errors.js';
import { LANGUAGES, type Language } from '../locales/index.js';
import { earlyOption } from './early-options.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variable of termtreu's own goes before a config file, those of the system (POSIX, XBD chapter 8) after it. */
const OWN = 'TERMTREU_LANG';
const OF_SYSTEM = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** What a user may say of the language of messages. */
export interface LanguageSources {
  readonly argv: readonly string[];
  readonly env: Environment;
  /** What a config file says. */
  readonly configured?: Language | undefined;
}

/**
 * The language of messages: `--lang` before the environment, English else.
 * @throws {TermtreuError} `language-unknown` for a `--lang` that there is no catalogue for
 */
export function chooseLanguage({ argv, env, configured }: LanguageSources): Language {
  const asked = earlyOption(argv, 'lang');
  if (asked === undefined) return isSet(env[OWN]) ? fromEnvironment(env) : (configured ?? fromEnvironment(env));
  const language = LANGUAGES.find((known) => known === asked);
  if (language !== undefined) return language;
  throw new TermtreuError('language-unknown', { language: asked, languages: LANGUAGES.join(', ') });
}

/** The language of the environment alone. */
export function fromEnvironment(env: Environment): Language {
  const value = [OWN, ...OF_SYSTEM].map((name) => env[name]).find(isSet) ?? '';
  const [, named = ''] = /^([a-z]+)(?:[_.@-]|$)/u.exec(value.toLowerCase()) ?? [];
  return LANGUAGES.find((language) => language === named) ?? 'en';
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
