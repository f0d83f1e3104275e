import { REGIONS_AND_TOWNS } from './towns.js';

/**
 * Places, and a few bodies that names of places are confused with, that German and English call by different names, and others that articles on foreign policy confuse.
 * One line each: German names = English names ; how German adjectives and peoples begin ; other English words for it.
 */
const TABLE = `
Afghanistan = Afghanistan ; afghan ; Afghan Kabul
Ägypten = Egypt ; ägypt ; Egyptian Cairo
Albanien = Albania ; alban ; Albanian Tirana
Algerien = Algeria ; alger ; Algerian Algiers
Arabien = Arabia ; arab saud ; Arab Saudi
Argentinien = Argentina ; argentin ; Argentine Argentinian
Armenien = Armenia ; armen ; Armenian Yerevan
Aserbaidschan = Azerbaijan ; aserbaidschan aseri ; Azerbaijani Azeri Baku
Äthiopien = Ethiopia ; äthiop ; Ethiopian
Australien = Australia ; austral ; Australian Canberra
Bahrain = Bahrain ; bahrain ; Bahraini
Bangladesch = Bangladesh ; bangladesch ; Bangladeshi
Belarus Weißrussland Belorussland = Belarus ; belarus weißruss beloruss ; Belarusian Belarussian Minsk
Belgien = Belgium ; belg ; Belgian Belgians Brussels
Bosnien = Bosnia ; bosn ; Bosnian Sarajevo
Brasilien = Brazil ; brasil ; Brazilian
Bulgarien = Bulgaria ; bulgar ; Bulgarian Sofia
Chile = Chile ; chilen ; Chilean
China = China ; chines ; Chinese Beijing PRC
Dänemark = Denmark ; dän ; Danish Danes Dane Copenhagen
Deutschland = Germany ; deutsch bund ; German Germans Berlin Federal
Dschibuti = Djibouti ; dschibut ; Djiboutian
Estland = Estonia ; est ; Estonian Tallinn
Finnland = Finland ; finn ; Finnish Finns Finn Helsinki
Frankreich = France ; franz franzos ; French Paris Frenchman
Georgien = Georgia ; georg ; Georgian Tbilisi
Ghana = Ghana ; ghana ; Ghanaian
Griechenland = Greece ; griech ; Greek Greeks Athens
Großbritannien England Königreich = Britain UK England Kingdom ; brit engl ; British Briton London English
Indien = India ; ind ; Indian Delhi
Indonesien = Indonesia ; indones ; Indonesian
Irak = Iraq ; irak ; Iraqi Baghdad
Iran = Iran ; iran ; Iranian Tehran Teheran
Irland = Ireland ; ir ; Irish Dublin
Island = Iceland ; isländ ; Icelandic Icelander Reykjavik
Israel = Israel ; israel ; Israeli Jerusalem
Italien = Italy ; ital ; Italian Rome
Japan = Japan ; japan ; Japanese Tokyo
Jemen = Yemen ; jemen ; Yemeni
Jordanien = Jordan ; jordan ; Jordanian Amman
Kanada = Canada ; kanad ; Canadian Ottawa
Kasachstan = Kazakhstan ; kasach ; Kazakh Kazakhstani
Katar = Qatar ; katar ; Qatari Doha
Kirgistan Kirgisistan = Kyrgyzstan ; kirgis ; Kyrgyz
Kolumbien = Colombia ; kolumb ; Colombian
Kosovo = Kosovo ; kosov ; Kosovar Pristina
Kroatien = Croatia ; kroat ; Croatian Croat Zagreb
Kuba = Cuba ; kuban ; Cuban Havana
Kuwait = Kuwait ; kuwait ; Kuwaiti
Lettland = Latvia ; lett ; Latvian Riga
Libanon = Lebanon ; liban ; Lebanese Beirut
Libyen = Libya ; liby ; Libyan Tripoli
Litauen = Lithuania ; litau ; Lithuanian Vilnius
Luxemburg = Luxembourg ; luxemburg ; Luxembourger
Mali = Mali ; mali ; Malian Bamako
Malta = Malta ; malt ; Maltese
Marokko = Morocco ; marokk ; Moroccan Rabat
Mazedonien Nordmazedonien = Macedonia ; mazedon ; Macedonian Skopje
Mexiko = Mexico ; mexik ; Mexican
Moldau Moldawien Moldova = Moldova ; moldau moldaw ; Moldovan Chisinau
Mongolei = Mongolia ; mongol ; Mongolian
Montenegro = Montenegro ; montenegr ; Montenegrin
Namibia = Namibia ; namib ; Namibian
Neuseeland = Zealand ; neusee ; Zealander
Niederlande Holland = Netherlands Holland ; niederländ holländ ; Dutch Hague
Niger = Niger ; nigr ; Nigerien Niamey
Nigeria = Nigeria ; nigerian ; Nigerian
Nordkorea = Korea ; korea nordkorea ; Korean Pyongyang
Südkorea = Korea ; korea südkorea ; Korean Seoul
Norwegen = Norway ; norweg ; Norwegian Oslo
Österreich = Austria ; österreich ; Austrian Vienna
Pakistan = Pakistan ; pakistan ; Pakistani Islamabad
Philippinen = Philippines ; philipp ; Philippine Filipino Manila
Polen = Poland ; poln pole ; Polish Poles Pole Warsaw
Portugal = Portugal ; portug ; Portuguese Lisbon
Rumänien = Romania ; rumän ; Romanian Bucharest
Russland = Russia ; russ ; Russian Moscow Kremlin
Saudi-Arabien = Arabia Saudi ; saud ; Saudis Riyadh
Schweden = Sweden ; schwed ; Swedish Swede Stockholm
Schweiz = Switzerland ; schweiz eidgenöss ; Swiss Bern Berne
Serbien = Serbia ; serb ; Serbian Serb Belgrade
Slowakei = Slovakia ; slowak ; Slovak Slovakian Bratislava
Slowenien = Slovenia ; slowen ; Slovenian Slovene Ljubljana
Somalia = Somalia ; somal ; Somali
Spanien = Spain ; span ; Spanish Spaniard Madrid
Südafrika = Africa ; südafrik ; African Pretoria
Sudan Südsudan = Sudan ; sudan südsudan ; Sudanese Khartoum
Syrien = Syria ; syr ; Syrian Damascus
Tadschikistan = Tajikistan ; tadschik ; Tajik
Taiwan = Taiwan ; taiwan ; Taiwanese Taipei
Tansania = Tanzania ; tansan ; Tanzanian
Thailand = Thailand ; thai ; Thai
Tschad = Chad ; tschad ; Chadian
Tschechien Tschechei = Czechia Czech ; tschech ; Czechs Prague
Tschetschenien = Chechnya ; tschetschen ; Chechen
Tunesien = Tunisia ; tunes ; Tunisian Tunis
Türkei = Turkey Türkiye ; türk ; Turkish Turk Turks Ankara
Turkmenistan = Turkmenistan ; turkmen ; Turkmen
Ukraine = Ukraine ; ukrain ; Ukrainian Kyiv Kiev
Ungarn = Hungary ; ungar ; Hungarian Budapest
USA = US USA America States ; amerikan us vereinigt ; American Americans Washington
Usbekistan = Uzbekistan ; usbek ; Uzbek
Venezuela = Venezuela ; venezol ; Venezuelan Caracas
Vietnam = Vietnam ; vietnam ; Vietnamese Hanoi
Zypern = Cyprus ; zyp ; Cypriot Nicosia
Amerika = America US ; amerikan us ; American Americans States USA
Afrika = Africa ; afrik ; African
Asien = Asia ; asiat ; Asian
Baltikum = Baltic Baltics ; balt ; Baltic
Bayern = Bavaria Bayern ; bayer ; Bavarian Munich
Europa = Europe ; europä eu ; European EU
Krim = Crimea ; krim ; Crimean
Lateinamerika = America ; lateinamerik ; Latin
Sachsen = Saxony ; sächs ; Saxon
Skandinavien = Scandinavia ; skandinav ; Scandinavian Nordic
Thüringen = Thuringia ; thüring ; Thuringian
`;

/** A place by its names in both languages. */
export interface PlaceNames {
  readonly german: readonly string[];
  readonly english: readonly string[];
  /** How German adjectives and names of peoples begin, in small letters. */
  readonly stems: readonly string[];
  /** English adjectives, peoples and capitals that can stand for the place. */
  readonly related: readonly string[];
}

const list = (words: string): string[] => words.trim().split(/\s+/u);

function parse(line: string): PlaceNames {
  const [names = '', stems = '', related = ''] = line.split(';');
  const [german = '', english = ''] = names.split('=');
  return {
    german: list(german.replace('Den Haag', 'Haag')),
    english: list(english),
    stems: list(stems),
    related: list(related),
  };
}

/** The places of the table. */
export const PLACES: readonly PlaceNames[] = `${TABLE.trim()}\n${REGIONS_AND_TOWNS.trim()}`.split('\n').map(parse);
