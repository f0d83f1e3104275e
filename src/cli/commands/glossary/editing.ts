import { FIELDS, isListField, MATCH_MODES, STATUSES } from '../../../glossary/entry-fields.js';
import type { Translate } from '../../../locales/index.js';
import type { Command, OptionSpec } from '../command.js';

const CHOICES: Readonly<Record<string, readonly string[]>> = { status: STATUSES, match: MATCH_MODES };

/** The fields of an entry as options, but those that are arguments. */
function fieldOptions(t: Translate): Record<string, OptionSpec> {
  const fields = FIELDS.filter((field) => field !== 'de' && field !== 'en');
  return Object.fromEntries(
    fields.map((field): [string, OptionSpec] => {
      const choices = CHOICES[field];
      const describe = t(`edit.field.${field}`);
      return [
        field,
        { type: 'string', describe, ...(isListField(field) ? { many: true } : {}), ...(choices ? { choices } : {}) },
      ];
    }),
  );
}

/** What every command has that changes a glossary. */
function editOptions(t: Translate): Record<string, OptionSpec> {
  return {
    glossary: { type: 'string', describe: t('edit.option.glossary') },
    'dry-run': { type: 'boolean', describe: t('edit.option.dry-run') },
  };
}

/** The commands that change entries of a glossary in YAML. */
export const EDITING_COMMANDS: readonly Command[] = [
  {
    name: 'glossary add',
    arguments: [
      { name: 'de', describe: 'edit.argument.de' },
      { name: 'en', describe: 'edit.argument.en' },
    ],
    describe: ({ t }) => t('edit.command.add'),
    options: ({ t }) => ({
      ...editOptions(t),
      file: { type: 'string', describe: t('edit.option.file') },
      after: { type: 'string', describe: t('edit.option.after') },
      ...fieldOptions(t),
    }),
    examples: ({ t }) => [
      ['termtreu glossary add Drohne drone --glossary g/', t('edit.example.add')],
      ['termtreu glossary add Zug train --avoid move --avoid draught', t('edit.example.add-list')],
    ],
    run: async (...args) => (await import('./add.js')).glossaryAddCommand(...args),
  },
  {
    name: 'glossary set',
    arguments: [
      { name: 'id', describe: 'edit.argument.id' },
      { name: 'field', describe: 'edit.argument.field' },
      { name: 'value', describe: 'edit.argument.value', optional: true, many: true },
    ],
    describe: ({ t }) => t('edit.command.set'),
    options: ({ t }) => ({
      ...editOptions(t),
      add: { type: 'boolean', describe: t('edit.option.add') },
      remove: { type: 'boolean', describe: t('edit.option.remove') },
      clear: { type: 'boolean', describe: t('edit.option.clear') },
    }),
    examples: ({ t }) => [
      ['termtreu glossary set nato note "With an article."', t('edit.example.set')],
      ['termtreu glossary set nato avoid --add OTAN', t('edit.example.set-add')],
      ['termtreu glossary set nato note --clear', t('edit.example.set-clear')],
    ],
    run: async (...args) => (await import('./set.js')).glossarySetCommand(...args),
  },
  {
    name: 'glossary remove',
    arguments: [{ name: 'ids', describe: 'edit.argument.ids', many: true }],
    describe: ({ t }) => t('edit.command.remove'),
    options: ({ t }) => editOptions(t),
    examples: ({ t }) => [['termtreu glossary remove drone --dry-run', t('edit.example.remove')]],
    run: async (...args) => (await import('./remove.js')).glossaryRemoveCommand(...args),
  },
  {
    name: 'glossary rename',
    arguments: [
      { name: 'id', describe: 'edit.argument.id' },
      { name: 'new-id', describe: 'edit.argument.new-id' },
    ],
    describe: ({ t }) => t('edit.command.rename'),
    options: ({ t }) => editOptions(t),
    examples: ({ t }) => [['termtreu glossary rename uav drone', t('edit.example.rename')]],
    run: async (...args) => (await import('./rename.js')).glossaryRenameCommand(...args),
  },
  {
    name: 'glossary edit',
    arguments: [{ name: 'id', describe: 'edit.argument.id' }],
    describe: ({ t }) => t('edit.command.edit'),
    options: ({ t }) => editOptions(t),
    examples: ({ t }) => [["EDITOR='code --wait' termtreu glossary edit nato", t('edit.example.edit')]],
    run: async (...args) => (await import('./edit.js')).glossaryEditCommand(...args),
  },
  {
    name: 'glossary format',
    arguments: [{ name: 'paths', describe: 'edit.argument.paths', many: true }],
    describe: ({ t }) => t('edit.command.format'),
    options: ({ t }) => ({ check: { type: 'boolean', describe: t('edit.option.check') } }),
    examples: ({ t }) => [['termtreu glossary format g/ --check', t('edit.example.format')]],
    run: async (...args) => (await import('./format.js')).glossaryFormatCommand(...args),
  },
  {
    name: 'glossary merge',
    arguments: [
      { name: 'base', describe: 'edit.argument.base' },
      { name: 'ours', describe: 'edit.argument.ours' },
      { name: 'theirs', describe: 'edit.argument.theirs' },
    ],
    describe: ({ t }) => t('edit.command.merge'),
    options: ({ t }) => ({
      write: { type: 'boolean', describe: t('edit.option.write') },
      path: { type: 'string', describe: t('edit.option.path') },
    }),
    examples: ({ t }) => [
      ['termtreu glossary merge base.yaml ours.yaml theirs.yaml', t('edit.example.merge')],
      ['termtreu glossary merge %O %A %B --write --path %P', t('edit.example.merge-git')],
    ],
    run: async (...args) => (await import('./merge.js')).glossaryMergeCommand(...args),
  },
];
