import type { Exchange, ExchangeRow } from '../exchange.js';

const row = (german: string, english: string, more: Omit<ExchangeRow, 'german' | 'english'> = {}): ExchangeRow => ({
  german,
  english,
  ...more,
});

/** May and March are also words; as a month they stand beside a figure or after a preposition. */
const A_MONTH = String.raw`(?=\s\d|,?\s(?:this|last|next)\syear)|(?<=\b(?:in|of|since|until|by|from|to|between|and|early|late|mid|last|next|this|during|for|on|\d|\d(?:st|nd|rd|th))[\s-])`;

/** Months without a day, which the check of numbers does not read: im Mai, Ende Oktober 2027. */
const MONTHS: Exchange = {
  code: 'date',
  gate: /J[aäu]n|Feb|März|April|Mai|Jul|August|ember|Oktober/u,
  severity: 'error',
  suggests: true,
  around: { german: String.raw`(?<!\p{L}|\d\.\s?)%(?!\p{L})` },
  // A date in figures may be the one that the English has in words.
  unless: /\d\.\s?\d{1,2}\./u,
  rows: {
    January: row('Januars?|Jänner', 'January|Jan'),
    February: row('Februars?', 'February|Feb'),
    March: row('März(?:es)?', `(?:${A_MONTH})March|March(?=\\s\\d)`),
    April: row('Aprils?', 'April|Apr'),
    May: row('Mai(?:es)?', `(?:${A_MONTH})May|May(?=\\s\\d)`),
    June: row('Juni?s?|Juno', 'June|Jun'),
    July: row('Julis?', 'July|Jul'),
    August: row('Augusts?', 'August|Aug'),
    September: row('Septembers?', 'September|Sept?'),
    October: row('Oktobers?', 'October|Oct'),
    November: row('Novembers?', 'November|Nov'),
    December: row('Dezembers?', 'December|Dec'),
  },
};

/** The night to Sunday is Saturday night. */
const WEEKDAYS: Exchange = {
  code: 'date',
  gate: /tag|Mittwoch|mittwoch|abend/u,
  severity: 'error',
  suggests: true,
  around: { german: String.raw`(?<!\p{L}|Nacht (?:zum|zu|auf|auf den) )%(?!\p{L})` },
  unless: /\d\.\s?\d{1,2}\./u,
  rows: {
    Monday: row(String.raw`[Mm]ontag\p{L}*`, 'Mondays?'),
    Tuesday: row(String.raw`[Dd]ienstag\p{L}*`, 'Tuesdays?'),
    Wednesday: row(String.raw`[Mm]ittwoch\p{L}*`, 'Wednesdays?'),
    Thursday: row(String.raw`[Dd]onnerstag\p{L}*`, 'Thursdays?'),
    Friday: row(String.raw`[Ff]reitag\p{L}*`, 'Fridays?'),
    Saturday: row(String.raw`(?:[Ss]amstag|[Ss]onnabend)\p{L}*`, 'Saturdays?'),
    Sunday: row(String.raw`[Ss]onntag\p{L}*`, 'Sundays?'),
  },
};

/** „Im Frühjahr“, not the Prague Spring; English springs and falls also are verbs. */
const SEASONS: Exchange = {
  code: 'date',
  gate: /rühjahr|rühling|ommer|erbst|inter/u,
  rows: {
    spring: row(
      '(?:Spät)?(?:[Ff]rühjahrs?|Frühlings?)',
      String.raw`(?<=(?:[Tt]he|[Ii]n|[Tt]his|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|of|[Bb]y|[Uu]ntil|[Ss]ince)\s)[Ss]pring`,
      {
        given: String.raw`\p{L}*(?:früh|Früh)(?:jahr|ling)\p{L}*|Prager|März\p{L}*|April|Mai`,
        fine: '[Ss]pring(?:time)?|March|April|May',
      },
    ),
    summer: row('(?:Hoch|Spät)?[Ss]ommers?', '[Ss]ummer', {
      given: String.raw`\p{L}*[Ss]ommer\p{L}*|Juni|Juli|August`,
      fine: String.raw`(?:mid)?summer\p{L}*|June|July|August`,
    }),
    autumn: row(
      '(?:Spät)?[Hh]erbst(?:e?s)?',
      String.raw`[Aa]utumn|(?<=(?:[Tt]he|[Ii]n|[Tt]his|[Ll]ast|[Nn]ext)\s)[Ff]all(?=\s(?:of\s)?\d{4})`,
      {
        given: String.raw`\p{L}*[Hh]erbst\p{L}*|September|Oktober|November`,
        fine: 'fall|Fall|September|October|November',
      },
    ),
    winter: row('[Ww]inters?', '[Ww]inter', {
      given: String.raw`\p{L}*[Ww]inter\p{L}*|Dezember|Januar|Februar`,
      fine: String.raw`(?:mid)?winter\p{L}*|December|January|February`,
    }),
  },
};

