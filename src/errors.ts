/**
 * The known ways in which a run can fail. The code is also the key of the
 * message and the hint in `locales/`; the exit code belongs to the code.
 */
export const ERROR_EXIT_CODES = {
  usage: 2,
  'node-too-old': 2,
  'file-missing': 2,
  'file-unreadable': 2,
  'file-is-directory': 2,
  'file-empty': 2,
  'file-binary': 2,
  'file-encoding': 2,
  'file-too-large': 2,
  'file-unwritable': 2,
  'disk-full': 2,
  'glossary-missing': 2,
  'glossary-too-large': 2,
  'glossary-too-many': 2,
  'glossary-syntax': 2,
  'glossary-schema': 2,
  'glossary-duplicate-id': 2,
  'import-columns': 2,
  'glossary-not-editable': 2,
  'entry-unknown': 2,
  'entry-mistyped': 2,
  'entry-exists': 2,
  'git-failed': 2,
  'editor-failed': 2,
  'entry-invalid': 2,
  'abbreviations-invalid': 2,
  'config-missing': 2,
  'config-exists': 2,
  'config-format': 2,
  'config-invalid': 2,
  'config-secret': 2,
  'config-not-editable': 2,
  'config-failed': 2,
  'config-foreign': 2,
  'engine-unknown': 2,
  'engine-unavailable': 2,
  'engine-option-invalid': 2,
  'engine-model-missing': 2,
  'language-unknown': 2,
  'output-collision': 2,
  'pattern-without-match': 2,
  'pairs-missing': 2,
  'git-missing': 2,
  'git-no-repository': 2,
  'git-no-revision': 2,
  'git-no-base': 2,
  'baseline-invalid': 2,
  'bilingual-format': 2,
  'bilingual-syntax': 2,
  'bilingual-languages': 2,
  'bilingual-empty': 2,
  'model-missing': 3,
  'model-damaged': 3,
  'model-invalid': 3,
  'model-languages': 2,
  'engine-failed': 3,
  'engine-unreachable': 3,
  'engine-overloaded': 3,
  'engine-answer-invalid': 3,
  'request-too-large': 3,
  'address-invalid': 2,
  'memory-missing': 2,
  'memory-unreadable': 2,
  'memory-read-only': 2,
  'memory-locked': 2,
  'memory-full': 2,
  'memory-damaged': 2,
  'memory-foreign': 2,
  'memory-too-new': 2,
  'memory-failed': 2,
  'journal-full': 2,
  'glossary-name-ambiguous': 2,
  'glossary-not-found': 2,
  'glossary-rejected': 2,
  'glossary-differs': 3,
  'glossary-forbidden': 4,
  'glossary-limit': 4,
  'tmx-invalid': 2,
  'key-missing': 4,
  'key-file-unsafe': 4,
  'key-refused': 4,
  'quota-exceeded': 4,
  'character-limit': 4,
  interrupted: 130,
} as const;

/** A known failure's code. */
export type ErrorCode = keyof typeof ERROR_EXIT_CODES;

/** Values that a message names: file, line, column, limits. */
export type MessageArgs = Readonly<Record<string, string | number>>;

/**
 * A failure that a user can understand and act on. Its words are made by the
 * command line from the code, in the chosen language.
 */
export class TermtreuError extends Error {
  readonly code: ErrorCode;
  readonly args: MessageArgs;
  readonly exitCode: number;

  constructor(code: ErrorCode, args: MessageArgs = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(args)}`, options);
    this.name = 'TermtreuError';
    this.code = code;
    this.args = args;
    this.exitCode = ERROR_EXIT_CODES[code];
  }
}
