/** English words that may stand for the small numbers a German text writes in figures. */
const NUMBER_WORDS: Readonly<Record<string, readonly string[]>> = {
  '0': ['zero', 'no'],
  '1': ['one', 'first', 'once', 'a', 'an'],
  '2': ['two', 'second', 'twice', 'both'],
  '3': ['three', 'third'],
  '4': ['four', 'fourth'],
  '5': ['five', 'fifth'],
  '6': ['six', 'sixth'],
  '7': ['seven', 'seventh'],
  '8': ['eight', 'eighth'],
  '9': ['nine', 'ninth'],
  '10': ['ten', 'tenth'],
  '11': ['eleven', 'eleventh'],
  '12': ['twelve', 'twelfth'],
};

const FIGURES = /\d+(?:[.,:\u00A0\u202F ]\d+)*/gu;
const DATE = /^(\d{1,2})\.\d{1,2}\.(\d{2,4})$/u;

/**
 * The figures of a German sentence that its English does not have: `1,5` is kept by 1.5, `3.000` by 3,000 or 3000,
 * `14.30` by 14:30 or 2.30, the day and the year of `24.2.2022` by 24 February 2022, small numbers also by their
 * words. Each figure needs a place of its own.
 * @returns the missing figures as the German writes them
 */
export function numbersMissing(source: string, target: string): string[] {
  const available = (target.match(FIGURES) ?? []).map(englishNumber);
  const words = new Set(target.toLowerCase().match(/\p{L}+/gu));
  return germanFigures(source).filter((figure) => {
    const wanted = germanNumber(figure);
    const place = available.findIndex((candidate) => candidate === wanted || candidate === afternoon(wanted));
    if (place >= 0) available.splice(place, 1);
    return place < 0 && !(NUMBER_WORDS[wanted] ?? []).some((word) => words.has(word));
  });
}

function germanFigures(source: string): string[] {
  return (source.match(FIGURES) ?? []).flatMap((figure) => DATE.exec(figure)?.slice(1) ?? [figure]);
}

/** German: full stop or space for thousands, comma for decimals. */
function germanNumber(figure: string): string {
  return plain(figure.replaceAll(/[.\u00A0\u202F ](?=\d{3}(?!\d))/gu, '').replace(',', '.'));
}

/** English: comma or space for thousands, full stop for decimals. */
function englishNumber(figure: string): string {
  return plain(figure.replaceAll(/[,\u00A0\u202F ](?=\d{3}(?!\d))/gu, ''));
}

function plain(number: string): string {
  return number
    .replace(':', '.')
    .replace(/\.0+$/u, '')
    .replace(/^0(?=\d)/u, '');
}

/** 14.30 as 2.30, and 14 as 2. */
function afternoon(time: string): string | undefined {
  const match = /^(1[3-9]|2[0-3])(\.[0-5]\d)?$/u.exec(time);
  return match === null ? undefined : `${Number(match[1]) - 12}${match[2] ?? ''}`;
}
