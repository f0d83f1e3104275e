import type { Field } from '../../../src/glossary/entry-fields.js';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/glossary/edit/apply-edits.js';
import type { Edit, FieldValue } from '../../../src/glossary/edit/edit.js';

const TEXT = `# yaml-language-server: $schema=./schema.json
# Terms of an office.

# ---- Alliance

- id: nato   # the alliance
  de: "Nato"
  en: 'NATO'
  variants:
    # in full
    - Nordatlantikpakt
    - Nordatlantische Allianz # rare
  avoid: [Nato, "N.A.T.O."]
  note: >-
    German uses the article,
    English does not.

# Not to be confused with the treaty.
# termtreu-disable-next-line same-target: on purpose
- id: council
  en: North Atlantic Council
  de: Nordatlantikrat

# ---- Weapons

- id: drone
  de: Drohne
  en: drone
  status: preferred
# end of file
`;

function edited(...edits: readonly Edit[]): string {
  return applyEdits({ path: 'g.yaml', text: TEXT }, edits);
}

function set(id: string, field: Field, value: FieldValue): string {
  return edited({ kind: 'set', id, field, value });
}

/** The lines that went, with a minus, and those that came, with a plus. */
function change(after: string, before = TEXT): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const start = old.findIndex((line, index) => line !== now[index]);
  if (start < 0) return [];
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return [
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
  ];
}

describe('setting a field', () => {
  it.each<[string, Field, FieldValue, string[]]>([
    ['nato', 'de', 'die Nato', ['-  de: "Nato"', '+  de: "die Nato"']],
    ['nato', 'en', 'NATO: the alliance', ["-  en: 'NATO'", "+  en: 'NATO: the alliance'"]],
    ['nato', 'id', 'n', ['-- id: nato   # the alliance', '+- id: n   # the alliance']],
    ['drone', 'en', 'UAV', ['-  en: drone', '+  en: UAV']],
    ['drone', 'note', 'So: nicht', ["+  note: 'So: nicht'"]],
    ['drone', 'avoid', ['toy'], ['+  avoid: [toy]']],
    ['council', 'variants', ['Nato-Rat', 'NAR'], ['+  variants: [Nato-Rat, NAR]']],
    ['drone', 'status', undefined, ['-  status: preferred']],
    ['council', 'note', undefined, []],
  ])('%s %s %j', (...[id, field, value, expected]) => {
    expect(change(set(id, field, value))).toEqual(expected);
  });

  it('keeps a folded text folded', () => {
    expect(change(set('nato', 'note', 'English has no article.'))).toEqual([
      '-    German uses the article,',
      '-    English does not.',
      '+    English has no article.',
    ]);
  });

  it('writes a text of several lines as a block', () => {
    expect(change(set('council', 'definition', 'One.\nTwo.'))).toEqual(['+  definition: |-', '+    One.', '+    Two.']);
  });

  it('removes the first field of an entry, and keeps the hyphen', () => {
    const text = '- note: x\n  id: a\n  de: b\n  en: c\n';
    const edit: Edit = { kind: 'set', id: 'a', field: 'note', value: '' };
    expect(applyEdits({ path: 'g.yaml', text }, [edit])).toBe('- id: a\n  de: b\n  en: c\n');
  });

  it('gives an empty field a value', () => {
    const text = '- id: a\n  de:\n  en: # soon\n';
    const edits: Edit[] = [
      { kind: 'set', id: 'a', field: 'de', value: 'b' },
      { kind: 'set', id: 'a', field: 'en', value: 'c: d' },
    ];
    expect(applyEdits({ path: 'g.yaml', text }, edits)).toBe("- id: a\n  de: b\n  en: 'c: d' # soon\n");
  });

  it('writes an entry in braces on, in braces', () => {
    const text = '- {id: a, de: "b", en: c}\n- { id: d, de: e, en: f } # x\n';
    const edits: Edit[] = [
      { kind: 'set', id: 'a', field: 'avoid', value: ['x, y', 'z'] },
      { kind: 'set', id: 'd', field: 'en', value: 'g' },
    ];
    expect(applyEdits({ path: 'g.yaml', text }, edits)).toBe(
      '- {id: a, de: "b", en: c, avoid: [\'x, y\', z]}\n- {id: d, de: e, en: g} # x\n',
    );
  });
});

describe('setting a list', () => {
  it.each<[FieldValue, string[]]>([
    [['Nordatlantikpakt', 'Nordatlantische Allianz', 'Allianz'], ['+    - Allianz']],
    [['Bündnis', 'Nordatlantikpakt', 'Nordatlantische Allianz'], ['+    - Bündnis']],
    [['Nordatlantische Allianz'], ['-    # in full', '-    - Nordatlantikpakt']],
    [['Nordatlantikpakt'], ['-    - Nordatlantische Allianz # rare']],
    [
      ['Bündnis'],
      ['-    # in full', '-    - Nordatlantikpakt', '-    - Nordatlantische Allianz # rare', '+    - Bündnis'],
    ],
  ])('in lines: %j', (value, expected) => {
    expect(change(set('nato', 'variants', value)).toSorted()).toEqual(expected.toSorted());
  });

  it.each<[FieldValue, string]>([
    [['Nato', 'N.A.T.O.', 'OTAN'], '  avoid: [Nato, "N.A.T.O.", OTAN]'],
    [['N.A.T.O.'], '  avoid: ["N.A.T.O."]'],
    [['OTAN', 'N.A.T.O.'], '  avoid: [OTAN, "N.A.T.O."]'],
    [['a, b'], "  avoid: ['a, b']"],
  ])('in brackets: %j', (value, line) => {
    expect(change(set('nato', 'avoid', value))).toEqual(['-  avoid: [Nato, "N.A.T.O."]', `+${line}`]);
  });

  it('breaks a list that grows too long for a line', () => {
    const long = ['Nato', 'N.A.T.O.', 'a very long rendering '.repeat(4).trim(), 'one more of that kind'];
    expect(change(set('nato', 'avoid', long)).slice(1)).toEqual(['+  avoid:', ...long.map((item) => `+    - ${item}`)]);
  });
});

