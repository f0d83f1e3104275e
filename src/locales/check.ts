/** What the commands say that report findings, `check` and `glossary lint`. */
export const en = {
  'check.option.rule': 'CODE=SEVERITY: error, warning, info or off; may be given several times',
  'check.problem.rule': 'There is no rule “{{rule}}”.',
  'check.problem.level': '--rule {{rule}} does not take “{{level}}”. Choose one of: {{levels}}.',
  'check.option.report': 'FORMAT=FILE: also write a report to a file; may be given several times',
  'check.problem.report': '--report takes FORMAT=FILE and not “{{report}}”. Formats: {{formats}}.',
  'check.suggestion': 'Better: {{suggestion}}',
  'check.german': 'The German',
  'check.help': '{{page}} describes the rule and shows examples.',
  'check.sarif.root': 'The folder in which termtreu was called.',
  'rule.glossary/invalid': 'A part of the glossary breaks its format and is not read.',
  'rule.glossary/column-unknown': 'The table has a column that there is not; it is not read.',
} as const;

export const de = {
  'check.option.rule': 'CODE=SCHWEREGRAD: error, warning, info oder off; mehrfach erlaubt',
  'check.problem.rule': 'Eine Regel „{{rule}}“ gibt es nicht.',
  'check.problem.level': '--rule {{rule}} nimmt „{{level}}“ nicht an. Zur Wahl stehen: {{levels}}.',
  'check.option.report': 'FORMAT=DATEI: zusätzlich einen Bericht in eine Datei schreiben; mehrfach erlaubt',
  'check.problem.report': '--report verlangt FORMAT=DATEI statt „{{report}}“. Formate: {{formats}}.',
  'check.suggestion': 'Besser: {{suggestion}}',
  'check.german': 'Das Deutsche',
  'check.help': '{{page}} beschreibt die Regel und zeigt Beispiele.',
  'check.sarif.root': 'Der Ordner, in dem termtreu aufgerufen wurde.',
  'rule.glossary/invalid': 'Ein Teil des Glossars bricht das Format und wird nicht gelesen.',
  'rule.glossary/column-unknown': 'Die Tabelle hat eine Spalte, die es nicht gibt; sie wird nicht gelesen.',
} satisfies Record<keyof typeof en, string>;
