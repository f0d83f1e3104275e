import { expect, it } from 'vitest';
import { FIELDS, isListField } from '../../src/glossary/entry-fields.js';
import { entrySchema } from '../../src/glossary/schema.js';

it('names the fields of the schema, in its order', () => {
  expect(FIELDS).toEqual(entrySchema.keyof().options);
});

it('knows which of them are lists', () => {
  const lists = FIELDS.filter((field) => entrySchema.shape[field].safeParse(['word']).success);
  expect(FIELDS.filter(isListField)).toEqual(lists);
});
