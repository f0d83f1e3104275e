import type { PairSide } from '../align/pair.js';
import type { ArticleFormat, Block } from '../article/article.js';
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

/** An article as a side of a pair. */
export interface ArticleSide extends PlacedSide {
  /** The blocks that a translation may leave out: pointers to other articles, a closing disclaimer. */
  readonly optional: ReadonlySet<number>;
  /** The side without some of its blocks. */
  readonly without: (blocks: ReadonlySet<number>) => ArticleSide;
}

/** Reads an article as a side of a pair. */
export function articleSide(file: CheckedFile, segment: (text: string) => Sentence[]): ArticleSide {
  return sideOf(file, parseArticle(file.text, file.format).blocks, segment);
}

function sideOf(file: CheckedFile, blocks: readonly Block[], segment: (text: string) => Sentence[]): ArticleSide {
  const sentences = blocks.flatMap((block, index) =>
    segment(block.text).map(({ text, start, end }) => ({ text, block: index, start, end })),
  );
  const inFile = createPlacer(file.file, file.text);
  return {
    side: { blocks, sentences },
    optional: new Set(blocks.flatMap(({ role }, index) => (role === 'body' ? [] : [index]))),
    without: (left) =>
      sideOf(
        file,
        blocks.filter((_, index) => !left.has(index)),
        segment,
      ),
    place(place) {
      const sentence = 'sentence' in place ? sentences[place.sentence] : undefined;
      const block = blocks['block' in place ? place.block : (sentence?.block ?? -1)];
      const from = sentence?.start ?? 0;
      const span = { start: from + place.start, end: from + place.end };
      return inFile(block === undefined ? span : placeInSource(file.text, block, span));
    },
  };
}
