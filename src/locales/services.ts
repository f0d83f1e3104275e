/** The words around services over the network: what they cost, and that they are waited for. */

export const en = {
  'cli.option.max-characters': 'Send a service at most so many characters, then stop; what is finished is kept',
  'cli.option.price': 'Price of a million characters, for --dry-run: 20, 20EUR',
  'cli.option.formality': 'deepl: how formal the English is to be, where DeepL can tell',
  'cli.option.instruction': 'deepl: an instruction in plain words; several times for several, 10 at most',
  'cli.option.split-sentences': 'deepl: whether a text is cut into sentences again, and where',
  'cli.option.preserve-formatting':
    'deepl: leave capitals and marks as they are; --preserve-formatting=false frees them',
  'cli.option.style-id': 'deepl: the id of a style rule list in your account',
  'cli.problem.price': '--price takes an amount and maybe a currency: 20, 20EUR, €20.',
  'cli.dry-run.total': 'Articles: {{articles}}, characters: {{characters}}',
  'cli.dry-run.cost': 'Cost: {{cost}}, at {{price}} for a million characters; repairs come on top',
  'cli.command.glossary-push': 'Make a glossary the one that DeepL translates with; shows the difference',
  'cli.command.glossary-pull': 'Show what the glossary at DeepL says otherwise, as a patch',
  'cli.option.pull-file': 'Of several files the one that gets new entries',
  'cli.option.write': 'Make the changes',
  'cli.example.glossary-pull': 'Keep the changes for a look',
  'pull.summary':
    'Glossary “{{name}}” on {{server}}: {{added}} pairs are only there, {{changed}} have other English, {{removed}} are only here and stay; {{unchanged}} are the same',
  'pull.by-hand': 'To be changed by hand, for it is a variant or an inflected form: {{de}} → {{en}}',
  'pull.hint': 'Nothing was changed; --write makes the changes.',
  'cli.command.glossary-remote': 'Show the glossaries of your DeepL account, or delete one',
  'cli.command.usage': 'Show how much of your DeepL account is used up in this billing period',
  'cli.option.remote-name': 'Name of the glossary at DeepL; else that of the last push, or of the file',
  'cli.option.inflected': 'Also send the inflected forms of German nouns that the dictionary knows',
  'cli.option.push-dry-run': 'Only show the difference',
  'cli.option.delete': 'Id or name of the glossary to delete',
  'cli.example.glossary-push': 'Show what a push would change',
  'cli.example.glossary-remote': 'Names, sizes and ids',
  'push.created': 'Glossary “{{name}}” made on {{server}}, with {{added}} pairs ({{id}})',
  'push.replaced':
    'Glossary “{{name}}” on {{server}}: {{added}} pairs added, {{removed}} removed, {{changed}} changed, {{unchanged}} as before ({{id}})',
  'push.same': 'Glossary “{{name}}” on {{server}} is as yours: {{unchanged}} pairs ({{id}})',
  'push.dry-run':
    'A push of “{{name}}” to {{server}} would add {{added}} pairs, remove {{removed}} and change {{changed}}; {{unchanged}} are as yours',
  'push.conditional':
    'Entries that hold only beside certain words stay here ({{entries}}): termtreu enforces them in the text.',
  'push.refused': 'Nothing was sent: DeepL would refuse the whole glossary for these entries ({{count}}).',
  'remote.none': 'There is no glossary on {{server}}.',
  'remote.deleted': 'Glossary “{{name}}” deleted ({{id}})',
  'usage.characters': 'Characters: {{count}} of {{limit}} ({{percent}} %), {{left}} left',
  'usage.documents': 'Documents: {{count}} of {{limit}} ({{percent}} %), {{left}} left',
  'usage.none': 'The account says nothing about its limits.',
  'engine.warning.glossary-gone':
    'The glossary “{{name}}” is no longer in your DeepL account: termtreu puts the terms into the text. Push it again.',
  'engine.warning.glossary-changed':
    'The glossary “{{name}}” in your DeepL account is not the one that was pushed: termtreu puts the terms into the text. Compare them with glossary pull.',
  'engine.warning.glossary-refused':
    'DeepL refuses to translate with the glossary “{{name}}”: termtreu puts the terms into the text.',
  'engine.warning.instructions-refused':
    'DeepL takes no instructions here ({{problem}}): terms that tags could not bring in stay missing.',
  'push.used': 'DeepL glossary: {{name}} ({{entries}} pairs)',
  'push.stale':
    'The glossary changed since it was pushed as “{{name}}”: termtreu puts the terms into the text. Push it again.',
  'cli.wait': '{{engine}} is asked again in {{seconds}} s ({{problem}})',
} as const;

