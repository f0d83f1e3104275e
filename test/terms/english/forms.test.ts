import { describe, expect, it } from 'vitest';

import { englishForms } from '../../../src/terms/english/forms.js';

/** Phrase, part of speech, forms it must have. */
const HAS: readonly (readonly [phrase: string, pos: string | undefined, forms: readonly string[]])[] = [
  ['coalition of the willing', 'noun', ['coalitions of the willing', "coalition of the willing's"]],
  ['state party', 'noun', ['states parties', 'state parties', 'states parties’']],
  ['State Party', 'noun', ['States Parties']],
  ['attorney general', 'noun', ['attorneys general']],
  ['lieutenant general', 'noun', ['lieutenant generals']],
  ['Secretary-General', 'noun', ['Secretaries-General']],
  ['court martial', 'noun', ['courts martial']],
  ['sergeant major', 'noun', ['sergeants major']],
  ['commander-in-chief', 'noun', ['commanders-in-chief', 'commander in chief']],
  ['chief of staff', 'noun', ['chiefs of staff', "chief of staff's"]],
  ['person liable for military service', 'noun', ['persons liable for military service']],
  ['politician specialising in security policy', 'noun', ['politicians specializing in security policy']],
  ['crisis', undefined, ['crises', "crisis's"]],
  ['threat analysis', 'noun', ['threat analyses']],
  ['serviceman', undefined, ['servicemen']],
  ['naval commando', 'noun', ['naval commandos']],
  ['embargo', 'noun', ['embargoes']],
  ['party to the conflict', 'noun', ['parties to the conflict']],
  ['sanctions', 'noun', ['sanction', 'sanctions’']],
  ['senior NCOs', 'phrase', ['senior NCO']],
  ['peace negotiations', 'noun', ['peace negotiation']],
  ['crimes against humanity', 'noun', ['crime against humanity']],
  ['IFV', 'noun', ['IFVs', 'IFV’s']],
  ['Leopard 2', 'proper', ['Leopard 2s']],
  ['Tornado', undefined, ['Tornados', 'Tornado’s']],
  ['two per cent target', 'noun', ['two percent target']],
  ['air defence system', 'noun', ['air defense systems', 'air-defence system', 'air defence system’s']],
  ['missile defence', 'noun', ['missile-defence', 'missile defense']],
  ['anti-tank weapon', 'noun', ['antitank weapon']],
  ['call-up', 'noun', ['call-ups', 'callup']],
  ['guided munition', 'noun', ['guided munitions']],
  ['petty officer first class', 'noun', ['petty officers first class']],
  ['colonel (medical)', 'noun', ['colonels (medical)']],
  ['troop ceiling', 'noun', ['troop ceilings']],
  ['cease-fire', 'noun', ['ceasefire', 'cease-fires']],
  ['airstrike', 'noun', ['air strike', 'air strikes', 'air-strike']],
  ['F-35A', 'proper', ['F35A']],
  ['dual-use goods', 'noun', ['dual use goods']],
  ['organisation', undefined, ['organization', 'organizations']],
  ['authorized strength', 'noun', ['authorised strength']],
  ['armoured brigade', 'noun', ['armored brigade', 'armored brigades']],
  ['grey zone', 'noun', ['gray zone']],
  ['programme', undefined, ['program', 'programs']],
  ['manoeuvre', undefined, ['maneuver', 'maneuvers']],
  ['command center', 'noun', ['command centre', 'command centres']],
  ['defence organisation', 'noun', ['defense organization', 'defence organization']],
  ['suspend', 'verb', ['suspends', 'suspended', 'suspending']],
  ['call up', 'verb', ['calls up', 'called up', 'calling up']],
  ['withdraw from service', 'verb', ['withdrew from service', 'withdrawn from service']],
  ['redeploy', 'verb', ['redeploys', 'redeployed']],
  ['rebuild', 'verb', ['rebuilt', 'rebuilds']],
  ['commit', 'verb', ['committed', 'committing']],
  ['signal', 'verb', ['signalled', 'signaled', 'signalling', 'signaling']],
  ['veto', 'verb', ['vetoes', 'vetoed']],
  ['be killed in action', 'verb', ['was killed in action', 'were killed in action']],
  ['to authorise', undefined, ['authorised', 'authorizing']],
  ['able to defend itself', 'adjective', ['able to defend themselves']],
];