describe('adding an entry', () => {
  const entry = { id: 'tank', de: 'Panzer', en: 'tank', avoid: ['armour'] };
  const lines = ['+- id: tank', '+  de: Panzer', '+  en: tank', '+  avoid: [armour]'];

  it('puts it at the end, before a closing comment', () => {
    expect(change(edited({ kind: 'add', entry }))).toEqual(['+', ...lines]);
  });

  it('puts it after another', () => {
    const text = edited({ kind: 'add', entry, after: 'council' });
    expect(text).toContain('  de: Nordatlantikrat\n\n- id: tank\n');
    expect(text).toContain('  avoid: [armour]\n\n# ---- Weapons\n');
  });

  it.each([
    ['', '- id: tank\n  de: Panzer\n  en: tank\n'],
    ['[]\n', '- id: tank\n  de: Panzer\n  en: tank\n'],
    ['# Ours\n', '# Ours\n\n- id: tank\n  de: Panzer\n  en: tank\n'],
    ['- id: a\n  de: b\n  en: c\n', '- id: a\n  de: b\n  en: c\n\n- id: tank\n  de: Panzer\n  en: tank\n'],
    ['- id: a\n  de: b\n  en: c', '- id: a\n  de: b\n  en: c\n\n- id: tank\n  de: Panzer\n  en: tank'],
    [
      '\uFEFF- id: a\r\n  de: b\r\n  en: c\r\n',
      '\uFEFF- id: a\r\n  de: b\r\n  en: c\r\n\r\n- id: tank\r\n  de: Panzer\r\n  en: tank\r\n',
    ],
    [
      '- {id: a, de: b, en: c}\n- {id: d, de: e, en: f}\n',
      '- {id: a, de: b, en: c}\n- {id: d, de: e, en: f}\n- id: tank\n  de: Panzer\n  en: tank\n',
    ],
    [
      '  -   id: a\n      de: b\n      en: c\n',
      '  -   id: a\n      de: b\n      en: c\n\n  -   id: tank\n      de: Panzer\n      en: tank\n',
    ],
  ])('writes as its file is written: %j', (text, expected) => {
    const { avoid: _, ...plain } = entry;
    expect(applyEdits({ path: 'g.yaml', text }, [{ kind: 'add', entry: plain }])).toBe(expected);
  });
});

describe('removing an entry', () => {
  it('takes the comments right above it, and leaves headings', () => {
    const text = edited({ kind: 'remove', id: 'council' });
    expect(text).toContain('    English does not.\n\n# ---- Weapons\n\n- id: drone');
  });

  it('leaves what a file says of itself', () => {
    expect(edited({ kind: 'remove', id: 'nato' })).toMatch(/office\.\n\n# ---- Alliance\n\n# Not to be confused/u);
    const text = '# Ours\n- id: a\n  de: b\n  en: c\n- id: d\n  de: e\n  en: f\n';
    expect(applyEdits({ path: 'g.yaml', text }, [{ kind: 'remove', id: 'a' }])).toBe(
      '# Ours\n- id: d\n  de: e\n  en: f\n',
    );
  });

  it('leaves a comment that is about more than the entry', () => {
    const text = '- id: a\n  de: b\n  en: c\n# termtreu-disable same-target: ours\n# why\n- id: d\n  de: e\n  en: f\n';
    const after = '- id: a\n  de: b\n  en: c\n# termtreu-disable same-target: ours\n';
    expect(applyEdits({ path: 'g.yaml', text }, [{ kind: 'remove', id: 'd' }])).toBe(after);
  });

  it('leaves no blank line at the end', () => {
    const text = '- id: a\n  de: b\n  en: c\n\n- id: d\n  de: e\n  en: f\n';
    expect(applyEdits({ path: 'g.yaml', text }, [{ kind: 'remove', id: 'd' }])).toBe('- id: a\n  de: b\n  en: c\n');
  });

  it('leaves an empty list of the last', () => {
    const text = '# Ours\n\n- id: a\n  de: b\n  en: c\n';
    expect(applyEdits({ path: 'g.yaml', text }, [{ kind: 'remove', id: 'a' }])).toBe('# Ours\n[]\n');
  });
});

describe('what cannot be edited', () => {
  it.each<[string, Edit, string]>([
    [TEXT, { kind: 'remove', id: 'natto' }, 'entry-mistyped'],
    [TEXT, { kind: 'remove', id: 'something-else' }, 'entry-unknown'],
    [TEXT, { kind: 'add', entry: { id: 'nato', de: 'x', en: 'y' } }, 'entry-exists'],
    [TEXT, { kind: 'rename', id: 'nato', to: 'drone' }, 'entry-exists'],
    ['[{id: a, de: b, en: c}]', { kind: 'remove', id: 'a' }, 'glossary-syntax'],
    ['id: a', { kind: 'remove', id: 'a' }, 'glossary-schema'],
    ['- id: a\n- id: a\n', { kind: 'remove', id: 'a' }, 'glossary-duplicate-id'],
  ])('%#: %j', (text, edit, code) => {
    expect(() => applyEdits({ path: 'g.yaml', text }, [edit])).toThrow(expect.objectContaining({ code }));
  });

  it('is named with its place', () => {
    expect(() => edited({ kind: 'rename', id: 'nato', to: 'council' })).toThrow(
      expect.objectContaining({ args: { file: 'g.yaml', line: 20, id: 'council' } }),
    );
  });
});
