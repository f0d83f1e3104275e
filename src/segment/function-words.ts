/** Closed word classes of German, by what they tell about a boundary beside them. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/**
 * Words that, written with a capital, open a sentence: articles, pronouns,
 * prepositions, conjunctions, adverbs, auxiliaries. A noun or a name may follow
 * an abbreviation or an ordinal; one of these may not.
 */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  words(`
  Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Kein Keine Keinen Keinem Keiner Keines
  Dieser Diese Dieses Diesen Diesem Jener Jene Jenes Jenen Jenem Jeder Jede Jedes Jeden Jedem Mancher Manche Manches
  Solche Solcher Welche Welcher Welches Welchen Alle Alles Allen Aller Beide Beides Beiden Einige Einiges Mehrere Viele Vieles Vielen
  Wenige Andere Anderes Anderen Sämtliche Etliche Derselbe Dieselbe Dasselbe Derjenige Diejenige Diejenigen Jeglicher Jegliche
  Ich Du Er Sie Es Wir Ihr Man Mich Mir Dich Dir Ihn Ihm Ihnen Uns Euch Wer Wen Wem Wessen Was Jemand Niemand Nichts Etwas Jedermann
  Mein Meine Meinen Meinem Meiner Dein Deine Deinen Deiner Sein Seine Seinen Seinem Seiner Seines Ihre Ihren Ihrem Ihrer Ihres
  Unser Unsere Unseren Unserem Unserer Unseres Euer Eure Deren Dessen
  In Im Ins An Am Ans Auf Aufs Aus Bei Beim Bis Durch Entlang Für Gegen Gegenüber Hinter Innerhalb Außerhalb Inmitten Mit Mithilfe Mittels
  Nach Neben Ob Oberhalb Ohne Seit Statt Anstatt Anstelle Trotz Über Um Unter Unterhalb Von Vom Vor Während Wegen Wider Zu Zum Zur Zwischen
  Angesichts Anhand Anlässlich Anläßlich Aufgrund Bezüglich Binnen Dank Gemäß Hinsichtlich Infolge Jenseits Laut Mangels Mitsamt Nahe Per Pro
  Rund Samt Seitens Ungeachtet Zufolge Zugunsten Zwecks Ab
  Und Oder Aber Denn Sondern Doch Jedoch Sowohl Weder Entweder Dass Daß Weil Wenn Falls Sofern Soweit Sobald Solange Sooft Obwohl Obgleich Obschon
  Wenngleich Damit Indem Nachdem Bevor Ehe Als Wie Wo Woher Wohin Wann Warum Weshalb Wieso Wozu Womit Wodurch Wobei Worauf Woran Worin Worüber Worum Wofür Wogegen
  Wovon Wovor Während Seitdem Sodass Zumal Da So Also Auch Noch Nur Nun Schon Erst Jetzt Heute Gestern Vorgestern Hier Dort Da Dabei Dadurch Dafür Dagegen Daher
  Dahin Dahinter Damals Danach Daneben Daran Darauf Daraufhin Daraus Darin Darüber Darum Darunter Dann Davon Davor Dazu Dazwischen Demnach Demgegenüber Demzufolge
  Deshalb Deswegen Dementsprechend Dennoch Trotzdem Dergleichen Dessenungeachtet Desgleichen Ebenfalls Ebenso Ebensowenig Einerseits Andererseits Einmal Einst Endlich
  Etwa Eigentlich Erneut Erstmals Fast Ferner Folglich Früher Später Ganz Gar Genau Gerade Gewiss Gleich Gleichwohl Gleichzeitig Häufig Hierbei Hierdurch Hierfür
  Hiermit Hiervon Hierzu Hingegen Hinzu Hinterher Immer Immerhin Infolgedessen Insbesondere Insgesamt Insofern Inzwischen Irgendwann Ja Je Jedenfalls
  Jemals Kaum Keinesfalls Keineswegs Kurz Künftig Lange Längst Lediglich Leider Letztlich Letztendlich Manchmal Mehr Meist Meistens Meinetwegen Mindestens Mittlerweile
  Möglicherweise Nachher Nachts Namentlich Nämlich Natürlich Nein Neuerdings Nicht Nie Niemals Nirgends Nirgendwo Nochmals Normalerweise Notfalls Nunmehr Oben
  Offenbar Offensichtlich Oft Oftmals Plötzlich Schließlich Sehr Selbst Selten Seither Sicherlich Sofort Sogar Somit Sonst Soeben Stattdessen Stets
  Tatsächlich Teils Teilweise Üblicherweise Überall Überdies Überhaupt Übrigens Umgekehrt Umso Unterdessen Ursprünglich Vermutlich Vielleicht Vielmehr Voraussichtlich
  Vorher Vorhin Vorerst Wahrscheinlich Weiter Weitere Weiterer Weiterhin Weiters Weitgehend Wenigstens Wieder Wiederum Wirklich Wohl Womöglich Zudem Zuerst Zuletzt
  Zumeist Zumindest Zunächst Zurzeit Zusammen Zusätzlich Zuvor Zwar Ziemlich Außer Außerdem Abends Morgens Mittags Allein Allerdings Allzu Anders Anfangs Anschließend
  Ansonsten Ausgerechnet Bald Bereits Besonders Bislang Bisher Bloß Ungefähr Knapp Circa
  Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Elf Zwölf Hundert Tausend Hunderte Tausende Dutzende Erstens Zweitens Drittens
  Ist Sind War Waren Wird Werden Wurde Wurden Hat Haben Hatte Hatten Kann Können Konnte Muss Muß Müssen Soll Sollen Sollte Will Wollen Darf Dürfen Möge Wäre Hätte
  Habe Bin Bist Gibt Geht Kommt Hab
`),
);