/** The times of a day. The night to a day is its early morning, and an evening may be a night. */
const DAYTIMES: Exchange = {
  code: 'time',
  gate: /orgen|mittag|bend|acht|früh/u,
  rows: {
    morning: row(
      String.raw`(?<=(?:am|[Ff]rühe[nr]?|${'[Uu]hr'}|\p{L}+tag)\s)(?:[Mm]orgens?|[Vv]ormittags?|früh)|\p{L}+tag(?:morgen|vormittag)s?|morgens|vormittags`,
      '[Mm]orning',
      {
        given: String.raw`[Mm]orgen\p{L}*|\p{L}*(?:vormittag|morgen|früh|nacht)\p{L}*|\p{L}*[Ff]rüh\p{L}*|[Nn]acht\p{L}*|[Nn]ächt\p{L}*|Tagesanbruch|heute`,
        fine: 'a\\.?m\\.?|dawn|breakfast|daybreak|earl(?:y|ier)|AM',
        kin: 'night',
      },
    ),
    afternoon: row(String.raw`[Nn]achmittags?|\p{L}+nachmittags?|nachmittags`, '[Aa]fternoon', {
      given: String.raw`\p{L}*(?:[Nn]ach)?mittag\p{L}*`,
      fine: 'p\\.?m\\.?|PM',
    }),
    noon: row('[Mm]ittags?', '[Nn]oon|[Mm]idday', {
      given: String.raw`\p{L}*[Mm]ittag\p{L}*|(?:12|zwölf) Uhr`,
      fine: 'lunch\\p{L}*|12',
    }),
    midnight: row('Mitternacht', '[Mm]idnight', {
      given: String.raw`\p{L}*[Mm]itternacht\p{L}*|(?:24|0|null|zwölf|12)(?:[.:]00)? Uhr`,
      fine: '12|night',
    }),
    evening: row(String.raw`[Aa]bends?|\p{L}+tagabends?|abends`, '[Ee]vening', {
      given: String.raw`\p{L}*abend\p{L}*|Abend\p{L}*|[Nn]acht|nachts`,
      fine: 'p\\.?m\\.?|[Nn]ight\\p{L}*|[Tt]onight|dinner|PM',
      kin: 'night',
    }),
    night: row(String.raw`(?<=(?:in der|jede|eine|letzte|vergangene[nr]?)\s)Nacht(?!\s(?:auf|zu))|nachts`, '[Nn]ight', {
      given: String.raw`\p{L}*[Nn]acht\p{L}*|[Nn]ächt\p{L}*|\p{L}*[Aa]bend\p{L}*`,
      fine: '[Oo]vernight|midnight|earl[yi]\\p{L}*|small hours|[Tt]onight|dark\\p{L}*',
      kin: 'morning evening',
    }),
  },
};

