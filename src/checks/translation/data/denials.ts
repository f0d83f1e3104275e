/** A pattern for words of a list; `_` stands for a space. */
function alternatives(list: string): string {
  return list
    .trim()
    .split(/\s+/u)
    .join('|')
    .replaceAll('_', String.raw`\s`);
}

/** German words that deny. */
export const GERMAN_DENIALS = new RegExp(
  String.raw`(?<![\p{L}-])(?:${alternatives(`
  nicht kein(?:e[mnrs]?|erlei|s)? nie niemals niemand(?:e[mns])? nichts nirgend(?:s|wo|wohin) keinesfalls keineswegs mitnichten
  kaum weder (?:eben|genau)so_?wenig ohne
`)})(?![\p{L}-])`,
  'giu',
);

/** What takes the denial back, or makes it part of another phrase: nicht nur, nicht zuletzt, nicht unwichtig. */
export const NO_DENIAL_AFTER =
  /^\s(?:nur|allein|bloß|lediglich|zuletzt|selten|weniger|wenige[rn]?|umsonst|umhin|wahr|un(?!ter|bedingt|mittelbar)\p{L}{3,}|zu\sun\p{L}+|gerade|nehmen|ausgenommen|anders\sals|mehr\sals|als|minder|genug\s(?:damit|der)|Zweifel|Frage\b|Ausnahme|Weiteres|Umschweife|Hehl|Geheimnis|Wunder)/iu;
export const NO_DENIAL_BEFORE =
  /(?:(?<!\p{L})(?:oder|warum|wieso|weshalb|wenn|ob|geschweige|mehr|wie|als|fast|wohl)\s|(?<!\p{L})ob\s[^,;:]*)$/iu;

/** English words that deny. */
export const ENGLISH_DENIALS = new RegExp(
  String.raw`(?<![\p{L}])(?:${alternatives(`
  not no(?!\\smatter) none nobody nothing never nowhere neither nor cannot hardly barely scarcely without
`)})(?![\p{L}])|n['’]t(?![\p{L}])`,
  'giu',
);

/**
 * English that says as much as a denial, and the German that it translates where it is none. What the German has of its
 * kind is subtracted. A row is: how English words or phrases begin = what the German has for them.
 */
