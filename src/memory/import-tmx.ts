import { decodeXml } from '../bilingual/decode-xml.js';
import { createTmxScanner, type TmxPiece } from '../bilingual/tmx-scan.js';
import { parseTmxUnit, type TmxUnit } from '../bilingual/tmx-unit.js';
import { readTmxDate } from '../bilingual/tmx-write.js';
import { TermtreuError } from '../errors.js';
import { engineName, normaliseText } from './key.js';
import type { Maker } from './memory.js';
import { makerOf } from './similar.js';
import { PROPERTIES } from './export-tmx.js';
import type { Addition, MemoryUnit } from './unit.js';

/** Why something of a file is not in the memory. */
export type SkipReason =
  | Exclude<Addition, 'added' | 'replaced'>
  | 'malformed'
  | 'entity'
  | 'too-large'
  | 'unfinished'
  | 'no-german'
  | 'no-english'
  | 'empty';

/** Skips of one kind and the line, from 1, of the first. */
export interface Skip {
  readonly reason: SkipReason;
  readonly count: number;
  readonly line: number;
}

/** What became of a file. Units may hold several translations. */
export interface ImportReport {
  readonly units: number;
  readonly added: number;
  readonly replaced: number;
  readonly skipped: readonly Skip[];
}

/** How a file is taken in. */
export interface ImportOptions {
  readonly file: string;
  /** Who made what the file says nothing of; a person unless given. */
  readonly by?: Maker;
  /** The file's English takes the place of what is there. */
  readonly replace?: boolean;
  /** Milliseconds since 1970, for what has no date. */
  readonly now: number;
  /** Called now and then with the units read. */
  readonly onProgress?: (units: number) => void;
}

/** Adds units in one go, all or none. */
export type AddUnits = (units: readonly MemoryUnit[], replace: boolean) => Addition[];

/**
 * Reads a TMX file of any size into a memory, keeping no more than a piece of it. What was added before a failure stays.
 * @throws {TermtreuError} `file-encoding`, `tmx-invalid` where the file is none, what the memory throws
 */
export async function importTmx(
  chunks: AsyncIterable<Uint8Array>,
  add: AddUnits,
  options: ImportOptions,
): Promise<ImportReport> {
  const scanner = createTmxScanner();
  const tally = createTally();
  let isTmx = false;
  const take = (pieces: readonly TmxPiece[]): void => {
    const found = pieces.flatMap((piece) => {
      isTmx ||= piece.kind === 'tmx';
      return piece.kind === 'tmx' ? [] : readPiece(piece, options, tally);
    });
    if (found.length > 0 && !isTmx) throw new TermtreuError('tmx-invalid', { file: options.file });
    const additions = add(
      found.map(({ unit }) => unit),
      options.replace === true,
    );
    for (const [at, addition] of additions.entries()) tally.count(addition, found[at]?.line ?? 0);
    options.onProgress?.(tally.units());
  };
  for await (const text of decodeXml(options.file, chunks)) take(scanner.push(text));
  take(scanner.end());
  if (!isTmx) throw new TermtreuError('tmx-invalid', { file: options.file });
  return tally.report();
}

interface Tally {
  unit(): void;
  units(): number;
  count(what: Addition | SkipReason, line: number): void;
  report(): ImportReport;
}

function createTally(): Tally {
  let units = 0;
  const counts = new Map<Addition | SkipReason, { count: number; line: number }>();
  const countOf = (what: Addition): number => counts.get(what)?.count ?? 0;
  return {
    unit: () => void (units += 1),
    units: () => units,
    count(what, line) {
      const known = counts.get(what) ?? { count: 0, line };
      counts.set(what, { ...known, count: known.count + 1 });
    },
    report: () => ({
      units,
      added: countOf('added'),
      replaced: countOf('replaced'),
      skipped: [...counts]
        .flatMap(([reason, { count, line }]) =>
          reason === 'added' || reason === 'replaced' ? [] : [{ reason, count, line }],
        )
        .sort((one, other) => one.line - other.line),
    }),
  };
}

interface Found {
  readonly unit: MemoryUnit;
  readonly line: number;
}

function readPiece(piece: Exclude<TmxPiece, { kind: 'tmx' }>, options: ImportOptions, tally: Tally): Found[] {
  const { kind, line } = piece;
  tally.unit();
  const unit = kind === 'unit' ? parseTmxUnit(piece.xml) : kind;
  if (typeof unit === 'string') {
    tally.count(unit, line);
    return [];
  }
  const pairs = pairsOf(unit);
  if (typeof pairs === 'string') {
    tally.count(pairs, line);
    return [];
  }
  return pairs.map((pair) => ({ line, unit: memoryUnit(pair, unit, options) }));
}

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly variant: string;
}

function pairsOf({ variants }: TmxUnit): Pair[] | SkipReason {
  const german = variants.filter(({ language }) => /^de(?:[-_]|$)/iu.test(language));
  const english = variants.filter(({ language }) => /^en(?:[-_]|$)/iu.test(language));
  if (german.length === 0) return 'no-german';
  if (english.length === 0) return 'no-english';
  const pairs = german.flatMap(({ text }) =>
    english.map((variant) => ({
      source: normaliseText(text),
      target: variant.text.normalize('NFC').trim(),
      variant: variantOf(variant.language),
    })),
  );
  const full = pairs.filter(({ source, target }) => source !== '' && target !== '');
  return full.length === 0 ? 'empty' : full;
}

const VARIANTS: Readonly<Record<string, string>> = { 'en-gb': 'en-GB', 'en-us': 'en-US' };

/** English of other countries, or of none, serves for both spellings. */
function variantOf(language: string): string {
  return VARIANTS[language.toLowerCase().replace('_', '-')] ?? 'en';
}

function memoryUnit(pair: Pair, { properties, attributes }: TmxUnit, options: ImportOptions): MemoryUnit {
  const by = makerOfUnit({ properties, attributes }, options.by ?? 'human');
  const tool = { name: 'tmx', version: attributes['creationtool'] ?? '' };
  const created = readTmxDate(attributes['changedate'] ?? attributes['creationdate'] ?? '');
  return {
    ...pair,
    by,
    finished: true,
    engine: properties[PROPERTIES.engine] ?? engineName(tool),
    terms: Buffer.from(properties[PROPERTIES.terms] ?? '', 'hex'),
    context: Buffer.from(properties[PROPERTIES.context] ?? '', 'hex'),
    notes: words(properties[PROPERTIES.notes]),
    findings: words(properties[PROPERTIES.findings]),
    created: created ?? Math.floor(options.now / 1000),
  };
}

/** Whose work a unit is. Who has changed what termtreu wrote is a person. */
function makerOfUnit({ properties, attributes }: Pick<TmxUnit, 'properties' | 'attributes'>, otherwise: Maker): Maker {
  const own = properties[PROPERTIES.by];
  const { changedate, creationdate } = attributes;
  const isChanged = changedate !== undefined && changedate !== creationdate;
  if (own !== undefined && !isChanged) return makerOf(own);
  return isMachine(properties, attributes) ? 'engine' : otherwise;
}

function words(value = ''): string[] {
  return value.split(' ').filter(Boolean);
}

/** How tools mark what a machine translated: `MT!` (Trados), `MT` (memoQ, Phrase), a property of the origin. */
function isMachine(properties: TmxUnit['properties'], attributes: TmxUnit['attributes']): boolean {
  const names = [attributes['creationid'], attributes['changeid'], properties['x-origin'], properties['x-Origin']];
  return names.some((name) => /^(?:mt!?|machine translation)$/iu.test(name ?? ''));
}
