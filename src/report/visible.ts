/**
 * Characters that change how the text around them is shown without being seen:
 * the C0 and C1 controls (a terminal obeys them) but tab and line feed, and the
 * bidirectional controls (UAX #9), which let text read otherwise than it is, and
 * tags (U+E0000 to U+E007F), which hide a text in another, outside the flags that
 * they are for (UTS #51, emoji tag sequences).
 */
const UNSEEN = /(?![\t\n])(?:[\p{Cc}\p{Bidi_Control}]|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0000}-\u{E007F}])/gu;

/**
 * The text with its controls spelt out, `⟨U+202E⟩`, so that a reader sees them
 * and neither a terminal nor a page obeys them. CRLF counts as a line feed.
 */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNSEEN, (control) => {
    const code = (control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${code}⟩`;
  });
}
