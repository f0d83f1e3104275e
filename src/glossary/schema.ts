import { z } from 'zod';
import { MATCH_MODES, STATUSES } from './entry-fields.js';

/** The longest word or phrase, in UTF-16 units: a sentence pasted into a term's field is a mistake. */
const TERM_LIMIT = 500;
/** The longest free text (definition, note), in UTF-16 units. */
const PROSE_LIMIT = 4000;
/** The most words in one list: beyond it the entry holds several concepts. */
const LIST_LIMIT = 200;

const term = z.string().min(1).max(TERM_LIMIT).regex(/\S/u);
const prose = z.string().min(1).max(PROSE_LIMIT);
const terms = z.array(term).max(LIST_LIMIT).readonly();

/** One entry of a glossary file; the source of the type, the validation and the JSON Schema. */
export const entrySchema = z
  .strictObject({
    id: z
      .string()
      .max(TERM_LIMIT)
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
      .meta({ description: 'The name of the concept: lower case, digits and hyphens. Unique in the whole glossary.' }),
    de: term.meta({ description: 'The German term in its base form.' }),
    en: term.meta({ description: 'The English rendering wanted, in its base form, British spelling.' }),
    variants: terms.default([]).meta({ description: 'Other German forms of the same concept.' }),
    admitted: terms.default([]).meta({ description: 'Other English renderings that are fine.' }),
    avoid: terms.default([]).meta({ description: 'English renderings that are wrong here.' }),
    status: z.enum(STATUSES).default('preferred').meta({
      description:
        'preferred: enforced. proposed: shown, never enforced. deprecated: no longer used. keep: the German word stays in the English text.',
    }),
    pos: z
      .string()
      .min(1)
      .max(TERM_LIMIT)
      .exactOptional()
      .meta({ description: 'Part of speech: noun, proper, adjective, verb, phrase.' }),
    gender: z.string().min(1).max(TERM_LIMIT).exactOptional().meta({ description: 'm, f, n or pl.' }),
    domain: z
      .string()
      .min(1)
      .max(TERM_LIMIT)
      .exactOptional()
      .meta({ description: 'The subject field, such as alliance or procurement.' }),
    match: z.enum(MATCH_MODES).exactOptional().meta({
      description:
        'exact: the forms as written. inflected: also its inflected forms. compound: also as the last part of a compound.',
    }),
    forms: terms.exactOptional().meta({ description: 'German forms that the rules cannot derive.' }),
    when: terms.exactOptional().meta({
      description: 'The entry counts only where one of these German words stands in the same sentence.',
    }),
    unless: terms.exactOptional().meta({
      description: 'The entry does not count where one of these German words stands in the same sentence.',
    }),
    definition: prose.exactOptional().meta({ description: 'What the concept is, in one or two sentences.' }),
    note: prose.exactOptional().meta({ description: 'Homonyms, usage, when which rendering fits.' }),
    source: prose.exactOptional().meta({ description: 'Whose wording the rendering is.' }),
    expires: z.iso.date().exactOptional().meta({
      description: 'The last day (YYYY-MM-DD) on which the entry holds; the lint reports it after that.',
    }),
  })
  .meta({ id: 'Entry', description: 'One concept with its German and English words.' });

/** A glossary file: a list of entries. */
export const glossaryFileSchema = z
  .array(entrySchema)
  .meta({ title: 'termtreu glossary', description: 'A German-English glossary: a list of entries, one per concept.' });

/** The JSON Schema of a glossary file as an author writes it (what has a default may be left out). */
export function glossaryJsonSchema(): object {
  return z.toJSONSchema(glossaryFileSchema, {
    io: 'input',
    target: 'draft-7',
    // Read-only holds for the program's values; for an author's editor it would mean the opposite of what is meant.
    override: ({ jsonSchema }) => delete jsonSchema.readOnly,
  });
}
