import { namedBy, type Command, type OptionSpec } from './commands/command.js';

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
  const command = namedBy(typed, commands);
  const options = optionsOf(command);
  const before = options[/^--(.+)$/u.exec(typed.at(-1) ?? '')?.[1] ?? ''];
  const begins = (word: string): boolean => word.startsWith(current);
  if (before !== undefined && before.type !== 'boolean') return (before.choices ?? []).filter(begins);
  if (current.startsWith('-')) {
    const names = [...Object.keys(options), 'help', 'version'].map((name) => `--${name}`);
    return names.filter((name) => begins(name) && !typed.includes(name));
  }
  return command === undefined ? nextWords(commands, typed).filter(begins) : [];
}

/** The words that may follow on the way to a command's name. */
function nextWords(commands: readonly Command[], typed: readonly string[]): string[] {
  const group = typed.find((word) => commands.some(({ name }) => name.startsWith(`${word} `)));
  const names = commands.map(({ name }) => name.split(' '));
  if (group !== undefined) return names.flatMap(([first, second]) => (first === group && second ? [second] : []));
  return [...new Set(names.map(([first = '']) => first)), 'completion'];
}
