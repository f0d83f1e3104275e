import type { GlossaryFile } from '../../glossary/parse.js';
import type { GlossaryRow } from '../../glossary/row.js';
import { type FileDraft, type GlossaryCode, isGlossaryCode } from './finding.js';

const COMMENT = /termtreu-ignore\b[ \t]*([^\s:]*)[ \t]*(?::[ \t]*(.*))?/u;

/** What is not to be reported, by file and line of the entry, and what is wrong with the comments that say so. */
export interface Suppressions {
  /** The reason for hiding the findings of a rule about the entry at a line; undefined where they are not hidden. */
  readonly reasonFor: (file: string, line: number, code: GlossaryCode) => string | undefined;
  readonly faults: readonly FileDraft[];
}

interface Comment {
  readonly file: string;
  readonly line: number;
  /** The line of the entry that it belongs to. */
  readonly entryLine: number;
  readonly code: string;
  readonly reason: string;
}

function parseComment(text: string): Pick<Comment, 'code' | 'reason'> | undefined {
  const found = COMMENT.exec(text);
  if (found === null) return undefined;
  const [, code = '', reason = ''] = found;
  return { code: code.startsWith('glossary/') ? code : `glossary/${code}`, reason: reason.trim() };
}

/** Comments of a YAML file: inside an entry they belong to it, at the margin to the entry that follows. */
function fromComments({ path, text }: GlossaryFile, entryLines: readonly number[]): Comment[] {
  if (!text.includes('termtreu-ignore')) return [];
  return text.split('\n').flatMap((content, index) => {
    const line = index + 1;
    const mark = /(?:^|\s)#.*$/u.exec(content)?.[0];
    const comment = mark === undefined ? undefined : parseComment(mark);
    if (comment === undefined) return [];
    const isAtMargin = content.startsWith('#');
    const entryLine = isAtMargin
      ? entryLines.find((start) => start > line)
      : entryLines.findLast((start) => start <= line);
    return [{ file: path, line, entryLine: entryLine ?? line, ...comment }];
  });
}

/** A table has no comments: there the note says it. */
function fromNotes(rows: readonly GlossaryRow[]): Comment[] {
  return rows.flatMap(({ entry, place }) => {
    const comment = entry.note?.includes('termtreu-ignore') ? parseComment(entry.note) : undefined;
    return comment === undefined ? [] : [{ file: place.file, line: place.line, entryLine: place.line, ...comment }];
  });
}

function fault({ file, line, code, reason }: Comment): FileDraft[] {
  if (isGlossaryCode(code) && reason !== '') return [];
  const problem = isGlossaryCode(code) ? 'reason' : 'code';
  return [{ code: 'glossary/suppression', place: { file, line, column: 1 }, entry: '', args: { code, problem } }];
}

const key = (file: string, line: number, code: string): string => `${code} ${line} ${file}`;

/** Reads `# termtreu-ignore CODE: reason`; without a reason, or with a code that there is not, it hides nothing. */
export function readSuppressions(files: readonly GlossaryFile[], rows: readonly GlossaryRow[]): Suppressions {
  const linesOf = Map.groupBy(rows, ({ place }) => place.file);
  const comments = [
    ...files.flatMap((file) =>
      fromComments(
        file,
        (linesOf.get(file.path) ?? []).map(({ place }) => place.line),
      ),
    ),
    ...fromNotes(rows),
  ];
  const sound = comments.filter((comment) => fault(comment).length === 0);
  const hidden = new Map(sound.map(({ file, entryLine, code, reason }) => [key(file, entryLine, code), reason]));
  return { reasonFor: (...of) => hidden.get(key(...of)), faults: comments.flatMap(fault) };
}
