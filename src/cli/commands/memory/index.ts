import type { Translate } from '../../../locales/index.js';
import { settingOptions } from '../../settings.js';
import type { Command, OptionSpec } from '../command.js';

function memoryOption(t: Translate): Record<string, OptionSpec> {
  return settingOptions(t, ['memory']);
}

/** The commands of `termtreu memory`. */
export const MEMORY_COMMANDS: readonly Command[] = [
  {
    name: 'memory stats',
    arguments: [],
    describe: ({ t }) => t('memory.command.stats'),
    options: ({ t }) => memoryOption(t),
    examples: () => [],
    run: async (...args) => (await import('./stats.js')).memoryStatsCommand(...args),
  },
  {
    name: 'memory search',
    arguments: [{ name: 'text', describe: 'memory.argument.text' }],
    describe: ({ t }) => t('memory.command.search'),
    options: ({ t }) => ({
      ...memoryOption(t),
      most: { type: 'number', default: 20, describe: t('memory.option.most') },
    }),
    examples: ({ t }) => [['termtreu memory search "Koalition der Willigen"', t('memory.example.search')]],
    run: async (...args) => (await import('./search.js')).memorySearchCommand(...args),
  },
  {
    name: 'memory import',
    arguments: [{ name: 'files', many: true, describe: 'memory.argument.tmx' }],
    describe: ({ t }) => t('memory.command.import'),
    options: ({ t }) => ({
      ...memoryOption(t),
      by: { type: 'string', choices: ['human', 'engine'], default: 'human', describe: t('memory.option.by') },
      replace: { type: 'boolean', describe: t('memory.option.replace') },
    }),
    examples: ({ t }) => [['termtreu memory import corrected.tmx', t('memory.example.import')]],
    run: async (...args) => (await import('./import.js')).memoryImportCommand(...args),
  },
  {
    name: 'memory export',
    arguments: [],
    describe: ({ t }) => t('memory.command.export'),
    options: ({ t }) => ({ ...memoryOption(t), out: { type: 'string', describe: t('memory.option.out') } }),
    examples: ({ t }) => [['termtreu memory export --out memory.tmx', t('memory.example.export')]],
    run: async (...args) => (await import('./export.js')).memoryExportCommand(...args),
  },
  {
    name: 'memory prune',
    arguments: [],
    describe: ({ t }) => t('memory.command.prune'),
    options: ({ t }) => ({
      ...memoryOption(t),
      'unused-days': { type: 'number', describe: t('memory.option.unused-days') },
      'made-by': { type: 'string', describe: t('memory.option.made-by') },
      'dry-run': { type: 'boolean', describe: t('memory.option.dry-run') },
    }),
    examples: ({ t }) => [['termtreu memory prune --unused-days 365', t('memory.example.prune')]],
    run: async (...args) => (await import('./prune.js')).memoryPruneCommand(...args),
  },
  {
    name: 'memory verify',
    arguments: [],
    describe: ({ t }) => t('memory.command.verify'),
    options: ({ t }) => memoryOption(t),
    examples: () => [],
    run: async (...args) => (await import('./verify.js')).memoryVerifyCommand(...args),
  },
];
