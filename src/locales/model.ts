/** The words of `termtreu model`. */

/** Its errors, which stand among the others in `errors.ts`. */
export const errorsEn = {
  'error.model-languages': '{{file}}: the model translates from “{{source}}” into “{{target}}”.',
  'hint.model-languages': 'Take a model from German (de) into English (en).',
  'error.config-not-editable': '{{file}} is a program and cannot be changed by a command.',
  'hint.config-not-editable': 'Write this setting into it: {{setting}}',
} as const;

export const errorsDe = {
  'error.model-languages': '{{file}}: Das Modell übersetzt aus „{{source}}“ in „{{target}}“.',
  'hint.model-languages': 'Ein Modell vom Deutschen (de) ins Englische (en) nehmen.',
  'error.config-not-editable': '{{file}} ist ein Programm, das kein Befehl ändern kann.',
  'hint.config-not-editable': 'Diese Einstellung hineinschreiben: {{setting}}',
} as const;

export const en = {
  'model.command': 'The models of the embedded engine',
  'model.command.list': 'Show the model that comes with termtreu and the one in use',
  'model.command.verify': 'Check a model: its checksums, its card, and whether it loads',
  'model.command.use': 'Let the config file name a model, once it is checked',
  'model.argument.folder': 'The folder of the model',
  'model.example.verify': 'check a model of your own',
  'model.example.use': 'translate with it from now on',
  'model.line': '{{name}} {{version}}, {{source}} → {{target}}; it can be told terms in the sentence',
  'model.line.plain': '{{name}} {{version}}, {{source}} → {{target}}; terms come in by constraints alone',
  'model.sound': '{{folder}}: {{name}} {{version}}, {{source}} → {{target}}, is sound.',
  'model.used': '{{name}} {{version}} is now the model in {{file}}.',
} as const;

export const de: Record<keyof typeof en, string> = {
  'model.command': 'Die Modelle der eingebauten Engine',
  'model.command.list': 'Das mitgelieferte Modell und das benutzte zeigen',
  'model.command.verify': 'Ein Modell prüfen: Prüfsummen, Steckbrief und ob es sich laden lässt',
  'model.command.use': 'Ein Modell nach der Prüfung in die Konfigurationsdatei eintragen',
  'model.argument.folder': 'Der Ordner des Modells',
  'model.example.verify': 'ein eigenes Modell prüfen',
  'model.example.use': 'von nun an damit übersetzen',
  'model.line': '{{name}} {{version}}, {{source}} → {{target}}; nimmt Termini im Satz entgegen',
  'model.line.plain':
    '{{name}} {{version}}, {{source}} → {{target}}; Termini kommen nur durch Vorgaben der Suche hinein',
  'model.sound': '{{folder}}: {{name}} {{version}}, {{source}} → {{target}}, ist in Ordnung.',
  'model.used': '{{name}} {{version}} ist jetzt das Modell in {{file}}.',
};