const IMPLIED = `
(?:rul(?:e[ds]?|ing)_out exclu[ds] preclu) = aus(?:zu)?(?:schließ|schloss|geschlossen) schl(?:ie|o)(?:ß|ss)\\p{L}*[^,;]{0,100}\\saus(?!\\p{L})
(?:deny den(?:ie[ds]|ying|ial) disput contradict repudiat) = bestr[ei]+t leugn dementi widers abstreit zurückgewiesen zurückw wies
(?:doubt disbelie distrust mistrust s[ck]eptic) = zweif misstrau skep fraglich
(?:reject refus declin turn(?:s|ed|ing)?_down oppos(?!it) object(?:s|ed|ing|ion)(?!iv) dismiss disapprov disallow veto_ resist) = ablehn abgelehnt (?<!\\p{L})lehn weiger zurückw wies gegen widers veto entlass einw
(?:banned banning bans?(?!\\p{L}) prohibit forbid forbad barr(?:ed|ing) outlaw illegal unlawful) = verb[ioe]+t untersag illegal widrig sperr
(?:fail fell_short falls?_short falling_short misse[ds] missing miss(?!\\p{L}) in_vain vain(?!\\p{L})) = scheiter versag miss fehl vergeb verpass
(?:lack shortage scarc scant short_of ran_out runs?_out running_out running_short insuffic inadequa) = mangel mängel fehl knapp kürz
(?:prevent stop(?!over) halted halts ceased ceases ceasing avert block hinder hamper imped_ stall) = verhinder stopp h[aä]lt hielt hinder beend abw blockier einstell eingestellt stock
(?:avoid shun refrain abstain abstent evad skip) = (?:ver)?mei?d vermied umgeh verzicht entgeh enth ausweich
(?:abandon g[ia]ve[ns]?_up giving_up quit(?!e) forgo waiv discontinu) = auf(?:zu)?g(?:e|a)b aufgegeben verzicht rücktr verlass austr gibt[^,;]{0,100}\\sauf(?!\\p{L})
(?:ignor disregard neglect overlook omit forget forgot) = ignor missacht außer_acht vernachl überseh übersah verg(?:e|i|a)
(?:withdr withheld withhold retreat depriv) = abz rückz zurückz entz vorenth
(?:remov eliminat abolish disappear vanish) = entf beseit schaff verschw streich
(?:rarely seldom) = selten
(?:instead rather) = statt anstelle eher lieber vielmehr ziemlich
(?:beyond) = jenseits über hinaus
(?:wrong falsely false(?!\\p{L}) incorrect mistak) = falsch fehler irr
(?:reluctan hesita dislik) = zöger zurückh wider
(?:struggl hard(?!\\p{L}|_hit) difficult) = kämpf ring müh hart schwer schwier
(?:until) = (?<!\\p{L})bis(?!\\p{L})
(?:against) = gegen wider
(?:whether) = (?<!\\p{L})ob(?!\\p{L})
(?:near(?:by)?(?!\\p{L})) = nah unweit
(?:less(?!\\p{L}) fewer few(?!\\p{L}) little) = wenig gering minder klein
(?:unless except otherwise) = außer sonst andernf sei_denn
(?:far_from away_from free_of free_from opposite contrary) = fern weg frei entgegen gegen
(?:zero nil minus vacant empty least(?!\\p{L})) = (?<!\\p{L})null minus leer mindest wenigst
(?:yet_to too_\\p{L}+_to too_\\p{L}+_for smooth identical out_of(?!_(?:\\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|every|a_hundred)) absent_) = noch_nicht glatt glei aus
(?:obscur invisib incompat indispens immun impossib impractic improper inab inaccura inaction inappropria incapab incomplet inconclus ineffect inefficien inexperience infinit inflexib infrequen insecur insignific intoleran invalid invincib irregular irrelevan irrespons illegitimate immobil inexplic dissatisf disagree disqualif devoid ill-\\p{L} non-?\\p{L} un-?(?!der|it|i[fqvo]|cle(?!a)|til|less|animous|ctad|settl|fold|veil|leash|load|cover|dergo|rest|ravel|do(?:ing)?(?!\\p{L}))\\p{L}{3,} \\p{L}{3,}(?<!the)less(?:ly|ness)?(?!\\p{L})) = (?<!\\p{L})un(?!d(?!e)|s(?!ich)|ter(?!lass)|i|ge?fähr|ruhe|f[aä]ll|glück|wetter)\\p{L}{3,} \\p{L}{3,}los(?:e[mnrs]?|igkeit)?(?!\\p{L}) (?<!\\p{L})in(?:akz|eff|stab|tol) (?<!\\p{L})miss illegal irregul umstritten
`;

/** English that may stand for a denial, and the German that accounts for it. */
export interface ImpliedDenial {
  readonly english: RegExp;
  readonly german: RegExp;
}

/** The table of what denies without a word of denial. */
export const IMPLIED_DENIALS: readonly ImpliedDenial[] = IMPLIED.trim()
  .split('\n')
  .map((row) => {
    const [english = '', german = ''] = row.split(' = ');
    return {
      english: new RegExp(String.raw`(?<!\p{L})(?:${alternatives(english)})`, 'giu'),
      german: new RegExp(alternatives(german), 'giu'),
    };
  });

/**
 * Verbs that deny in themselves, German and English. „Nicht vergessen“ may be said without either (remember), so that it
 * counts only where the English has its verb.
 */
