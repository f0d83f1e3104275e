/** The words of the translation memory. */

/** Its errors, which stand among the others in `errors.ts`. */
export const errorsEn = {
  'error.memory-missing': '{{file}}: there is no translation memory.',
  'hint.memory-missing': 'Name one with --memory; translate makes it, or memory import.',
  'error.memory-unreadable': 'The translation memory {{file}} cannot be opened ({{problem}}).',
  'hint.memory-unreadable': 'Check folder and permissions, name another with --memory, or go without: --no-memory',
  'error.memory-read-only': 'The translation memory {{file}} cannot be written to.',
  'hint.memory-read-only':
    'Check the permissions of file and folder, name another with --memory, or go without: --no-memory',
  'error.memory-locked': 'The translation memory {{file}} is in use: another program has kept it locked for too long.',
  'hint.memory-locked': 'Wait for the other program to end and run again, or go without: --no-memory',
  'error.memory-full': 'The translation memory {{file}} cannot grow: the disk is full.',
  'hint.memory-full': 'Make room and run again; what was translated is not asked for again. Or: termtreu memory prune',
  'error.memory-damaged': 'The translation memory {{file}} is damaged, or no memory at all ({{problem}}).',
  'hint.memory-damaged': 'Bring back a copy, or move the file away to begin a new one; --no-memory goes without.',
  'error.memory-foreign': '{{file}} is not a translation memory of termtreu.',
  'hint.memory-foreign': 'Name another file with --memory; a TMX file is read by: termtreu memory import',
  'error.memory-too-new': 'The translation memory {{file}} was written by a newer termtreu.',
  'hint.memory-too-new': 'Update termtreu, or name another file with --memory.',
  'error.memory-failed': 'The translation memory {{file}} failed ({{problem}}).',
  'hint.memory-failed': 'Check disk and permissions, or go without: --no-memory',
} as const;

export const errorsDe = {
  'error.memory-missing': '{{file}}: Dort ist kein Übersetzungsspeicher.',
  'hint.memory-missing': 'Mit --memory einen angeben; translate legt ihn an, oder memory import.',
  'error.memory-unreadable': 'Der Übersetzungsspeicher {{file}} lässt sich nicht öffnen ({{problem}}).',
  'hint.memory-unreadable':
    'Ordner und Zugriffsrechte prüfen, mit --memory einen anderen angeben oder ohne ihn arbeiten: --no-memory',
  'error.memory-read-only': 'In den Übersetzungsspeicher {{file}} lässt sich nicht schreiben.',
  'hint.memory-read-only':
    'Zugriffsrechte von Datei und Ordner prüfen, mit --memory einen anderen angeben oder ohne ihn arbeiten: --no-memory',
  'error.memory-locked':
    'Der Übersetzungsspeicher {{file}} ist in Gebrauch: Ein anderes Programm hält ihn zu lange gesperrt.',
  'hint.memory-locked': 'Das Ende des anderen Programms abwarten und neu starten oder ohne ihn arbeiten: --no-memory',
  'error.memory-full': 'Der Übersetzungsspeicher {{file}} kann nicht wachsen: Der Datenträger ist voll.',
  'hint.memory-full':
    'Platz schaffen und neu starten; was übersetzt ist, wird nicht noch einmal angefordert. Oder: termtreu memory prune',
  'error.memory-damaged': 'Der Übersetzungsspeicher {{file}} ist beschädigt oder gar keiner ({{problem}}).',
  'hint.memory-damaged':
    'Eine Sicherung zurückholen oder die Datei beiseitelegen und neu beginnen; --no-memory arbeitet ohne ihn.',
  'error.memory-foreign': '{{file}} ist kein Übersetzungsspeicher von termtreu.',
  'hint.memory-foreign': 'Mit --memory eine andere Datei angeben; eine TMX-Datei liest: termtreu memory import',
  'error.memory-too-new': 'Den Übersetzungsspeicher {{file}} hat ein neueres termtreu geschrieben.',
  'hint.memory-too-new': 'termtreu erneuern oder mit --memory eine andere Datei angeben.',
  'error.memory-failed': 'Der Übersetzungsspeicher {{file}} ist gescheitert ({{problem}}).',
  'hint.memory-failed': 'Datenträger und Zugriffsrechte prüfen oder ohne ihn arbeiten: --no-memory',
} satisfies Record<keyof typeof errorsEn, string>;

export const en = {
  'memory.used': 'Memory: {{file}}',
  'memory.unavailable': 'No translation memory is used: {{file}} cannot be opened ({{problem}}).',
  'memory.goes-on': 'What was translated is kept: the same command goes on from there.',
  'memory.kept': 'Not all could be remembered; what is missing in the memory is kept in {{file}}.',
  'cli.option.memory': 'File of the translation memory; else see docs/memory.md',
  'cli.option.no-memory': 'Neither reuse nor remember translations',
  'memory.option.force': 'Translate anew what the memory holds; only what people corrected is reused',
} as const;

export const de = {
  'memory.used': 'Übersetzungsspeicher: {{file}}',
  'memory.unavailable': 'Es wird kein Übersetzungsspeicher verwendet: {{file}} lässt sich nicht öffnen ({{problem}}).',
  'memory.goes-on': 'Das Übersetzte ist gesichert: Derselbe Befehl macht dort weiter.',
  'memory.kept': 'Nicht alles ließ sich speichern; was im Übersetzungsspeicher fehlt, liegt in {{file}}.',
  'cli.option.memory': 'Datei des Übersetzungsspeichers; sonst siehe docs/memory.md',
  'cli.option.no-memory': 'Übersetzungen weder wiederverwenden noch speichern',
  'memory.option.force': 'Auch Gespeichertes neu übersetzen; nur von Menschen Berichtigtes gilt weiter',
} satisfies Record<keyof typeof en, string>;
