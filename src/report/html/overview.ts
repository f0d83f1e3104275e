import type { MessageKey } from '../../locales/index.js';
import { findingMessage } from '../advice.js';
import type { TermCounts, TermState, TranslationReport } from '../translation.js';
import { renderFinding } from './blocks.js';
import { html, type Markup } from './markup.js';
import type { NumberedFinding, PageContext, Review } from './review.js';

const STATES: readonly TermState[] = ['kept', 'repaired', 'missing'];

/** The top of the page: title, engine, coverage, key, and the findings to jump to. */
export function renderOverview(report: TranslationReport, review: Review, context: PageContext): Markup {
  const { t } = context;
  return html`<header id="top">
    <h1>${t('report.title')} <span class="file">${report.file}</span></h1>
    <p class="run">${runFacts(report, context).map(([key, value]) => html`<span>${t(key)} <b>${value}</b></span> `)}</p>
    ${report.engine.name === 'local' ? renderDraftNotice(context) : undefined} ${renderCoverage(report.terms, context)}
    ${renderFindingList(review, context)}
  </header> `;
}

function runFacts(report: TranslationReport, { t, number }: PageContext): readonly (readonly [MessageKey, string])[] {
  return [
    ['report.engine', `${report.engine.name} (${report.engine.version})`],
    ['report.segments', number.format(report.segments.length)],
    ['report.characters', number.format(report.cost.characters)],
    ['report.time', t('report.seconds', { seconds: number.format(report.milliseconds / 1000) })],
  ];
}

function renderDraftNotice({ t }: PageContext): Markup {
  return html`<p class="draft" role="note"><b>${t('report.html.draft')}.</b> ${t('report.html.draft.text')}</p>`;
}

function renderCoverage(terms: TermCounts, context: PageContext): Markup {
  const { t, number } = context;
  const title = html`<h2 id="coverage">${t('report.html.coverage')}</h2>`;
  if (terms.required === 0) {
    return html`<section aria-labelledby="coverage">
      ${title}
      <p>${t('report.html.coverage.none')}</p>
    </section>`;
  }
  return html`<section aria-labelledby="coverage">
    ${title}
    <dl class="figures">
      <div class="required">
        <dt>${t('report.required')}</dt>
        <dd>${number.format(terms.required)}</dd>
      </div>
      ${STATES.map(
        (state) =>
          html`<div class="${state}${terms[state] === 0 ? ' zero' : ''}">
            <dt><span class="swatch ${state}"></span>${t(`report.state.${state}`)}</dt>
            <dd>${number.format(terms[state])}</dd>
          </div>`,
      )}
    </dl>
    ${renderBar(terms, context)}
  </section>`;
}

/** The shares of the states as a bar: an inline drawing, since the policy of the page forbids style attributes. */
function renderBar(terms: TermCounts, { t }: PageContext): Markup {
  const label = t('report.html.coverage.sentence', { ...terms });
  let x = 0;
  const parts = STATES.map((state) => {
    const part = html`<rect class="${state}" x="${x}" y="0" width="${terms[state]}" height="1"></rect>`;
    x += terms[state];
    return part;
  });
  return html`<svg
    class="bar"
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${terms.required} 1"
    preserveAspectRatio="none"
  >
    ${parts}
  </svg>`;
}

function renderFindingList({ findings, elsewhere }: Review, context: PageContext): Markup {
  const { t, number } = context;
  if (findings.length === 0) return html`<p class="clean">${t('report.findings.none')}</p>`;
  const linked = findings.filter((one) => !elsewhere.includes(one));
  return html`<nav aria-labelledby="findings">
    <h2 id="findings">${t('report.findings')} <span class="count">${number.format(findings.length)}</span></h2>
    <ol class="jump">
      ${linked.map((one) => renderJump(one, context))}
    </ol>
    ${
      elsewhere.length === 0
        ? undefined
        : html`<ul class="findings">
            ${elsewhere.map((one) => renderFinding(one, context))}
          </ul>`
    }
  </nav>`;
}

function renderJump({ number, finding }: NumberedFinding, { t }: PageContext): Markup {
  return html`<li class="${finding.severity}">
    <a href="#f${number}"
      ><b class="severity">${t(`report.severity.${finding.severity}`)}</b> ${findingMessage(finding, t)}</a
    >
  </li> `;
}
