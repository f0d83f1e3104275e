import { STATUSES } from '../../../glossary/entry-fields.js';
import type { Translate } from '../../../locales/index.js';
import { settingOptions } from '../../settings.js';
import type { Command, OptionSpec } from '../command.js';

function many(describe: string): OptionSpec {
  return { type: 'string', many: true, describe };
}

function listOptions(t: Translate): Record<string, OptionSpec> {
  return {
    domain: many(t('look.option.domain')),
    status: { ...many(t('look.option.status')), choices: STATUSES },
    pos: many(t('look.option.pos')),
    without: many(t('look.option.without')),
  };
}

/** The commands that look into a glossary, or compare two. */
export const LOOKING_COMMANDS: readonly Command[] = [
  {
    name: 'glossary list',
    arguments: [],
    describe: ({ t }) => t('look.command.list'),
    options: ({ t }) => ({ ...settingOptions(t, ['glossary']), ...listOptions(t) }),
    examples: ({ t }) => [
      ['termtreu glossary list --domain law --status keep', t('look.example.list')],
      ['termtreu glossary list --without definition', t('look.example.without')],
    ],
    run: async (...args) => (await import('./list.js')).glossaryListCommand(...args),
  },
  {
    name: 'glossary show',
    arguments: [{ name: 'id-or-term', describe: 'look.argument.term' }],
    describe: ({ t }) => t('look.command.show'),
    options: ({ t }) => settingOptions(t, ['glossary']),
    examples: ({ t }) => [['termtreu glossary show Streitkräften', t('look.example.show')]],
    run: async (...args) => (await import('./show.js')).glossaryShowCommand(...args),
  },
  {
    name: 'glossary search',
    arguments: [{ name: 'query', describe: 'look.argument.query', many: true }],
    describe: ({ t }) => t('look.command.search'),
    options: ({ t }) => ({
      ...settingOptions(t, ['glossary']),
      limit: { type: 'number', default: 20, describe: t('look.option.limit') },
    }),
    examples: ({ t }) => [
      ['termtreu glossary search streitkraft', t('look.example.search')],
      ['termtreu glossary search defense budgets', t('look.example.search-english')],
    ],
    run: async (...args) => (await import('./search.js')).glossarySearchCommand(...args),
  },
  {
    name: 'glossary stats',
    arguments: [],
    describe: ({ t }) => t('look.command.stats'),
    options: ({ t }) => settingOptions(t, ['glossary']),
    examples: () => [],
    run: async (...args) => (await import('./stats.js')).glossaryStatsCommand(...args),
  },
  {
    name: 'glossary use',
    arguments: [{ name: 'files', describe: 'cli.argument.files', many: true }],
    describe: ({ t }) => t('look.command.use'),
    options: ({ t }) => ({
      ...settingOptions(t, ['glossary']),
      never: { type: 'boolean', describe: t('look.option.never') },
    }),
    examples: ({ t }) => [['termtreu glossary use "texts/*.md" --never', t('look.example.never')]],
    run: async (...args) => (await import('./use.js')).glossaryUseCommand(...args),
  },
  {
    name: 'glossary diff',
    arguments: [
      { name: 'path', describe: 'cli.argument.path' },
      { name: 'other', describe: 'look.argument.other', optional: true },
    ],
    describe: ({ t }) => t('look.command.diff'),
    options: ({ t }) => ({ from: { type: 'string', describe: t('look.option.from') } }),
    examples: ({ t }) => [
      ['termtreu glossary diff old/ new/', t('look.example.diff')],
      ['termtreu glossary diff g/ --from main', t('look.example.diff-from')],
    ],
    run: async (...args) => (await import('./diff.js')).glossaryDiffCommand(...args),
  },
  {
    name: 'glossary suggest',
    arguments: [{ name: 'files', describe: 'cli.argument.files', many: true }],
    describe: ({ t }) => t('look.command.suggest'),
    options: ({ t }) => ({
      ...settingOptions(t, ['glossary']),
      least: { type: 'number', default: 2, describe: t('look.option.least') },
      limit: { type: 'number', default: 30, describe: t('look.option.most') },
      names: { type: 'boolean', describe: t('look.option.names') },
    }),
    examples: ({ t }) => [['termtreu glossary suggest "texts/*.de.md" --least 5', t('look.example.suggest')]],
    run: async (...args) => (await import('./suggest.js')).glossarySuggestCommand(...args),
  },
  {
    name: 'glossary impact',
    arguments: [{ name: 'files', describe: 'look.argument.pairs', many: true }],
    describe: ({ t }) => t('look.command.impact'),
    options: ({ t }) => ({
      ...settingOptions(t, ['glossary']),
      term: { type: 'string', describe: t('look.option.term') },
      en: { type: 'string', describe: t('look.option.en') },
      'admit-old': { type: 'boolean', describe: t('look.option.admit-old') },
      pairs: { type: 'string', describe: t('cli.option.pairs') },
    }),
    examples: ({ t }) => [
      ['termtreu glossary impact texts/ --term armed-forces --en "the military"', t('look.example.impact')],
    ],
    run: async (...args) => (await import('./impact.js')).glossaryImpactCommand(...args),
  },
];
