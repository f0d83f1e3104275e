import type { Comparison, EntryChange, FieldChange } from '../glossary/compare.js';
import type { FieldValue } from '../glossary/edit/edit.js';
import type { Entry } from '../glossary/entry.js';
import type { Translate } from '../locales/index.js';
import { visible } from './visible.js';

/** Says in lines what differs between two states of a glossary. */
export function changesText({ added, removed, renamed, changed }: Comparison, t: Translate): string {
  const lines = [
    ...removed.map((entry) => t('changes.removed', sidesOf(entry))),
    ...renamed.flatMap((change) => renamedLines(change, t)),
    ...added.map((entry) => t('changes.added', sidesOf(entry))),
    ...changed.flatMap((change) => changedLines(change, t)),
  ];
  return lines.map((line) => `${visible(line)}\n`).join('');
}

function sidesOf({ id, de, en }: Entry): { id: string; de: string; en: string } {
  return { id, de, en };
}

function renamedLines({ before, after, fields }: EntryChange, t: Translate): string[] {
  const others = fields.filter(({ field }) => field !== 'id');
  return [t('changes.renamed', { from: before.id, id: after.id }), ...others.flatMap((field) => fieldLines(field, t))];
}

function changedLines({ before, after, fields }: EntryChange, t: Translate): string[] {
  const head = t('changes.changed', sidesOf({ ...after, de: before.de, en: before.en }));
  return [head, ...fields.flatMap((field) => fieldLines(field, t))];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

function isNothing(value: FieldValue): boolean {
  return value === undefined || value.length === 0;
}

function shown(value: FieldValue): string {
  return oneLine(typeof value === 'object' ? value.join(' | ') : (value ?? ''));
}

function fieldLines(change: FieldChange, t: Translate): string[] {
  const { field, before, after, added, removed } = change;
  const args = { field, before: shown(before), after: shown(after) };
  if (isNothing(before)) return [t('changes.field-set', args)];
  if (isNothing(after)) return [t('changes.field-cleared', args)];
  if (typeof before !== 'object') return [t('changes.field', args)];
  if (added.length + removed.length === 0) return [t('changes.order', args)];
  return [
    ...removed.map((item) => t('changes.item-removed', { field, item: oneLine(item) })),
    ...added.map((item) => t('changes.item-added', { field, item: oneLine(item) })),
  ];
}

/** The changes as JSON has them. */
export function changesJson({ added, removed, renamed, changed, unchanged }: Comparison) {
  return {
    added,
    removed,
    renamed: renamed.map(({ before, after, fields }) => ({
      from: before.id,
      to: after.id,
      fields: fields.filter(({ field }) => field !== 'id').map(fieldJson),
    })),
    changed: changed.map(({ id, before, after, fields }) => ({ id, fields: fields.map(fieldJson), before, after })),
    unchanged,
  };
}

function fieldJson({ field, before, after, added, removed }: FieldChange) {
  return { field, before, after, ...(typeof (after ?? before) === 'object' ? { added, removed } : {}) };
}