/** Shares: ein Drittel, a third. */
const FRACTIONS: Exchange = {
  code: 'number',
  gate: /älfte|halb|rittel|iertel|ünftel|ehntel/u,
  rows: {
    half: row(
      String.raw`(?:[Hh]älfte|halb(?:e[nrms]?)?(?=\s(?:so|Million|Milliarde|Jahr|Prozent|Dutzend|Stunde)))`,
      String.raw`[Hh]al(?:f|ve[ds]?)`,
      {
        given: String.raw`\p{L}*[Hh]alb\p{L}*|\p{L}*hälfte\p{L}*|Hälfte|Mitte|mittig|\d*50|fünfzig`,
        fine: String.raw`halving|50|fifty|mid\p{L}*|middle|\d+\.5|[½]|six\smonths|18|18-month|eighteen|30|thirty|500|one in two|12\.5|double|twice`,
      },
    ),
    third: row('Drittels?|Dritteln', String.raw`(?<!\p{L})[Tt]hirds?`, {
      given: String.raw`\p{L}*[Dd]ritt\p{L}*|[Dd]reiviertel|33|3\.|6[67]|III`,
      fine: String.raw`33(?:\.3)?|6[67]|in three|of three|[⅓⅔]|thirty-three`,
    }),
    quarter: row(
      '(?:Drei)?[Vv]ierteln?s?|Vierteln',
      String.raw`(?<=(?:\b[Aa]|[Oo]ne|[Tt]hree|nearly|almost|about|some)[\s-])quarters?(?!\s(?:past|to|of an hour)\b)`,
      {
        given: String.raw`\p{L}*[Vv]iertel\p{L}*|\p{L}*[Qq]uartal\p{L}*|\p{L}*quartier\p{L}*|25|75|[Vv]ier\p{L}*`,
        fine: String.raw`fourths?|25|75|in four|of four|[¼¾]|district|neighbou?rhood|15|three months|twenty-five|seventy-five|borough|area`,
      },
    ),
    fifth: row('Fünfteln?', '[Ff]ifths?', {
      given: String.raw`\p{L}*[Ff]ünft\p{L}*|5\.|V|20|40|60|80|zwanzig`,
      fine: '20|40|60|80|in five|of five|twenty',
    }),
    tenth: row('Zehnteln?', '[Tt]enths?', {
      given: String.raw`\p{L}*[Zz]ehnt\p{L}*|10|10\.|zehn|X|90`,
      fine: '10|90|in ten|of ten|ten',
    }),
  },
};

const MULTIPLES = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'fifteen',
  'twenty',
  'hundred',
];
const STEMS = [
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'fünfzehn',
  'zwanzig',
  'hundert',
];
const FIGURES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 100];
const OTHER_GERMAN: Readonly<Record<string, string>> = {
  two: String.raw`[Vv]erdopp\p{L}*|[Dd]oppelt\p{L}*|[Dd]oppelte\p{L}*`,
};
const OTHER_ENGLISH: Readonly<Record<string, string>> = {
  two: String.raw`[Dd]oubl(?:e[ds]?|ing)|[Tt]wice`,
  three: String.raw`[Tt]ripl(?:e[ds]?|ing)|[Tt]rebl(?:e[ds]?|ing)|[Tt]hrice`,
  four: String.raw`[Qq]uadrupl(?:e[ds]?|ing)`,
  five: String.raw`[Qq]uintupl(?:e[ds]?|ing)`,
};

/** Multiples: verdreifacht, tripled. */
const TIMES: Exchange = {
  code: 'number',
  gate: /fach|mal|oppel/u,
  rows: Object.fromEntries(
    MULTIPLES.map((english, rank): [string, ExchangeRow] => {
      const stem = STEMS[rank] ?? '';
      const figure = FIGURES[rank] ?? 0;
      const others = OTHER_GERMAN[english] === undefined ? '' : `|${OTHER_GERMAN[english]}`;
      const also = OTHER_ENGLISH[english] === undefined ? '' : `|${OTHER_ENGLISH[english]}`;
      const count = `(?:${english}|${figure})`;
      return [
        english,
        row(
          String.raw`(?:[Vv]er)?${stem}fach\p{L}*|(?:[Vv]er|[Dd]as )${stem[0]?.toUpperCase() ?? ''}${stem.slice(1)}fache\p{L}*|${stem}mal${others}`,
          String.raw`${count}[- ]?fold|${count} times|(?:factor|multiple) of ${count}${also}`,
          {
            given: String.raw`\p{L}*${stem}\p{L}*|${figure}\p{L}*${english === 'two' ? String.raw`|\p{L}*[Dd]oppe?l\p{L}*|[Bb]eid\p{L}*|[Hh]alb\p{L}*|Paar|Hälfte|100` : ''}${english === 'three' ? String.raw`|[Dd]ritt\p{L}*` : ''}`,
            fine: String.raw`${figure}|${figure}00|${english}${english === 'two' ? '|second|again|both|half|pair|dual' : ''}`,
          },
        ),
      ];
    }),
  ),
};

