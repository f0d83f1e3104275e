import type { Sentence } from './segment.js';

const BREAKS = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Unicode ends a sentence at a line break, a wrapped paragraph does not. */
const LINE_BREAK = /[\r\n\u0085\u2028\u2029]/g;

/** Titles, ranks and the like, which stand before what they belong to. */
const BEFORE_NAME =
  /(?<![\p{L}\p{N}])(?:Messrs|Mrs?|Ms|Mx|Dr|Profs?|Hon|Rev|Revd|Fr|Sr|St|Gens?|Lt|Col|Maj|Capt|Cpt|Cdr|Cmdr|Sgt|Cpl|Pte|Pvt|Adm|Brig|Sens?|Reps?|Govs?|Pres|Amb|Supt|Insp|Mt|Ft|No|Nos|Art|Arts|Para|Paras|Sec|Ch|Fig|Figs|Vol|cf|e\.g|i\.e|vs|v|approx|ca|esp|incl)\.\s*$/u;
/** An initial: "Dwight D. Eisenhower". After "World War I." a sentence may well end. */
const INITIAL = /(?:^|[\s(‘“"'])(?!I\.)\p{Lu}\.\s*$/u;
/** "U.S. Army", "Acme Inc. Chairman": a sentence ends here where the next one begins as sentences do. */
const MAYBE_LAST =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.){2,}|(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|dept|etc|a\.m|p\.m)\.)\s*$/u;
const STARTER =
  /^[‘“"'(]*(?:The|This|That|These|Those|A|An|In|On|At|For|From|By|With|Without|After|Before|Since|While|When|Where|If|As|Although|However|But|And|So|Yet|It|Its|He|His|She|Her|They|Their|We|Our|I|You|There|Here|What|Who|Why|How|No|Not|Now|Then|Both|Some|Many|Most|All|Only|Even|Last|Earlier|Meanwhile|According|Germany|Berlin)(?!\p{L})/u;
/** Unicode lets no sentence begin with a figure where a lower-case word follows: "They left. 312 of them came back." */
const BEFORE_FIGURE = /(?<=\p{Ll}{3}\.[’”"')\]]*)\s+(?=[€$£]?\d)/gu;
/** What follows goes on in the middle of a sentence. */
const GOES_ON = /^[\p{Ll},;:)\]%]/u;
/** ‘Never again!’ Merz said: the words spoken and who spoke them are one sentence. */
const SPOKEN = /[!?…][’”"']\s*$/u;
const SPEAKER =
  /^(?:(?:he|she|they|\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3})\s)(?:said|says|asked|asks|added|wrote|warned|replied|demanded|stressed|declared|exclaimed|cried|wondered)(?!\p{L})/u;

/** As many units before and after a boundary tell whether it is one; the longest title and speaker are much shorter. */
const NEAR = 80;

/**
 * Splits English text into sentences, white space around them left out. It takes the boundaries of Unicode's text
 * segmentation (UAX 29, the `Intl.Segmenter` of the platform) and takes back those after titles, initials and
 * abbreviations, and between words spoken and their speaker. Offsets are UTF-16 code units.
 */
export function segmentEnglish(text: string): Sentence[] {
  const flat = text.replaceAll(LINE_BREAK, ' ');
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const raw = flat.slice(start, end);
    const first = start + raw.length - raw.trimStart().length;
    const last = first + raw.trim().length;
    if (last > first) sentences.push({ text: text.slice(first, last), start: first, end: last });
    start = end;
  };
  for (const index of boundaries(flat)) {
    if (index <= start) continue;
    const before = flat.slice(Math.max(start, index - NEAR), index);
    if (endsSentence(before, flat.slice(index, index + NEAR))) close(index);
  }
  close(flat.length);
  return sentences;
}

function boundaries(text: string): number[] {
  const found = [...BREAKS.segment(text)].map(({ index }) => index);
  const figures = [...text.matchAll(BEFORE_FIGURE)].map((match) => match.index + match[0].length);
  return figures.length === 0 ? found : [...found, ...figures].sort((one, other) => one - other);
}

function endsSentence(before: string, after: string): boolean {
  if (GOES_ON.test(after) || BEFORE_NAME.test(before) || INITIAL.test(before)) return false;
  if (MAYBE_LAST.test(before)) return STARTER.test(after);
  return !(SPOKEN.test(before) && SPEAKER.test(after));
}
