import { describe, expect, it } from 'vitest';
import { checkPair } from '../../../src/checks/translation/check-pair.js';
import { createMatcher } from '../../../src/terms/matcher.js';
import { pairOf } from './pair.js';

const matcher = createMatcher([]);

const isTold = (german: string, english: string): boolean =>
  checkPair(pairOf(german, english), { matcher, variant: 'en-GB' }).some(({ code }) => code === 'negation');

/** German, its English, and English that has lost a denial. */
const LOST: readonly (readonly [string, string, string])[] = [
  ['Die Lage ist instabil.', 'The situation is not stable.', 'The situation is stable.'],
  ['Das Gerät flog unbemannt.', 'The device was uncrewed.', 'The device was crewed.'],
  ['Sie braucht nicht länger als zwei Tage.', 'It takes two days at most.', 'It takes longer than two days.'],
  [
    'Die Regierung schließt eine Entsendung nicht aus, nennt aber keinen Zeitpunkt.',
    'The government is not ruling out a deployment, but has given no date.',
    'The government is ruling out a deployment, but has given no date.',
  ],
  [
    'Die Regierung schließt eine Entsendung nicht aus, nennt aber keinen Zeitpunkt.',
    'The government is not ruling out a deployment, but has given no date.',
    'The government is not ruling out a deployment, and has given a date.',
  ],
  [
    'Der Minister will nicht warten, weil es für die Brigade keinen Ersatz gibt.',
    'The minister does not want to wait because there is no replacement for the brigade.',
    'The minister does not want to wait because there is a replacement for the brigade.',
  ],
  [
    'Der Minister will nicht warten, weil es für die Brigade keinen Ersatz gibt.',
    'The minister does not want to wait because there is no replacement for the brigade.',
    'The minister wants to wait because there is no replacement for the brigade.',
  ],
  [
    'Wer nicht liefert, bekommt kein Geld.',
    'Those who do not deliver get no money.',
    'Those who do not deliver get money.',
  ],
  [
    'Wer nicht liefert, bekommt kein Geld.',
    'Those who do not deliver get no money.',
    'Those who deliver get no money.',
  ],
  [
    'Weder Paris noch Rom wollten sich äußern, und auch Berlin gab keine Stellungnahme ab.',
    'Neither Paris nor Rome wanted to comment, and Berlin did not issue a statement either.',
    'Neither Paris nor Rome wanted to comment, and Berlin issued a statement.',
  ],
  [
    'Weder Paris noch Rom wollten sich äußern.',
    'Neither Paris nor Rome wanted to comment.',
    'Both Paris and Rome wanted to comment.',
  ],
  [
    'Es fehlt nicht nur an Munition, auch Ersatzteile gibt es kaum.',
    'There is not only a shortage of ammunition, there are hardly any spare parts either.',
    'There is not only a shortage of ammunition, there are plenty of spare parts as well.',
  ],
  [
    'Niemand im Stab wusste, warum die Kolonne nicht anhielt.',
    'Nobody on the staff knew why the column did not stop.',
    'Everybody on the staff knew why the column did not stop.',
  ],
  [
    'Niemand im Stab wusste, dass die Kolonne nicht anhielt.',
    'Nobody on the staff knew that the column did not stop.',
    'Nobody on the staff knew that the column stopped.',
  ],
  [
    'Das Bündnis werde nicht angreifen, sagte der General, und niemand müsse sich sorgen.',
    'The alliance would not attack, the general said, and nobody needed to worry.',
    'The alliance would attack, the general said, and nobody needed to worry.',
  ],
  [
    'Das Bündnis werde nicht angreifen, sagte der General, und niemand müsse sich sorgen.',
    'The alliance would not attack, the general said, and nobody needed to worry.',
    'The alliance would not attack, the general said, and everybody needed to worry.',
  ],
  [
    'Die Opposition glaubt nicht, dass das Geld reicht, und sieht keinen Plan.',
    'The opposition does not believe that the money is enough, and sees no plan.',
    'The opposition believes that the money is enough, and sees no plan.',
  ],
  [
    'Ohne Zustimmung des Parlaments darf die Marine nicht auslaufen.',
    'The navy may not set sail without the approval of parliament.',
    'The navy may set sail without the approval of parliament.',
  ],
  [
    'Ohne Zustimmung des Parlaments darf die Marine nicht auslaufen.',
    'The navy may not set sail without the approval of parliament.',
    'The navy may not set sail with the approval of parliament.',
  ],
  [
    'Der Verband verlegt ohne schweres Gerät nach Litauen.',
    'The unit is moving to Lithuania without heavy equipment.',
    'The unit is moving to Lithuania with heavy equipment.',
  ],
  ['Die Gespräche endeten ohne Ergebnis.', 'The talks ended without a result.', 'The talks ended with a result.'],
  [
    'Der Botschafter reiste ab, ohne sich zu erklären.',
    'The ambassador left without explaining himself.',
    'The ambassador left after explaining himself.',
  ],
  [
    'Es gibt keinen Frieden, solange die Waffen nicht schweigen.',
    'There is no peace as long as the guns do not fall silent.',
    'There is no peace as long as the guns fall silent.',
  ],
  [
    'Es gibt keinen Frieden, solange die Waffen nicht schweigen.',
    'There is no peace as long as the guns do not fall silent.',
    'There is peace as long as the guns do not fall silent.',
  ],
  [
    'Das Ministerium bestätigte die Zahl nicht; auch die Industrie wollte sie nicht kommentieren.',
    'The ministry did not confirm the figure; the industry did not want to comment on it either.',
    'The ministry confirmed the figure; the industry did not want to comment on it.',
  ],
  [
    'Das Ministerium bestätigte die Zahl nicht; auch die Industrie wollte sie nicht kommentieren.',
    'The ministry did not confirm the figure; the industry did not want to comment on it either.',
    'The ministry did not confirm the figure; the industry wanted to comment on it.',
  ],
  [
    'Die Abgeordneten stimmten nicht zu, weil sie den Vertrag nie gesehen hatten.',
    'The members of parliament did not agree because they had never seen the treaty.',
    'The members of parliament did not agree because they had seen the treaty.',
  ],
  [
    'Die Lieferung sei nicht verzögert, sondern nie bestellt worden.',
    'The delivery had not been delayed, but never ordered.',
    'The delivery had been delayed, and then ordered.',
  ],
  [
    'Der Kanzler betonte, Deutschland werde nicht Kriegspartei.',
    'The chancellor stressed that Germany would not become a party to the war.',
    'The chancellor stressed that Germany would become a party to the war.',
  ],
  [
    'Keinerlei Hinweise deuten auf eine Täuschung hin.',
    'No evidence whatsoever points to a deception.',
    'Much evidence points to a deception.',
  ],
  [
    'Mitnichten sei die Lage entspannt, sagte die Sprecherin.',
    'The situation was by no means relaxed, the spokeswoman said.',
    'The situation was relaxed, the spokeswoman said.',
  ],
  [
    'Ebenso wenig gibt es einen Plan für den Winter.',
    'Nor is there a plan for the winter.',
    'There is also a plan for the winter.',
  ],
  [
    'Nirgendwo im Vertrag steht eine Frist.',
    'Nowhere does the treaty state a deadline.',
    'The treaty states a deadline.',
  ],
  [
    'Moskau habe die Zusage nicht gehalten, und deshalb gebe es kein Vertrauen mehr.',
    'Moscow had not kept its promise, and therefore there was no trust any more.',
    'Moscow had kept its promise, and therefore there was no trust any more.',
  ],
  [
    'Polen will die Grenze nicht öffnen, Litauen kann sie nicht sichern, und Lettland hat kein Personal.',
    'Poland does not want to open the border, Lithuania cannot secure it, and Latvia has no staff.',
    'Poland does not want to open the border, Lithuania can secure it, and Latvia has no staff.',
  ],
  [
    'Polen will die Grenze nicht öffnen, Litauen kann sie nicht sichern, und Lettland hat kein Personal.',
    'Poland does not want to open the border, Lithuania cannot secure it, and Latvia has no staff.',
    'Poland does not want to open the border, Lithuania cannot secure it, and Latvia has the staff.',
  ],
  ['Das Abkommen ist nicht unterzeichnet.', 'The agreement is unsigned.', 'The agreement is signed.'],
  ['Die Brigade ist nicht einsatzbereit.', 'The brigade is not ready for action.', 'The brigade is ready for action.'],
  [
    'Das Flugabwehrsystem traf kein einziges Ziel.',
    'The air defence system failed to hit a single target.',
    'The air defence system managed to hit a single target.',
  ],
  [
    'Der Präsident wollte keine Fragen beantworten.',
    'The president refused to answer questions.',
    'The president agreed to answer questions.',
  ],
  ['Die Truppe hat nicht genug Drohnen.', 'The force lacks drones.', 'The force has enough drones.'],
  [
    'Über den Abzug ist noch nicht entschieden, aber niemand rechnet mit einem Verbleib.',
    'The withdrawal has not been decided yet, but nobody expects them to stay.',
    'The withdrawal has been decided, but nobody expects them to stay.',
  ],
  [
    'Die Frage ist nicht, ob, sondern wann die Fregatte kommt.',
    'The question is not whether the frigate will come, but when.',
    'The question is whether the frigate will come and when.',
  ],
  [
    'Nie zuvor habe das Heer so wenig Panzer gehabt.',
    'Never before had the army had so few tanks.',
    'Once before the army had had so few tanks.',
  ],
  [
    'Sie könne nicht versprechen, dass kein Soldat verletzt werde.',
    'She could not promise that no soldier would be injured.',
    'She could promise that no soldier would be injured.',
  ],
  [
    'Sie könne nicht versprechen, dass kein Soldat verletzt werde.',
    'She could not promise that no soldier would be injured.',
    'She could not promise that soldiers would be injured.',
  ],
  [
    'Das Gericht sah keinen Verstoß gegen das Völkerrecht.',
    'The court saw no violation of international law.',
    'The court saw a violation of international law.',
  ],
  [
    'Die Sanktionen seien nicht wirkungslos, sagte der Diplomat.',
    'The sanctions were not ineffective, the diplomat said.',
    'The sanctions were ineffective, the diplomat said.',
  ],
  [
    'Die Minister haben sich nicht auf ein Verbot geeinigt.',
    'The ministers have not agreed on a ban.',
    'The ministers have agreed on a ban.',
  ],
  [
    'Das Land darf die Raketen nicht ohne Erlaubnis aus Washington abfeuern.',
    'The country may not launch the missiles without permission from Washington.',
    'The country may launch the missiles without permission from Washington.',
  ],
  [
    'Es gibt keine Beweise dafür, dass die Mine zufällig explodierte.',
    'There is no evidence that the mine exploded by accident.',
    'There is evidence that the mine exploded by accident.',
  ],
  [
    'Kaum ein Beobachter erwartet, dass die Front stoppt.',
    'Hardly any observer expects the front to stop.',
    'Every observer expects the front to stop.',
  ],
  [
    'Die Werft wird den Auftrag nicht ablehnen.',
    'The shipyard will not reject the contract.',
    'The shipyard will reject the contract.',
  ],
  [
    'Die Regierung bestritt nicht, dass Fehler gemacht wurden.',
    'The government did not deny that mistakes had been made.',
    'The government denied that mistakes had been made.',
  ],
  [
    'Der Ausschuss zweifelt nicht an den Zahlen.',
    'The committee does not doubt the figures.',
    'The committee doubts the figures.',
  ],
  [
    'Die Ukraine werde nicht aufgeben, und Europa dürfe nicht wegsehen.',
    'Ukraine would not give up, and Europe must not look away.',
    'Ukraine would not give up, and Europe must look away.',
  ],
  [
    'Die Ukraine werde nicht aufgeben, und Europa dürfe nicht wegsehen.',
    'Ukraine would not give up, and Europe must not look away.',
    'Ukraine would give up, and Europe must not look away.',
  ],
  [
    'Das Land hat keine Küste und kann deshalb keine Flotte unterhalten.',
    'The country has no coast and therefore cannot maintain a fleet.',
    'The country has no coast and therefore can maintain a fleet.',
  ],
  [
    'Ein Beitritt steht nicht auf der Tagesordnung, obwohl ihn niemand ablehnt.',
    'Accession is not on the agenda although nobody rejects it.',
    'Accession is on the agenda although nobody rejects it.',
  ],
  [
    'Ohne Zusage stellt kein Betrieb Leute ein.',
    'Without a promise, no company will hire people.',
    'With a promise, no company will hire people.',
  ],
];

