import type { Command, OptionSpec } from './commands/command.js';

/** Whether a shell asks, by way of yargs' completion script, what could come next. */
export function isCompletion(argv: readonly string[]): boolean {
  return argv[0] === '--get-yargs-completions';
}

/** What a command line can be made of. */
export interface Vocabulary {
  readonly commands: readonly Command[];
  /** The options at a place: the command's, where there is one, and the common ones. */
  readonly optionsOf: (command: Command | undefined) => Readonly<Record<string, OptionSpec>>;
}

/**
 * The words that may stand where a command line ends. Where there are none a shell offers files.
 * @param words the command line from the program's name on; the last word is unfinished, maybe empty
 */
export function completeWords(words: readonly string[], { commands, optionsOf }: Vocabulary): string[] {
  const [, ...typed] = words;
  const current = typed.pop() ?? '';
  const command = commands.find(({ name }) => typed.includes(name));
  const options = optionsOf(command);
  const before = options[/^--(.+)$/u.exec(typed.at(-1) ?? '')?.[1] ?? ''];
  const begins = (word: string): boolean => word.startsWith(current);
  if (before !== undefined && before.type !== 'boolean') return (before.choices ?? []).filter(begins);
  if (current.startsWith('-')) {
    const names = [...Object.keys(options), 'help', 'version'].map((name) => `--${name}`);
    return names.filter((name) => begins(name) && !typed.includes(name));
  }
  return command === undefined ? [...commands.map(({ name }) => name), 'completion'].filter(begins) : [];
}
