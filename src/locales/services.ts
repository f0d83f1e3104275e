/** The words around services over the network: what they cost, and that they are waited for. */

export const en = {
  'cli.option.max-characters': 'Send a service at most so many characters, then stop; what is finished is kept',
  'cli.option.price': 'Price of a million characters, for --dry-run: 20, 20EUR',
  'cli.option.formality': 'deepl: how formal the English is to be, where DeepL can tell',
  'cli.option.instruction': 'deepl: an instruction in plain words; several times for several, 10 at most',
  'cli.option.style-id': 'deepl: the id of a style rule list in your account',
  'cli.problem.price': '--price takes an amount and maybe a currency: 20, 20EUR, €20.',
  'cli.dry-run.total': 'Articles: {{articles}}, characters: {{characters}}',
  'cli.dry-run.cost': 'Cost: {{cost}}, at {{price}} for a million characters; repairs come on top',
  'cli.wait': '{{engine}} is asked again in {{seconds}} s ({{problem}})',
} as const;

export const de = {
  'cli.option.max-characters': 'Einem Dienst höchstens so viele Zeichen senden, dann aufhören; Fertiges bleibt',
  'cli.option.price': 'Preis je Million Zeichen, für --dry-run: 20, 20EUR',
  'cli.option.formality': 'deepl: wie förmlich das Englische sein soll, soweit DeepL es unterscheidet',
  'cli.option.instruction': 'deepl: eine Anweisung in Worten; mehrmals für mehrere, höchstens 10',
  'cli.option.style-id': 'deepl: die Kennung einer Stilregelliste im eigenen Konto',
  'cli.problem.price': '--price verlangt einen Betrag, auch mit Währung: 20, 20EUR, €20.',
  'cli.dry-run.total': 'Artikel: {{articles}}, Zeichen: {{characters}}',
  'cli.dry-run.cost': 'Kosten: {{cost}}, bei {{price}} je Million Zeichen; Nachbesserungen kommen hinzu',
  'cli.wait': '{{engine}} wird in {{seconds}} s erneut gefragt ({{problem}})',
} satisfies Record<keyof typeof en, string>;
