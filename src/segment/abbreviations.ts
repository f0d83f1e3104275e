/**
 * What a full stop after an abbreviation can mean.
 * - `never`: a noun, name or number always follows; no sentence ends here (`z. B.`, `Dr.`).
 * - `starter`: a sentence ends only before a word that opens one (`e. V. Sie`, `Mio. Die`).
 * - `capital`: closes an enumeration or a date; a sentence ends before any capital (`usw.`).
 * - `number`: an abbreviation only before a number, else an ordinary word (`Art. 5`, `dieser Art.`).
 */
export type AbbreviationClass = 'never' | 'starter' | 'capital' | 'number';

interface AbbreviationGroup {
  readonly what: string;
  readonly after: AbbreviationClass;
  /** Without the last full stop and without inner spaces: `z.B` stands for `z.B.` and `z. B.`. */
  readonly words: string;
}

/**
 * The abbreviations by group. Lower-case ones are also known with a capital, as
 * at the head of a sentence; all else is matched letter for letter.
 */
export const ABBREVIATION_GROUPS: readonly AbbreviationGroup[] = [
  {
    what: 'academic and noble titles, forms of address',
    after: 'never',
    words: `Dr Dres Prof Hr Hrn Frl Mr Mrs Ms Mme Mlle Mgr Msgr Dipl Ing Mag Lic Hl Hll St Ste Frhr Fhr Rep Rev
      med rer nat phil jur iur pol oec theol habil vet dent päd publ agr forest mont techn h.c mult e.h E.h hl Habil`,
  },
  {
    what: 'ranks before a name',
    after: 'never',
    words: `Gefr OGefr Ofw Hfw Stfw Ostfw Ogefr Hgefr HptGefr StGefr Flottillenadm Vizeadm Konteradm Generalltn Generallt Generalmaj Brigadegen StUffz Fw Fhj OFw HFw StFw OStFw OFähnr Lt OLt Ltn OLtn Oblt Hptm Maj Obstlt OTL
      Oberstlt Brig BrigGen GenMaj GenLt GenOberst Adm VAdm KAdm FltlAdm KptLt Kptlt KKpt FKpt KptzS Kaptlt Capt Col Cpl
      Sgt Cmdr Pvt`,
  },
  {
    what: 'ranks and offices that are words or names as well',
    after: 'starter',
    words: `Gen Abg Sen Bgm Gov Präs Vors Stellv Stv Kdr Kdo Insp   Ministerpräs MinDir MinDirig StS Sts BMin`,
  },
  {
    what: 'connectives: something always follows',
    after: 'never',
    words: `z.b d.h d.i i.e bzw resp bspw beispielsw vgl vergl s.a ca cf inkl exkl einschl ausschl abzgl zzgl zuzügl incl
      lt gem bzgl betr hins hinsichtl bez insb insbes v.a vsl voraussichtl evtl event ggf ggfs u.u m.e m.w m.a.w i.d.r
      i.allg i.v i.v.m i.s.d i.s.v i.h.v i.h.d i.z.m i.e.s i.w.s i.d.f z.t z.z z.zt z.hd z.h o.g u.g s.g sog geb gest
      verh verw verst gesch ehem vorm seinerz derz allg bes wg versch div jew mind max min urspr eigtl bek ungef
      angebl vermutl wahrsch stellv gegr gez gepl v.d k.u.k k.k u.k i.d d.d`,
  },
  {
    what: 'adjectives of country, language, faith, field',
    after: 'never',
    words: `dt dtsch engl amerik brit frz franz französ ital span port russ ukr ukrain poln tschech slow ung rumän bulg griech
      türk arab hebr israel iran syr chin jap japan korean ind österr schweiz niederl belg dän schwed norw finn lett
      balt europ   internat staatl städt öffentl kath evang ev prot orth jüd islam christl milit   polit wirtsch
      wiss wissenschaftl chem phys math biol jurist gesetzl rechtl lat altgriech ahd mhd nhd südl nördl östl westl
      bayr preuß kgl königl kaiserl
      Europ Amerik Brit Österr Dtsch Öffentl Wiss Kgl Kath Evang Staatl Städt Bayr Preuß Südl Nördl Östl Westl Allg Bundesrep`,
  },
  {
    what: 'references in law and literature, before a number or a letter',
    after: 'never',
    words: `Abs Nr Nrn Ziff Ziffn Buchst Bst Anl Abschn Unterabs UAbs Artt Bd Bde Jg Jgg Rn Rdn Rdnr Rz Anm Sp Bl Fn Abb
      Fig Taf BGBl RGBl ABl GBl GVBl GVOBl BAnz Drs Drucks Slg Rs Rspr Az Urt Beschl Tz lit Hausnr Postf Tel Telef Mob`,
  },
  {
    what: 'pages and following pages, places in a text',
    after: 'starter',
    words: `s.o s.u a.a.o ebd ebda f ff s     al   Aufl Ausg Hrsg Hg Hgg Red d.red Bearb Verl Ed eds`,
  },
  {
    what: 'number words and units',
    after: 'starter',
    words: `Mio Mill Mrd Mia Bio   Tsd Std Stdn Min Sek Stk Stck Ztr Proz Jh Jhd Jhdt Jhs Jahrh Jahrhdt Temp Einw Ew lfd
      tgl wöchentl mtl jährl p.a d.j d.m d.js d.mts v.j v.m`,
  },
  {
    what: 'forms of companies, societies, states; additions after a name',
    after: 'starter',
    words: `a.d i.r i.g z.d d.r d.res z.s e.v e.g e.k m.b.h Co Cie Inc Ltd Corp Bros S.A S.p.A N.V B.V A.G Jr jr jun sen Sr
      Ph.D B.A M.A B.Sc M.Sc LL.M D.C U.S U.K U.S.A E.U G.B d.ä d.gr Ges Univ Inst Abt Dez`,
  },
  {
    what: 'streets and places',
    after: 'starter',
    words: `Str str Pl Hbf Bhf a.m a.d.o i.br i.b a.rh Westf Oldb Holst Meckl Kr Krs Lkr Gde Reg.Bez`,
  },
  {
    what: 'units of troops',
    after: 'starter',
    words: `Btl Kp Komp Rgt Regt   PzDiv PzBrig PzBtl PzGrenBtl JgBtl`,
  },
  {
    what: 'tails of an enumeration that a name may follow',
    after: 'starter',
    words: `u.a u.ä o.ä u.dgl dgl dergl u.v.a k.a k.o c.t s.t q.e.d N.N o.j o.o n.a`,
  },
  {
    what: 'tails of an enumeration and eras: the next capital opens a sentence',
    after: 'capital',
    words: `usw u.s.w usf u.s.f etc u.v.m u.v.a.m uvm u.a.m v.chr n.chr v.u.z n.u.z u.z v.d.z n.d.z n.br s.br ö.l w.l p.m`,
  },
  {
    what: 'ordinary words as well: abbreviations only before a number',
    after: 'number',
    words: `Art Kap Tab Anh H Fol Mo Di Mi Do Fr Sa So Jan Feb Febr Mär Mrz Apr Jun Jul Aug Sep Sept Okt Nov Max Pos Par Vers`,
  },
];

