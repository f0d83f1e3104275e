import { z } from 'zod';
import { FINDING_CODES } from '../../src/checks/finding.js';

/** What `--format json` promises to programs; fields may be added, none renamed. */
const offset = z.int().nonnegative();
const count = z.int().nonnegative();

const place = z.object({
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  start: offset,
  end: offset,
  text: z.string(),
});

const finding = z.object({
  code: z.enum(FINDING_CODES),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string().min(1),
  source: place.optional(),
  target: place.optional(),
  suggestion: z.string().optional(),
});

const span = z.object({ start: offset, end: offset, text: z.string() });

const term = z.object({
  id: z.string(),
  de: z.string(),
  en: z.string(),
  state: z.enum(['kept', 'repaired', 'missing']),
  source: span,
  target: span.optional(),
});

const similar = z.object({
  id: z.int().positive(),
  score: z.number().min(0).max(1),
  source: z.string(),
  target: z.string(),
  by: z.enum(['human', 'engine', 'repair']),
  changes: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
});

const segment = z.object({
  source: z.string(),
  target: z.string(),
  start: offset,
  end: offset,
  origin: z.enum(['engine', 'repair', 'memory', 'copy']),
  by: z.enum(['human', 'engine', 'repair']).optional(),
  repair: z.enum(['constraint', 'tags', 'instruction', 'prompt', 'replacement', 'former']).optional(),
  similar: z.array(similar).optional(),
  example: similar.optional(),
  block: count,
  terms: z.array(term),
});

/** One article of `termtreu translate --format json`. */
export const articleSchema = z.object({
  file: z.string(),
  engine: z.string(),
  engineVersion: z.string(),
  blocks: z.array(z.object({ kind: z.string(), role: z.string() })),
  segments: z.array(segment),
  terms: z.object({ required: count, kept: count, repaired: count, missing: count }),
  findings: z.array(finding),
  cost: z.object({ characters: count, billed: count, reused: count }),
  milliseconds: z.int().nonnegative(),
});

/** `termtreu translate --format json` of several articles. */
export const articlesSchema = z.object({ articles: z.array(articleSchema) });
