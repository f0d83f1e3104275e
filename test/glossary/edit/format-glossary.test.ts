import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatGlossary } from '../../../src/glossary/edit/format-glossary.js';
import { parseGlossaryYaml } from '../../../src/glossary/parse-yaml.js';

const format = (text: string): string => formatGlossary({ path: 'g.yaml', text });

const MESSY = `# ours


-   en: "NATO"   # upper
    # about the id
    id: nato
    de: 'Nato'
    avoid:
      # never
      - OTAN
      - N.A.T.O.   # dotted
    admitted:
      - "the Alliance"
    note: >-
        folded
        text here
    # trailing
# lead of drone
- {id: drone, en: "drone", de: Drohne, avoid: [toy]}
- id: tank
  definition: |
    Line one
    Line two
  de: Panzer
  note: "a: b"
  variants: []
  en: tank


# ---- end


`;

const TIDY = `# ours

- # about the id
  id: nato
  de: Nato
  en: NATO # upper
  admitted: [the Alliance]
  avoid:
    # never
    - OTAN
    - N.A.T.O.   # dotted
  note: >-
    folded text here
  # trailing

# lead of drone
- id: drone
  de: Drohne
  en: drone
  avoid: [toy]

- id: tank
  de: Panzer
  en: tank
  variants: []
  definition: |
    Line one
    Line two
  note: "a: b"

# ---- end
`;

describe('formatting', () => {
  it('puts fields in order, and leaves comments with what they are about', () => {
    expect(format(MESSY)).toBe(TIDY);
  });

  it('changes nothing twice, and no entry', () => {
    expect(format(TIDY)).toBe(TIDY);
    expect(parseGlossaryYaml(TIDY, 'g.yaml')).toEqual(parseGlossaryYaml(MESSY, 'g.yaml'));
  });

  it('keeps a byte order mark and the line breaks of Windows', () => {
    const text = '\uFEFF- de:  b\r\n  id: a\r\n  en: c';
    expect(format(text)).toBe('\uFEFF- id: a\r\n  de: b\r\n  en: c\r\n');
  });

  it('leaves the glossary that comes with termtreu as it is', () => {
    const text = readFileSync('glossary/defence-policy.yaml', 'utf8');
    expect(format(text) === text).toBe(true);
  });

  it.each(['', '[]\n', '# nothing yet\n'])('leaves %j', (text) => {
    expect(format(text)).toBe(text);
  });
});
