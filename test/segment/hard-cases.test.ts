import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { segment } from '../../src/segment/segment.js';

const caseSchema = z.object({
  id: z.string(),
  text: z.string(),
  sentences: z.array(z.string()),
  alt: z.array(z.array(z.string())).optional(),
});

const cases = readFileSync(new URL('fixtures/hard-dev.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => caseSchema.parse(JSON.parse(line)));

test.each(cases)('$id: $text', ({ text, sentences, alt }) => {
  const found = segment(text).map((sentence) => sentence.text);
  expect([sentences, ...(alt ?? [])]).toContainEqual(found);
});
