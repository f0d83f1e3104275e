/** The arguments before `--`: what follows it is a file even where it reads like an option. */
function optionsOf(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

/**
 * The last value of an option that counts before the arguments as a whole can be read; one that lacks its value is left
 * to the parser, which says so.
 */
export function earlyOption(argv: readonly string[], name: string): string | undefined {
  const options = optionsOf(argv);
  const at = options.findLastIndex((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
  const option = options[at];
  if (option === undefined) return undefined;
  if (option !== `--${name}`) return option.slice(`--${name}=`.length);
  const value = options[at + 1];
  return value === undefined || value.startsWith('-') ? undefined : value;
}

/** Whether a yes-or-no option stands among the arguments. */
export function earlyFlag(argv: readonly string[], name: string): boolean {
  return optionsOf(argv).some((argument) => argument === `--${name}` || argument === `--${name}=true`);
}
