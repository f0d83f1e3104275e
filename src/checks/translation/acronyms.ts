import { isInCapitals } from '../../in-capitals.js';
import type { CheckFinding } from './check.js';
import { finding } from './make-finding.js';
import type { NameUnit } from './name-unit.js';
import { placeIn } from './units.js';

/** Abbreviations of bodies in capitals: GRU, BND, OSZE; with a plural, IFVs, or a word that a hyphen joins, BND-Chef. */
const ACRONYM = /(?<![\p{L}\d-])\p{Lu}{2,6}(?=s?(?![\p{L}\d]))/gu;

/**
 * Abbreviations that English has otherwise, or that it writes out: of these, one that is gone is no other one's loss.
 * All others are names, which both languages share.
 */
const TRANSLATED: ReadonlySet<string> = new Set(
  (
    'AG BGH BIP BRD BVG DDR EGMR EKD EMRK EU EUGH EZB GG IAEA IAEO IGH INF ISTGH IWF KI KMK KP KRK MDB MDL ML OB OSZE PR RH SPÖ ' +
    'ABER UND NICHT KEIN KEINE ODER NUR ALLE SIE DAS DER DIE STGB UN UNO US USA UK VAE VN WM EM ZK ÖPNV BER MEZ UTC GMT VW TV AKW NGO NRO LKW PKW CEO HQ PS AI GDP ECB IMF ICC ICJ ECJ ' +
    'ECHR IAEA IS ISIS DAESH GDR FRG MP MPS PM PRC UAE USSR UDSSR WTO WHO WW WWI WWII NPP CET BST EST VAT CFO HR IT ID EV OK AM PM ' +
    'IFV APC MBT MPA UAV UAVS SAM EW FBI GBP EUR USD MOD FM DC NRW IOC COP EASA IED SME SMES ACV CSU CDU SPD FDP BSW KG GMBH SE NATO'
  ).split(' '),
);

/** Abbreviations that have become others: the German has GRU, and the English FSB. */
export function* acronyms({ unit }: NameUnit): Generator<CheckFinding> {
  const { source, target, paragraph } = unit;
  if (isInCapitals(source.text) || isInCapitals(target.text)) return;
  const german = namesIn(source.text);
  if (german.length === 0) return;
  const lost = german.filter(({ 0: name }) => !paragraph.target.text.includes(name) && !target.text.includes(name));
  if (lost.length === 0) return;
  const given = paragraph.source.text.toUpperCase();
  const added = namesIn(target.text).filter(({ 0: name }) => !given.includes(name) && !isInitials(name, source.text));
  for (const [rank, { 0: name, index }] of lost.entries()) {
    const other = added[rank];
    if (other === undefined) return;
    const places = {
      source: placeIn(source, { start: index, end: index + name.length }),
      target: placeIn(target, { start: other.index, end: other.index + other[0].length }),
    };
    yield finding('name', { args: { name, found: other[0], context: 'altered' }, ...places, suggestion: name });
  }
}

function namesIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(ACRONYM)].filter(({ 0: name }) => !TRANSLATED.has(name));
}

/** Whether an English abbreviation has the letters of the German one in another order, as translations have: OSZE, OSCE. */
function isInitials(name: string, german: string): boolean {
  return namesIn(german).some(({ 0: other }) => {
    const shared = name.split('').filter((letter) => other.includes(letter));
    return shared.length >= Math.min(name.length, other.length) - 1;
  });
}