export const de = {
  'cli.option.max-characters': 'Einem Dienst höchstens so viele Zeichen senden, dann aufhören; Fertiges bleibt',
  'cli.option.price': 'Preis je Million Zeichen, für --dry-run: 20, 20EUR',
  'cli.option.formality': 'deepl: wie förmlich das Englische sein soll, soweit DeepL es unterscheidet',
  'cli.option.instruction': 'deepl: eine Anweisung in Worten; mehrmals für mehrere, höchstens 10',
  'cli.option.split-sentences': 'deepl: ob und wo ein Text noch einmal in Sätze geteilt wird',
  'cli.option.preserve-formatting':
    'deepl: Großschreibung und Zeichen lassen; --preserve-formatting=false gibt sie frei',
  'cli.option.style-id': 'deepl: die Kennung einer Stilregelliste im eigenen Konto',
  'cli.problem.price': '--price verlangt einen Betrag, auch mit Währung: 20, 20EUR, €20.',
  'cli.dry-run.total': 'Artikel: {{articles}}, Zeichen: {{characters}}',
  'cli.dry-run.cost': 'Kosten: {{cost}}, bei {{price}} je Million Zeichen; Nachbesserungen kommen hinzu',
  'cli.command.glossary-push': 'Ein Glossar zu dem machen, mit dem DeepL übersetzt; zeigt den Unterschied',
  'cli.command.glossary-pull': 'Als Patch zeigen, was das Glossar bei DeepL anders sagt',
  'cli.option.pull-file': 'Von mehreren Dateien die für neue Einträge',
  'cli.option.write': 'Die Änderungen vornehmen',
  'cli.example.glossary-pull': 'Die Änderungen zur Durchsicht aufheben',
  'pull.summary':
    'Glossar „{{name}}“ auf {{server}}: {{added}} Paare stehen nur dort, {{changed}} haben anderes Englisch, {{removed}} stehen nur hier und bleiben; {{unchanged}} sind gleich',
  'pull.by-hand': 'Von Hand zu ändern, weil es eine Variante oder gebeugte Form ist: {{de}} → {{en}}',
  'pull.hint': 'Nichts wurde geändert; --write nimmt die Änderungen vor.',
  'cli.command.glossary-remote': 'Die Glossare des eigenen DeepL-Kontos zeigen oder eines löschen',
  'cli.command.usage': 'Zeigen, wie viel vom DeepL-Konto in diesem Abrechnungszeitraum verbraucht ist',
  'cli.option.remote-name': 'Name des Glossars bei DeepL; sonst der des letzten Sendens oder der Datei',
  'cli.option.inflected': 'Auch die gebeugten Formen deutscher Substantive senden, die das Wörterbuch kennt',
  'cli.option.push-dry-run': 'Nur den Unterschied zeigen',
  'cli.option.delete': 'Kennung oder Name des Glossars, das gelöscht werden soll',
  'cli.example.glossary-push': 'Zeigen, was ein Senden ändern würde',
  'cli.example.glossary-remote': 'Namen, Umfang und Kennungen',
  'push.created': 'Glossar „{{name}}“ auf {{server}} angelegt, mit {{added}} Paaren ({{id}})',
  'push.replaced':
    'Glossar „{{name}}“ auf {{server}}: {{added}} Paare neu, {{removed}} entfernt, {{changed}} geändert, {{unchanged}} wie zuvor ({{id}})',
  'push.same': 'Glossar „{{name}}“ auf {{server}} ist wie das hiesige: {{unchanged}} Paare ({{id}})',
  'push.dry-run':
    'Das Senden von „{{name}}“ an {{server}} brächte {{added}} neue Paare, entfernte {{removed}} und änderte {{changed}}; {{unchanged}} sind gleich',
  'push.conditional':
    'Einträge, die nur neben bestimmten Wörtern gelten, bleiben hier ({{entries}}): termtreu setzt sie im Text durch.',
  'push.refused': 'Nichts wurde gesendet: Wegen dieser Einträge wiese DeepL das ganze Glossar zurück ({{count}}).',
  'remote.none': 'Auf {{server}} gibt es kein Glossar.',
  'remote.deleted': 'Glossar „{{name}}“ gelöscht ({{id}})',
  'usage.characters': 'Zeichen: {{count}} von {{limit}} ({{percent}} %), {{left}} übrig',
  'usage.documents': 'Dokumente: {{count}} von {{limit}} ({{percent}} %), {{left}} übrig',
  'usage.none': 'Das Konto nennt keine Grenzen.',
  'engine.warning.glossary-gone':
    'Das Glossar „{{name}}“ ist nicht mehr im DeepL-Konto: termtreu setzt die Begriffe in den Text. Erneut senden.',
  'engine.warning.glossary-changed':
    'Das Glossar „{{name}}“ im DeepL-Konto ist nicht das gesendete: termtreu setzt die Begriffe in den Text. Mit glossary pull vergleichen.',
  'engine.warning.glossary-refused':
    'DeepL will nicht mit dem Glossar „{{name}}“ übersetzen: termtreu setzt die Begriffe in den Text.',
  'engine.warning.instructions-refused':
    'DeepL nimmt hier keine Anweisungen an ({{problem}}): Begriffe, die Marken nicht hineinbrachten, fehlen weiter.',
  'push.used': 'DeepL-Glossar: {{name}} ({{entries}} Paare)',
  'push.stale':
    'Das Glossar ist seit dem Senden als „{{name}}“ geändert: termtreu setzt die Begriffe in den Text. Erneut senden.',
  'cli.wait': '{{engine}} wird in {{seconds}} s erneut gefragt ({{problem}})',
} satisfies Record<keyof typeof en, string>;
