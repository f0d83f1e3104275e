/**
 * Names that English newspapers spell in several ways, beyond what the transliteration of a letter explains.
 * One line each: German names = English spellings, as single words.
 */
const TABLE = `
Kiew Kyjiw Kyiv = Kyiv Kiev Kyjiw
Charkiw Charkow = Kharkiv Kharkov
Odessa Odesa = Odesa Odessa
Lemberg Lwiw Lwow = Lviv Lvov
Mykolajiw Nikolajew = Mykolaiv Mykolayiv Nikolaev Nikolayev
Saporischschja Saporoschje = Zaporizhzhia Zaporizhzhya Zaporizhia Zaporozhye
Tschernobyl Tschornobyl = Chernobyl Chornobyl
Tschernihiw = Chernihiv Chernigov
Donbass Donbas = Donbas Donbass
Luhansk Lugansk = Luhansk Lugansk
Dnipropetrowsk Dnjepropetrowsk = Dnipropetrovsk Dnepropetrovsk
Sewastopol = Sevastopol Sebastopol
Dnipro Dnjepr = Dnipro Dnieper Dnepr
Transnistrien = Transnistria Transdniestria Transdniester
Türkei = Turkey Türkiye
Danzig = Gdańsk
Teheran = Tehran Teheran
Peking = Beijing Peking
Mossul = Mosul
Rakka = Raqqa Rakka
Katar = Qatar Katar
Pristina = Pristina Prishtina
Basel = Basel Basle
Bern = Bern Berne
Marseille = Marseille Marseilles
Lyon = Lyon Lyons
Hisbollah = Hezbollah Hizbollah Hizbullah
Huthi Huthis = Houthi Houthis Huthi Huthis
Al-Qaida Al-Kaida = Qaeda Qaida
Koran = Koran Quran Qur'an
Netanjahu = Netanyahu Netanjahu
Chamenei = Khamenei Khameini
Gaddafi = Gaddafi Qaddafi Gadhafi
`;

/** A name by its German forms and its English spellings. */
export interface NameSpellings {
  readonly german: readonly string[];
  readonly english: readonly string[];
}

function parse(line: string): NameSpellings {
  const [german = '', english = ''] = line.split(' = ');
  return { german: german.split(' '), english: english.split(' ') };
}

/** The names of the table. */
export const NAME_SPELLINGS: readonly NameSpellings[] = TABLE.trim().split('\n').map(parse);
