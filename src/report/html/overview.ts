import type { MessageKey } from '../../locales/index.js';
import { findingMessage } from '../advice.js';
import type { TermCounts, TermState, TranslationReport } from '../translation.js';
import { renderFindings } from './blocks.js';
import { markup, type Markup } from './markup.js';
import type { NumberedFinding, PageContext, Review } from './review.js';

const STATES = ['kept', 'repaired', 'missing'] as const satisfies readonly TermState[];

const FIGURES = ['required', ...STATES] as const;

/** The top of the page: title, engine, coverage, key, and the findings to jump to. */
export function renderOverview(report: TranslationReport, review: Review, context: PageContext): Markup {
  const { t } = context;
  const facts = runFacts(report, context).map(([key, value]) => markup`<span>${t(key)} <b>${value}</b></span>\n`);
  return markup`<header id="top">
<h1>${t('report.title')} <span class="file">${report.file}</span></h1>
<p class="run">${facts}</p>
${report.engine.name === 'local' ? renderDraftNotice(context) : undefined}
${renderCoverage(report.terms, context)}
${renderFindingList(review, context)}
</header>`;
}

function runFacts(report: TranslationReport, { number }: PageContext): readonly (readonly [MessageKey, string])[] {
  return [
    ['report.engine', `${report.engine.name} (${report.engine.version})`],
    ['report.segments', number.format(report.segments.length)],
    ['report.characters', number.format(report.cost.characters)],
  ];
}

function renderDraftNotice({ t }: PageContext): Markup {
  return markup`<p class="draft" role="note"><b>${t('report.html.draft')}.</b> ${t('report.html.draft.text')}</p>`;
}

function renderCoverage(terms: TermCounts, context: PageContext): Markup {
  const { t } = context;
  const figures = markup`<dl class="figures">${FIGURES.map((name) => renderFigure(name, terms, context))}</dl>
${renderBar(terms, context)}`;
  return markup`<section aria-labelledby="coverage">
<h2 id="coverage">${t('report.html.coverage')}</h2>
${terms.required === 0 ? markup`<p>${t('report.html.coverage.none')}</p>` : figures}
</section>`;
}

function renderFigure(name: keyof TermCounts, terms: TermCounts, { t, number }: PageContext): Markup {
  const label =
    name === 'required'
      ? t('report.required')
      : markup`<span class="swatch ${name}"></span>${t(`report.state.${name}`)}`;
  const zero = terms[name] === 0 ? ' zero' : '';
  return markup`
<div class="${name}${zero}"><dt>${label}</dt><dd>${number.format(terms[name])}</dd></div>`;
}

/** The shares of the states as a bar: an inline drawing, since the policy of the page forbids style attributes. */
function renderBar(terms: TermCounts, { t }: PageContext): Markup {
  const label = t('report.html.coverage.sentence', { ...terms });
  let x = 0;
  const parts = STATES.map((state) => {
    const part = markup`<rect class="${state}" x="${x}" y="0" width="${terms[state]}" height="1"></rect>`;
    x += terms[state];
    return part;
  });
  return markup`<svg class="bar" role="img" aria-label="${label}" viewBox="0 0 ${terms.required} 1"
 preserveAspectRatio="none">${parts}</svg>`;
}

function renderFindingList({ findings, elsewhere }: Review, context: PageContext): Markup {
  const { t, number } = context;
  if (findings.length === 0) return markup`<p class="clean">${t('report.findings.none')}</p>`;
  const linked = findings.filter((one) => !elsewhere.includes(one));
  return markup`<nav aria-labelledby="findings">
<h2 id="findings">${t('report.findings')} <span class="count">${number.format(findings.length)}</span></h2>
<ol class="jump">${linked.map((one) => renderJump(one, context))}</ol>
${elsewhere.length > 0 ? renderFindings(elsewhere, context) : undefined}
</nav>`;
}

function renderJump({ number, finding }: NumberedFinding, { t }: PageContext): Markup {
  const severity = t(`report.severity.${finding.severity}`);
  return markup`
<li class="${finding.severity}"><a href="#f${number}"><b class="severity">${severity}</b> ${findingMessage(finding, t)}</a></li>`;
}
