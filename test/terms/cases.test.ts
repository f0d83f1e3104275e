import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMatcher } from '../../src/terms/matcher.js';

const Span = z.tuple([z.number(), z.number()]);
const Case = z.object({
  id: z.string(),
  term: z.string(),
  text: z.string(),
  spans: z.array(Span),
  phenomenon: z.string(),
  alt: z.array(z.array(Span)).optional(),
});
type Case = z.infer<typeof Case>;

const cases = readFileSync(join(import.meta.dirname, 'fixtures/german-cases.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => Case.parse(JSON.parse(line)));

const spell = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => text.slice(start, end));

/** Where the case allows other spans (the finite verb alone, the cut word alone), the one found counts as expected. */
function expected({ spans, alt, text }: Case, found: readonly string[]): string[] {
  return spans.map((span, index) => {
    const allowed = spell(text, [span, ...(alt?.[index] ?? [])]);
    return allowed.find((one) => one === found[index]) ?? text.slice(...span);
  });
}

describe('German cases', () => {
  const phenomena = Map.groupBy(cases, ({ phenomenon }) => phenomenon);
  it.each([...phenomena])('%s', (_, group) => {
    for (const one of group) {
      const found = createMatcher([{ id: one.id, de: one.term, en: 'x' }]).find(one.text);
      const texts = found.map(({ text }) => text);
      expect(texts, `${one.id}: ${one.term} in "${one.text}"`).toEqual(expected(one, texts));
      for (const { start, end, text } of found) expect(one.text.slice(start, end)).toBe(text);
    }
  });
});
