import type { Finding, Place } from '../../src/checks/finding.js';
import type { SegmentReport, TermReport, TermState, TranslationReport } from '../../src/report/translation.js';

interface ExampleTerm {
  readonly de: string;
  readonly en: string;
  readonly state?: TermState;
  /** The words in the sentences, where they differ from the entry. */
  readonly german?: string;
  readonly english?: string;
  readonly definition?: string;
}

/** A segment whose terms are given by their words; their places are looked up. */
export function exampleSegment(
  source: string,
  target: string,
  more: Partial<Omit<SegmentReport, 'terms'>> & { readonly terms?: readonly ExampleTerm[] } = {},
): SegmentReport {
  const { terms = [], start = 0, ...rest } = more;
  return {
    source,
    target,
    start,
    end: start + source.length,
    origin: 'engine',
    block: 0,
    ...rest,
    terms: terms.map((term) => exampleTerm(term, source, target)),
  };
}

function exampleTerm(term: ExampleTerm, source: string, target: string): TermReport {
  const { de, en, state = 'kept', german = de, english = en, definition } = term;
  const start = source.indexOf(german);
  const there = target.indexOf(english);
  return {
    id: en.toLowerCase().replaceAll(' ', '-'),
    de,
    en,
    ...(definition === undefined ? {} : { definition }),
    state,
    source: { start, end: start + german.length, text: german },
    ...(state === 'missing' ? {} : { target: { start: there, end: there + english.length, text: english } }),
  };
}

/** A place in the article; the line is 1, so that the column is the offset plus one. */
export function examplePlace(start: number, text: string, file = 'article.de.md'): Place {
  return { file, line: 1, column: start + 1, start, end: start + text.length, text };
}

/** A report over segments; the figures follow from them. */
export function exampleReport(
  segments: readonly SegmentReport[],
  more: Partial<TranslationReport> = {},
): TranslationReport {
  const states = segments.flatMap((segment) => segment.terms.map((term) => term.state));
  const count = (state: TermState) => states.filter((one) => one === state).length;
  const characters = segments.reduce((sum, segment) => sum + segment.source.length, 0);
  return {
    file: 'article.de.md',
    engine: { name: 'local', version: 'de-en 0.1.0' },
    blocks: [{ kind: 'paragraph', role: 'body' }],
    segments,
    terms: { required: states.length, kept: count('kept'), repaired: count('repaired'), missing: count('missing') },
    findings: [],
    cost: { characters, billed: 0, reused: 0 },
    milliseconds: 2345,
    ...more,
  };
}

const COALITION: ExampleTerm = {
  de: 'Koalition der Willigen',
  en: 'coalition of the willing',
  definition: 'Staaten, die außerhalb eines Bündnisses gemeinsam handeln.',
};

const SENTENCES: readonly (readonly [block: number, source: string, target: string, ...terms: ExampleTerm[]])[] = [
  [
    0,
    'Verteidigungsausschuss berät über die Fregatten',
    'Defence Committee discusses the frigates',
    { de: 'Verteidigungsausschuss', en: 'Defence Committee' },
    { de: 'Fregatte', en: 'frigate', german: 'Fregatten', english: 'frigates' },
  ],
  [
    1,
    'Die „Koalition der Willigen“ hat sich am Dienstag in Kiel getroffen.',
    'The ‘coalition of the willing’ met in Kiel on Tuesday.',
    COALITION,
  ],
  [
    1,
    'Sie sprach über Sicherheitsgarantien und über den Minenabwehrverband, dem künftig 14 Boote angehören sollen.',
    'It discussed security guarantees and the mine group, which is to include boats in future.',
    {
      de: 'Sicherheitsgarantie',
      en: 'security guarantee',
      german: 'Sicherheitsgarantien',
      english: 'security guarantees',
    },
    { de: 'Minenabwehrverband', en: 'mine countermeasures group', state: 'missing' },
  ],
  [1, 'Ein Beschluss soll im Herbst fallen.', 'A decision is to be taken in the autumn.'],
  [
    2,
    '>>> Mehr zur Lage im Ostseeraum lesen Sie hier <<<',
    '>>> Read more about the situation in the Baltic Sea region here <<<',
    { de: 'Ostseeraum', en: 'Baltic Sea region' },
  ],
  [
    3,
    'Der Wehrbeauftragte mahnte eine raschere Beschaffung an.',
    'The Parliamentary Commissioner for the Armed Forces called for faster procurement.',
    {
      de: 'Wehrbeauftragter',
      en: 'Parliamentary Commissioner for the Armed Forces',
      german: 'Wehrbeauftragte',
      state: 'repaired',
    },
    { de: 'Beschaffung', en: 'procurement' },
  ],
  [3, 'Die Truppe warte „seit Jahren auf Gerät, das auf dem Papier längst da ist“.', ''],
  [
    4,
    'die Nachrüstung der Fregatten bis 2029,',
    'the refit of the frigates by 2029,',
    { de: 'Nachrüstung', en: 'refit' },
    { de: 'Fregatte', en: 'frigate', german: 'Fregatten', english: 'frigates' },
  ],
  [
    5,
    'ein Abkommen mit den Anrainerstaaten.',
    'an agreement with the littoral states.',
    { de: 'Anrainerstaat', en: 'littoral state', german: 'Anrainerstaaten', english: 'littoral states' },
  ],
  [6, 'Wer wartet, zahlt am Ende mehr.', 'Those who wait pay more in the end.'],
  [7, 'Haftungsausschluss: Dieser Text ist ein erfundenes Beispiel.', 'Disclaimer: This text is an invented example.'],
];

/** A small article with every kind of block, every state of a term and three findings. */
export function exampleArticle(): TranslationReport {
  let start = 0;
  const segments = SENTENCES.map(([block, source, target, ...terms]) => {
    const repaired = terms.some((term) => term.state === 'repaired');
    const segment = exampleSegment(source, target, { block, start, terms, origin: repaired ? 'repair' : 'engine' });
    start = segment.end + 1;
    return segment;
  });
  return exampleReport(segments, {
    file: 'samples/ostsee.de.md',
    blocks: [
      { kind: 'heading', role: 'body' },
      { kind: 'paragraph', role: 'body' },
      { kind: 'paragraph', role: 'promo' },
      { kind: 'paragraph', role: 'body' },
      { kind: 'list-item', role: 'body' },
      { kind: 'list-item', role: 'body' },
      { kind: 'quote', role: 'body' },
      { kind: 'paragraph', role: 'disclaimer' },
    ],
    findings: [
      finding(segments, SENTENCES[6]?.[1] ?? '', { code: 'segment/empty', severity: 'error', args: {} }),
      finding(segments, 'Minenabwehrverband', {
        code: 'term/missing',
        severity: 'error',
        args: { de: 'Minenabwehrverband', en: 'mine countermeasures group' },
        suggestion: 'mine countermeasures group',
      }),
      finding(segments, '14', { code: 'number', severity: 'warning', args: { number: '14' } }),
    ],
  });
}

function finding(segments: readonly SegmentReport[], words: string, rest: Omit<Finding, 'source'>): Finding {
  const segment = segments.find(({ source }) => source.includes(words));
  if (segment === undefined) throw new Error(`No sentence holds ${words}`);
  const place = examplePlace(segment.start + segment.source.indexOf(words), words, 'samples/ostsee.de.md');
  return { ...rest, source: place };
}
