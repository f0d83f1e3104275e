import type { MessageKey } from '../../locales/index.js';
import { findingsOptions } from '../findings-output.js';
import { settingOptions } from '../settings.js';
import type { Command } from './command.js';
import { GLOSSARY_COMMANDS } from './glossary/index.js';
import { MEMORY_COMMANDS } from './memory/index.js';
import { MODEL_COMMANDS } from './model/index.js';
import { serviceOptions } from './service-options.js';

/** The groups of commands and what they are for. */
export const GROUPS: Readonly<Record<string, MessageKey>> = {
  glossary: 'cli.command.glossary',
  memory: 'memory.command',
  model: 'model.command',
};

/** Every command; the work of each is imported when it is called. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'translate',
    arguments: [{ name: 'files', many: true, describe: 'cli.argument.files' }],
    describe: ({ t }) => t('cli.command.translate'),
    options: ({ t }) => ({
      ...settingOptions(t, ['engine', 'glossary', 'target']),
      ...settingOptions(t, ['out', 'report'], 'translate'),
      'dry-run': { type: 'boolean', describe: t('cli.option.dry-run') },
      ...settingOptions(t, ['memory', 'examples', 'no-memory']),
      force: { type: 'boolean', describe: t('memory.option.force') },
      ...settingOptions(t, ['skip-boilerplate', 'abbreviations', 'beams', 'model']),
      ...serviceOptions(t),
      ...settingOptions(t, ['fail-on']),
    }),
    examples: ({ t }) => [
      ['termtreu translate a.md --out en/', t('cli.example.translate')],
      ['termtreu translate a.md --report .', t('cli.example.report')],
      ['termtreu translate - < a.txt', t('cli.example.stdin')],
      ['termtreu translate *.md --dry-run', t('cli.example.dry-run')],
    ],
    run: async (...args) => (await import('./translate.js')).translateCommand(...args),
  },
  {
    name: 'check',
    arguments: [{ name: 'files', optional: true, many: true, describe: 'cli.argument.pair' }],
    describe: ({ t }) => t('cli.command.check'),
    options: ({ t }) => ({
      ...settingOptions(t, ['glossary', 'target', 'abbreviations']),
      ...settingOptions(t, ['pairs', 'changed', 'corpus'], 'check'),
      ...findingsOptions(t, 'check'),
    }),
    examples: ({ t }) => [
      ['termtreu check a.de.md a.en.md', t('cli.example.check')],
      ['termtreu check texts/ --report sarif=a.sarif', t('cli.example.check-folder')],
    ],
    run: async (...args) => (await import('./check.js')).checkCommand(...args),
  },
  {
    name: 'segment',
    arguments: [{ name: 'file', describe: 'cli.argument.file' }],
    describe: ({ t }) => t('cli.command.segment'),
    options: ({ t }) => settingOptions(t, ['abbreviations']),
    examples: () => [],
    run: async (...args) => (await import('./segment.js')).segmentCommand(...args),
  },
  {
    name: 'terms',
    arguments: [{ name: 'file', describe: 'cli.argument.file' }],
    describe: ({ t }) => t('cli.command.terms'),
    options: ({ t }) => ({
      ...settingOptions(t, ['glossary']),
      explain: { type: 'boolean', describe: t('cli.option.explain') },
    }),
    examples: ({ t }) => [['termtreu terms a.md --glossary g/', t('cli.example.terms')]],
    run: async (...args) => (await import('./terms.js')).termsCommand(...args),
  },
  ...GLOSSARY_COMMANDS,
  ...MEMORY_COMMANDS,
  ...MODEL_COMMANDS,
  {
    name: 'usage',
    arguments: [],
    describe: ({ t }) => t('cli.command.usage'),
    options: () => ({}),
    examples: () => [],
    run: async (...args) => (await import('./usage.js')).usageCommand(...args),
  },
  {
    name: 'init',
    arguments: [],
    describe: ({ t }) => t('cli.command.init'),
    options: ({ t }) => ({ force: { type: 'boolean', describe: t('cli.option.force') } }),
    examples: ({ t }) => [['termtreu init --config termtreu.config.ts', t('cli.example.init')]],
    needsNoConfig: true,
    run: async (...args) => (await import('./init.js')).initCommand(...args),
  },
  {
    name: 'doctor',
    arguments: [],
    describe: ({ t }) => t('cli.command.doctor'),
    options: ({ t }) => ({
      ...settingOptions(t, ['engine', 'glossary', 'memory', 'model']),
      online: { type: 'boolean', describe: t('cli.option.online') },
    }),
    examples: ({ t }) => [['termtreu doctor --online', t('cli.example.doctor')]],
    needsNoConfig: true,
    run: async (...args) => (await import('./doctor.js')).doctorCommand(...args),
  },
];