/** By what an amount is counted: 250.000 Granaten im Monat. */
const RATES: Exchange = {
  code: 'unit',
  gate: /Minute|tünd|Stunde|Tag|täg|Woche|wöch|onat|Jahr|jähr/u,
  around: { english: String.raw`(?<!\p{L})%(?!\p{L})` },
  rows: {
    minute: row('(?:pro|je|in der) Minute', '(?:an?|per|every|each) minute', {
      given: String.raw`\p{L}*[Mm]inut\p{L}*`,
    }),
    hour: row(
      'stündlich|(?:pro|je|in der) Stunde',
      'hourly|(?<!(?:ilomet(?:re|er)s?|miles?) )(?:an|per|every|each) hour|mph|kph|km/h',
      {
        given: String.raw`\p{L}*[Ss]t(?:und|ünd)\p{L}*|km/h`,
        fine: 'hours?',
      },
    ),
    day: row('täglich(?:e[nrms]?)?|(?:pro|je|am) Tag', '[Dd]aily|(?:a|per|every|each) day', {
      given: String.raw`\p{L}*[Tt]ag\p{L}*|\p{L}*täg\p{L}*|24`,
      fine: 'days?|24 hours|nightly',
    }),
    week: row('wöchentlich(?:e[nrms]?)?|(?:pro|je|in der) Woche', '[Ww]eekly|(?:a|per|every|each) week', {
      given: String.raw`\p{L}*[Ww](?:oche|öch)\p{L}*|sieben|7`,
      fine: 'weeks?|seven days',
    }),
    month: row('monatlich(?:e[nrms]?)?|(?:pro|je|im) Monat', '[Mm]onthly|(?:a|per|every|each) month', {
      given: String.raw`\p{L}*[Mm]onat\p{L}*`,
      fine: 'months?',
    }),
    year: row(
      '(?<!(?:halb|viertel))jährlich(?:e[nrms]?)?|(?:pro|je|im) Jahr(?!\\s[12]\\d{3})',
      '[Yy]early|[Aa]nnual(?:ly)?|(?:a|per|every|each) year|per annum',
      {
        given: String.raw`\p{L}*[Jj](?:ahr|ähr)\p{L}*|zwölf|12`,
        fine: 'years?|twelve months|12 months|p\\.a\\.',
      },
    ),
  },
};

