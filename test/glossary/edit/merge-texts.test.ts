import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../../src/glossary/edit/merge-texts.js';

const NATO = '- id: nato\n  de: Nato\n  en: NATO\n  avoid: [OTAN, Nato]\n  note: With an article.\n';
const DRONE = '- id: drone\n  de: Drohne\n  en: drone\n';
const TANK = '# heavy\n- id: tank\n  de: Panzer\n  en: tank\n';
const BASE = `# Ours\n\n${NATO}\n${DRONE}`;

function merge(ours: string, theirs: string, base = BASE) {
  const [b, o, t] = [base, ours, theirs].map((text) => ({ path: 'g.yaml', text }));
  if (b === undefined || o === undefined || t === undefined) throw new TypeError('three texts');
  const { text, conflicts, comments } = mergeTexts({ base: b, ours: o, theirs: t });
  return { text, conflicts: conflicts.map(({ id, field }) => `${id} ${field ?? '*'}`), comments };
}

const clean = { conflicts: [], comments: [] };

describe('a merge without a conflict', () => {
  it('is the side that changed something', () => {
    const changed = BASE.replace('en: drone', 'en: uncrewed aircraft # so');
    expect(merge(BASE, changed)).toEqual({ text: changed, ...clean });
    expect(merge(changed, BASE)).toEqual({ text: changed, ...clean });
    expect(merge(changed, changed)).toEqual({ text: changed, ...clean });
  });

  it('takes both sides’ changes of one entry, field by field', () => {
    const ours = BASE.replace('en: NATO', 'en: the Alliance');
    const theirs = BASE.replace('With an article.', 'German has an article.').replace(
      '  avoid',
      '  pos: proper\n  avoid',
    );
    expect(merge(ours, theirs).text).toBe(
      BASE.replace('en: NATO', 'en: the Alliance')
        .replace('  note: With', '  pos: proper\n  note: With')
        .replace('With an article.', 'German has an article.'),
    );
  });

  it('merges lists item by item', () => {
    const ours = BASE.replace('[OTAN, Nato]', '[OTAN, Nato, N.A.T.O.]');
    const theirs = BASE.replace('[OTAN, Nato]', '[Nato, Nato pact]');
    expect(merge(ours, theirs).text).toBe(BASE.replace('[OTAN, Nato]', '[Nato, N.A.T.O., Nato pact]'));
  });

  it('takes additions with their comments, where the other side has them', () => {
    const theirs = `# Ours\n\n${NATO}\n${TANK}\n${DRONE}`;
    expect(merge(BASE.replace('en: drone', 'en: UAV'), theirs).text).toBe(theirs.replace('en: drone', 'en: UAV'));
    const first = `# Ours\n\n${TANK}\n${NATO}\n${DRONE}`;
    expect(merge(BASE, first).text).toBe(first);
  });

  it('takes removals', () => {
    expect(merge(BASE, `# Ours\n\n${NATO}`).text).toBe(`# Ours\n\n${NATO}`);
    expect(merge(`# Ours\n\n${NATO}`, BASE).text).toBe(`# Ours\n\n${NATO}`);
  });

  it('begins from nothing, and keeps the line breaks of Windows', () => {
    expect(merge(NATO, DRONE, '').text).toBe(`${DRONE}\n${NATO}`);
    const windows = BASE.replaceAll('\n', '\r\n');
    expect(merge(windows, BASE.replace('en: drone', 'en: UAV')).text).toBe(windows.replace('en: drone', 'en: UAV'));
  });
});

describe('a conflict', () => {
  it('is marked in the field, and is no YAML', () => {
    const { text, conflicts } = merge(
      BASE.replace('en: NATO', 'en: Nato'),
      BASE.replace('en: NATO', 'en: the Alliance'),
    );
    expect(conflicts).toEqual(['nato en']);
    expect(text).toBe(
      BASE.replace('  en: NATO\n', '<<<<<<< ours\n  en: Nato\n=======\n  en: the Alliance\n>>>>>>> theirs\n'),
    );
    expect(() => load(text)).toThrow('');
  });

  it('is marked where one side lacks the field', () => {
    const ours = BASE.replace('  note: With an article.\n', '');
    const { text, conflicts } = merge(ours, BASE.replace('With', 'Without'));
    expect(conflicts).toEqual(['nato note']);
    expect(text).toContain('<<<<<<< ours\n=======\n  note: Without an article.\n>>>>>>> theirs\n');
  });

  it('is one of removing and changing', () => {
    const changed = BASE.replace('en: drone', 'en: UAV');
    const without = `# Ours\n\n${NATO}`;
    expect(merge(changed, without).conflicts).toEqual(['drone *']);
    expect(merge(without, changed).text).toContain('=======\n- id: drone\n  de: Drohne\n  en: UAV\n>>>>>>> theirs\n');
    expect(() => load(merge(without, changed).text)).toThrow('');
    expect(() => load(merge(changed, without).text)).toThrow('');
  });
});

it('says which headings of the other side it leaves out', () => {
  expect(merge(BASE, BASE.replace('# Ours', '# Theirs')).comments).toEqual(['# Theirs']);
});
