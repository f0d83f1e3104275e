import { rowRule } from './finding.js';
import { textDraft } from './texts.js';

/** {name}, {{name}}, ${name}, %s, %1$d, %(name)s, <b>, </b>; words in square brackets are optional ones. */
const PLACEHOLDER =
  /\$?\{\{?[^{}]*\}?\}|%(?:\d+\$|\([\w.]+\))?[-+0#]*\d*(?:\.\d+)?[sdifuxXc@](?![\p{L}\p{N}])|<\/?[a-z][^<>]*>/gu;

function placeholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([found]) => found).sort();
}

/** Those of `some` that `others` lack, each as often as it is missing. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Placeholders of a template that one side has and the other lacks. */
export const placeholder = rowRule(function* bothSides(row) {
  const { de, en } = row.entry;
  const german = placeholders(de);
  const english = placeholders(en);
  const different = [...without(german, english), ...without(english, german)];
  if (different.length === 0) return;
  const fault = { shown: different.join(', ') };
  yield textDraft({ code: 'glossary/placeholder', row, side: 'en', text: en }, fault);
});
