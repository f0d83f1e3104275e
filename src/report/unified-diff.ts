import { createTwoFilesPatch } from 'diff';

/** A file before and after a change. */
export interface ChangedText {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Lines around each change. */
const CONTEXT = 1;

/** What changes in a file, in the unified format that `patch` and `git apply` read. */
export function unifiedDiff({ path, before, after }: ChangedText): string {
  const options = {
    context: CONTEXT,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  };
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, options);
}
