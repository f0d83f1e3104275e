import { describe, expect, it } from 'vitest';
import { namedBy, signature } from '../../src/cli/commands/command.js';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { missingArgument } from '../../src/cli/yargs-words.js';

describe('the signature of an argument', () => {
  it.each([
    [{}, '<file>'],
    [{ optional: true }, '[file]'],
    [{ many: true }, '<file..>'],
    [{ optional: true, many: true }, '[file..]'],
  ] as const)('%j is %s', (kind, written) => {
    expect(signature({ name: 'file', describe: 'cli.argument.file', ...kind })).toBe(written);
  });
});

describe('the command that words name', () => {
  it.each([
    [['segment', 'terms'], 'segment'],
    [['glossary', 'lint', 'translate'], 'glossary lint'],
    [['--lang', 'de', 'glossary', 'lint'], 'glossary lint'],
    [['glossary'], undefined],
    [[], undefined],
  ])('%j: %s', (words, name) => {
    expect(namedBy(words, COMMANDS)?.name).toBe(name);
  });
});

describe('the argument that yargs misses', () => {
  it.each([
    ['Not enough non-option arguments: got 0, need at least 2', 0],
    ['Not enough non-option arguments: got 1, need at least 2', 1],
    ['Missing required argument: files', 0],
    ['Unknown argument: x', -1],
  ])('%s: %i', (message, place) => {
    expect(missingArgument(message)).toBe(place);
  });
});