/** Phrase, part of speech, strings that are no forms of it. */
const HAS_NOT: readonly (readonly [phrase: string, pos: string | undefined, others: readonly string[]])[] = [
  ['new', undefined, ['news']],
  ['news', 'noun', ['new', 'newss', 'newses']],
  ['armed forces', 'noun', ['armed force']],
  ['arms', 'noun', ['arm']],
  ['press', 'noun', ['pres']],
  ['combat aircraft', 'noun', ['combat aircrafts']],
  ['personnel', 'noun', ['personnels']],
  ['deterrence', 'noun', ['deterrences']],
  ['logistics', 'noun', ['logistic']],
  ['barracks', 'noun', ['barrack', 'barrackses']],
  ['headquarters', 'noun', ['headquarter']],
  ['German', 'noun', ['Germen']],
  ['peacekeeping', 'noun', ['peacekeepings']],
  ['NATO', 'proper', ['NATOs']],
  ['Bundeswehr', undefined, ['Bundeswehrs']],
  ['Ukraine', 'proper', ['Ukraines']],
  ['in an emergency', 'phrase', ['in an emergencies', "in an emergency's"]],
  ['going it alone', 'noun', ['going it alones', "going it alone's"]],
  ['conscription tracking', 'noun', ['conscription trackings']],
  ['general staff qualified', 'phrase', ['general staff qualifieds']],
  ['state secretary', 'noun', ['states secretary']],
  ['award without competition', 'noun', ['award-without competition']],
  ['rank and file', 'noun', ['rank and files']],
  ['Article 5', 'proper', ['Article 5s']],
  ['suspend', 'verb', ["suspend's", "suspended's"]],
  ['war-ready', 'adjective', ['war-readies', "war-ready's"]],
  ['two per cent target', 'noun', ['twos per cent target']],
  ['rules of engagement', 'noun', ["rules of engagement's"]],
  ['advise', 'verb', ['advize']],
  ['exercise', 'noun', ['exercize']],
  ['prize', 'noun', ['prise']],
  ['offensive', 'noun', ['offencive']],
  ['laboratory', 'noun', ['labouratory']],
  ['programming', 'noun', ['programmeming']],
];

describe('englishForms', () => {
  it.each(HAS)('%s (%s)', (phrase, pos, forms) => {
    expect(englishForms(phrase, pos)).toEqual(expect.arrayContaining([...forms]));
  });

  it.each(HAS_NOT)('%s (%s) has no such form', (phrase, pos, others) => {
    const forms = englishForms(phrase, pos);
    expect(others.filter((other) => forms.includes(other))).toEqual([]);
  });

  it.each([...HAS, ...HAS_NOT])('%s (%s): base form first, nothing twice, few', (phrase, pos) => {
    const forms = englishForms(phrase, pos);
    expect(forms[0]).toBe(phrase.replace(/^to /, ''));
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms.length).toBeLessThanOrEqual(28);
  });

  it('drops a leading article and the "to" of a verb, and plain writes odd signs', () => {
    expect(englishForms('the Bundeswehr', 'proper')[0]).toBe('Bundeswehr');
    expect(englishForms('to suspend')[0]).toBe('suspend');
    expect(englishForms('Veterans’  Day', 'proper')[0]).toBe("Veterans' Day");
    expect(englishForms('E\u0301lyse\u0301e Treaty', 'proper')[0]).toBe('Élysée Treaty');
  });

  it('orders number before spelling before hyphens before possessives', () => {
    const forms = englishForms('air defence system', 'noun');
    const order = ['air defence systems', 'air defense system', 'air-defence system', "air defence system's"];
    expect(order.map((form) => forms.indexOf(form))).toEqual(
      order.map((form) => forms.indexOf(form)).sort((a, b) => a - b),
    );
  });
});
