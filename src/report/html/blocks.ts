import { findingAdvice, findingMessage } from '../advice.js';
import type { Origin } from '../translation.js';
import type { WordChange } from '../word-changes.js';
import { type Hole, markup, type Markup } from './markup.js';
import type { NumberedFinding, PageContext, ReviewBlock, ReviewSegment } from './review.js';
import { renderSide } from './sentence.js';

/** A block of the article, sentence by sentence, German left and English right. */
export function renderBlock({ block, segments }: ReviewBlock, context: PageContext): Markup {
  const { t } = context;
  const heading = block.kind === 'heading';
  const label = block.role === 'body' ? undefined : markup`<p class="role">${t(`report.html.${block.role}`)}</p>`;
  return markup`
<section class="block ${block.kind} ${block.role}">
${label}${segments.map((segment) => renderSegment(segment, heading, context))}
</section>`;
}

function renderSegment(review: ReviewSegment, heading: boolean, context: PageContext): Markup {
  const { number, findings } = review;
  const name = context.t('report.html.sentence', { number });
  const german = renderSide('german', review, context);
  const english = markup`${renderSide('english', review, context)}${renderOrigin(review, context)}`;
  const cells = heading
    ? markup`<h3 class="german" lang="de">${german}</h3><h3 class="english" lang="en">${english}</h3>`
    : markup`<p class="german" lang="de">${german}</p><p class="english" lang="en">${english}</p>`;
  return markup`
<div class="segment${findings.length > 0 ? ' flagged' : ''}" id="s${number}">
<a class="number" href="#s${number}" aria-label="${name}">${number}</a>
${cells}${findings.length > 0 ? renderFindings(findings, context) : undefined}${renderSimilar(review, context)}
</div>`;
}

/** What the memory holds for sentences like this one, to be opened by the reader. */
function renderSimilar({ segment }: ReviewSegment, context: PageContext): Markup | undefined {
  const { similar = [], example } = segment;
  const all = example === undefined || similar.some(({ id }) => id === example.id) ? similar : [example, ...similar];
  if (all.length === 0) return undefined;
  const { t, language } = context;
  const items = all.map(({ id, score, target, by, changes }) => {
    const words = [
      ...(by === 'human' ? [t('report.origin.memory.human')] : []),
      ...(id === example?.id ? [t('report.html.example')] : []),
    ];
    const said = words.length === 0 ? undefined : markup` <small>${words.join(', ')}</small>`;
    return markup`
<li><b>${percent(score, context)}</b> <span lang="de">${changes.map(renderChange)}</span>
<span lang="en">${target}</span>${said}</li>`;
  });
  return markup`
<details class="similar" lang="${language}"><summary>${t('report.html.similar', { count: all.length })}</summary>
<ul>${items}</ul></details>`;
}

function percent(score: number, { number }: PageContext): string {
  return `${number.format(Math.floor(score * 100))} %`;
}

function renderChange({ kind, text }: WordChange): Hole {
  if (kind === 'same') return text;
  return kind === 'added' ? markup`<ins>${text}</ins>` : markup`<del>${text}</del>`;
}

/** A word on English that did not come straight from the engine, or that is not there. */
function renderOrigin({ segment }: ReviewSegment, context: PageContext): Markup | undefined {
  const { t, language } = context;
  if (segment.target.trim() === '') {
    return markup` <small class="nothing" lang="${language}">${t('report.html.empty')}</small>`;
  }
  const { origin, by, repair, example } = segment;
  const made = repair === undefined ? originWords(origin, t) : [t(`report.repair.${repair}`)];
  const words = [
    ...(by === 'human' ? [t('report.origin.memory.human')] : made),
    ...(example === undefined ? [] : [t('report.origin.example', { score: percent(example.score, context) })]),
  ];
  if (words.length === 0) return undefined;
  return markup` <small class="origin ${origin}" lang="${language}">${words.join(', ')}</small>`;
}

function originWords(origin: Origin, t: PageContext['t']): string[] {
  return origin === 'engine' ? [] : [t(`report.origin.${origin}`)];
}

/** Findings in full: what is wrong, what to do, and where in the file. */
export function renderFindings(findings: readonly NumberedFinding[], context: PageContext): Markup {
  return markup`<ul class="findings">${findings.map((finding) => renderFinding(finding, context))}</ul>`;
}

function renderFinding({ number, finding }: NumberedFinding, { t }: PageContext): Markup {
  const place = finding.source ?? finding.target;
  const where = place === undefined ? '' : `${place.line}:${place.column}`;
  return markup`
<li class="finding ${finding.severity}" id="f${number}">
<span class="what"><b class="severity">${t(`report.severity.${finding.severity}`)}</b> ${findingMessage(finding, t)}</span>
<span class="advice">→ ${findingAdvice(finding, t)}</span>
<span class="meta"><code>${finding.code}</code> ${where}</span>
</li>`;
}
