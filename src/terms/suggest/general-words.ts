/**
 * Words that are no terms of any subject: nouns of time, number and of talk in general, adjectives that point or weigh,
 * and function words that a capital at a sentence's start may hide. Folded.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Nouns that every article has; as the head of a compound or of a group they make no term either. */
export const GENERAL_NOUNS = words(`
  januar jänner februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch
  donnerstag freitag samstag sonnabend sonntag frühling frühjahr sommer herbst winter jahr monat woche tag stunde minute
  sekunde jahrzehnt jahrhundert uhr zeit zeitpunkt zeitraum mal abend morgen mittag nachmittag vormittag nacht wochenende
  heute gestern ende anfang beginn mitte dauer frist zukunft vergangenheit gegenwart termin datum moment augenblick
  prozent million milliarde billion tausend hundert dutzend euro dollar cent kilometer meter tonne kilogramm grad
  zahl anzahl summe betrag menge hälfte drittel viertel teil anteil rest mehrheit minderheit reihe rang stelle platz
  mensch leute mann frau kind person bürger herr name wort satz text buch seite bild beispiel fall art weise form sache
  ding punkt frage antwort problem lösung grund ursache folge ergebnis ziel zweck sinn bedeutung rolle aufgabe möglichkeit
  chance gefahr risiko vorteil nachteil unterschied verhältnis zusammenhang hinsicht bereich ebene seite richtung weg
  schritt situation lage zustand stand entwicklung veränderung änderung wechsel prozess verlauf ablauf vorgang ereignis
  idee gedanke meinung ansicht auffassung überzeugung haltung position standpunkt eindruck gefühl hoffnung sorge angst
  vertrauen interesse wunsch wille versuch bemühung anstrengung arbeit tätigkeit leistung erfolg misserfolg fehler
  bericht meldung nachricht information angabe aussage äusserung erklärung rede gespräch interview zitat quelle
  sprecher sprecherin journalist autor redaktion zeitung artikel thema titel kapitel abschnitt absatz
  ort stadt dorf land welt erde haus gebäude strasse gebiet region raum umgebung nähe westen osten norden süden
  deutschland europa amerika asien afrika hand kopf auge blick leben tod hilfe unterstützung plan vorschlag entscheidung
  beschluss forderung bitte bedingung voraussetzung regel ausnahme grundlage basis rahmen system struktur teilnehmer
  experte expertin beobachter kritiker kritik vorwurf debatte diskussion streit konflikt gegner partner seiten kreis
  gruppe mitglied chef leiter vertreter mitarbeiter kollege freund dank druck kraft mass massnahme mittel umfang höhe
  grösse länge breite tiefe wert preis kosten geld zeile spur linie bestandteil element faktor aspekt merkmal eigenschaft
  typ kern modell lücke rechnung familie besuch papier sitzung auftrag schutz schule personal behörde staat
  einzelheit detail überblick wirklichkeit realität tatsache wahrheit zweifel verdacht hinweis zeichen signal vergleich
`);

/** Adjectives that weigh, count or point; with a noun they make no term. Stems. */
export const GENERAL_ADJECTIVES = words(`
  neu alt gross klein lang kurz hoch hoh tief weit nah gut schlecht besser best stark schwach schnell langsam früh spät
  erst zweit dritt viert letzt nächst vorig vergangen kommend künftig bisherig damalig heutig jetzig gestrig aktuell
  gegenwärtig jüngst jung ander ganz halb viel wenig mehr mehrer einig einzeln einzig eigen gleich ähnlich verschieden
  unterschiedlich bestimmt gewiss sicher möglich unmöglich nötig notwendig wichtig zentral wesentlich besonder allgemein
  gesamt sämtlich weiter zusätzlich jeweilig entsprechend zuständig betroffen beteiligt genannt sogenannt angeblich
  mutmasslich derzeitig ständig dauerhaft regelmässig häufig selten schwer leicht schwierig einfach klar deutlich offen
  richtig falsch wahr echt wirklich tatsächlich letztlich eigentlich ursprünglich früher später älter jünger grösser
  kleiner höher niedrig niedriger geringer gering rund circa voll leer frei fest scharf hart weich warm kalt jährlich täglich
  monatlich wöchentlich dortig hiesig folgend obig übrig restlich insgesamt meist wenigst höchst mindest ober unter
  inner äusser link recht deutsch solch all jed dies jen welch manch kein ein mein dein sein ihr unser euer
`);

/** Words that open sentences and are no nouns. */
export const FUNCTION_WORDS = words(`
  der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesen
  diesem jener jene jenes jeder jede jedes jeden jedem mancher manche solche welcher welche welches alle alles allen
  beide beiden einige mehrere viele wenige andere anderen sämtliche ich du er sie es wir ihr man mich mir ihn ihm ihnen
  uns euch wer wen wem was jemand niemand nichts etwas mein meine sein seine seinen seinem seiner ihre ihren ihrem ihrer
  unser unsere unseren deren dessen in im ins an am auf aus bei beim bis durch für gegen gegenüber hinter mit nach neben
  ohne seit statt trotz über um unter von vom vor während wegen zu zum zur zwischen angesichts aufgrund laut rund samt ab
  und oder aber denn sondern doch jedoch sowohl weder entweder dass weil wenn falls sofern sobald solange obwohl damit
  indem nachdem bevor ehe als wie wo woher wohin wann warum weshalb wieso wozu womit wodurch wobei so also auch noch nur
  nun schon erst jetzt heute gestern morgen hier dort da dabei dadurch dafür dagegen daher damals danach daran darauf
  daraufhin daraus darin darüber darum dann davon davor dazu deshalb deswegen dennoch trotzdem ebenfalls ebenso
  einerseits andererseits einmal einst endlich etwa eigentlich erneut erstmals fast ferner früher später ganz gar genau
  gerade gewiss gleich gleichzeitig hingegen immer immerhin insbesondere insgesamt inzwischen ja je jedenfalls kaum
  keineswegs künftig lange längst lediglich leider letztlich manchmal mehr meist mindestens mittlerweile
  möglicherweise nachts namentlich nämlich natürlich nein nicht nie niemals oben offenbar oft plötzlich schliesslich sehr
  selbst selten seither sofort sogar somit sonst stattdessen stets tatsächlich teils teilweise überall überdies überhaupt
  übrigens umgekehrt umso ursprünglich vermutlich vielleicht vielmehr voraussichtlich vorher wahrscheinlich weiter weitere
  weiterhin weitgehend wenigstens wieder wiederum wirklich wohl zudem zuerst zuletzt zumindest zunächst zurzeit zusammen
  zusätzlich zuvor zwar ausser ausserdem allein allerdings anders anschliessend ansonsten bald bereits besonders bislang
  bisher knapp ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte muss müssen soll
  sollen sollte will wollen darf dürfen wäre hätte gibt geht kommt zwei drei vier fünf sechs sieben acht neun zehn elf
  habe bin bist hast sei seien würde würden könnte könnten möchte möchten mag sieht steht liegt macht sagt nimmt
  zwölf erstens zweitens drittens herr herrn frau dr prof
`);
