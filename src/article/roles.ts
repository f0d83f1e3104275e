import type { BlockRole } from './article.js';
import type { Draft } from './draft.js';
import { sliceDraft } from './draft.js';

/** Signs that publishers put around a pointer to other articles. A single guillemet is a quotation mark. */
const LEADING_SIGNS = /^(?:>{2,}|»{2,}|›{2,}|\+{3,}|[►▶→➤☞👉]+)\s*/u;
const TRAILING_SIGNS = /(?<!\s)\s*(?:<{2,}|«{2,}|‹{2,}|\+{3,}|[◄◀←]+)$/u;
/** `+++ 14.32 Uhr: … +++` is an entry of a news ticker and so editorial text. */
const TICKER_ENTRY = /^\+{3,}\s*\d{1,2}[.:]\d{2}\b/u;

/** Longer blocks are articles, whatever they begin with. */
const PROMO_LIMIT = 240;

/**
 * Pointers to other content, by class. Each is tried on a whole block: a
 * sentence of an article that only begins with the same words has to fail.
 */
const PROMO_CLASSES: readonly RegExp[] = [
  // A label and what it points to: „Lesen Sie auch: …“.
  /^(?:(?:bitte )?lesen sie (?:auch|dazu|hierzu|hier|mehr|weiter)(?: (?:auch|dazu|hierzu|hier|mehr))?|mehr (?:zum thema|dazu|darüber|hintergründe)|auch interessant|zum thema|weiterlesen|weiterführende (?:links|artikel)|(?:das )?könnte (?:sie|dich) auch interessieren|das könnte (?:sie|dich) auch interessieren|aus dem archiv|verwandte (?:artikel|themen)|ähnliche artikel|empfohlener (?:externer )?inhalt|read more|read also|related)\s*(?::.*|…|\.\.\.)?$/isu,
  // „Mehr zum Thema Abschreckung: …“, „Mehr zu Nato und Russland lesen Sie hier“.
  /^mehr (?:zu|zum|zur|über|aus)\b[^.!?]{0,80}(?::\s\S.*|(?:lesen|finden|erfahren) sie\b[^.!?]*[.!]?)$/isu,
  // „Alle Informationen zur Entwicklung in der Ukraine finden Sie hier“.
  /^(?:alle|weitere|mehr|aktuelle|die (?:neuesten|wichtigsten|aktuellen))\b[^.!?]{0,120}\b(?:finden|lesen|erfahren|sehen|hören|erhalten|bekommen) sie\b[^.!?]{0,80}\b(?:hier|unter|in (?:unserem|unserer)|auf (?:unserer|unserem)|im (?:liveticker|newsblog|liveblog|podcast))\b[^.!?]*[.!:]?$/isu,
  /^(?:alle|weitere|mehr|aktuelle)\b[^.!?]{0,120}\b(?:gibt es hier|im (?:liveticker|newsblog|liveblog))[.!]?$/isu,
  // „Den ganzen Kommentar lesen Sie hier“, „Hier geht es zum Liveticker“.
  /^(?:das|den|die|der)\b[^.!?,]{0,80}\b(?:lesen|finden|sehen|hören|abonnieren) sie\b[^.!?,]{0,60}\bhier[.!:]?$/isu,
  /^(?:hier|jetzt|zum|zur)\b[^.!?,]{0,20}\bgeht['’]?(?:s| es)\b[^.!?,]{0,80}[.!:]?$/isu,
  // Subscriptions: an appeal, not a report about one.
  /^(?:(?:jetzt|hier|gleich)\s)?(?:(?:den|unseren|kostenlosen?)\s)*(?:\S+-)?(?:newsletter|podcast)\s(?:\S+\s){0,4}?(?:abonnieren|bestellen|anmelden)\b[^.!?]{0,80}[.!:]?$/isu,
  /^(?:abonnieren|bestellen) sie\b[^?]{0,80}\b(?:newsletter|podcast|kanal|abo|feed)\b[^?]*$/isu,
  /^(?:melden sie sich|sie können sich)\b[^?]{0,80}newsletter\b[^?]*$/isu,
  /^folgen sie uns\b[^?]*$/isu,
  // Labels on their own.
  /^(?:anzeige|werbung|advertisement|artikel (?:teilen|drucken|merken)|teilen|drucken|zum liveticker|zur startseite|newsletter)[.:!]?$/isu,
];

const DISCLAIMER_LABELS =
  'haftungsausschluss|haftungshinweis|disclaimer|(?:rechtlicher |wichtiger |redaktioneller )hinweis|hinweis der redaktion|transparenzhinweis|transparenz-hinweis|risikohinweis|anmerkung der redaktion|anm\\. d(?:er|\\.) red(?:aktion|\\.)|urheberrechtshinweis|copyright-hinweis|bildnachweis|copyright';
const DISCLAIMER = new RegExp(`^[*(\\[_–-]*\\s*(?:${DISCLAIMER_LABELS})(?:\\s*(?::|–|—|-\\s)|[)\\]]?$)`, 'iu');
const DISCLAIMER_HEADING = new RegExp(`^(?:${DISCLAIMER_LABELS}):?$`, 'iu');
const COPYRIGHT_LINE = /^(?:©|\(c\)\s)\s*\S[^.]{0,120}\.?$/iu;

/** How many blocks from the end a disclaimer may stand. */
const CLOSING_BLOCKS = 4;

/** Whether a line stands between signs such as `>>> … <<<<` or `+++ … +++`. */
export function hasDecoration(line: string): boolean {
  if (line.length > PROMO_LIMIT || TICKER_ENTRY.test(line) || /[\r\n]/u.test(line)) return false;
  const opened = line.replace(LEADING_SIGNS, '');
  const core = opened.replace(TRAILING_SIGNS, '');
  return opened !== line && core !== opened && core !== '';
}

/** Whether a block's text only points to other content or asks for a subscription. */
export function isPromo(text: string): boolean {
  const line = text.trim();
  if (line.length > PROMO_LIMIT || TICKER_ENTRY.test(line)) return false;
  if (hasDecoration(line)) return true;
  const core = line.replace(LEADING_SIGNS, '').replace(TRAILING_SIGNS, '').replaceAll(/\s+/gu, ' ');
  return PROMO_CLASSES.some((pattern) => pattern.test(core));
}

/** Whether a block's text begins as a disclaimer does. Counts only at the end of an article. */
export function isDisclaimer(text: string): boolean {
  return DISCLAIMER.test(text) || COPYRIGHT_LINE.test(text);
}

/** A draft with its role; its decoration stays outside. */
export interface DraftWithRole {
  readonly draft: Draft;
  readonly role: BlockRole;
}

/** Finds the lines of an article that its publisher has put around the text. */
export function assignRoles(drafts: readonly Draft[]): DraftWithRole[] {
  const found = drafts.map(promoOrBody);
  const editorial = found.flatMap(({ role }, index) => (role === 'promo' ? [] : [index]));
  const closing = editorial.length > 1 ? editorial.slice(-Math.min(CLOSING_BLOCKS, editorial.length - 1)) : [];
  let underHeading = false;
  for (const index of closing) {
    const text = drafts[index]?.text ?? '';
    if (underHeading || isDisclaimer(text)) setRole(found, index, 'disclaimer');
    underHeading ||= DISCLAIMER_HEADING.test(text);
  }
  return found;
}

function setRole(found: DraftWithRole[], index: number, role: BlockRole): void {
  const old = found[index];
  if (old !== undefined) found[index] = { ...old, role };
}

function promoOrBody(draft: Draft): DraftWithRole {
  if (!isPromo(draft.lead + draft.text)) return plainRole(draft);
  return { draft: withoutDecoration(draft), role: 'promo' };
}

/** Nested quote markers without their counterpart are a quotation. */
function plainRole(draft: Draft): DraftWithRole {
  return { draft, role: 'body' };
}

function withoutDecoration(draft: Draft): Draft {
  const { text } = draft;
  const kind = draft.lead === '' ? draft.kind : 'paragraph';
  const low = LEADING_SIGNS.exec(text)?.[0].length ?? 0;
  const high = Math.max(low, text.replace(TRAILING_SIGNS, '').length);
  if (low === high) return { ...draft, kind };
  return { ...(sliceDraft(draft, low, high) ?? draft), kind };
}
