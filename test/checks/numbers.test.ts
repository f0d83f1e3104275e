import { describe, expect, it } from 'vitest';
import { compareNumbers, numbersMissing } from '../../src/checks/numbers.js';

/** What an editor would not want to be bothered with: German, and all the English that keeps its numbers. */
const KEPT: Readonly<Record<string, readonly (readonly [german: string, ...english: string[]])[]>> = {
  'values and separators': [
    ['3.000 Soldaten', '3,000 soldiers', '3000 soldiers', 'three thousand soldiers', '3 000 soldiers'],
    ['100 000 Mann', '100,000 men', '100 000 men', 'a hundred thousand men', 'one hundred thousand men'],
    ['100\u202F000 Mann', '100,000 men'],
    ["10'000 Mann", '10,000 men'],
    ['1.234.567,89 Euro', '€1,234,567.89'],
    ['3,5 Prozent', '3.5 per cent', '3.5%'],
    ['3,0 Prozent', '3 per cent', '3.0 percent'],
    ['0,5 Prozent', '0.5 per cent', 'half a per cent'],
    ['0,50 Euro', '50 cents'],
    ['Munition im Kaliber 5.56', '5.56 calibre ammunition'],
    ['Im Jahr 2022 300 Panzer', '300 tanks in 2022'],
    ['1:50.000', '1:50,000'],
    ['die Version 1.2.3', 'version 1.2.3'],
  ],
  magnitudes: [
    ['1,5 Milliarden Euro', '€1.5 billion', '€1.5bn', '€1,500 million', 'one and a half billion euros'],
    ['1,5 Mrd. Euro', '1.5 billion euros', '€1.5-billion'],
    ['640 Mio. Euro', '€640 million', '€640m', '640 mn euros', '€0.64 billion'],
    ['2 Billionen Dollar', '$2 trillion', '$2tn', '$2,000 billion'],
    ['500.000 Menschen', 'half a million people', '0.5 million people', '500 thousand people', '500k people'],
    ['1 Million Granaten', 'a million shells', 'one million shells', '1,000,000 shells'],
    ['10 bis 12 Milliarden', '10 to 12 billion', '€10 billion to €12 billion', '€10–12bn', 'ten to twelve billion'],
    ['8,4 Milliarden bis 9 Milliarden', 'between 8.4 and 9 billion'],
    ['das 100-Milliarden-Sondervermögen', 'the €100 billion special fund', 'the 100-billion-euro special fund'],
    ['fünf Milliarden Euro', 'five billion euros', '€5bn', '€5,000 million', '5 thousand million euros'],
    ['eine halbe Milliarde', 'half a billion', 'a half billion', '500 million', '0.5bn'],
    ['7.3 Millionen Dollar', '$7.3 million'],
    ['eine 2-Millionen-Stadt', 'a city of two million'],
    ['500 m Höhe', 'an altitude of 500 m', 'a height of 500m', '500 metres up'],
  ],
  words: [
    ['20 Panzer', 'twenty tanks', '20 tanks'],
    ['23 Abgeordnete', 'Twenty-three members', 'twenty three members'],
    ['120 Fahrzeuge', 'one hundred and twenty vehicles', 'a hundred and twenty vehicles'],
    ['2.500 Mann', 'two and a half thousand men', 'two thousand five hundred men', 'twenty-five hundred men'],
    ['12 Flugzeuge', 'a dozen aircraft', 'twelve aircraft'],
    ['24 Flugzeuge', 'two dozen aircraft'],
    ['2 Schiffe', 'both ships', 'a pair of ships'],
    ['1 Jahr', 'a year', 'one year'],
    ['0 Verletzte', 'no injured', 'zero casualties'],
    ['50 Prozent', 'half', '50 per cent'],
    ['25 Prozent', 'a quarter'],
    ['20 Prozent', 'a fifth', 'twenty per cent'],
    ['um 100 Prozent', 'doubled', 'by 100 per cent'],
    ['2-mal', 'twice', 'two times'],
    ['um das 2,5-Fache', 'two-and-a-half times'],
    ['50 zu 50', 'fifty-fifty'],
    ['eine 2/3-Mehrheit', 'a two-thirds majority'],
    ['1/3 der Truppe', 'a third of the troops', 'one third of the troops'],
    ['2/3 der Truppe', 'two-thirds of the troops'],
  ],
  ordinals: [
    ['die 1. Panzerdivision', 'the 1st Panzer Division', 'the First Panzer Division'],
    ['im 2. Quartal', 'in the second quarter', 'in the 2nd quarter'],
    ['die 17. Sitzung', 'the 17th session', 'the seventeenth session'],
    ['die 21. Panzerbrigade', 'the twenty-first armoured brigade'],
    ['im 20. Jahrhundert', 'in the 20th century', 'in the twentieth century'],
    ['nach dem 2. Weltkrieg', 'after World War II', 'after the Second World War'],
  ],
  dates: [
    ['am 24.2.2022', 'on 24 February 2022', 'on February 24, 2022', 'on 24/2/2022', 'on 2022-02-24', 'on 24.2.2022'],
    ['am 24.02.22', 'on 24 February 2022', 'on 24 Feb ’22'],
    ['am 24. 2. 2022', 'on 24 February 2022'],
    ['am 24. Februar 2022', 'on 24 February 2022', 'on 24 Feb 2022', 'on the 24th of February, 2022'],
    ['am 3. und 4. Mai', 'on 3 and 4 May', 'on May 3 and 4', 'on 3–4 May'],
    ['am 3.10.', 'on 3 October', 'on 3/10'],
    ['nach Kapitel 3.10.', 'after chapter 3.10.'],
    ['im Heft 02/2022', 'in the February 2022 issue', 'in issue 02/2022'],
    ['seit dem 11. September', 'since 9/11', 'since September 11'],
    ['am 1. April', 'on the first of April', 'on 1 April'],
  ],
  'times of day': [
    ['um 14.30 Uhr', 'at 2.30 pm', 'at 14:30', 'at 2:30 p.m.', 'at 14.30', 'at half past two'],
    ['um 14:30 Uhr', 'at 2.30pm', 'at half past two in the afternoon'],
    ['um 9.30 Uhr', 'at 9.30 am', 'at half past nine in the morning', 'at 9:30'],
    ['um 20.15 Uhr', 'at 8.15 pm', 'at a quarter past eight', 'at 20:15'],
    ['um 8.45 Uhr', 'at a quarter to nine'],
    ['um 13 Uhr', 'at 1 pm', 'at 13:00', 'at one o’clock', 'at 1300 hours'],
    ['zwischen 14 und 16 Uhr', 'between 2 and 4 pm', 'from 2 pm to 4 pm', 'between 14:00 and 16:00'],
    ['um 12 Uhr', 'at noon', 'at 12 noon', 'at midday', 'at 12 pm'],
    ['um 0 Uhr', 'at midnight', 'at 12 am', 'at 0:00'],
    ['um 24 Uhr', 'at midnight'],
    ['um 3 Uhr nachmittags', 'at 3 pm'],
    ['Kapitel 14.30', 'chapter 14.30'],
  ],
  'years and decades': [
    ['die Saison 2022/23', 'the 2022/23 season', 'the 2022-23 season', 'the 2022–2023 season', 'from 2022 to 2023'],
    ['der Haushalt 2022/2023', 'the 2022/23 budget', 'the 2022–23 budget'],
    ['der Krieg von 1939–45', 'the war of 1939–1945', 'the war of 1939–45'],
    ['die 90er Jahre', 'the 1990s', 'the 90s', 'the nineties', 'the ’90s'],
    ['die 90er-Jahre', 'the nineties'],
    ['die 1990er Jahre', 'the 1990s', 'the nineties', 'the 90s'],
    ['die 1920er', 'the twenties'],
    ['seit 20 Jahren', 'for two decades', 'for twenty years'],
    ['vor 100 Jahren', 'a century ago', 'one hundred years ago'],
  ],
  'names and laws': [
    ['„Artikel 5“', 'Article 5', 'Article Five', 'Article V'],
    ['§ 87a Abs. 2', 'Section 87a(2)', 'Art. 87a para. 2'],
    ['die F-35', 'the F-35', 'the F-35s'],
    ['der Leopard-2-Panzer', 'the Leopard 2 tank'],
    ['T-72B3 und A400M', 'the T-72B3 and the A400M'],
    ['die 120-mm-Kanone', 'the 120mm gun', 'the 120 mm gun'],
    ['die Boeing 737-800', 'the Boeing 737-800'],
    ['ISO 9001:2015', 'ISO 9001:2015'],
    ['CO2-Ausstoß', 'carbon emissions', 'CO2 emissions'],
    ['20 km² Wald', '20 square kilometres of forest'],
    ['die G7', 'the G7', 'the Group of Seven'],
  ],
  'ages, spans and ranges': [
    ['der 35-jährige Offizier', 'the 35-year-old officer', 'the officer, 35,', 'the officer, aged thirty-five'],
    ['10–12 Jahre', '10–12 years', '10 to 12 years', 'ten to twelve years'],
    ['Mitte 50', 'in her mid-fifties', 'in his mid-50s'],
    ['24 Stunden am Tag', 'around the clock', '24 hours a day'],
    ['14 Tage', '14 days', 'a fortnight', 'two weeks'],
    ['72 Stunden', '72 hours', 'three days'],
    ['24 Monate', 'two years', '24 months'],
    ['90 Minuten', 'one and a half hours', '90 minutes'],
  ],
};

