import { type Finding, FINDING_SEVERITIES, type FindingCode, type Place } from '../checks/finding.js';
import type { EngineNote } from '../engines/engine.js';
import type { MessageArgs } from '../errors.js';
import type { Span } from '../terms/occurrence.js';
import { missingTerms, type SentenceTranslation } from './sentence-translation.js';

/** Makes the places of a sentence's parts; undefined where the English could not be found in the file. */
export interface SentencePlaces {
  readonly source: (part?: Span) => Place;
  readonly target: (part?: Span) => Place | undefined;
}

const NOTE_CODES: Readonly<Record<EngineNote, FindingCode>> = {
  'cut-at-clause': 'segment/cut',
  'cut-hard': 'segment/cut',
  'output-limit': 'segment/output-limit',
  repetition: 'segment/repetition',
  empty: 'segment/empty',
  'markup-lost': 'markup/lost',
};

interface Details {
  readonly source: Place;
  readonly target?: Place | undefined;
  readonly args?: MessageArgs;
  readonly suggestion?: string;
}

/** Makes a finding with the severity of its code. */
export function makeFinding(code: FindingCode, { source, target, args = {}, suggestion }: Details): Finding {
  return {
    code,
    severity: FINDING_SEVERITIES[code],
    args,
    source,
    ...(target === undefined ? {} : { target }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The codes of everything that is wrong with a sentence's English, each once. */
export function findingCodes(sentence: SentenceTranslation): FindingCode[] {
  const nowhere: Place = { file: '', line: 1, column: 1, start: 0, end: 0, text: '' };
  const findings = findingsOf(sentence, { source: () => nowhere, target: () => undefined });
  return [...new Set(findings.map(({ code }) => code))];
}

/** Everything that is wrong with a sentence's English, or that a reader has to know of it. */
export function findingsOf(sentence: SentenceTranslation, places: SentencePlaces): Finding[] {
  const whole = { source: places.source(), target: places.target() };
  const findings: Finding[] = [];
  for (const { entry, start, end } of missingTerms(sentence.coverage)) {
    const args = { de: entry.de, en: entry.en };
    const details = { source: places.source({ start, end }), target: whole.target, args, suggestion: entry.en };
    findings.push(makeFinding(entry.status === 'keep' ? 'term/kept' : 'term/missing', details));
  }
  for (const { entry, start, end, text } of sentence.coverage.avoided) {
    const target = places.target({ start, end });
    const args = { found: text, de: entry.de, en: entry.en };
    findings.push(makeFinding('term/forbidden', { source: whole.source, target, args, suggestion: entry.en }));
  }
  for (const { sort, text, start, end } of sentence.missingNumbers) {
    const details = { source: places.source({ start, end }), target: whole.target, args: { number: text } };
    findings.push(makeFinding(sort, details));
  }
  const { free } = sentence;
  if (free !== undefined) findings.push(makeFinding('segment/forced', { ...whole, args: { free }, suggestion: free }));
  if (sentence.untranslated) findings.push(makeFinding('untranslated', whole));
  for (const code of new Set(sentence.notes.map((note) => NOTE_CODES[note]))) findings.push(makeFinding(code, whole));
  return findings;
}
