import { TMX_FOOT, tmxHead, tmxUnit } from '../bilingual/tmx-write.js';
import type { MemoryUnit } from './unit.js';

/** The properties in which a TMX file keeps what only termtreu knows of a unit. */
export const PROPERTIES = {
  by: 'x-termtreu-by',
  engine: 'x-termtreu-engine',
  terms: 'x-termtreu-terms',
  context: 'x-termtreu-context',
  notes: 'x-termtreu-notes',
  findings: 'x-termtreu-findings',
} as const;

/** Pieces of this length, in UTF-16 units, are fast to write. */
const PIECE = 65_536;

/** The units as a TMX file, piece by piece. First attempts whose repair has not come in are left out. */
export function* exportTmx(units: Iterable<MemoryUnit>, version: string): Generator<string> {
  let piece = tmxHead(version);
  for (const unit of units) {
    if (unit.finished) piece += tmxUnit(pairOf(unit));
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece + TMX_FOOT;
}

function pairOf({ source, target, variant, created, by, engine, terms, context, notes, findings }: MemoryUnit) {
  return {
    source,
    target,
    language: variant,
    created,
    properties: {
      [PROPERTIES.by]: by,
      [PROPERTIES.engine]: engine,
      [PROPERTIES.terms]: Buffer.from(terms).toString('hex'),
      [PROPERTIES.context]: Buffer.from(context).toString('hex'),
      [PROPERTIES.notes]: notes.join(' '),
      [PROPERTIES.findings]: findings.join(' '),
    },
  };
}