/** What an editor has to hear of: German, English, and the figures named. */
const MISSING: readonly (readonly [german: string, english: string, ...figures: string[]])[] = [
  ['Im Jahr 2029 sind es 3,5 Prozent.', 'In 2029 it is 3.7 per cent.', '3,5'],
  ['8,4 Mrd. Euro', '€8.4 million', '8,4'],
  ['2 Billionen Dollar', '$2 billion', '2'],
  ['1,1 Mio. Euro', '€11 million', '1,1'],
  ['fünf Milliarden Euro', 'five million euros', 'fünf Milliarden'],
  ['eine halbe Million', 'half a billion', 'eine halbe Million'],
  ['1.200 Bauleute', '1.200 construction workers', '1.200'],
  ['1,27 Milliarden Euro', '€1,27 billion', '1,27'],
  ['im 2. Quartal 2027', 'in the third quarter of 2027', '2'],
  ['40 Prozent des Bedarfs', '4 per cent of what is needed', '40'],
  ['50 Prozent', 'a third', '50'],
  ['um 14.30 Uhr', 'at 4.30 pm', '14.30'],
  ['um 14.30 Uhr', 'at 2.30 am', '14.30'],
  ['um 13 Uhr am 15. September', 'at 3 pm on 15 September', '13'],
  ['14 Soldaten', '2 soldiers', '14'],
  ['am 17. Mai', 'on 17 March', '17. Mai'],
  ['am 24.2.2022', 'on 24 January 2022', '24.2.2022'],
  ['am 24.2.2022', 'in February 2022', '24.2.2022'],
  ['am 3.10.', 'on 4 October', '3.10.'],
  ['20 Prozent', 'a tenth', '20'],
  ['in 2022/23', 'in 2022', '23'],
  ['die 90er Jahre', 'the 1980s', '90'],
  ['4 Panzer und 4 Haubitzen', 'four tanks', '4'],
  ['von 12 auf 20 Einheiten', '', '12', '20'],
  ['die F-35', 'the F-16', '35'],
  ['23 Abgeordnete', 'twenty members, three abstentions', '23'],
];

