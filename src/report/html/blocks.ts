import { findingAdvice, findingMessage } from '../advice.js';
import { html, type Markup } from './markup.js';
import type { NumberedFinding, PageContext, ReviewBlock, ReviewSegment } from './review.js';
import { renderSide } from './sentence.js';

/** A block of the article, sentence by sentence, German left and English right. */
export function renderBlock({ block, segments }: ReviewBlock, context: PageContext): Markup {
  const { t } = context;
  const heading = block.kind === 'heading';
  const label = block.role === 'body' ? undefined : html`<p class="role">${t(`report.html.${block.role}`)}</p>`;
  return html`<section class="block ${block.kind} ${block.role}">
    ${label}${segments.map((segment) => renderSegment(segment, heading, context))}
  </section> `;
}

function renderSegment(review: ReviewSegment, heading: boolean, context: PageContext): Markup {
  const { number, segment, findings } = review;
  const { t } = context;
  const name = t('report.html.sentence', { number });
  const german = renderSide('german', review, context);
  const english = renderSide('english', review, context);
  const origin =
    segment.origin === 'engine'
      ? undefined
      : html` <small class="origin">${t(`report.origin.${segment.origin}`)}</small>`;
  const cells = heading
    ? html`<h3 class="german">${german}</h3>
        <h3 class="english">${english}${origin}</h3>`
    : html`<p class="german">${german}</p>
        <p class="english">${english}${origin}</p>`;
  const list =
    findings.length === 0
      ? undefined
      : html`<ul class="findings">
          ${findings.map((one) => renderFinding(one, context))}
        </ul>`;
  return html`<div class="segment${findings.length > 0 ? ' flagged' : ''}" id="s${number}">
    <a class="number" href="#s${number}" aria-label="${name}">${number}</a>${cells}${list}
  </div> `;
}

/** A finding in full: what is wrong, what to do, and where in the file. */
export function renderFinding({ number, finding }: NumberedFinding, context: PageContext): Markup {
  const { t } = context;
  const place = finding.source ?? finding.target;
  const where = place === undefined ? undefined : html` <span class="place">${place.line}:${place.column}</span>`;
  return html`<li class="finding ${finding.severity}" id="f${number}">
    <span class="what"
      ><b class="severity">${t(`report.severity.${finding.severity}`)}</b> ${findingMessage(finding, context.t)}</span
    ><span class="advice">→ ${findingAdvice(finding, context.t)}</span
    ><span class="meta"><code>${finding.code}</code>${where}</span>
  </li>`;
}
