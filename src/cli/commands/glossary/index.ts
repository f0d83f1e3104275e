import { findingsOptions } from '../../findings-output.js';
import type { Command } from '../command.js';
import { EDITING_COMMANDS } from './editing.js';

/** The commands of `termtreu glossary`. */
export const GLOSSARY_COMMANDS: readonly Command[] = [
  ...EDITING_COMMANDS,
  {
    name: 'glossary lint',
    arguments: [{ name: 'path', describe: 'cli.argument.path' }],
    describe: ({ t }) => t('cli.command.glossary-lint'),
    options: ({ t }) => findingsOptions(t),
    examples: ({ t }) => [['termtreu glossary lint g.csv --fail-on warning', t('cli.example.glossary-lint')]],
    run: async (...args) => (await import('./lint.js')).glossaryLintCommand(...args),
  },
];
