/** What is said of files in which German and English stand side by side. */
export const en = {
  'check.skipped.no-german': '{{file}}: units without German, not checked: {{count}}, the first in line {{line}}.',
  'check.skipped.no-english': '{{file}}: units without English, not checked: {{count}}, the first in line {{line}}.',
  'check.skipped.not-to-translate':
    '{{file}}: units not to be translated, not checked: {{count}}, the first in line {{line}}.',
} as const;

/** Errors, apart so that each has to be there. */
export const errorsEn = {
  'error.bilingual-format': '{{file}} is no file with German and English side by side.',
  'hint.bilingual-format': 'Its name has to end in .tmx, .xlf, .xliff, .tsv or .json.',
  'error.bilingual-syntax': '{{file}}, line {{line}}: cannot be read: {{problem}}',
  'hint.bilingual-syntax':
    'Correct the line or export the file again. Read are TMX 1.4b, XLIFF 1.2 and 2, tables of two columns with a tab between, and what “termtreu translate --format json” writes.',
  'error.bilingual-languages': '{{file}} is from {{source}} into {{target}}, not from German into English.',
  'hint.bilingual-languages': 'Give a file from German into English.',
  'error.bilingual-empty': '{{file}} holds no text in German and English.',
  'hint.bilingual-empty': 'Look whether the languages are de and en, and whether the file was exported whole.',
} as const;

export const de = {
  'check.skipped.no-german': '{{file}}: Einheiten ohne Deutsch, nicht geprüft: {{count}}, die erste in Zeile {{line}}.',
  'check.skipped.no-english':
    '{{file}}: Einheiten ohne Englisch, nicht geprüft: {{count}}, die erste in Zeile {{line}}.',
  'check.skipped.not-to-translate':
    '{{file}}: nicht zu übersetzende Einheiten, nicht geprüft: {{count}}, die erste in Zeile {{line}}.',
} satisfies Record<keyof typeof en, string>;

export const errorsDe = {
  'error.bilingual-format': '{{file}} ist keine Datei, in der Deutsch und Englisch nebeneinanderstehen.',
  'hint.bilingual-format': 'Ihr Name muss auf .tmx, .xlf, .xliff, .tsv oder .json enden.',
  'error.bilingual-syntax': '{{file}}, Zeile {{line}}: nicht lesbar: {{problem}}',
  'hint.bilingual-syntax':
    'Die Zeile berichtigen oder die Datei neu ausgeben lassen. Gelesen werden TMX 1.4b, XLIFF 1.2 und 2, Tabellen mit zwei Spalten und einem Tabulator dazwischen und was „termtreu translate --format json“ schreibt.',
  'error.bilingual-languages': '{{file}} ist aus {{source}} nach {{target}}, nicht aus dem Deutschen ins Englische.',
  'hint.bilingual-languages': 'Eine Datei aus dem Deutschen ins Englische angeben.',
  'error.bilingual-empty': '{{file}} enthält keinen Text auf Deutsch und Englisch.',
  'hint.bilingual-empty': 'Prüfen, ob die Sprachen de und en heißen und die Datei vollständig ausgegeben wurde.',
} satisfies Record<keyof typeof errorsEn, string>;
