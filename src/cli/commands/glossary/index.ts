import { findingsOptions } from '../../findings-output.js';
import type { Command } from '../command.js';
import { EDITING_COMMANDS } from './editing.js';
import { EXCHANGE_COMMANDS } from './exchange.js';
import { LOOKING_COMMANDS } from './looking.js';

/** The commands of `termtreu glossary`. */
export const GLOSSARY_COMMANDS: readonly Command[] = [
  ...LOOKING_COMMANDS,
  ...EDITING_COMMANDS,
  ...EXCHANGE_COMMANDS,
  {
    name: 'glossary lint',
    arguments: [{ name: 'path', describe: 'cli.argument.path' }],
    describe: ({ t }) => t('cli.command.glossary-lint'),
    options: ({ t }) => ({
      fix: { type: 'boolean', describe: t('lint.option.fix') },
      'dry-run': { type: 'boolean', describe: t('lint.option.dry-run') },
      ...findingsOptions(t, 'glossary lint'),
    }),
    examples: ({ t }) => [
      ['termtreu glossary lint g.csv --fail-on warning', t('cli.example.glossary-lint')],
      ['termtreu glossary lint g/ --fix --dry-run', t('cli.example.glossary-lint-fix')],
    ],
    run: async (context, values) => (await import('./lint.js')).glossaryLintCommand(context, values),
  },
  {
    name: 'glossary push',
    arguments: [{ name: 'path', describe: 'cli.argument.path' }],
    describe: ({ t }) => t('cli.command.glossary-push'),
    options: ({ t }) => ({
      name: { type: 'string', describe: t('cli.option.remote-name') },
      inflected: { type: 'boolean', describe: t('cli.option.inflected') },
      'dry-run': { type: 'boolean', describe: t('cli.option.push-dry-run') },
    }),
    examples: ({ t }) => [['termtreu glossary push g.yaml --dry-run', t('cli.example.glossary-push')]],
    run: async (...args) => (await import('./push.js')).glossaryPushCommand(...args),
  },
  {
    name: 'glossary pull',
    arguments: [{ name: 'path', describe: 'cli.argument.path' }],
    describe: ({ t }) => t('cli.command.glossary-pull'),
    options: ({ t }) => ({
      name: { type: 'string', describe: t('cli.option.remote-name') },
      file: { type: 'string', describe: t('cli.option.pull-file') },
      write: { type: 'boolean', describe: t('cli.option.write') },
    }),
    examples: ({ t }) => [['termtreu glossary pull g.yaml > changes.patch', t('cli.example.glossary-pull')]],
    run: async (...args) => (await import('./pull.js')).glossaryPullCommand(...args),
  },
  {
    name: 'glossary remote',
    arguments: [],
    describe: ({ t }) => t('cli.command.glossary-remote'),
    options: ({ t }) => ({ delete: { type: 'string', describe: t('cli.option.delete') } }),
    examples: ({ t }) => [['termtreu glossary remote', t('cli.example.glossary-remote')]],
    run: async (...args) => (await import('./remote.js')).glossaryRemoteCommand(...args),
  },
];
