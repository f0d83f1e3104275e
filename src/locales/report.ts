/** The words of the reports. */
import type { FindingCode, Severity } from '../checks/finding.js';
import type { Origin, TermState } from '../report/translation.js';

type AdviceKey = `report.advice.${FindingCode}`;
type FixedKey =
  | AdviceKey
  | `report.severity.${Severity}`
  | `report.origin.${Exclude<Origin, 'engine'>}`
  | `report.state.${TermState}`
  | `report.note.${TermState}`;

/** What to do about a finding; shown below its message. */
const adviceEn = {
  'report.advice.term/missing': 'Put “{{suggestion}}” into the English sentence.',
  'report.advice.term/forbidden': 'Replace it with “{{suggestion}}”.',
  'report.advice.segment/untranslated': 'Translate the sentence by hand or with another engine.',
  'report.advice.segment/empty': 'Translate the sentence by hand or with another engine.',
  'report.advice.segment/cut': 'Read the English as a whole: the parts were translated apart from each other.',
  'report.advice.segment/repetition': 'Compare with the German and strike what is said twice.',
  'report.advice.segment/output-limit': 'Add the end of the sentence, or split the German sentence and run again.',
  'report.advice.number/missing': 'Compare the figures of both sentences.',
  'report.advice.markup/moved': 'Move link or emphasis to the right words.',
} satisfies Record<AdviceKey, string>;

const adviceDe = {
  'report.advice.term/missing': '„{{suggestion}}“ in den englischen Satz aufnehmen.',
  'report.advice.term/forbidden': 'Durch „{{suggestion}}“ ersetzen.',
  'report.advice.segment/untranslated': 'Den Satz von Hand oder mit einer anderen Engine übersetzen.',
  'report.advice.segment/empty': 'Den Satz von Hand oder mit einer anderen Engine übersetzen.',
  'report.advice.segment/cut': 'Das Englische im Ganzen lesen: Die Teile wurden getrennt übersetzt.',
  'report.advice.segment/repetition': 'Mit dem Deutschen vergleichen und Doppeltes streichen.',
  'report.advice.segment/output-limit': 'Das Satzende ergänzen oder den deutschen Satz teilen und neu übersetzen.',
  'report.advice.number/missing': 'Die Zahlen beider Sätze vergleichen.',
  'report.advice.markup/moved': 'Link oder Hervorhebung an die richtigen Wörter setzen.',
} satisfies Record<AdviceKey, string>;

export const en = {
  ...adviceEn,
  'report.locale': 'en-GB',
  'report.title': 'Translation review',
  'report.engine': 'Engine',
  'report.written': 'Written',
  'report.segments': 'Segments',
  'report.segments.repaired': '{{count}} repaired',
  'report.time': 'Time',
  'report.seconds': '{{seconds}} s',
  'report.terms': 'Terms',
  'report.required': 'required',
  'report.characters': 'Characters',
  'report.characters.billed': '{{count}} billed',
  'report.characters.reused': '{{count}} reused',
  'report.characters.lost': '{{count}} sent again after a lost answer',
  'report.findings': 'Findings',
  'report.findings.none': 'No findings',
  'report.total': 'All articles',
  'report.german': 'German',
  'report.english': 'English',
  'report.severity.error': 'error',
  'report.severity.warning': 'warning',
  'report.severity.info': 'note',
  'report.origin.repair': 'repaired',
  'report.origin.copy': 'taken over as it is',
  'report.state.kept': 'kept',
  'report.state.repaired': 'repaired',
  'report.state.missing': 'missing',
  'report.note.kept': 'Kept: the engine rendered it as the glossary wants.',
  'report.note.repaired': 'Repaired: the sentence was translated again so that the term stands.',
  'report.note.missing': 'Missing: the wanted rendering does not stand in the English sentence.',
  'report.html.coverage': 'Terms of the glossary',
  'report.html.coverage.sentence': '{{required}} required: {{kept}} kept, {{repaired}} repaired, {{missing}} missing',
  'report.html.coverage.none': 'No term of the glossary occurs in this article.',
  'report.html.draft': 'Draft quality',
  'report.html.draft.text':
    'This translation was made by the small offline model. The terms are checked, the rest of the wording is not: read every sentence against the German before you publish it.',
  'report.html.filter': 'Only sentences with findings',
  'report.html.text': 'Text',
  'report.html.promo': 'Promotional line',
  'report.html.disclaimer': 'Disclaimer',
  'report.html.sentence': 'Sentence {{number}}',
  'report.html.empty': 'no English text',
  'report.html.top': 'Back to the overview',
  'report.progress.segments': '{{done}}/{{total}} segments',
  'report.progress.rate': '{{rate}} words/s',
  'report.progress.left': '{{time}} left',
  'report.progress.line': '{{done}} of {{total}} segments ({{percent}} %)',
} as const satisfies Record<FixedKey, string> & Record<string, string>;

