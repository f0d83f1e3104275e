import type { GlossaryRow } from '../../glossary/row.js';
import { type GlossaryCode, type GlossaryRule, rowRule } from './finding.js';
import { isWanted } from './texts.js';

function lacks(code: GlossaryCode, field: (row: GlossaryRow) => string | undefined): GlossaryRule {
  return rowRule(function* eachEntry(row) {
    if (!isWanted(row) || (field(row) ?? '').trim() !== '') return;
    yield { code, row, args: { text: row.entry.de } };
  });
}

/** An entry that nothing defines. */
export const noDefinition = lacks('glossary/no-definition', ({ entry }) => entry.definition);

/** An entry of which nothing says whose wording it is. */
export const noSource = lacks('glossary/no-source', ({ entry }) => entry.source);