export const DENYING_VERBS: readonly (readonly [german: RegExp, english: RegExp])[] = [
  [
    /aus(?:zu)?(?:schließ|schloss|geschlossen)|schl(?:ie|o)(?:ß|ss)\p{L}* .*(?<!\p{L})aus(?!\p{L})/iu,
    /\brul(?:e[ds]?|ing) out|exclu[ds]|preclu/iu,
  ],
  [/verg(?:ess|iss|aß)/iu, /forg[eo]t/iu],
  [/über(?:zu)?(?:seh|sah|hör)/iu, /overlook|miss/iu],
  [/unterschätz/iu, /underestimat/iu],
  [/verwechs/iu, /confus/iu],
  [/fehl|ausbl(?:ei|ie)b|(?:bl(?:ei|ie)b|f(?:ä|ie)l)\p{L}* .*(?<!\p{L})aus(?!\p{L})/iu, /fail|lack|miss/iu],
  [/vorenthalt/iu, /with(?:hold|held)|depriv/iu],
  [/zweif/iu, /doubt|question/iu],
  [/bestr[ei]+t|leugn/iu, /\bden(?:y|ie|ial)|disput/iu],
  [/ab(?:zu|ge)?lehn|(?<!\p{L})lehn/iu, /reject|refus|oppos|turn\p{L}* down|declin/iu],
  [/entgeh|entging/iu, /miss|escap/iu],
  [/verhinder|verbiet|verbot/iu, /prevent|stop|\bban|prohibit|forb[ia]d/iu],
  [/verschw(?:ei|ie)g|verhehl|verheimlich/iu, /conceal|hid|secret|silent/iu],
];

/**
 * What can stand for a denial of a certain kind: „noch nicht“ is still to come, „nicht mehr“ is over, „nicht billig“ is
 * expensive.
 */
