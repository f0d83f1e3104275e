/**
 * The words of a command as a variable of the environment holds it: parted by blanks, those between quotation marks
 * kept together, a backslash before a blank or a quotation mark taken away. Nothing else means anything.
 */
export function splitWords(command: string): string[] {
  const words = command.matchAll(/(?:\\["'\s\\]|"[^"]*"|'[^']*'|[^\s"'])+/gu);
  return [...words].map(([word]) => word.replaceAll(/\\(["'\s\\])|"([^"]*)"|'([^']*)'/gu, '$1$2$3'));
}
