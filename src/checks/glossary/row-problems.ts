import type { GlossaryProblem } from '../../glossary/problem.js';
import type { RowProblem } from '../../glossary/row.js';
import type { FileDraft, GlossaryCode } from './finding.js';

/** Problems that have a code of their own; every other one is `glossary/invalid`. */
const CODES: Partial<Readonly<Record<GlossaryProblem, GlossaryCode>>> = {
  'column-unknown': 'glossary/column-unknown',
  'column-mistyped': 'glossary/column-unknown',
  'header-again': 'glossary/header-row',
};

const EMPTY: ReadonlySet<GlossaryProblem> = new Set<GlossaryProblem>(['key-missing', 'value-empty']);

function codeOf({ problem, args }: RowProblem): GlossaryCode {
  const isSide = args['key'] === 'de' || args['key'] === 'en';
  if (isSide && EMPTY.has(problem)) return 'glossary/empty-side';
  if (isSide && problem === 'value-too-long') return 'glossary/too-long';
  return CODES[problem] ?? 'glossary/invalid';
}

/** What could not be read of a glossary, as findings. */
export function rowProblems(problems: readonly RowProblem[]): FileDraft[] {
  return problems.map((problem) => ({
    code: codeOf(problem),
    place: problem.place,
    entry: problem.entry,
    args: { ...problem.args, problem: problem.problem },
  }));
}
