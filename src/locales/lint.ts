/** What the lint of a glossary says; the key of a finding is its code. */
import type { GlossaryCode } from '../checks/glossary/finding.js';

type CommandKey =
  | 'cli.command.glossary'
  | 'cli.command.glossary-lint'
  | 'cli.argument.path'
  | 'cli.example.glossary-lint'
  | 'cli.example.glossary-lint-fix'
  | 'lint.option.fix'
  | 'lint.option.dry-run'
  | 'lint.problem.dry-run'
  | 'lint.fixed'
  | 'lint.fixable'
  | 'lint.none'
  | 'lint.summary'
  | 'lint.suppressed';

export const en = {
  'glossary/invalid': '{{what}}',
  'glossary/column-unknown': '{{what}} It is not read.',
  'glossary/header-row': 'The header row stands here again, as if it were an entry.',
  'glossary/empty-side': 'The side “{{key}}” is empty.',
  'glossary/too-long': 'The side is too long: at most 500 characters, and 1,024 bytes for DeepL.',
  'glossary/too-large': 'The glossary holds {{megabytes}} MB of terms; DeepL takes {{limit}} MB.',
  'glossary/expired': '“{{de}}” holds only until {{date}}.',
  'glossary/duplicate-id': 'The id “{{id}}” is already taken in {{otherAt}}.',
  'glossary/duplicate-source': '“{{text}}” (“{{en}}”) already stands in {{otherAt}}, rendered as “{{otherEn}}”.',
  'glossary/duplicate-form': '“{{text}}” is a form of “{{other}}” in {{otherAt}}.',
  'glossary/near-duplicate': '“{{text}}” looks like a slip for “{{other}}” in {{otherAt}}.',
  'glossary/same-target': '“{{en}}” also renders “{{otherDe}}” in {{otherAt}}, another concept, and no note says why.',
  'glossary/target-avoided': '“{{text}}” is to be avoided here and is wanted for “{{otherDe}}” in {{otherAt}}.',
  'glossary/use-instead-cycle': 'Each of these forbidden renderings names another to use instead: {{circle}}.',
  'glossary/never-matches': '“{{text}}” is never found in a text, not even where it stands as written.',
  'glossary/shadowed': '“{{text}}” is never found: the entry in {{otherAt}} (“{{otherEn}}”) always goes before it.',
  'glossary/no-definition': '“{{text}}” has no definition.',
  'glossary/no-source': '“{{text}}” has no source.',
  'glossary/edge-space': '“{{text}}” has white space at its edge ({{shown}}).',
  'glossary/unusual-space': '“{{text}}” holds an unusual space ({{shown}}).',
  'glossary/invisible-character': '“{{text}}” holds an invisible character ({{shown}}).',
  'glossary/control-character': '“{{text}}” holds a control character ({{shown}}), which DeepL refuses.',
  'glossary/not-composed': '“{{text}}” is written with separate accents ({{shown}}), not in the form NFC.',
  'glossary/homoglyph': '“{{text}}” holds a letter of another script: {{shown}}.',
  'glossary/target-german': 'The English side “{{text}}” is German.',
  'glossary/swapped-sides': 'The sides are swapped: German is “{{de}}”, English “{{en}}”.',
  'glossary/identical-sides': '“{{text}}” stands on both sides; status keep says that it is to stay German.',
  'glossary/several-targets':
    'The English side holds several renderings: {{shown}}. One is wanted, others are admitted.',
  'glossary/trailing-punctuation': '“{{text}}” has punctuation at its edge: {{shown}}',
  'glossary/unbalanced-brackets': 'In “{{text}}” the sign {{shown}} has no partner.',
  'glossary/placeholder': 'The placeholders of the two sides differ: {{shown}}.',
  'glossary/spelling': '“{{text}}” is spelt otherwise than the rest of the glossary, which would have “{{shown}}”.',
  'glossary/capitals': '“{{text}}” should be “{{shown}}”: it is no name.',
  'cli.command.glossary': 'Work on a glossary: look into it, change it, check it',
  'cli.command.glossary-lint': 'Find what is wrong with a glossary: duplicates, contradictions, slips',
  'cli.argument.path': 'A glossary file or folder',
  'cli.example.glossary-lint': 'Lint a table, and fail on warnings too',
  'cli.example.glossary-lint-fix': 'Show what would be repaired',
  'lint.option.fix': 'Repair first what is safe: spaces, invisible characters, NFC, repeated rows',
  'lint.option.dry-run': 'With --fix: only show the difference, write nothing',
  'lint.problem.dry-run': '--dry-run belongs to --fix: without it nothing is written anyway.',
  'lint.fixed': 'Repaired: {{fixed}}.',
  'lint.fixable': 'Would be repaired: {{fixed}}.',
  'lint.none': 'Entries: {{entries}}. Nothing to report.',
  'lint.summary': 'Entries: {{entries}}, errors: {{errors}}, warnings: {{warnings}}, notes: {{infos}}.',
  'lint.suppressed': 'Hidden by comments: {{suppressed}}.',
} as const satisfies Record<GlossaryCode | CommandKey, string>;

