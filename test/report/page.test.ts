import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTranslate, type Language } from '../../src/locales/index.js';
import { renderHtmlReport } from '../../src/report/html/page.js';
import type { TranslationReport } from '../../src/report/translation.js';
import { exampleArticle, exampleReport, exampleSegment } from './example.js';
import { poisonedReport } from './poison.js';

function render(report: TranslationReport, language: Language = 'en'): string {
  return renderHtmlReport(report, { t: createTranslate(language), language });
}

/** The markup of sentence `number`, from 1. */
function sentence(page: string, number: number): string {
  const start = page.indexOf(`id="s${number}"`);
  const next = page.indexOf(`id="s${number + 1}"`);
  return page.slice(start, next < 0 ? undefined : next);
}

/** Every value of an attribute in the page. */
function values(page: string, attribute: string): string[] {
  return [...page.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'gu'))].map(([, value = '']) => value);
}

/** The names of the elements in the page. */
function elements(page: string): Set<string | undefined> {
  return new Set([...page.matchAll(/<([a-z]\w*)/gu)].map(([, name]) => name));
}

describe('the policy of the page', () => {
  it('lets in its own style sheet by hash and nothing else', () => {
    const page = render(exampleArticle());
    const css = /<style>(.*?)<\/style>/su.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(css).digest('base64');
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
  });

  it('is never tried: no script, no style attribute, no address but within the page', () => {
    for (const page of [render(exampleArticle()), render(poisonedReport())]) {
      expect(page.match(/<script/gu)).toHaveLength(1);
      expect(page).toContain('<script type="application/json"');
      expect(page).not.toMatch(/<[^>]* (?:style|src|on\w+)=/u);
      expect(values(page, 'href').filter((address) => !address.startsWith('#'))).toEqual([]);
    }
  });
});

describe('a poisoned article', () => {
  it('adds no element to the page', () => {
    const known = new Set([...elements(render(exampleArticle())), 'details', 'summary', 'ins']);
    expect([...elements(render(poisonedReport()))].filter((name) => !known.has(name))).toEqual([]);
  });

  it('cannot leave the data block', () => {
    const page = render(poisonedReport());
    const data = page.slice(page.indexOf('id="report">') + 'id="report">'.length, page.lastIndexOf('</script>'));
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toMatchObject({ file: poisonedReport().file });
  });

  it('cannot turn the direction of the text, but for the data', () => {
    const page = render(poisonedReport());
    expect(page.slice(0, page.indexOf('<script'))).not.toMatch(/\p{Bidi_Control}/u);
    expect(page).toContain('⟨U+202E⟩');
  });
});

describe('a sentence', () => {
  it('stands in both languages, each marked as such', () => {
    const page = sentence(render(exampleArticle(), 'de'), 4);
    expect(page).toContain('<p class="german" lang="de">Ein Beschluss soll im Herbst fallen.</p>');
    expect(page).toContain('<p class="english" lang="en">A decision is to be taken in the autumn.</p>');
  });

  it('links each term to its counterpart, and back', () => {
    const page = sentence(render(exampleArticle()), 2);
    expect(page).toContain('href="#s2e1" aria-describedby="s2d-note-1"><span id="s2d1">Koalition der Willigen</span>');
    expect(page).toContain(
      'href="#s2d1" aria-describedby="s2e-note-1"><span id="s2e1">coalition of the willing</span>',
    );
  });

  it('leads from a missing term to its finding', () => {
    const page = sentence(render(exampleArticle()), 3);
    expect(page).toMatch(/class="term missing pair-2" href="#f1"/u);
    expect(page).toContain('id="f1"');
    expect(page).toContain('<mark>14</mark>');
  });

  it('shows overlapping terms with one id each', () => {
    const source = 'die europäische Sicherheitsordnung';
    const segment = exampleSegment(source, 'the European security order', {
      terms: [
        { de: 'europäische Sicherheitsordnung', en: 'European security order' },
        { de: 'Sicherheitsordnung', en: 'security order' },
        { de: 'Ordnung', en: 'European security order', german: source },
      ],
    });
    const page = sentence(render(exampleReport([segment])), 1);
    expect(page).toContain('class="term kept pair-1 pair-2 pair-3"');
    expect(values(page, 'id').toSorted()).toEqual([...new Set(values(page, 'id'))].toSorted());
    for (const address of values(page, 'href').filter((one) => one !== '#top')) {
      expect(page).toContain(`id="${address.slice(1)}"`);
    }
  });

  it('says when there is no English, and when it was repaired', () => {
    const page = render(exampleArticle());
    expect(sentence(page, 7)).toContain('no English text');
    expect(sentence(page, 6)).toContain('<small class="origin repair" lang="en">repaired</small>');
  });
});