describe.each(Object.entries(KEPT))('numbers that are kept: %s', (_, cases) => {
  for (const [german, ...renderings] of cases) {
    it.each(renderings)(`${german} → %s`, (english) => {
      expect(numbersMissing(german, english).map(({ text }) => text)).toEqual([]);
    });
  }
});

describe('numbers that are missing', () => {
  it.each(MISSING)('%s → %s', (german, english, ...figures) => {
    const found = numbersMissing(german, english);
    expect(found.map(({ text }) => text)).toEqual(figures);
    for (const { text, start, end } of found) expect(german.slice(start, end)).toBe(text);
  });

  it('says nothing of numbers that only the English has', () => {
    expect(numbersMissing('Der Bündnisfall tritt ein.', 'An Article 5 case arises.')).toEqual([]);
  });

  it('tells the numbers that only the English has', () => {
    const english = 'In 2027, 450 soldiers will come, and two ships.';
    const { free } = compareNumbers('2027 kommen Soldaten und 2 Schiffe.', english);
    expect(free.map(({ start, end }) => english.slice(start, end))).toEqual(['450']);
  });

  it('takes time in proportion to the text', () => {
    const german = Array.from({ length: 20_000 }, (_, index) => `${index % 7} und`).join(' ');
    const english = Array.from({ length: 20_000 }, (_, index) => `${index % 5} and`).join(' ');
    const begin = performance.now();
    numbersMissing(german, english);
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
