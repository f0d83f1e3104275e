import type { MessageArgs } from '../errors.js';
import type { Reading } from '../glossary/formats/format.js';
import type { ImportPlan } from '../glossary/import-plan.js';
import type { GlossaryPlace } from '../glossary/problem.js';
import type { RowProblem } from '../glossary/row.js';
import type { MessageKey, Translate } from '../locales/index.js';
import { visible } from '../report/visible.js';

/** An import that is done, or was only tried. */
export interface ImportReport {
  readonly file: string;
  readonly reading: Reading;
  readonly plan: ImportPlan;
}

/** What is said of one row. */
interface Line {
  readonly place: GlossaryPlace;
  readonly kind: 'skipped' | 'changed' | 'noted';
  readonly entry: string;
  readonly message: string;
}

function problemWords({ problem, args }: RowProblem, t: Translate): string {
  const field = typeof args['key'] === 'string' ? args['key'] : '';
  return t(`glossary.problem.${problem}`, { field, ...args });
}

function lines({ reading, plan }: ImportReport, t: Translate): Line[] {
  const skipped = reading.problems.map((problem): Line => {
    const { place, entry } = problem;
    return { place, kind: 'skipped', entry, message: problemWords(problem, t) };
  });
  const conflicts = plan.conflicts.map(({ place, entry, kind, id, en }): Line => {
    return { place, kind: 'skipped', entry, message: t(`exchange.conflict.${kind}`, { id, en }) };
  });
  const changed = plan.changed.map(({ place, id, fields }): Line => {
    return { place, kind: 'changed', entry: id, message: fields.join(', ') };
  });
  const noted = reading.notes.map(({ place, note, args }): Line => {
    return { place, kind: 'noted', entry: '', message: t(`exchange.note.${note}`, args) };
  });
  return [...skipped, ...conflicts, ...changed, ...noted].sort((a, b) => a.place.line - b.place.line);
}

/** How many rows are not taken; a row of which several things are wrong counts once. */
export function skippedRows({ reading, plan }: ImportReport): number {
  const wrong = new Set(reading.problems.map(({ place, entry }) => `${place.line} ${place.column} ${entry}`));
  return wrong.size + plan.conflicts.length;
}

function counts(report: ImportReport) {
  const { reading, plan } = report;
  const skipped = skippedRows(report);
  const own = plan.added.length + plan.changed.length + plan.unchanged;
  return {
    read: reading.count,
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    skipped,
    joined: Math.max(0, reading.count - own - skipped),
  };
}

const HEADS: Readonly<Record<Line['kind'], MessageKey>> = {
  skipped: 'exchange.skipped',
  changed: 'exchange.changed',
  noted: 'exchange.noted',
};

/** The report as text: a line for each row that was skipped, changed or read otherwise, and the sums. */
export function importText(report: ImportReport, t: Translate): string {
  const rows = lines(report, t).map(({ place, kind, entry, message }) => {
    const about = entry === '' ? '' : `${visible(entry)}: `;
    return `${visible(place.file)}:${place.line}: ${t(HEADS[kind])}: ${about}${visible(message)}`;
  });
  const ignored = report.reading.ignored.map(({ kind, name, count }) => {
    const message = t(`exchange.ignored.${kind}`, { name: visible(name), count });
    return `${visible(report.file)}: ${t('exchange.ignored')}: ${message}`;
  });
  const { joined, ...sums } = counts(report);
  const args: MessageArgs = { file: visible(report.file), ...sums };
  const last = [t('exchange.imported', args), ...(joined > 0 ? [t('exchange.joined', { count: joined })] : [])];
  return [...rows, ...ignored, ...last].map((line) => `${line}\n`).join('');
}

/** The report for programs. */
export function importJson(report: ImportReport, t: Translate): string {
  const rows = lines(report, t).map(({ place, kind, entry, message }) => {
    return { kind, file: place.file, line: place.line, entry, message };
  });
  const added = report.plan.added.map(({ entry, place }) => ({ id: entry.id, line: place.line }));
  const { ignored } = report.reading;
  return `${JSON.stringify({ file: report.file, ...counts(report), rows, ignored, entries: added }, null, 2)}\n`;
}