export const POSITIVE_FOR: readonly (readonly [german: RegExp, english: RegExp])[] = [
  [/\bnoch\b/iu, /\b(?:still|remains?|remained|pending|open|first|ever|record)\b/iu],
  [
    /(?:nicht|kein\p{L}*(?: \p{L}+)?|nie|niemand|nichts) (?:mehr|länger)/iu,
    /\b(?:end(?:s|ed)?|(?:is|are|was|were) over|gone|left|former|used to|only|tired|past)\b/iu,
  ],
  [/\bkaum\b|nicht (?:be)?vor\b/iu, /\b(?:(?<!not )only|almost|just|as soon as)\b/iu],
  [
    /\b(?:nie|niemals|kein\p{L}*|niemand)\b.*\b(?:so|mehr|zuvor|\p{L}+er)\b/iu,
    /\b(?:ever|record|any other|first|unique|except|than)\b/iu,
  ],
  [/nicht (?:alle|jede|immer|überall|immer|sämtlich)/iu, /\b(?:only|some|sometimes|partly|most|almost|nearly)\b/iu],
  [
    /alternative|wahl\b|nichts ander|nicht anders|(?:nichts|kein\p{L}* .*) übrig|niemand außer|nichts außer/iu,
    /\b(?:only|all|forced|exactly|just|had to|has to|have to|must|precisely|remains?)\b/iu,
  ],
  [/kein(?:en)? (?:zufall|wunder|geheimnis|hehl)/iu, /./u],
  [/äußer|kommentier|antwort|stellung|auskunft|reagier/iu, /silen|mum\b|quiet|tight-lipped/iu],
  [/gehör|mitglied/iu, /\boutside\b/iu],
  [/tag.*ohne|ohne.*tag/iu, /\b(?:every|daily|each)\b/iu],
  [/\b(?:solange|wenn|falls|sofern)\b/iu, /\bonly (?:when|if|once|after)\b/iu],
  [/\b(?:bevor|ehe|bis)\b/iu, /\b(?:only (?:when|if|once|after)|before|once)\b/iu],
  [/\bneu/iu, /\bold\b|familiar/iu],
  [/(?<!\p{L})weit(?!\p{L})/iu, /\b(?:near|clos|soon)/iu],
  [/schlecht|übel/iu, /\b(?:good|well|decent|fine)\b/iu],
  [
    /nicht (?:ganz|völlig|voll|hundertprozentig)/iu,
    /\b(?:almost|nearly|just under|slightly|somewhat|partly|more or less)\b/iu,
  ],
  [/falsch/iu, /\b(?:right|true|correct)/iu],
  [/billig|günstig/iu, /expensive|costly|\bdear\b/iu],
  [/öffentlich/iu, /secret|classified|confidential|behind closed|private/iu],
  [/freiwillig/iu, /forced|compulsory|mandatory|under duress/iu],
  [
    /(?<!\p{L})(?:fest|sicher|klar|entschieden|geklärt|absehbar)(?!\p{L})/iu,
    /\bopen\b|\bunder (?:review|discussion)|remain/iu,
  ],
  [/reich|genug|ausreich|genüg|vorbereitet/iu, /\b(?:short|poorly|ill|weak|bad(?:ly)?|low)\b/iu],
  [/stand|h[aä]lt|hielt/iu, /collaps|violat|break|broke|breach|gave way|flout/iu],
  [/voran|weiter|vorwärts/iu, /stall|stuck|standstill|bogg|grind|deadlock|delay/iu],
  [/dürf|darf|erlaub|lassen|lässt/iu, /\b(?:bar(?:s|red)|ban(?:s|ned)|blocked|off limits|needs?)\b/iu],
  [
    /statt(?:find|gefunden|fand)|erschein|komm|kam/iu,
    /cancel|absent|postpon|call(?:ed|s)? off|scrap|stay(?:ed|s)? away/iu,
  ],
  [/einig|überein/iu, /disagree|at odds|split|divid|differ|deadlock/iu],
  [/eskalier|verl(?:ier|or)/iu, /calm|keep|kept|hold/iu],
  [/funktion|arbeit|lauf|läuft/iu, /broke|defunct|idle|out of (?:order|action|service)/iu],
  [
    /nicht (?:mehr|länger|höher|größer|weniger|kürzer) als/iu,
    /\b(?:at (?:most|least)|up to|max|min|within|capp?|limit|or (?:less|fewer|more))/iu,
  ],
  [/gerechnet|rechne|erwart/iu, /surpris|unexpected|off guard|astonish/iu],
  [/kein\p{L}* (?:\d|\p{Ll}+(?:ig|zehn|ßig) )/iu, /\b(?:under|below|less|fewer|short of|within)\b/iu],
  [
    /mach\p{L}* .*mit|zieh\p{L}* .*mit|spiel\p{L}* .*mit|mit(?:mach|zieh|spiel|trag)/iu,
    /other ideas|\bopt(?:ed|ing)? out|boycott|balk|h[eo]ld(?:ing)? out|resist/iu,
  ],
  [/antwort|reagier|meld|bescheid/iu, /\bwaiting\b|\bpending\b/iu],
  [/ab(?:zu)?geb|abtr[ei]t|hergeb|verzicht/iu, /\b(?:keep|kept|retain|hold|held|cling|clung|insist)/iu],
  [/überbewert|dramatis|hochspiel|hoch(?:zu)?häng/iu, /play\w* .*down|downplay/iu],
  [/hör/iu, /\bdeaf ears|\bignor/iu],
  [/kein\p{L}* .*, d(?:as|ie|er|en) /iu, /\bonly\b/iu],
  [/(?<!\p{L})ohne(?!\p{L})/iu, /\b(?:maintain|preserv|retain)/iu],
  [/ohne\b.*\b(?:nicht|kein)|kein\p{L}*\b.*\bohne\b/iu, /\b(?:only|requires?|depends?|takes)\b/iu],
  [/spät|verspätet/iu, /\b(?:on time|in (?:good )?time|punctual|on schedule|prompt)/iu],
  [
    /verlass|weich|abzieh|aufg[ei]b|loslass|nachlass/iu,
    /\b(?:stay|remain|keep|kept|continu|st[iu]ck|hold|held|persist)/iu,
  ],
  [/(?:sag|verr[aä]t|beantwort)\p{L}*/iu, /\b(?:le(?:ft|aves?) .*open|tight-lipped|silent|unclear)/iu],
  [/(?<!\p{L})(?:vorbei|umhin|herum)(?!\p{L})/iu, /\b(?:must|ha(?:s|ve|d) to|keep|kept|inevitabl|bound to|needs?)\b/iu],
  [/genannt|namentlich|beim namen/iu, /anonym|unnamed/iu],
  [/(?<!\p{L})seit(?!\p{L})/iu, /\blast\b/iu],
  [/(?<!\p{L})kaum(?!\p{L})/iu, /\b(?:negligibl|minimal|marginal|slight|limited|tiny|weak)/iu],
  [/verletz|beschädig|schaden|getroffen/iu, /\b(?:safe|intact|unscathed|escaped)/iu],
  [/(?<!\p{L})lange?(?!\p{L})/iu, /\b(?:long way|far cry|soon|quick|brief|short)/iu],
  [/änder|gewandelt|wandel/iu, /\b(?:same|constant|steady|stable)\b/iu],
  [/(?<!\p{L})(?:leicht|einfach)/iu, /\b(?:tough|tricky|challeng|hard|difficult)/iu],
  [/(?<!\p{L})(?:zweifel|frage)/iu, /\b(?:clear|certain|sure|obvious|definite)/iu],
];

