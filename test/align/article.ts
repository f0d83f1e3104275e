/** An article made up for these tests and its translation, paragraph by paragraph, sentence by sentence. */
export const GERMAN: readonly (readonly string[])[] = [
  ['# Estland verlegt Radarposten an die Küste'],
  [
    'Die estnische Armee baut bis Herbst 2027 sieben neue Radarposten.',
    'Das teilte Verteidigungsminister Urmas Kallaste am Dienstag in Tallinn mit.',
    'Die Kosten liegen bei 48 Millionen Euro.',
  ],
  [
    'Anlass sind die vielen Störungen des Satellitensignals über der Ostsee.',
    'Allein im Mai meldeten Piloten 312 Zwischenfälle.',
    'Niemand könne sagen, wer dahinterstecke, erklärte Kallaste.',
    'In Moskau wies man jede Verantwortung zurück.',
  ],
  [
    'Die Opposition hält den Plan für unausgereift.',
    '„Wir kaufen Masten, aber niemand wird sie bewachen“, sagte die Abgeordnete Liis Tamm.',
    'Sie fordert stattdessen 200 zusätzliche Grenzschützer.',
  ],
  [
    'Auch in Lettland wird über solche Anlagen gesprochen.',
    'Riga will aber erst die Ergebnisse einer Studie abwarten, die im Januar vorliegen soll.',
    'Bis dahin bleibt es bei zwei mobilen Stationen.',
  ],
  ['Das Parlament entscheidet am 14. Juni.', 'Eine Mehrheit gilt als sicher.'],
];

export const ENGLISH: readonly (readonly string[])[] = [
  ['# Estonia moves radar posts to the coast'],
  [
    'The Estonian army is to build seven new radar posts by the autumn of 2027.',
    'Defence Minister Urmas Kallaste announced this in Tallinn on Tuesday.',
    'The cost is put at €48 million.',
  ],
  [
    'The reason is the frequent disruption of satellite signals over the Baltic Sea.',
    'In May alone, pilots reported 312 incidents.',
    'Nobody could say who was behind it, Kallaste explained.',
    'Moscow denied all responsibility.',
  ],
  [
    'The opposition considers the plan half-baked.',
    '‘We are buying masts, but nobody is going to guard them,’ said Liis Tamm, a member of parliament.',
    'She is calling for 200 additional border guards instead.',
  ],
  [
    'Latvia, too, is talking about such installations.',
    'However, Riga first wants to wait for the results of a study that is due in January.',
    'Until then it will make do with two mobile stations.',
  ],
  ['Parliament will decide on 14 June.', 'A majority is considered certain.'],
];