describe('the page as a whole', () => {
  it('warns of the local engine alone', () => {
    expect(render(exampleArticle())).toContain('Draft quality');
    expect(render(exampleReport([], { engine: { name: 'deepl', version: 'v2' } }))).not.toContain('Draft quality');
  });

  it('speaks the language asked for', () => {
    const page = render(exampleArticle(), 'de');
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('<h1>Durchsicht der Übersetzung');
    expect(page).toContain('11 verlangt: 9 eingehalten, 1 nachgebessert, 1 fehlend');
  });

  it('marks headings, boilerplate and lists', () => {
    const page = render(exampleArticle());
    expect(sentence(page, 1)).toContain('<h3 class="german" lang="de">');
    expect(page).toContain('<p class="role">Promotional line</p>');
    expect(page).toContain('<p class="role">Disclaimer</p>');
    expect(page).toContain('<section class="block list-item body">');
  });

  it('gives a finding without a sentence in full at the top', () => {
    const report = exampleReport([exampleSegment('Ja.', 'Yes.')], {
      findings: [{ code: 'number', severity: 'warning', args: { number: '7' } }],
    });
    const page = render(report);
    expect(page.indexOf('id="f1"')).toBeLessThan(page.indexOf('<main'));
  });

  it('is whole without terms, findings or sentences', () => {
    const page = render(exampleReport([]));
    expect(page).toContain('No term of the glossary occurs in this article.');
    expect(page).toContain('No findings');
    expect(page).not.toContain('id="only-findings"');
  });
});

describe('what the memory holds', () => {
  it('is told beside English that comes from it', () => {
    const segments = [
      exampleSegment('Ja.', 'Yes.', { origin: 'memory', by: 'engine' }),
      exampleSegment('Nein.', 'No.', { origin: 'memory', by: 'human', start: 4 }),
    ];
    const page = render(exampleReport(segments), 'de');
    expect(sentence(page, 1)).toContain('<small class="origin memory" lang="de">aus dem Speicher</small>');
    expect(sentence(page, 2)).toContain('>aus dem Speicher, von Menschenhand</small>');
  });

  it('for sentences like one can be unfolded, with score and changes', () => {
    const changes = [
      { kind: 'same', text: 'Am ' },
      { kind: 'removed', text: 'Montag' },
      { kind: 'added', text: 'Freitag' },
    ] as const;
    const alike = { id: 1, score: 0.876, source: 'Am Montag', target: 'On Monday', by: 'human' as const, changes };
    const page = render(exampleReport([exampleSegment('Am Freitag', 'On Friday', { similar: [alike] })]));
    expect(sentence(page, 1)).toContain('<summary>Similar sentences in the memory: 1</summary>');
    expect(sentence(page, 1)).toContain('<b>87 %</b> <span lang="de">Am <del>Montag</del><ins>Freitag</ins></span>');
    expect(sentence(page, 1)).toContain('<span lang="en">On Monday</span> <small>from memory, by a person</small>');
  });

  it('that was given to the engine is told, and can be unfolded', () => {
    const changes = [{ kind: 'same', text: 'Am Montag' }] as const;
    const example = { id: 7, score: 0.9, source: 'Am Montag', target: 'Monday', by: 'human' as const, changes };
    const given = exampleSegment('Am Freitag', 'On Friday', { example });
    const page = render(exampleReport([given, { ...given, start: 10, similar: [example, { ...example, id: 8 }] }]));
    expect(sentence(page, 1)).toContain('>with a similar sentence (90 %) as an example</small>');
    expect(sentence(page, 1)).toContain(', given to the engine as an example</small></li></ul>');
    expect(sentence(page, 2)).toContain('<summary>Similar sentences in the memory: 2</summary>');
    expect(sentence(page, 2).match(/given to the engine/gu)).toHaveLength(1);
  });
});
