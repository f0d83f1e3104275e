import { ENGINE_NAMES } from '../../engines/index.js';
import type { MessageKey } from '../../locales/index.js';
import { failOn, type Command } from './command.js';
import { GLOSSARY_COMMANDS } from './glossary/index.js';
import { serviceOptions } from './service-options.js';

/** The groups of commands and what they are for. */
export const GROUPS: Readonly<Record<string, MessageKey>> = { glossary: 'cli.command.glossary' };

/** Every command; the work of each is imported when it is called. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'translate',
    arguments: [{ name: 'files', many: true, describe: 'cli.argument.files' }],
    describe: ({ t }) => t('cli.command.translate'),
    options: ({ t }) => ({
      engine: { type: 'string', default: 'auto', describe: `${t('cli.option.engine')}: ${ENGINE_NAMES.join(', ')}` },
      glossary: { type: 'string', describe: t('cli.option.glossary') },
      target: { type: 'string', choices: ['en-GB', 'en-US'], default: 'en-GB', describe: t('cli.option.target') },
      out: { type: 'string', describe: t('cli.option.out') },
      report: { type: 'string', describe: t('cli.option.report') },
      'dry-run': { type: 'boolean', describe: t('cli.option.dry-run') },
      'skip-boilerplate': { type: 'boolean', describe: t('cli.option.skip-boilerplate') },
      abbreviations: { type: 'string', describe: t('cli.option.abbreviations') },
      beams: { type: 'number', describe: t('cli.option.beams') },
      model: { type: 'string', describe: t('cli.option.model') },
      ...serviceOptions(t),
      'fail-on': failOn(t),
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
    name: 'segment',
    arguments: [{ name: 'file', describe: 'cli.argument.file' }],
    describe: ({ t }) => t('cli.command.segment'),
    options: ({ t }) => ({ abbreviations: { type: 'string', describe: t('cli.option.abbreviations') } }),
    examples: () => [],
    run: async (...args) => (await import('./segment.js')).segmentCommand(...args),
  },
  {
    name: 'terms',
    arguments: [{ name: 'file', describe: 'cli.argument.file' }],
    describe: ({ t }) => t('cli.command.terms'),
    options: ({ t }) => ({
      glossary: { type: 'string', describe: t('cli.option.glossary') },
      explain: { type: 'boolean', describe: t('cli.option.explain') },
    }),
    examples: ({ t }) => [['termtreu terms a.md --glossary g/', t('cli.example.terms')]],
    run: async (...args) => (await import('./terms.js')).termsCommand(...args),
  },
  ...GLOSSARY_COMMANDS,
];
