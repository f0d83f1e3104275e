import { array, assert, constantFrom, oneof, property, record, string, uniqueArray, type Arbitrary } from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../../../src/glossary/edit/apply-edits.js';
import type { Edit } from '../../../src/glossary/edit/edit.js';
import { mergeTexts } from '../../../src/glossary/edit/merge-texts.js';
import { completeEntry, type Entry } from '../../../src/glossary/entry.js';
import { parseGlossaryYaml } from '../../../src/glossary/parse-yaml.js';

const BASE = ['a', 'b', 'c', 'd']
  .map((id) => `# about ${id}\n- id: ${id}\n  de: Wort ${id}\n  en: word ${id}\n  avoid: [x, y]\n`)
  .join('\n');

const text = string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((value) => value.trim() !== '');

/** Edits of some entries, and additions under names of their own. */
function edits(ids: readonly string[], added: readonly string[]): Arbitrary<Edit[]> {
  const id = constantFrom(...ids);
  const set: Arbitrary<Edit> = record({
    kind: constantFrom('set'),
    id,
    field: constantFrom('en', 'note'),
    value: text,
  });
  const list: Arbitrary<Edit> = record({
    kind: constantFrom('set'),
    id,
    field: constantFrom('avoid'),
    value: uniqueArray(text, { maxLength: 3 }),
  });
  const add: Arbitrary<Edit> = record({
    kind: constantFrom('add'),
    entry: record({ id: constantFrom(...added), de: text, en: text }),
  });
  return array(oneof(set, list, add), { maxLength: 4 }).map((all) => {
    const names = new Set<string>();
    return all.filter((edit) => {
      if (edit.kind !== 'add') return true;
      const isNew = !names.has(edit.entry.id);
      names.add(edit.entry.id);
      return isNew;
    });
  });
}

const file = (content: string) => ({ path: 'g.yaml', text: content });

function entriesOf(content: string): ReadonlyMap<string, Entry> {
  return new Map(parseGlossaryYaml(content, 'g.yaml').map((entry) => [entry.id, completeEntry(entry)]));
}

it('changes of different entries go together, whichever side is whose', () => {
  assert(
    property(edits(['a', 'b'], ['p', 'q']), edits(['c', 'd'], ['r', 's']), (mine, yours) => {
      const [ours, theirs] = [applyEdits(file(BASE), mine), applyEdits(file(BASE), yours)];
      const both = entriesOf(applyEdits(file(ours), yours));
      for (const [one, other] of [
        [ours, theirs],
        [theirs, ours],
      ] as const) {
        const merged = mergeTexts({ base: file(BASE), ours: file(one), theirs: file(other) });
        expect(merged.conflicts).toEqual([]);
        expect(entriesOf(merged.text)).toEqual(both);
      }
    }),
    { numRuns: 150 },
  );
});

it('a merge with what did not change is the other side', () => {
  assert(
    property(edits(['a', 'b', 'c', 'd'], ['p']), (changes) => {
      const changed = applyEdits(file(BASE), changes);
      expect(mergeTexts({ base: file(BASE), ours: file(changed), theirs: file(BASE) }).text).toBe(changed);
      expect(mergeTexts({ base: file(BASE), ours: file(BASE), theirs: file(changed) }).text).toBe(changed);
    }),
    { numRuns: 150 },
  );
});
