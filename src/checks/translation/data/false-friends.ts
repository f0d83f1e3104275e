/**
 * Words that look alike and mean something else. One line each: the German ; the English that looks like it ; English
 * that is right ; German that the English word may come from all the same. All are patterns of whole words; `~` at the
 * end stands for any ending.
 */
const TABLE = `
[Aa]ktuell~ ; actual actually ; current current~ latest topical present~ now today~ recent~ up-to-date ; tatsächlich~ wirklich~ eigentlich~ real~ konkret~
[Ee]ventuell~ ; eventual eventually ; possibly possib~ perhaps maybe might may any potential~ could ; letztlich schließlich letztendlich irgendwann
[Ss]ensib(?:el|l~) ; sensible sensibly ; sensitive sensitiv~ delicate ; vernünftig~ sinnvoll~
[Kk]onsequent~ ; consequent consequently ; consistent consisten~ rigorous~ resolut~ strict~ ; folglich daher deshalb somit demzufolge infolge~
[Ss]ympathisch~ ; sympathetic sympathetically ; likeable like~ pleasant nice friendly ;
[Bb]rav~ ; brave bravely ; good well-behaved ; tapfer~ mutig~
[Dd]ezent~ ; decent decently ; discreet discreet~ subtl~ ; anständig~ ordentlich~
[Gg]enial~ ; genial ; brilliant brillian~ ingenious ;
[Oo]rdinär~ ; ordinary ; vulgar ; gewöhnlich~ normal~ üblich~
[Pp]rägnant~ ; pregnant ; concise succinct ; schwanger~
[Rr]entab(?:el|l~) ; rentable ; profitable profitab~ ;
[Ff]amiliär~ ; familiar ; family domestic ; vertraut~ bekannt~
[Ss]eriös~ ; serious seriously ; reputable respectable reliable sound credible ; ernst~ schwer~ gravierend~
[Ss]elbstbewusst~ ; self-conscious self-consciously ; confident confiden~ self-confiden~ assertive~ ;
[Pp]rinzipiell ; principally ; principle fundamental~ ; hauptsächlich vor
[Ff]ast ; fast ; almost nearly virtually close practically just ; schnell~ rasch~ zügig~ Tempo~ Fastfood
Milliarden? ; milliard milliards ; ;
Chefs? ; chef chefs ; head head~ chief~ boss~ chair~ leader~ director~ ; Koch~ Köche~ Küche~
Fabrik(?:en)? ; fabric fabrics ; factory factor~ plant~ ; Stoff~ Gewebe~ Gefüge~
Unternehmer(?:n|s|in|innen)? ; undertaker undertakers ; entrepreneur entrepreneur~ business~ ; Bestatter~
[Ss]pende(?:te|ten|t|n)? ; spend spends spent spending ; donate donat~ give gave contribut~ ; ausgeben ausgegeben Ausgaben verbring~ verbracht~
Gift(?:e|s|en)?~ ; gift gifts ; poison poison~ toxi~ venom ; Geschenk~ Gabe~ schenk~
Prospekt(?:e|s|en)? ; prospect prospects ; brochure brochure~ leaflet~ prospectus ; Aussicht~ Perspektive~
Personals? ; personal ; staff personnel workforce employees people manpower ; persönlich~ privat~ Person~ eigen~
Fraktion(?:en)?~ ; fraction fractions ; parliamentary_group group~ party faction~ bloc caucus ; Bruchteil~ Anteil~
Provision(?:en)? ; provision provisions ; commission commission~ fee~ ; Bestimmung~ Versorgung~
Quoten? ; quote quotes ; quota quota~ rate~ ratio~ odds share~ ; Zitat~ zitier~ Angebot~
Rezept(?:e|s|en)? ; receipt receipts ; recipe recipe~ prescription~ formula~ ; Quittung~ Beleg~ Empfang~
Kaution(?:en)? ; caution ; bail deposit security ; Vorsicht~ Warnung~
Kollegen? ; college colleges ; colleague colleague~ ; Hochschule~ College~ Universität~
Konfession(?:en)? ; confession confessions ; denomination denomination~ religio~ faith~ ; Geständnis~ Beichte~
Lektüre ; lecture lectures ; reading read~ ; Vorlesung~ Vortrag~
Marine ; marine marines ; navy naval navies ; Marineinfant~ Meeres~ maritim~ Meer
Hochschulen? ; high_school high_schools ; university universities college~ ; Gymnasium~ Oberschule~
Gymnasi(?:um|en) ; gymnasium gymnasiums ; grammar_school school~ ; Turnhalle~ Sporthalle~
Gymnasiasten? ; gymnast gymnasts ; pupil pupil~ student~ ; Turner~
Warenhäus~ ; warehouse warehouses ; department_store store~ ; Lager~
Stadium ; stadium ; stage phase ; Stadion~
[Üü]berseh~ ; oversee oversees oversaw overseen ; overlook overlook~ miss~ ignor~ ; überwach~ beaufsichtig~
[Pp]athetisch~ ; pathetic pathetically ; solemn~ emotive lofty emotional dramatic ; erbärmlich~ jämmerlich~
Physiker(?:n|in|innen)? ; physician physicians ; physicist physicist~ ; Arzt~ Ärzt~ Mediziner~
Zensur(?:en)? ; censure ; censorship censor~ grade~ ; Rüge~ Tadel~
Formulare?n? ; formula formulas formulae ; form forms ; Formel~
Mobbing ; mobbing ; bullying bully~ harass~ ; Mob
Volontär~ ; volunteer volunteers ; trainee trainee~ intern~ ; [Ff]reiwillig~ ehrenamtlich~
Naher?n?_Ostens? ; near_east near_eastern ; middle_east ; Nahost
Nahost~ ; near_east near_eastern ; middle_east ;
Sicherheitspolitik ; security_politics safety_policy safety_politics ; security_policy ;
Verteidigungspolitik ; defence_politics defense_politics ; defence_policy defense_policy ;
Außenpolitik ; foreign_politics ; foreign_policy foreign_affairs ;
Weißrussland~ ; white_russia ; belarus ;
`;

