import { createHash } from 'node:crypto';
import type { Language, Translate } from '../../locales/index.js';
import { articleJson } from '../json.js';
import type { TranslationReport } from '../translation.js';
import { renderBlock } from './blocks.js';
import { markup, jsonElement, type Markup, renderMarkup, styleElement } from './markup.js';
import { renderOverview } from './overview.js';
import { arrangeReview, type PageContext } from './review.js';
import { styleSheet } from './style.js';

/**
 * The review page of one article: one static file without scripts, German and
 * English side by side. Its policy lets nothing load but its own style sheet.
 * The data of the report stand in it as JSON, in the element `report`, but for the time taken: the page of the same
 * translation is always the same and may be kept in git.
 */
export function renderHtmlReport(
  report: TranslationReport,
  options: { readonly t: Translate; readonly language: Language },
): string {
  const { t, language } = options;
  const number = new Intl.NumberFormat(t('report.locale'), { maximumFractionDigits: 1 });
  const context: PageContext = { t, language, number };
  const review = arrangeReview(report);
  const pairs = Math.max(0, ...report.segments.map((segment) => segment.terms.length));
  const css = styleSheet(pairs);
  return renderMarkup(markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(css)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t('report.title')}: ${report.file}</title>
${styleElement(css)}
</head>
<body>
${renderOverview(report, review, context)}
<main aria-label="${t('report.html.text')}">
${renderColumns(review.findings.length > 0, context)}
${review.blocks.map((block) => renderBlock(block, context))}
</main>
<footer><a href="#top">${t('report.html.top')}</a></footer>
${jsonElement('report', { ...articleJson(report, t), milliseconds: undefined })}
</body>
</html>
`);
}

/** Nothing may load or run but the one style sheet, known by its hash. */
function contentPolicy(css: string): string {
  const hash = createHash('sha256').update(css, 'utf8').digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** The line that stays on top of the columns; the filter works by the style sheet alone. */
function renderColumns(filter: boolean, { t }: PageContext): Markup {
  const box = markup`<label class="filter"><input type="checkbox" id="only-findings" autocomplete="off">
${t('report.html.filter')}</label>`;
  return markup`<div class="columns">
<span class="german name">${t('report.german')}</span>
<span class="english"><span class="name">${t('report.english')}</span> ${filter ? box : undefined}</span>
</div>`;
}