/** German that denies, and English that says the same without a word of denial, or with fewer of them. */
const PARAPHRASED: readonly (readonly [string, string])[] = [
  ['Nicht nur Polen, sondern auch Estland rüstet auf.', 'Poland is rearming, and so is Estonia.'],
  ['Das Heer wächst nicht nur, es wird auch jünger.', 'The army is growing and getting younger.'],
  ['Er ist nicht mehr im Amt.', 'He has left office.'],
  ['Die Frist ist noch nicht abgelaufen.', 'The deadline is still running.'],
  ['Nichts anderes hatte der Minister verlangt.', 'That is exactly what the minister had demanded.'],
  ['Es vergeht kaum ein Tag ohne Luftalarm.', 'There are air raid alerts almost every day.'],
  ['Kein Tag vergeht ohne Angriffe.', 'There are attacks every day.'],
  ['Nicht ohne Grund warnt der General.', 'The general has good reason to warn.'],
  ['Ohne Zweifel ist die Lage ernst.', 'The situation is certainly serious.'],
  ['Das lässt sich nicht ohne Weiteres ändern.', 'That is hard to change.'],
  ['Nicht zuletzt wegen der Kosten stockt das Projekt.', 'The project is stalling, partly because of the costs.'],
  ['Die Werft kann nicht anders, als Leute zu entlassen.', 'The shipyard is forced to lay people off.'],
  ['Das ist kein Geheimnis.', 'That is an open secret.'],
  ['Das ist kein Zufall.', 'That is deliberate.'],
  ['Es bleibt nichts übrig, als zu warten.', 'All that remains is to wait.'],
  [
    'Die Kommission sieht sich nicht zuständig.',
    'The commission considers itself to have other tasks, and declines responsibility.',
  ],
  ['Nicht alle Soldaten kehrten zurück.', 'Only some of the soldiers returned.'],
  ['Der Kreml äußerte sich zunächst nicht.', 'The Kremlin initially remained silent.'],
  ['Von dem Piloten fehlt jede Spur, niemand hat ihn gesehen.', 'The pilot has vanished without trace.'],
  ['Die Reform kommt nicht voran.', 'The reform has stalled.'],
  ['Das Gerät funktioniert nicht.', 'The device is out of order.'],
  ['Der Vertrag gilt nicht unbefristet.', 'The treaty is limited in time.'],
  ['Die Regierung will nicht länger warten.', 'The government is tired of waiting.'],
  ['Er habe davon nichts gewusst.', 'He had been unaware of it.'],
  ['Der Plan ist nicht neu.', 'The plan is an old one.'],
  ['Das Vorhaben ist nicht billig.', 'The project is expensive.'],
  ['Die Zahlen sind nicht öffentlich.', 'The figures are secret.'],
  ['Die Soldaten waren nicht bewaffnet.', 'The soldiers were unarmed.'],
  ['Das Land gehört nicht zur NATO.', 'The country is outside NATO.'],
  ['Die Umfrage ist nicht repräsentativ.', 'The survey is unrepresentative.'],
  ['Der Termin steht nicht fest.', 'The date remains open.'],
  ['Das Ziel ist nicht erreichbar.', 'The target is out of reach.'],
  ['Weder Bund noch Länder wollen zahlen.', 'The federal government and the states both refuse to pay.'],
  ['Die Munition reicht nicht.', 'Ammunition is running short.'],
  ['Keine zwei Stunden später fiel die Entscheidung.', 'The decision was taken less than two hours later.'],
  ['Nicht weniger als 40 Staaten nahmen teil.', 'As many as 40 states took part.'],
  ['Es gibt keine Alternative zu Verhandlungen.', 'Negotiations are the only option.'],
  ['Nichts deutet auf Entspannung hin.', 'There are zero signs of detente.'],
  ['Der Rückzug ist nicht freiwillig.', 'The withdrawal is forced.'],
  [
    'Die Lage dürfe nicht eskalieren, und man dürfe nicht vergessen, wer angegriffen habe.',
    'Escalation must be avoided, and one should remember who had attacked.',
  ],
  [
    'Das Bündnis steht nicht vor dem Aus, es fehlt ihm aber nicht an Gegnern.',
    'The alliance is far from finished, but has plenty of opponents.',
  ],
  ['Man habe nichts zu verbergen und werde nicht schweigen.', 'They had nothing to hide and would speak out.'],
  ['Noch nie war die Zustimmung so hoch.', 'Approval is higher than ever.'],
  ['Niemand außer dem Präsidenten kann den Befehl geben.', 'Only the president can give the order.'],
  ['Die Truppe kommt ohne Wehrpflicht nicht aus.', 'The force needs conscription.'],
  ['Ohne Wehrpflicht geht es nicht.', 'Conscription is indispensable.'],
  ['Ohne Amerika ist Europa schutzlos.', 'Absent America, Europe is defenceless.'],
  ['Die Verhandlungen blieben ohne Ergebnis.', 'The negotiations were inconclusive.'],
  ['Ein Ende ist nicht absehbar, und eine Lösung ist nicht in Sicht.', 'There is no end or solution in sight.'],
  [
    'Die Minister wollten sich nicht festlegen, und auch die Diplomaten gaben keine Auskunft.',
    'Neither the ministers nor the diplomats would commit themselves.',
  ],
  [
    'Er wolle keine Waffen liefern, die das Ziel nicht erreichen.',
    'He was unwilling to supply weapons that missed their target.',
  ],
  ['Das dürfe man nicht unterschätzen.', 'This should be taken seriously.'],
  ['Kein Land hat mehr geliefert.', 'The country has supplied more than any other.'],
  ['Die Ministerin ließ keinen Zweifel daran.', 'The minister left it beyond doubt.'],
  ['Er macht keinen Hehl aus seiner Ablehnung.', 'He makes his rejection plain, and openly so.'],
  ['Nicht selten kommen die Drohnen aus dem Iran.', 'The drones often come from Iran.'],
  ['Die Brücke hielt der Last nicht stand.', 'The bridge collapsed under the load.'],
  ['Der Antrag fand keine Mehrheit.', 'The motion failed.'],
  ['Die Regierung hält sich nicht an das Abkommen.', 'The government is violating the agreement.'],
  ['Das Schiff darf den Hafen nicht verlassen.', 'The ship is barred from leaving the port.'],
  [
    'Man müsse die Sorgen ernst nehmen und dürfe sie nicht abtun.',
    'The concerns had to be taken seriously rather than dismissed.',
  ],
  [
    'Keine Armee der Welt könne das allein, sagte er, und Europa schon gar nicht.',
    'No army in the world could do this alone, he said, least of all Europe.',
  ],
  [
    'Solange die Mittel nicht freigegeben sind, kann die Truppe nichts kaufen.',
    'Until the funds are released, the force cannot buy anything.',
  ],
  [
    'Bevor das Parlament nicht zugestimmt hat, läuft kein Schiff aus.',
    'Until parliament has agreed, no ship will leave port.',
  ],
  [
    'Die Zusage gilt, wenn nicht etwas Unerwartetes geschieht.',
    'The promise stands unless something unexpected happens.',
  ],
  [
    'Wenn nichts geschieht, wird das Bataillon nicht fertig.',
    'Unless something happens, the battalion will not be ready.',
  ],
  ['Er bezweifelt nicht, dass es keine Alternative gibt.', 'He has no doubt that there is no alternative.'],
  ['Er bezweifelt nicht, dass es keine Alternative gibt.', 'He is convinced that there is no alternative.'],
];

describe('a denial', () => {
  it.each(LOST)('of “%s” is told where it is lost: %s / %s', (german, english, lost) => {
    expect([isTold(german, english), isTold(german, lost)]).toEqual([false, true]);
  });

  it.each(PARAPHRASED)('of “%s” may be said otherwise: %s', (german, english) => {
    expect(isTold(german, english)).toBe(false);
  });
});