/** Parties that take part in the same parliament. */
const PARTIES: Exchange = {
  code: 'name',
  gate: /[CS][DS]U|S[PW]|FDP|BSW|AfD|rün|demokrat|Demokrat|inke|Republik|Labour|Tor/u,
  severity: 'error',
  rows: {
    CDU: row('CDU', 'CDU', {
      given: 'CDU|CSU|Union\\p{L}*|Christdemokrat\\p{L}*|Konservativ\\p{L}*',
      fine: 'Christian Democrat\\p{L}*|Union|conservative\\p{L}*|Conservative\\p{L}*|centre-right|CSU',
    }),
    CSU: row('CSU', 'CSU', {
      given: 'CSU|CDU|Union\\p{L}*|Christsozial\\p{L}*|Christdemokrat\\p{L}*',
      fine: 'Christian Social\\p{L}*|Christian Democrat\\p{L}*|Union|conservative\\p{L}*|Bavarian\\p{L}*|CDU',
    }),
    SPD: row(String.raw`SPD|Sozialdemokrat\p{L}*`, String.raw`SPD|Social Democrat\p{L}*`, {
      given: String.raw`SPD|[Ss]ozialdemokrat\p{L}*|SP[ÖS]|Genoss\p{L}*`,
      fine: 'centre-left',
    }),
    Greens: row(String.raw`(?:Bündnis 90/)?(?:Die )?Grünen?|Grünen-\p{L}+`, 'Greens?|Grüne', {
      given: String.raw`\p{L}*[Gg]rün\p{L}*|GRÜNE\p{L}*`,
      fine: 'greens?|Alliance 90',
    }),
    FDP: row(String.raw`FDP|Freidemokrat\p{L}*`, 'FDP|Free Democrat\\p{L}*', {
      given: String.raw`FDP|[Ll]iberal\p{L}*|Freidemokrat\p{L}*|Freie\p{L}* Demokrat\p{L}*`,
      fine: '[Ll]iberal\\p{L}*',
    }),
    Left: row(
      'Linkspartei|(?<=(?:die|der|Die|Der) )Linken?(?=\\s(?:\\p{Ll}|im|hat)|[,.-])',
      'Left(?: Party)?|Linke|Linkspartei',
      { given: String.raw`\p{L}*[Ll]ink\p{L}*|\p{L}*LINKE\p{L}*`, fine: '[Ll]eft\\p{L}*' },
    ),
    AfD: row('AfD', 'AfD|Alternative for Germany', {
      given: String.raw`AfD|AFD|Alternative\p{L}*`,
      fine: 'far[- ]right',
    }),
    BSW: row('BSW', 'BSW', { given: 'BSW|Wagenknecht\\p{L}*', fine: 'Wagenknecht\\p{L}*' }),
    Republicans: row(String.raw`Republikaner\p{L}*`, 'Republicans?|GOP', { given: String.raw`[Rr]epublik\p{L}*` }),
    Democrats: row(String.raw`Demokrat(?:en|in|innen)?`, '(?<!(?:Social|Christian|Free) )Democrats?', {
      given: String.raw`\p{L}*[Dd]emokrat\p{L}*`,
    }),
    Labour: row(String.raw`Labour(?:-\p{L}+)?`, 'Labour', {
      given: String.raw`Labour\p{L}*|Arbeitspartei|Arbeiterpartei`,
    }),
    Tories: row(String.raw`Tor(?:y|ies)(?:-\p{L}+)?`, 'Tor(?:y|ies)|Conservatives?', {
      given: String.raw`Tor(?:y|ies)|[Kk]onservativ\p{L}*`,
    }),
  },
};

/** North, south, east and west, and what they are part of: Nordkorea, Ostgrenze. */
const COMPASS: Exchange = {
  code: 'name',
  gate: /[Nn](?:ord|örd)|[Ss]üd|[Oo]st|[Öö]st|[Ww]est/u,
  rows: {
    north: row(String.raw`[Nn](?:ord|örd)(?!i[sr])\p{L}*(?:-\p{L}+)?`, String.raw`[Nn]orth\p{L}*`, {
      given: String.raw`\p{L}*[Nn](?:ord|örd)\p{L}*`,
      fine: 'Nord\\p{L}*|Nordic|Arctic',
    }),
    south: row(String.raw`[Ss]üd\p{L}*(?:-\p{L}+)?`, String.raw`[Ss]outh\p{L}*`, {
      given: String.raw`\p{L}*[Ss]üd\p{L}*`,
      fine: 'Süd\\p{L}*',
    }),
    east: row(
      String.raw`(?:[Öö]stlich|Ost(?!er|see|ende|i|r))\p{L}*(?:-\p{L}+)?`,
      String.raw`(?:[Mm]id|[Nn]orth|[Ss]outh)?[Ee]ast(?!er(?!n))\p{L}*`,
      { given: String.raw`\p{L}*(?:[Oo]st|östlich)\p{L}*|Orient\p{L}*|[Öö]st\p{L}*`, fine: 'Ost\\p{L}*|Baltic' },
    ),
    west: row(
      String.raw`[Ww]est(?!e[n]?(?!\p{L}))\p{L}*(?:-\p{L}+)?|(?<=(?:im|Im|der|Der|den|dem|des|vom) )Westens?`,
      String.raw`(?:[Nn]orth|[Ss]outh)?[Ww]est\p{L}*`,
      { given: String.raw`\p{L}*[Ww]est\p{L}*|Okzident\p{L}*`, fine: 'West\\p{L}*' },
    ),
  },
};

/** What the exchanges are told apart by. */
export const EXCHANGES: readonly Exchange[] = [
  MONTHS,
  WEEKDAYS,
  SEASONS,
  DAYTIMES,
  FRACTIONS,
  TIMES,
  RATES,
  PARTIES,
  COMPASS,
];
