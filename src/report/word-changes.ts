import { diffArrays } from 'diff';

/** A piece of a text: in both, only in the earlier one, or only in the later one. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What has become of a text, word by word. The pieces that are not added make up the earlier text, those not removed the later. */
export function wordChanges(earlier: string, later: string): WordChange[] {
  return diffArrays(piecesOf(earlier), piecesOf(later)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** Words, runs of blanks, and every other sign. */
function piecesOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}
