import { settingOptions } from '../../settings.js';
import type { Command } from '../command.js';

/** The commands of `termtreu model`. */
export const MODEL_COMMANDS: readonly Command[] = [
  {
    name: 'model list',
    arguments: [],
    describe: ({ t }) => t('model.command.list'),
    options: ({ t }) => settingOptions(t, ['model']),
    examples: () => [],
    run: async (...args) => (await import('./list.js')).modelListCommand(...args),
  },
  {
    name: 'model verify',
    arguments: [{ name: 'folder', describe: 'model.argument.folder', optional: true }],
    describe: ({ t }) => t('model.command.verify'),
    options: ({ t }) => settingOptions(t, ['model']),
    examples: ({ t }) => [['termtreu model verify models/opus-de-en', t('model.example.verify')]],
    run: async (...args) => (await import('./verify.js')).modelVerifyCommand(...args),
  },
  {
    name: 'model use',
    arguments: [{ name: 'folder', describe: 'model.argument.folder' }],
    describe: ({ t }) => t('model.command.use'),
    options: () => ({}),
    examples: ({ t }) => [['termtreu model use models/opus-de-en', t('model.example.use')]],
    run: async (...args) => (await import('./use.js')).modelUseCommand(...args),
  },
];
