import { describe, expect, it } from 'vitest';
import { checkPair } from '../../../src/checks/translation/check-pair.js';
import { createMatcher } from '../../../src/terms/matcher.js';
import { pairOf } from './pair.js';

const matcher = createMatcher([]);

const left = (german: string, english: string) =>
  checkPair(pairOf(german, english), { matcher, variant: 'en-GB' })
    .filter(({ code }) => code === 'untranslated')
    .map(({ args }) => args['word']);

/** German, its English, and English with a noun of the German. */
const LEFT: readonly (readonly [string, string, string])[] = [
  [
    'Die Beschaffung neuer Hubschrauber stockt.',
    'The procurement of new helicopters has stalled.',
    'The procurement of new Hubschrauber has stalled.',
  ],
  [
    'Der Haushaltsausschuss billigte das Vorhaben.',
    'The budget committee approved the project.',
    'The Haushaltsausschuss approved the project.',
  ],
  [
    'Im Ernstfall fehlt es an Nachschub.',
    'In an emergency there is a lack of supplies.',
    'In an emergency there is a lack of Nachschub.',
  ],
  [
    'Die Streitkräfte üben den Ernstfall.',
    'The armed forces are rehearsing for an emergency.',
    'The armed forces are rehearsing for the Ernstfall.',
  ],
  [
    'Das Sondervermögen ist aufgebraucht.',
    'The special fund has been used up.',
    'The Sondervermögen has been used up.',
  ],
  ['Der Verteidigungshaushalt wächst.', 'The defence budget is growing.', 'The Verteidigungshaushalt is growing.'],
  [
    'Die Truppe braucht mehr Kampfpanzer.',
    'The force needs more main battle tanks.',
    'The force needs more Kampfpanzer.',
  ],
  ['Die Waffenruhe hält seit Montag.', 'The ceasefire has held since Monday.', 'The Waffenruhe has held since Monday.'],
  [
    'Die Behörden schlossen den Flughafen.',
    'The authorities closed the airport.',
    'The authorities closed the Flughafen.',
  ],
  [
    'Das Bündnis verstärkt die Ostflanke.',
    'The alliance is strengthening its eastern flank.',
    'The alliance is strengthening its Ostflanke.',
  ],
  [
    'Die Abschreckung beruht auf Glaubwürdigkeit.',
    'Deterrence rests on credibility.',
    'Deterrence rests on Glaubwürdigkeit.',
  ],
  ['Der Zoll beschlagnahmte die Ladung.', 'Customs seized the cargo.', 'Customs seized the Ladung.'],
  [
    'Der Außenminister lobte die Vermittlung Katars.',
    'The foreign minister praised Qatar’s mediation.',
    'The foreign minister praised Qatar’s Vermittlung.',
  ],
  [
    'Die Soldaten bewachen das Munitionslager.',
    'The soldiers are guarding the ammunition depot.',
    'The soldiers are guarding the Munitionslager.',
  ],
  [
    'Der Abzug dauert bis zum Frühjahr.',
    'The withdrawal will last until spring.',
    'The withdrawal will last until Frühjahr.',
  ],
  ['Die Drohne traf ein Umspannwerk.', 'The drone hit a substation.', 'The drone hit an Umspannwerk.'],
  [
    'Das Heer stellt eine neue Brigade auf, die Ausrüstung fehlt.',
    'The army is setting up a new brigade; the equipment is lacking.',
    'The army is setting up a new brigade; the Ausrüstung is lacking.',
  ],
  [
    'Der Geheimdienst rechnet mit Sabotage.',
    'The intelligence service expects sabotage.',
    'The Geheimdienst expects sabotage.',
  ],
  [
    'Die Verhandlungen scheiterten am Zeitplan.',
    'The negotiations failed because of the timetable.',
    'The negotiations failed because of the Zeitplan.',
  ],
  ['Die Lieferkette ist unterbrochen.', 'The supply chain has been disrupted.', 'The Lieferkette has been disrupted.'],
  ['Der Botschafter verließ den Saal.', 'The ambassador left the hall.', 'The Botschafter left the hall.'],
  [
    'Die Bevölkerung sucht Schutz in den Kellern.',
    'The population is seeking shelter in basements.',
    'The Bevölkerung is seeking shelter in basements.',
  ],
  ['Das Parlament stimmte dem Einsatz zu.', 'Parliament approved the mission.', 'Parliament approved the Einsatz.'],
  [
    'Der Friedensplan stößt auf Widerstand.',
    'The peace plan is meeting with resistance.',
    'The peace plan is meeting with Widerstand.',
  ],
  [
    'Die Rüstungsindustrie wirbt um Fachkräfte.',
    'The arms industry is courting skilled workers.',
    'The arms industry is courting Fachkräfte.',
  ],
  ['Der Bericht nennt drei Ursachen.', 'The report names three causes.', 'The report names three Ursachen.'],
  ['Die Feuerwehr löschte den Brand.', 'The fire brigade put out the fire.', 'The Feuerwehr put out the fire.'],
  ['Der Wiederaufbau kostet Milliarden.', 'Reconstruction will cost billions.', 'Wiederaufbau will cost billions.'],
  [
    'Die Luftabwehr fing zwölf Raketen ab.',
    'Air defence intercepted twelve missiles.',
    'The Luftabwehr intercepted twelve missiles.',
  ],
  [
    'Das Ministerium prüft den Kaufvertrag.',
    'The ministry is examining the purchase contract.',
    'The ministry is examining the Kaufvertrag.',
  ],
  ['Die Wehrpflicht bleibt ausgesetzt.', 'Conscription remains suspended.', 'The Wehrpflicht remains suspended.'],
  [
    'Der Oberbefehlshaber traf in der Hauptstadt ein.',
    'The commander-in-chief arrived in the capital.',
    'The commander-in-chief arrived in the Hauptstadt.',
  ],
  [
    'Die Werft liefert das Schiff mit Verspätung.',
    'The shipyard is delivering the ship late.',
    'The shipyard is delivering the ship with Verspätung.',
  ],
  ['Die Reserve übt am Wochenende.', 'The reserve trains at weekends.', 'The reserve trains on the Wochenende.'],
  ['Der Richter sah keinen Beweis.', 'The judge saw no proof.', 'The judge saw no Beweis.'],
  [
    'Das Abkommen regelt die Stationierung.',
    'The agreement governs the stationing.',
    'The agreement governs the Stationierung.',
  ],
  [
    'Das Gesetz verschärft die Meldepflicht.',
    'The law tightens the reporting requirement.',
    'The law tightens the Meldepflicht.',
  ],
  [
    'Die Regierung setzt auf Verhandlungen.',
    'The government is relying on negotiations.',
    'The government is relying on Verhandlungen.',
  ],
  ['Die Einheit übt den Häuserkampf.', 'The unit is practising urban combat.', 'The unit is practising Häuserkampf.'],
  [
    'Das Dorf liegt hinter der Frontlinie.',
    'The village is behind the front line.',
    'The Dorf is behind the front line.',
  ],
  [
    'Die Nachrichtendienste sahen die Gefahr früh.',
    'The intelligence services saw the danger early.',
    'The intelligence services saw the Gefahr early.',
  ],
  ['Der Kanzler kündigte Hilfe an.', 'The chancellor announced aid.', 'The Kanzler announced aid.'],
];

