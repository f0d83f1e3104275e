const LAST_CODE_POINT = 0x10_ffff;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Signs that XML cannot hold at all (https://www.w3.org/TR/xml/#charsets): DeepL would refuse the whole request. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Writes text as XML. */
export function escapeXml(text: string): string {
  return text.replaceAll(NOT_IN_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Reads the text of XML without tags. */
export function unescapeXml(text: string): string {
  return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/giu, (entity, name: string) => {
    const digits = /^#(x?)(.+)/iu.exec(name);
    if (digits === null) return ENTITIES[name] ?? entity;
    const code = Number.parseInt(digits[2] ?? '', digits[1] === '' ? 10 : 16);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity;
  });
}
