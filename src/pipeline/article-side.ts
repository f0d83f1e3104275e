import type { PairSide } from '../align/pair.js';
import type { ArticleFormat } from '../article/article.js';
import { parseArticle } from '../article/parse-article.js';
import type { Place } from '../checks/finding.js';
import type { PairPlace } from '../checks/translation/check.js';
import type { Sentence } from '../segment/segment.js';
import { createPlacer, placeInSource } from './places.js';

/** A file that is checked. */
export interface CheckedFile {
  /** Its name, as findings give it. */
  readonly file: string;
  readonly text: string;
  readonly format: ArticleFormat;
}

/** One side of a pair, and how to find its places in its file. */
export interface PlacedSide {
  readonly side: PairSide;
  readonly place: (place: PairPlace) => Place;
}

/** Reads an article as a side of a pair. */
export function articleSide({ file, text, format }: CheckedFile, segment: (text: string) => Sentence[]): PlacedSide {
  const { blocks } = parseArticle(text, format);
  const sentences = blocks.flatMap((block, index) =>
    segment(block.text).map(({ text: words, start, end }) => ({ text: words, block: index, start, end })),
  );
  const inFile = createPlacer(file, text);
  return {
    side: { blocks, sentences },
    place(place) {
      const sentence = 'sentence' in place ? sentences[place.sentence] : undefined;
      const block = blocks['block' in place ? place.block : (sentence?.block ?? -1)];
      const from = sentence?.start ?? 0;
      const span = { start: from + place.start, end: from + place.end };
      return inFile(block === undefined ? span : placeInSource(text, block, span));
    },
  };
}
