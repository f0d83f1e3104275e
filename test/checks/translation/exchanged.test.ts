import { describe, expect, it } from 'vitest';
import { checkPair } from '../../../src/checks/translation/check-pair.js';
import { createMatcher } from '../../../src/terms/matcher.js';
import { describeFinding, pairOf } from './pair.js';

const settings = { matcher: createMatcher([]), variant: 'en-GB' } as const;

function check(german: string, english: string): string[] {
  const pair = pairOf(german, english);
  return checkPair(pair, settings).map((finding) => describeFinding(pair, finding));
}

/** What has become something else of its sort: German, wrong English, what is told, and English that is fine. */
const EXCHANGED: Readonly<
  Record<string, readonly (readonly [german: string, wrong: string, told: string, ...fine: string[]])[]>
> = {
  'counts in words': [
    [
      'Er nannte vier Gründe.',
      'He gave three reasons.',
      'vier → three',
      'He gave 4 reasons.',
      'He gave several reasons.',
    ],
    ['Sie flog zum dritten Mal.', 'She flew for the fourth time.', 'dritten → fourth', 'It was her third flight.'],
    ['Jeder neunte Platz ist leer.', 'One in eight places is empty.', 'neunte → eight', 'One in nine places is empty.'],
    ['Der siebenköpfige Rat tagte.', 'The six-member council met.', 'siebenköpfige → six', 'The council of seven met.'],
    ['Nach elf bis zwölf Wochen.', 'After eleven to fifteen weeks.', 'zwölf → fifteen', 'After 11 to 12 weeks.'],
    ['Im 4. Quartal 2029.', 'In the first quarter of 2029.', '4 → …', 'In the fourth quarter of 2029.', 'In Q4 2029.'],
    [
      'Es waren minus 9 Grad.',
      'It was 9 degrees.',
      'minus 9 → 9',
      'It was −9 degrees.',
      'It was 9 degrees below zero.',
    ],
    ['Das ist die vierte Schicht.', 'That is the second layer.', 'vierte → second', 'That is the fourth layer.'],
    ['Im ersten Quartal.', 'In the third quarter.', 'ersten → third', 'In the first quarter.'],
    ['Nur ein Prozent fehlt.', 'Only ten per cent is missing.', 'ein → ten', 'Only one per cent is missing.'],
    ['Er traf 9 von 100.', 'He hit 8 per cent.', '9 → 8', 'He hit 9 per cent.'],
    ['Binnen 18 Monaten.', 'Within 16 months.', '18 → 16', 'In a year and a half.'],
    ['Drei Fünftel fehlen.', 'Two fifths are missing.', 'Drei → Two', 'Three fifths are missing.'],
    ['Binnen drei Wochen.', 'Within four weeks.', 'drei → four', 'Within 21 days.', 'Within three weeks.'],
  ],
  'fractions and multiples': [
    ['Zwei Drittel sind besetzt.', 'Three quarters are filled.', 'Drittel → quarters', 'About 67 per cent are filled.'],
    [
      'Ein Viertel fehlt.',
      'A fifth is missing.',
      'Viertel → fifth',
      'A quarter is missing.',
      'One in four is missing.',
    ],
    ['Die Zahl hat sich vervierfacht.', 'The number has doubled.', 'vervierfacht → doubled', 'It has risen fourfold.'],
    ['Das ist dreimal so viel.', 'That is ten times as much.', 'dreimal → ten times', 'That is three times as much.'],
  ],
  'seasons and times of day': [
    ['Im Frühjahr wird gewählt.', 'Elections are in the autumn.', 'Frühjahr → autumn', 'Elections are in March.'],
    ['Sie trafen sich am Nachmittag.', 'They met in the morning.', 'Nachmittag → morning', 'They met that afternoon.'],
    [
      'Um halb acht geht es los.',
      'It starts at half past eight.',
      'halb acht → half past eight',
      'It starts at 7.30 pm.',
    ],
    [
      'Es endet kurz vor Mitternacht.',
      'It ends just before noon.',
      'Mitternacht → noon',
      'It ends just before midnight.',
    ],
    ['In der Nacht zum Montag fuhren sie.', 'They set off in the early hours of Monday.', ''],
  ],
  rates: [
    ['Das kostet 90 Euro im Monat.', 'That costs €90 a year.', 'im Monat → a year', 'That costs €90 monthly.'],
    ['Sie bauen täglich acht.', 'They build eight a week.', 'täglich → a week', 'They build eight every day.'],
  ],
  units: [
    ['Das Boot macht sieben Knoten.', 'The boat does seven miles an hour.', 'Knoten → miles an hour'],
    ['Die Bombe wiegt 250 Kilo.', 'The bomb weighs 250 pounds.', 'Kilo → pounds', 'It weighs 551 pounds.'],
    ['Der Motor hat 900 PS.', 'The engine has 900 kilowatts.', 'PS → kilowatts', 'The engine has 900 hp.'],
    ['Nach neun Tagen.', 'After nine weeks.', 'Tagen → weeks', 'After nine days.'],
  ],
  currencies: [
    [
      'Von 70 Mrd. Dollar sind 20 Mio. Euro weg.',
      'Of €70 billion, €20 million is gone.',
      'Dollar → €',
      'Of $70 billion, €20 million is gone.',
    ],
    ['Es kostet zwei Millionen Dollar.', 'It costs two million Canadian dollars.', 'Dollar → Canadian dollars'],
  ],
  parties: [
    ['Für die FDP sprach niemand.', 'Nobody spoke for the SPD.', 'FDP → SPD', 'Nobody spoke for the Free Democrats.'],
    ['Die Union lehnte ab.', 'The CDU/CSU refused.', ''],
  ],
  abbreviations: [
    ['Der Dienst FSB bestreitet das.', 'The GRU service denies this.', 'FSB → GRU', 'The FSB denies this.'],
    ['Die OSZE bestreitet das.', 'The OSCE denies this.', ''],
  ],
  'persons, sentence by sentence': [
    [
      'Gestern kam Jost Eberding.\nDie Presse grüßte Eberding.',
      'Jost Eberdink came yesterday.\nThe press greeted Eberding.',
      'Eberding → Eberdink',
      'Jost Eberding came yesterday.\nThe press greeted him.',
    ],
    ['Das sagt Ilse van Houten.', 'That is what Ilse van Hooten says.', 'Houten → Hooten', 'So says Ilse van Houten.'],
    ['Das sagt die Abgeordnete Wibke Stern.', 'That is what a member says.', 'Wibke Stern → …', 'So says Wibke Stern.'],
    ['Das sagt Karla Brügmann.', 'That is what Karla Osthues says.', 'Brügmann → Osthues', 'So says Karla Brügmann.'],
    ['Es kam Präsidentin Ines Olt.', 'President Ines Olt came.', ''],
  ],
  'names that sound alike': [
    ['Das sagt Alva Olsen.', 'That is what Alvar Olsen says.', 'Alva → Alvar', 'So says Alva Olsen.'],
    ['Das sagt Gudrun Vogt.', 'That is what Gudrun Wogt says.', 'Vogt → Wogt', 'So says Gudrun Vogt.'],
    ['Das sagt Karima al-Husseini.', 'So says Karima al-Hassani.', 'Husseini → Hassani', 'So says Karima al-Husseini.'],
  ],
  'points of the compass': [
    ['Im Norden wird gekämpft.', 'There is fighting in the south.', 'Norden → south', 'The north is under attack.'],
    ['Nordkorea testet.', 'South Korea is testing.', 'Nordkorea → South', 'North Korea is testing.'],
    ['Das Schiff fährt auf der Ostsee.', 'The ship is sailing the Baltic.', ''],
  ],
  nationalities: [
    [
      'Der dänische Zoll wartet.',
      'Norwegian customs are waiting.',
      'dänische → Norwegian',
      'Danish customs are waiting.',
    ],
    ['Die technischen Daten.', 'The Swiss data.', ''],
  ],
  towns: [
    ['Er kommt aus Amberg.', 'He comes from Passau.', 'Amberg → Passau', 'He comes from Amberg.'],
    ['Der Weg führt nach Dschibla.', 'The road leads to Jibla.', ''],
    ['Die Fregatte „Hessen“ läuft aus.', 'The frigate Hessen is putting to sea.', ''],
    ['Er hörte es von Bekannten.', 'He heard it from friends in Germany.', ''],
  ],
  places: [
    ['Polen und Dänemark zahlen.', 'Poland is paying.', 'Dänemark → …', 'Copenhagen and Warsaw are paying.'],
    ['Sie fliegen nach Bagdad.', 'They are flying to Tehran.', 'Bagdad → Tehran', 'They are flying to Iraq.'],
    [
      'Das will Spanien.\nIn Madrid heißt es, man zahle.',
      'Portugal wants that.\nIn Madrid they say they will pay.',
      'Spanien → Portugal',
    ],
  ],
};

describe.each(Object.entries(EXCHANGED))('%s', (_, cases) => {
  const wrong = cases.filter(([, , told]) => told !== '');
  it.each(wrong)('%s ≠ %s', (german, english, told) => {
    expect(check(german, english).map((each) => each.replace(/^\w+ [\w-]+: | \([^)]*\)$/gu, ''))).toContain(told);
  });
  const fine = cases.flatMap(([german, other, told, ...rest]) =>
    [...rest, ...(told === '' ? [other] : [])].map((english) => [german, english] as const),
  );
  it.each(fine)('%s = %s', (german, english) => {
    expect(check(german, english)).toEqual([]);
  });
});