/** Words that deny by their first syllable, and the English for what they deny: „unrealistisch“ is not realistic. */
export const OPPOSITES: readonly (readonly [german: RegExp, english: RegExp])[] = [
  [/unrealistisch/iu, /\brealistic/iu],
  [/unwahrscheinlich/iu, /\b(?:likely|probabl[ey])/iu],
  [/unmöglich/iu, /\bpossibl[ey]/iu],
  [/unklar/iu, /\bclear(?:ly)?\b/iu],
  [/(?<!ver)unsicher/iu, /\b(?:safe|secure|certain)\b/iu],
  [/unabhängig/iu, /\bdependent/iu],
  [/ungewöhnlich/iu, /\busual(?:ly)?\b/iu],
  [/unverändert/iu, /\bchanged\b/iu],
  [/unbegründet|ungerechtfertigt|unberechtigt/iu, /\b(?:justified|founded|warranted)\b/iu],
  [/ungerecht(?!fert)|unfair/iu, /\b(?:just|fair)\b(?!\s(?:as|under|over|like|one|a|the|in|\d))/iu],
  [/unpopulär|unbeliebt/iu, /\bpopular/iu],
  [/unzufrieden/iu, /\b(?:satisfied|content|happy|pleased)\b/iu],
  [/unfähig/iu, /\b(?:able|capable)\b/iu],
  [/unbewaffnet/iu, /\barmed\b/iu],
  [/unbemannt/iu, /\b(?:manned|crewed)\b/iu],
  [/ungeschützt/iu, /\bprotected\b/iu],
  [/unverletzt/iu, /\b(?:hurt|injured|harmed|wounded)\b/iu],
  [/unverantwortlich/iu, /\bresponsibl[ey]/iu],
  [/unvollständig/iu, /\bcomplete(?:ly)?\b/iu],
  [/unbestätigt/iu, /\bconfirmed\b/iu],
  [/unbegrenzt/iu, /\blimited\b/iu],
  [/unfreiwillig/iu, /\bvoluntar(?:y|ily)\b/iu],
  [/unzulässig|unerlaubt/iu, /\b(?:permitted|admissible|allowed)\b/iu],
  [/unausweichlich|unvermeidlich/iu, /\bavoidable\b/iu],
  [/ungeklärt/iu, /\b(?:resolved|clarified|solved)\b/iu],
  [/unüberlegt/iu, /\bconsidered\b/iu],
  [/instabil/iu, /\bstable\b/iu],
  [/illegal/iu, /\b(?<!il)legal(?:ly)?\b/iu],
];
