import { expect, it } from 'vitest';
import { glossaryJsonSchema } from '../../src/glossary/schema.js';

it('the committed JSON Schema is the one that the code makes', async () => {
  await expect(`${JSON.stringify(glossaryJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../glossary/schema.json');
});
