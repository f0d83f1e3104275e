const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** German words, in small letters, that English articles use, and names that are words. */
export const AT_HOME_IN_ENGLISH = set(`
  bundestag bundesrat bundeswehr bundesbank landtag bundesliga autobahn kindergarten zeitgeist schadenfreude ostpolitik
  realpolitik mittelstand energiewende zeitenwende rundschau zeitung tagesspiegel reichstag wehrmacht luftwaffe stiftung
  gesellschaft bundespolizei verfassungsschutz bundeskriminalamt volkswagen lufthansa rheinmetall kriegsmarine krautrock
  oktoberfest politbarometer muslim islam standard landesbank landesbanken kanzleramt hardthöhe bendlerblock schloss
  angst weltschmerz blitzkrieg doppelgänger wanderlust weltanschauung leitkultur lebensraum anschluss kristallnacht
  hinterland poltergeist wunderkind rucksack gestalt gastarbeiter wirtschaftswunder vergangenheitsbewältigung kaiser
  willkommenskultur landwehr reich stasi volk heimat putsch schnitzel currywurst bratwurst biergarten weihnachtsmarkt
  zugzwang gesamtkunstwerk ersatz lederhosen dachshund brandmauer politikverdrossenheit sonderweg drang lager flak
  spitzenkandidat schengen land länder bund bunds
  spiegel welt zeit bild stern focus merkur kicker kurier anzeiger morgenpost tageszeitung tagesschau handelsblatt
  linke linken grüne grünen union alternative freien
  leopard gepard marder fuchs wiesel dingo luchs wolf tiger boxer panther skorpion biber dachs büffel keiler igel jaguar
  falke adler tornado taurus puma mungo korsar panzer hecht seehund delphin
`);

/** Words, in small letters, that English has as well. */
export const SAME_IN_ENGLISH = set(`
  april august september november internet euro euros terminal airline airlines center kings blues tour tombola christus
  minister premierminister general
  arm balance ball band bank bar base block bomber boss boom bus camp champion chance chaos charme club clown code computer
  countdown crew date deal design drama drill echo export film finale finger flair flora fokus form front gas gold golf
  grab graph gruppe hand hang hammer hobby horde hotel hunger image import index instinct interview jazz job kilometer king
  kiosk land laser league limit line link lobby mast match material meter million minister mine minus mob mode moment monster
  motel motto name nation nest note orange orchester paper park partner party patient person phase pilot plan plus pol police
  post problem profit programm prompt pub radio rampe ranking regime rest restaurant restaurants ring rock roman rose route
  safari sand sauna secret sektor senat senator shop show signal skandal slogan smog snack soft sofa sonar sport spot stand
  start status steak stop story strand streit stress strikes student studio symbol system talent tank taxi team template
  tempo tempel termin test text theater thema thermal thriller ticket titan toast tradition trailer training transport trend
  tropen trump tunnel tweet typ tyrann veteran video virus visa vision warm wind winter wild worm wort yacht zebra zone
`);
