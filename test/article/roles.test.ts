import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.js';

const BODY = 'Die Nato berät über die Lage.';

/** The block made of a line in the middle of an article. */
function inArticle(line: string, format: 'text' | 'markdown' = 'text') {
  const source = `${BODY}\n\n${line}\n\n${BODY}\n`;
  return { source, block: parseArticle(source, format).blocks[1] };
}

/** What stands of a line outside its block, `…` for the block. */
function around(line: string, format: 'text' | 'markdown') {
  const { source, block } = inArticle(line, format);
  if (block === undefined) return undefined;
  return `${source.slice(BODY.length + 2, block.start)}…${source.slice(block.end, -BODY.length - 3)}`;
}

describe('a promo line', () => {
  it.each([
    '>>> Alle Informationen zum Thema finden Sie hier <<<<',
    '>> Mehr Hintergründe <<',
    '»»» Lesen Sie auch: Wer bezahlt die Wende? «««',
    '+++ Alle Entwicklungen im Liveticker +++',
    '► Zum Podcast ◄',
    'Lesen Sie auch: Was die Nato jetzt plant',
    'Lesen Sie hierzu auch: Was die Nato jetzt plant',
    'LESEN SIE AUCH',
    'Mehr zum Thema: Abschreckung',
    'Mehr zum Thema Abschreckung: Die neue Strategie',
    'Mehr zur Nato lesen Sie hier.',
    'Das könnte Sie auch interessieren: Fünf Fragen zur Wehrpflicht',
    'Alle Entwicklungen zum Krieg in der Ukraine finden Sie in unserem Liveblog.',
    'Weitere Nachrichten zur Bundeswehr lesen Sie hier',
    'Den ganzen Kommentar lesen Sie hier.',
    'Hier geht es zum Newsblog',
    'Newsletter abonnieren',
    'Jetzt unseren Newsletter kostenlos abonnieren!',
    'Abonnieren Sie unseren Newsletter „Sicherheit“.',
    'Folgen Sie uns auf Instagram und YouTube.',
    'Anzeige',
  ])('is %s', (line) => {
    expect(inArticle(line).block?.role).toBe('promo');
  });

  it.each([
    'Lesen Sie auch die Verträge genau, riet der Minister den Abgeordneten.',
    'Mehr zum Thema Abschreckung wollte der Minister nicht sagen.',
    'Mehr dazu wollte die Sprecherin nicht sagen.',
    'Alle Informationen, die den Diensten vorliegen, seien geprüft worden, sagte Rutte.',
    'Alle Soldaten erhalten hier eine Ausbildung.',
    'Der Newsletter des Ministeriums meldet neue Zahlen.',
    'Einen Newsletter abonnieren inzwischen 20.000 Soldaten; der Minister ist zufrieden.',
    'Die Anzeige wurde am Montag erstattet.',
    '»Wir sind bereit«',
    '+++ 14.32 Uhr: Russland greift Kiew an +++',
    '>> Wir sind bereit, sagte er.',
    'Hier geht es um die Sicherheit Europas, sagte Rutte.',
    'Zum Thema Abschreckung äußerte sich Rutte nicht.',
    'Hier finden Sie keine einfachen Antworten, so der General.',
    'Das Ziel: 5 > 3 und 3 < 5',
  ])('is not %s', (line) => {
    expect(inArticle(line).block?.role).toBe('body');
  });

  it('stands for itself even without blank lines around it', () => {
    const source = 'Erster Absatz.\n>>> Alles zum Krieg lesen Sie hier <<<\nZweiter Absatz.';
    expect(parseArticle(source, 'text').blocks.map(({ role, text }) => [role, text])).toEqual([
      ['body', 'Erster Absatz.'],
      ['promo', 'Alles zum Krieg lesen Sie hier'],
      ['body', 'Zweiter Absatz.'],
    ]);
  });
});

describe('the signs around a promo line', () => {
  it.each([
    ['text', '>>> Alle Infos finden Sie hier <<<<', '>>> … <<<<'],
    ['text', '+++ Alle Infos +++', '+++ … +++'],
    ['markdown', '>>> Alle Infos finden Sie hier <<<<', '>>> … <<<<'],
    ['markdown', String.raw`\>>> Alle Infos finden Sie hier \<<<<`, String.raw`\>>> … \<<<<`],
    ['markdown', '&gt;&gt;&gt; Alle Infos finden Sie hier &lt;&lt;', '&gt;&gt;&gt; … &lt;&lt;'],
    ['markdown', '[>>> Alle Infos finden Sie hier <<<](https://x.de)', '[>>> … <<<](https://x.de)'],
    ['markdown', '**»»» Alle Infos finden Sie hier «««**', '**»»» … «««**'],
    ['markdown', '+++ Alle Infos +++', '+++ … +++'],
  ] as const)('stay outside the block (%s): %s', (format, line, expected) => {
    expect(around(line, format)).toBe(expected);
    expect(inArticle(line, format).block).toMatchObject({ role: 'promo', kind: 'paragraph', marks: [] });
  });

  it('keep a link inside them', () => {
    const { block } = inArticle('>>> [Alle Infos](https://x.de) finden Sie hier <<<<', 'markdown');
    expect(block?.marks).toMatchObject([{ start: 0, end: 10, open: '[', close: '](https://x.de)' }]);
  });

  it('are a quotation when nothing closes them', () => {
    expect(inArticle('>> Wir sind bereit.', 'markdown').block).toMatchObject({ role: 'body', kind: 'quote' });
  });
});

const roles = (...lines: string[]) => parseArticle(lines.join('\n\n'), 'text').blocks.map(({ role }) => role);

describe('a disclaimer', () => {
  it.each([
    'Haftungsausschluss: Das Urheberrecht liegt beim Autor.',
    'Disclaimer: Dieser Text ist keine Beratung.',
    'Hinweis der Redaktion: Der Text wurde berichtigt.',
    'Transparenzhinweis: Der Autor berät die Nato.',
    'Anm. d. Red.: Der Text wurde gekürzt.',
    '(Anmerkung der Redaktion: Der Text wurde gekürzt.)',
    'Anmerkung der Redaktion – Der Text wurde gekürzt.',
    '© 2025 Redaktion Sicherheit',
  ])('closes an article: %s', (line) => {
    expect(roles(BODY, line)).toEqual(['body', 'disclaimer']);
  });

  it.each([
    'Ein Haftungsausschluss fehlt im Vertrag.',
    'Haftungsausschlüsse: Was der Vertrag sagt.',
    'Der Hinweis der Redaktion: falsch, sagt Rutte.',
    'Hinweis: Die Lage ist ernst.',
  ])('is not %s', (line) => {
    expect(roles(BODY, line)).toEqual(['body', 'body']);
  });

  it('stands near the end, not before an article', () => {
    expect(roles('Haftungsausschluss: Ohne Gewähr.', BODY, BODY, BODY, BODY)).not.toContain('disclaimer');
  });

  it('may have a heading of its own', () => {
    const source = '# Titel\n\nText.\n\n## Haftungsausschluss\n\nOhne Gewähr.\n\nAlle Rechte beim Autor.\n';
    const { blocks } = parseArticle(source, 'markdown');
    expect(blocks.map(({ role }) => role)).toEqual(['body', 'body', 'disclaimer', 'disclaimer', 'disclaimer']);
  });
});
