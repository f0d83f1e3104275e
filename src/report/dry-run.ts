import type { Translate } from '../locales/index.js';
import { costOf, type Price } from './price.js';
import { visible } from './visible.js';

/** What an article would ask of an engine. */
export interface DryRunFigures {
  readonly file: string;
  readonly blocks: number;
  readonly segments: number;
  /** Occurrences of terms whose rendering is required. */
  readonly terms: number;
  /** Code points that would be sent, without repairs. */
  readonly characters: number;
  /** Code points that would not: the memory holds them, or the article says them twice. */
  readonly reused: number;
}

/** How the figures are told. */
export interface DryRunOptions {
  readonly format: 'text' | 'json';
  readonly t: Translate;
  /** What the characters cost; nothing is said of it where it is not given. */
  readonly price?: Price | undefined;
}

/** The figures as lines for a person or as JSON, with a line feed at the end. */
export function formatDryRun(articles: readonly DryRunFigures[], { format, t, price }: DryRunOptions): string {
  const characters = articles.reduce((sum, figures) => sum + figures.characters, 0);
  if (format === 'json') {
    const cost = price === undefined ? {} : { price, cost: costOf(characters, price) };
    return `${JSON.stringify({ dryRun: true, articles, total: { characters, ...cost } }, null, 2)}\n`;
  }
  const lines = articles.map((figures) => {
    const known = figures.reused > 0 ? t('cli.dry-run.reused', { reused: figures.reused }) : '';
    return t('cli.dry-run.line', { ...figures, file: visible(figures.file) }) + known;
  });
  if (articles.length > 1) lines.push(t('cli.dry-run.total', { articles: articles.length, characters }));
  if (price !== undefined) lines.push(costLine(characters, price, t));
  return lines.map((line) => `${line}\n`).join('');
}

function costLine(characters: number, price: Price, t: Translate): string {
  const money = new Intl.NumberFormat(t('report.locale'), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const amount = (value: number): string => [money.format(value), price.currency].join(' ').trim();
  return t('cli.dry-run.cost', { cost: amount(costOf(characters, price)), price: amount(price.amount) });
}