/** Class of every known abbreviation, keyed without the last full stop and inner spaces. */
export const ABBREVIATIONS: ReadonlyMap<string, AbbreviationClass> = new Map(
  ABBREVIATION_GROUPS.flatMap((group) =>
    group.words
      .trim()
      .split(/\s+/u)
      .map((word) => [word, group.after] as const),
  ),
);

/** Cut ends of compounds that no German word has: `Stauffenbergstr.`, `Fregattenkapt.` */
export const CUT_TAILS: readonly string[] = ['str', 'Str', 'kapt', 'adm', 'präs'];

/** Nouns that take a letter as their number: a full stop after `Plan B` ends a sentence. */
export const LETTERED_NOUNS: ReadonlySet<string> = new Set(
  'Plan Typ Klasse Gruppe Vitamin Hepatitis Punkt Teil Anlage Block Modell Serie Version Kategorie Variante Stufe Buchstabe Phase Fall Team Sektor Zone Option Note'.split(
    ' ',
  ),
);

/** Names that end in an exclamation mark: no sentence ends after them as such. */
export const EXCLAIMED_NAMES: ReadonlySet<string> = new Set(['Yahoo', 'Jeopardy', 'Joomla', 'Wham']);

/** Words without a vowel that are no abbreviations: units and nouns written without a full stop. */
export const VOWELLESS_WORDS: ReadonlySet<string> = new Set(
  'km cm mm dm nm hm kg mg dg ml cl dl hl kW kWh Wh MWh GWh TWh kHz MHz GHz Hz kB kV mV Pkw Lkw Kfz Lkws Pkws psst pst hm brr mbH GmbH gGmbH tz ms ns bps'.split(
    ' ',
  ),
);