/** A pair of words that look alike, as patterns of whole words. */
export interface FalseFriend {
  readonly german: RegExp;
  /** The English that looks like the German. */
  readonly wrong: RegExp;
  readonly right: RegExp | undefined;
  /** German that the English word may translate. */
  readonly excuse: RegExp | undefined;
  readonly suggestions: readonly string[];
}

function pattern(words: string, flags: string): RegExp | undefined {
  const list = words.trim();
  if (list === '') return undefined;
  const any = list
    .split(/\s+/u)
    .map((word) => word.replaceAll('_', String.raw`\s`).replaceAll('~', String.raw`\p{L}*`));
  return new RegExp(String.raw`(?<![\p{L}-])(?:${any.join('|')})(?![\p{L}-])`, flags);
}

function parse(line: string): FalseFriend[] {
  const [german = '', wrong = '', right = '', excuse = ''] = line.split(';');
  const [inGerman, inEnglish] = [pattern(german, 'u'), pattern(wrong, 'iu')];
  if (inGerman === undefined || inEnglish === undefined) return [];
  const whole = right
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '' && !word.includes('~'));
  const suggestions = whole.map((word) => word.replaceAll('_', ' '));
  return [
    { german: inGerman, wrong: inEnglish, right: pattern(right, 'iu'), excuse: pattern(excuse, 'iu'), suggestions },
  ];
}

const LINES = TABLE.trim().split('\n');

/** The false friends of the table. */
export const FALSE_FRIENDS: readonly FalseFriend[] = LINES.flatMap(parse);

/** Any of the German words of the table, so that most sentences are settled by one look. */
export const ANY_FALSE_FRIEND = pattern(LINES.map((line) => line.split(';')[0]).join(' '), 'u');