export const de = {
  'glossary/invalid': '{{what}}',
  'glossary/column-unknown': '{{what}} Sie wird nicht gelesen.',
  'glossary/header-row': 'Hier steht die Kopfzeile noch einmal, als wäre sie ein Eintrag.',
  'glossary/empty-side': 'Die Seite „{{key}}“ ist leer.',
  'glossary/too-long': 'Die Seite ist zu lang: höchstens 500 Zeichen und für DeepL 1024 Bytes.',
  'glossary/too-large': 'Das Glossar enthält {{megabytes}} MB an Begriffen; DeepL nimmt {{limit}} MB an.',
  'glossary/expired': '„{{de}}“ gilt nur bis {{date}}.',
  'glossary/duplicate-id': 'Die Kennung „{{id}}“ ist schon vergeben, in {{otherAt}}.',
  'glossary/duplicate-source': '„{{text}}“ („{{en}}“) steht schon in {{otherAt}}, wiedergegeben mit „{{otherEn}}“.',
  'glossary/duplicate-form': '„{{text}}“ ist eine Form von „{{other}}“ in {{otherAt}}.',
  'glossary/near-duplicate': '„{{text}}“ sieht nach einem Tippfehler für „{{other}}“ in {{otherAt}} aus.',
  'glossary/same-target':
    '„{{en}}“ gibt auch „{{otherDe}}“ in {{otherAt}} wieder, einen anderen Begriff, und keine Anmerkung sagt, warum.',
  'glossary/target-avoided': '„{{text}}“ ist hier zu vermeiden und für „{{otherDe}}“ in {{otherAt}} verlangt.',
  'glossary/use-instead-cycle': 'Diese verbotenen Wiedergaben verweisen im Kreis aufeinander: {{circle}}.',
  'glossary/never-matches': '„{{text}}“ wird in keinem Text gefunden, auch nicht, wo es genau so steht.',
  'glossary/shadowed': '„{{text}}“ wird nie gefunden: Der Eintrag in {{otherAt}} („{{otherEn}}“) geht immer vor.',
  'glossary/no-definition': '„{{text}}“ hat keine Definition.',
  'glossary/no-source': '„{{text}}“ hat keine Quelle.',
  'glossary/edge-space': '„{{text}}“ hat Leerraum am Rand ({{shown}}).',
  'glossary/unusual-space': '„{{text}}“ enthält ein ungewöhnliches Leerzeichen ({{shown}}).',
  'glossary/invisible-character': '„{{text}}“ enthält ein unsichtbares Zeichen ({{shown}}).',
  'glossary/control-character': '„{{text}}“ enthält ein Steuerzeichen ({{shown}}), das DeepL ablehnt.',
  'glossary/not-composed': '„{{text}}“ ist mit losen Akzenten geschrieben ({{shown}}), nicht in der Form NFC.',
  'glossary/homoglyph': '„{{text}}“ enthält einen Buchstaben einer anderen Schrift: {{shown}}.',
  'glossary/target-german': 'Die englische Seite „{{text}}“ ist deutsch.',
  'glossary/swapped-sides': 'Die Seiten sind vertauscht: Deutsch ist „{{de}}“, Englisch „{{en}}“.',
  'glossary/identical-sides': '„{{text}}“ steht auf beiden Seiten; der Status keep sagt, dass es deutsch bleiben soll.',
  'glossary/several-targets':
    'Die englische Seite enthält mehrere Wiedergaben: {{shown}}. Eine ist verlangt, weitere sind zugelassen.',
  'glossary/trailing-punctuation': '„{{text}}“ hat ein Satzzeichen am Rand: {{shown}}',
  'glossary/unbalanced-brackets': 'In „{{text}}“ fehlt dem Zeichen {{shown}} sein Gegenstück.',
  'glossary/placeholder': 'Die Platzhalter der beiden Seiten sind verschieden: {{shown}}.',
  'glossary/spelling': '„{{text}}“ ist anders geschrieben als das übrige Glossar, in dem es „{{shown}}“ hieße.',
  'glossary/capitals': '„{{text}}“ müsste „{{shown}}“ heißen: Es ist kein Name.',
  'cli.command.glossary': 'Mit einem Glossar arbeiten: nachsehen, ändern, prüfen',
  'cli.command.glossary-lint': 'Finden, was an einem Glossar nicht stimmt: Dubletten, Widersprüche, Versehen',
  'cli.argument.path': 'Eine Glossardatei oder ein Ordner',
  'cli.example.glossary-lint': 'Eine Tabelle prüfen, auch an Warnungen scheitern',
  'cli.example.glossary-lint-fix': 'Zeigen, was sich beheben ließe',
  'lint.option.fix': 'Erst Unbedenkliches beheben: Leerraum, unsichtbare Zeichen, NFC, doppelte Zeilen',
  'lint.option.dry-run': 'Mit --fix: nur den Unterschied zeigen, nichts schreiben',
  'lint.problem.dry-run': '--dry-run gehört zu --fix: Ohne --fix wird ohnehin nichts geschrieben.',
  'lint.fixed': 'Behoben: {{fixed}}.',
  'lint.fixable': 'Behebbar: {{fixed}}.',
  'lint.none': 'Einträge: {{entries}}. Nichts zu melden.',
  'lint.summary': 'Einträge: {{entries}}, Fehler: {{errors}}, Warnungen: {{warnings}}, Hinweise: {{infos}}.',
  'lint.suppressed': 'Durch Kommentare unterdrückt: {{suppressed}}.',
} satisfies Record<keyof typeof en, string>;