/** Names, and words that English has taken over. */
const KEPT: readonly (readonly [string, string])[] = [
  ['Der Bundestag debattiert über die Zeitenwende.', 'The Bundestag is debating the Zeitenwende.'],
  ['Die Ostpolitik Brandts wirkt nach.', 'Brandt’s Ostpolitik still has an effect.'],
  ['Der Verfassungsschutz beobachtet die Gruppe.', 'The Verfassungsschutz is monitoring the group.'],
  ['Im Kanzleramt tagt der Krisenstab.', 'The crisis unit is meeting in the Kanzleramt.'],
  ['Die Panzerhaubitze 2000 ist im Einsatz.', 'The Panzerhaubitze 2000 is in use.'],
  ['Der Schützenpanzer Puma wird nachgerüstet.', 'The Schützenpanzer Puma is being upgraded.'],
  ['Die Fregatte „Sachsen-Anhalt“ läuft aus.', 'The frigate Sachsen-Anhalt is setting sail.'],
  ['Die Korvette „Braunschweig“ kehrt zurück.', 'The corvette Braunschweig is returning.'],
  ['Die „Süddeutsche Zeitung“ berichtet.', 'The Süddeutsche Zeitung reports.'],
  ['Die Friedrich-Ebert-Stiftung lud ein.', 'The Friedrich-Ebert-Stiftung issued the invitation.'],
  ['Die Stiftung Wissenschaft und Politik schreibt das.', 'The Stiftung Wissenschaft und Politik writes this.'],
  ['Auf dem Truppenübungsplatz Klietz wird geübt.', 'Exercises are held at the Klietz training area.'],
  ['Der Fliegerhorst Büchel wird umgebaut.', 'Büchel air base is being rebuilt.'],
  ['Die Bundespolizei kontrolliert an der Grenze.', 'The Bundespolizei is carrying out checks at the border.'],
  ['Das Landeskommando Brandenburg hilft.', 'The Landeskommando Brandenburg is helping.'],
  ['Die Deutsche Bahn transportiert Panzer.', 'Deutsche Bahn is transporting tanks.'],
  ['Am Brandenburger Tor wurde demonstriert.', 'There was a demonstration at the Brandenburg Gate.'],
  ['Der Kindergarten blieb geschlossen.', 'The kindergarten remained closed.'],
  ['Der Blitzkrieg ist ein Mythos.', 'The Blitzkrieg is a myth.'],
  ['Sein Doppelgänger trat auf.', 'His Doppelgänger appeared.'],
  ['Der Sprecher Hauptmann Weber sagte zu.', 'The spokesman, Captain Weber, agreed.'],
  ['Richter Schneider lehnte ab.', 'Judge Schneider refused.'],
  ['Herr Schneider aus Feldkirchen kommt.', 'Mr Schneider from Feldkirchen is coming.'],
  ['Das Boxer-Fahrzeug wird in Kassel gebaut.', 'The Boxer vehicle is built in Kassel.'],
  ['Der Eurofighter fliegt.', 'The Eurofighter is flying.'],
  ['Die Firma Rheinmetall baut den Lynx.', 'Rheinmetall builds the Lynx.'],
  ['Der Tornado wird ausgemustert.', 'The Tornado is being retired.'],
  ['Diehl Defence liefert die Startgeräte.', 'Diehl Defence supplies the launchers.'],
  ['Die Linke lehnt das ab.', 'Die Linke rejects this.'],
  ['Die Grünen stimmen zu.', 'The Greens agree.'],
  ['Der Flughafen Frankfurt-Hahn wird genutzt.', 'Frankfurt-Hahn airport is being used.'],
  ['Die Hardthöhe schweigt.', 'The Hardthöhe remains silent.'],
  ['Im Bendlerblock wurde entschieden.', 'The decision was taken in the Bendlerblock.'],
  ['Die Wolfsschanze liegt in Polen.', 'The Wolfsschanze is in Poland.'],
  [
    'Das Bundesverfassungsgericht hat entschieden.',
    'The Bundesverfassungsgericht (Federal Constitutional Court) has ruled.',
  ],
  ['Die Schuldenbremse gilt.', 'The “Schuldenbremse” applies.'],
  ['Der Rat in Eckernförde stimmt zu.', 'The council in Eckernförde agrees.'],
  ['Der Leopard rollt durch Munster.', 'The Leopard is rolling through Munster.'],
  ['Die Gorch Fock liegt im Dock.', 'The Gorch Fock is in dock.'],
  ['Major Gerber führt die Kompanie.', 'Major Gerber leads the company.'],
  ['Die Wagner-Gruppe zog ab.', 'The Wagner Group withdrew.'],
  ['Der Historiker Stephan Lehnstaedt widerspricht.', 'The historian Stephan Lehnstaedt disagrees.'],
  ['Die Arbeitsgruppe Müller tagt.', 'The Müller working group is meeting.'],
  ['Angst und Weltschmerz prägen die Debatte.', 'Angst and Weltschmerz shape the debate.'],
  ['Die Realpolitik siegt.', 'Realpolitik is winning.'],
  ['Der Bundeswehrverband warnt.', 'The Bundeswehrverband warns.'],
  [
    'Der Wehrbeauftragte legte seinen Bericht vor.',
    'The Wehrbeauftragte, the parliamentary commissioner for the armed forces, presented his report.',
  ],
  ['Das Heeresamt zieht um.', 'The Heeresamt (Army Office) is moving.'],
];

describe('a German noun', () => {
  it.each(LEFT)('of “%s” is told where it was left: %s / %s', (german, english, kept) => {
    expect([left(german, english).length, left(german, kept).length]).toEqual([0, 1]);
  });

  it.each(KEPT)('of “%s” may be a name or English: %s', (german, english) => {
    expect(left(german, english)).toEqual([]);
  });
});
