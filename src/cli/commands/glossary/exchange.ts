import { FORMAT_NAMES } from '../../../glossary/formats/names.js';
import type { Translate } from '../../../locales/index.js';
import type { Command, OptionSpec } from '../command.js';

function formatOption(t: Translate): OptionSpec {
  return { type: 'string', choices: FORMAT_NAMES, describe: t('exchange.option.as') };
}

/** The commands that bring a glossary from and to the formats of other programs. */
export const EXCHANGE_COMMANDS: readonly Command[] = [
  {
    name: 'glossary import',
    arguments: [{ name: 'file', describe: 'exchange.argument.file' }],
    describe: ({ t }) => t('exchange.command.import'),
    options: ({ t }) => ({
      to: { type: 'string', describe: t('exchange.option.import-to') },
      as: formatOption(t),
      columns: { type: 'string', describe: t('exchange.option.import-columns') },
      'no-header': { type: 'boolean', describe: t('exchange.option.no-header') },
      sheet: { type: 'string', describe: t('exchange.option.sheet') },
      overwrite: { type: 'boolean', describe: t('exchange.option.overwrite') },
      'dry-run': { type: 'boolean', describe: t('exchange.option.dry-run') },
    }),
    examples: ({ t }) => [
      ['termtreu glossary import client.xlsx --to g.yaml', t('exchange.example.import')],
      ['termtreu glossary import list.csv --to g.yaml --columns de=Begriff,en=3', t('exchange.example.columns')],
      ['termtreu glossary import IATE_export.csv --to g.yaml --dry-run', t('exchange.example.iate')],
    ],
    run: async (...args) => (await import('./import.js')).glossaryImportCommand(...args),
  },
  {
    name: 'glossary export',
    arguments: [{ name: 'path', describe: 'cli.argument.path' }],
    describe: ({ t }) => t('exchange.command.export'),
    options: ({ t }) => ({
      to: { type: 'string', describe: t('exchange.option.export-to') },
      as: formatOption(t),
      columns: { type: 'string', describe: t('exchange.option.export-columns') },
      strict: { type: 'boolean', describe: t('exchange.option.strict') },
    }),
    examples: ({ t }) => [
      ['termtreu glossary export g.yaml --to g.tbx', t('exchange.example.export')],
      ['termtreu glossary export g.yaml --to upload.csv --as deepl', t('exchange.example.deepl')],
      ['termtreu glossary export g/ --as csv --columns de=Deutsch,en=Englisch', t('exchange.example.stdout')],
    ],
    run: async (...args) => (await import('./export.js')).glossaryExportCommand(...args),
  },
];