export const de = {
  ...adviceDe,
  'report.locale': 'de-DE',
  'report.title': 'Durchsicht der Übersetzung',
  'report.engine': 'Engine',
  'report.written': 'Geschrieben',
  'report.segments': 'Segmente',
  'report.segments.repaired': '{{count}} nachgebessert',
  'report.time': 'Dauer',
  'report.seconds': '{{seconds}} s',
  'report.terms': 'Termini',
  'report.required': 'verlangt',
  'report.characters': 'Zeichen',
  'report.characters.billed': '{{count}} berechnet',
  'report.characters.reused': '{{count}} wiederverwendet',
  'report.characters.lost': '{{count}} nach verlorener Antwort erneut gesendet',
  'report.findings': 'Befunde',
  'report.findings.none': 'Keine Befunde',
  'report.total': 'Alle Artikel',
  'report.german': 'Deutsch',
  'report.english': 'Englisch',
  'report.severity.error': 'Fehler',
  'report.severity.warning': 'Warnung',
  'report.severity.info': 'Hinweis',
  'report.origin.repair': 'nachgebessert',
  'report.origin.copy': 'unverändert übernommen',
  'report.state.kept': 'eingehalten',
  'report.state.repaired': 'nachgebessert',
  'report.state.missing': 'fehlt',
  'report.note.kept': 'Eingehalten: Die Engine hat den Terminus so wiedergegeben, wie das Glossar es will.',
  'report.note.repaired': 'Nachgebessert: Der Satz wurde erneut übersetzt, damit der Terminus steht.',
  'report.note.missing': 'Fehlt: Die verlangte Wiedergabe steht nicht im englischen Satz.',
  'report.html.coverage': 'Termini des Glossars',
  'report.html.coverage.sentence':
    '{{required}} verlangt: {{kept}} eingehalten, {{repaired}} nachgebessert, {{missing}} fehlend',
  'report.html.coverage.none': 'In diesem Artikel kommt kein Terminus des Glossars vor.',
  'report.html.draft': 'Rohübersetzung',
  'report.html.draft.text':
    'Diese Übersetzung stammt vom kleinen Offline-Modell. Die Termini sind geprüft, der übrige Wortlaut nicht: Lesen Sie vor der Veröffentlichung jeden Satz gegen das Deutsche.',
  'report.html.filter': 'Nur Sätze mit Befunden',
  'report.html.text': 'Text',
  'report.html.promo': 'Werbezeile',
  'report.html.disclaimer': 'Haftungsausschluss',
  'report.html.sentence': 'Satz {{number}}',
  'report.html.empty': 'kein englischer Text',
  'report.html.top': 'Zurück zur Übersicht',
  'report.progress.segments': '{{done}}/{{total}} Segmente',
  'report.progress.rate': '{{rate}} Wörter/s',
  'report.progress.left': 'noch {{time}}',
  'report.progress.line': '{{done}} von {{total}} Segmenten ({{percent}} %)',
} satisfies Record<keyof typeof en, string>;