/** Starters that are surnames too: after an initial they are (`S. Kurz`). */
export const SURNAMES: ReadonlySet<string> = new Set(
  words('Kurz Lange Ganz Will Gleich Früher Alle Rund Ehe Wohl Nahe'),
);

/** Marks of news agencies, which stand in lower case after the last sentence. */
export const AGENCIES: ReadonlySet<string> = new Set(
  words('dpa dpad ddp dapd afp ap rtr sda apa kna epd sid dts ots ntv ag'),
);

/** Starters that are a polite form of address too, so that they can stand inside a sentence. */
export const POLITE_FORMS: ReadonlySet<string> = new Set(
  words('Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres Du Dir Dich Dein Deine Deinen Deiner Euch Euer Eure'),
);

/**
 * Words before a number that make it an ordinal (`die 3. Division`, `am 24. Mai`),
 * with the endings of adjectives between left to the caller.
 */
export const DETERMINERS: ReadonlySet<string> = new Set(
  words(`
  der die das dem den des am im vom zum zur beim ans ins ein eine einen einem einer eines kein keine keinen keinem keiner
  dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem jede mein meine meinen meinem meiner meines
  dein deine deinen sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure
  welcher welche welches welchen deren dessen aller alle
`),
);

/** Nouns that an ordinal counts; heads of compounds as well (`Panzerdivision`). In lower case. */
export const ORDINAL_HEADS: readonly string[] = words(`
  jahrhundert jahrhunderts jahrhunderte jahrtausend jahrtausends jahrestag jahrestages jahrestags jahrgang weltkrieg weltkriegs weltkrieges
  geburtstag geburtstages geburtstags todestag hochzeitstag tag tages tags woche monat quartal quartals halbjahr semester spieltag spieltags verhandlungstag kriegstag
  division brigade kompanie bataillon bataillons regiment regiments korps flotte geschwader geschwaders armee zug staffel batterie
  liga bundesliga klasse klassen stock stocks stockwerk etage obergeschoss obergeschoß untergeschoss og platz rang stelle runde halbzeit minute satz durchgang lauf
  lesung wahlperiode legislaturperiode sitzung auflage ausgabe band kapitel akt buch teil stufe grad ordnung hand kategorie
  senat zivilsenat strafsenat kammer untersuchungsausschuss ausschuss nachtragshaushalt änderung änderungsgesetz
  parteitag bundesparteitag kongress gipfel tagung kommandeurstagung konferenz münchner bundestag bundesversammlung republik reich internationale
  mal generation dynastie symphonie sinfonie fc sc sv vorsitzende vorsitzender vorsitzenden preis sieg titel tor buchstabe gebot
`);

/** Month names, full and short. */
export const MONTHS: ReadonlySet<string> = new Set(
  words(`Januar Jänner Februar Feber März April Mai Juni Juno Juli Julei August September Oktober November Dezember
  Januars Februars Märzes Aprils Junis Julis Augusts Septembers Oktobers Novembers Dezembers
  Jan Jän Feb Febr Mär Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez`),
);

/**
 * Lower-case words that cannot end a clause: a line that ends in one of them was
 * wrapped. Prepositions that are verb particles as well (`auf`, `ein`, `zu`) are left out.
 */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  words(`
  der die das dem den des eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesen diesem
  und oder sowie sondern dass daß ob weil wenn als wie am im zum zur vom beim ins in von für gegen ohne seit während wegen trotz zwischen
  sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren unserem unserer rund etwa knapp bis sehr nicht
`),
);
