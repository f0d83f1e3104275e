import type { Translate } from '../locales/index.js';
import { visible } from './visible.js';

/** What an article would ask of an engine. */
export interface DryRunFigures {
  readonly file: string;
  readonly blocks: number;
  readonly segments: number;
  /** Occurrences of terms whose rendering is required. */
  readonly terms: number;
  /** UTF-16 code units that would be sent. */
  readonly characters: number;
}

/** The figures as lines for a person or as JSON, with a line feed at the end. */
export function formatDryRun(
  articles: readonly DryRunFigures[],
  { format, t }: { readonly format: 'text' | 'json'; readonly t: Translate },
): string {
  if (format === 'json') return `${JSON.stringify({ dryRun: true, articles }, null, 2)}\n`;
  return articles.map((figures) => `${t('cli.dry-run.line', { ...figures, file: visible(figures.file) })}\n`).join('');
}
