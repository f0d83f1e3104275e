import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { wordChanges } from '../../src/report/word-changes.js';

it('are told word by word', () => {
  expect(wordChanges('Am 3. Mai, in Kiel.', 'Am 14. Mai in Kiel!')).toEqual([
    { kind: 'same', text: 'Am ' },
    { kind: 'removed', text: '3' },
    { kind: 'added', text: '14' },
    { kind: 'same', text: '. Mai' },
    { kind: 'removed', text: ',' },
    { kind: 'same', text: ' in Kiel' },
    { kind: 'removed', text: '.' },
    { kind: 'added', text: '!' },
  ]);
});

it('make up both texts', () => {
  assert(
    property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (earlier, later) => {
      const changes = wordChanges(earlier, later);
      const without = (kind: string) =>
        changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join('');
      expect([without('added'), without('removed')]).toEqual([earlier, later]);
    }),
  );
});
