/** A German file and its English translation, named as the user wrote them. */
export interface FilePair {
  readonly source: string;
  readonly translation: string;
}

/** Files told apart by their names. */
export interface PairedFiles {
  /** In the order of the sources. */
  readonly pairs: readonly FilePair[];
  /** Files whose counterpart is not among the files. */
  readonly alone: readonly string[];
  /** Files whose name says no language. */
  readonly unmarked: readonly string[];
}

type Language = 'de' | 'en';

interface Marked {
  readonly file: string;
  readonly language: Language;
  /** The path without its language. */
  readonly key: string;
}

const TAG = String.raw`(de|en)(?:[-_][A-Za-z]{2})?`;
/** `a.de.md`, `a_en-GB.md`, `de.md`: the language stands before the ending. */
const IN_NAME = new RegExp(String.raw`^((?:.*[/\\])?(?:[^/\\]*[._-])?)${TAG}(\.[^./\\]+)$`, 'iu');
/** `texte/de/a.md`: the language is a folder; of several the last. */
const IN_FOLDER = new RegExp(String.raw`^((?:.*[/\\])?)${TAG}([/\\].*)$`, 'iu');

function marked(file: string): Marked | undefined {
  const [, before = '', tag = '', after = ''] = IN_NAME.exec(file) ?? IN_FOLDER.exec(file) ?? [];
  if (tag === '') return undefined;
  return { file, language: tag.toLowerCase() === 'de' ? 'de' : 'en', key: `${before}*${after}` };
}

/** Pairs files by their names: `a.de.md` and `a.en.md`, `de/a.md` and `en/a.md`, also `en-GB`. */
export function pairByName(files: readonly string[]): PairedFiles {
  const known = files.map((file) => ({ file, mark: marked(file) }));
  const marks = known.flatMap(({ mark }) => mark ?? []);
  const byKey = Map.groupBy(marks, ({ key }) => key);
  const pairs: FilePair[] = [];
  const alone: string[] = [];
  for (const group of byKey.values()) {
    const german = group.filter(({ language }) => language === 'de');
    const english = group.filter(({ language }) => language === 'en');
    if (german.length === 0 || english.length === 0) alone.push(...group.map(({ file }) => file));
    for (const source of german) {
      pairs.push(...english.map((translation) => ({ source: source.file, translation: translation.file })));
    }
  }
  return { pairs, alone, unmarked: known.flatMap(({ file, mark }) => (mark === undefined ? [file] : [])) };
}

/** How a user says which translation belongs to which source: `texte/*.md=english/*.md`. */
export interface PairPattern {
  /** The glob that finds the German files. */
  readonly source: string;
  /** The English file of a German one. */
  readonly translationOf: (source: string) => string | undefined;
}

/** Signs that stand for themselves in a pattern and for more in a regular expression. */
const SPECIAL = /[\^$.+?()[\]{}|\\]/gu;

/** The wildcards of one side of a pattern, in their order. */
function wildcards(side: string): string[] {
  return side.match(/\*\*\/|\*/gu) ?? [];
}

/**
 * Reads a pattern with the same number of `*` (a run of characters in a name) and `**` (folders) on both sides; what
 * one stands for on the left it stands for on the right.
 * @returns undefined where it is no such pattern
 */
export function readPairPattern(pattern: string): PairPattern | undefined {
  const [source = '', translation = '', ...more] = pattern.split('=');
  const left = wildcards(source);
  if (more.length > 0 || left.length === 0 || left.join(' ') !== wildcards(translation).join(' ')) return undefined;
  const body = source
    .split(/(\*\*\/|\*)/u)
    .map((part) =>
      part === '**/' ? '((?:.*/)?)' : part === '*' ? '([^/]*)' : part.replaceAll(SPECIAL, String.raw`\$&`),
    )
    .join('');
  const matcher = new RegExp(`^${body}$`, 'u');
  return {
    source,
    translationOf(file) {
      const found = matcher.exec(file.replaceAll('\\', '/'));
      if (found === null) return undefined;
      let index = 0;
      return translation.replaceAll(/\*\*\/|\*/gu, () => found[(index += 1)] ?? '');
    },
  };
}
