/** What is wrong with a glossary file. */
import type { GlossaryProblem } from '../glossary/problem.js';

type Words = Record<`glossary.problem.${GlossaryProblem}`, string>;

export const en = {
  'glossary.problem.yaml': 'This is no valid YAML: {{detail}}',
  'glossary.problem.alias': 'Anchors (&) and aliases (*) are not allowed: write the value out.',
  'glossary.problem.nesting': 'This is nested too deeply for a glossary.',
  'glossary.problem.quote':
    'The quotation marks here do not pair: a cell that holds one stands in quotes itself, with each doubled.',
  'glossary.problem.columns': 'The row has {{found}} columns, the header {{expected}}.',
  'glossary.problem.header-missing': 'The header lacks the column “{{key}}”.',
  'glossary.problem.header-again': 'The header stands here again, as if it were an entry.',
  'glossary.problem.too-large': 'This is longer than {{limit}} characters.',
  'glossary.problem.row-too-long': 'The row is longer than {{limit}} characters.',
  'glossary.problem.too-many-rows': 'From here on the table has more than {{limit}} rows; split it.',
  'glossary.problem.json': 'This is no sound JSON: {{detail}}',
  'glossary.problem.xml': 'This is no sound XML: {{detail}}',
  'glossary.problem.xml-cut': 'The XML breaks off here: elements are left open.',
  'glossary.problem.xml-doctype':
    'The DOCTYPE declares something of its own; that is refused, for entities can blow up a file.',
  'glossary.problem.xml-entity': 'There is no entity “{{value}}” in XML; write the sign itself, or & as &amp;.',
  'glossary.problem.xml-encoding': 'The file declares the encoding “{{encoding}}”, but is written in {{found}}.',
  'glossary.problem.xml-encoding-unknown': 'The encoding “{{encoding}}” is not read; save the file as UTF-8.',
  'glossary.problem.xml-bytes': 'The bytes here are not {{encoding}}, which the file says or seems to be.',
  'glossary.problem.not-tbx': 'This is no TBX: the outermost element is “{{value}}”.',
  'glossary.problem.not-xlsx': 'This is no sound XLSX file: {{detail}}',
  'glossary.problem.not-zip':
    'This is no XLSX workbook, or a damaged one; an .xls file has to be saved as .xlsx first.',
  'glossary.problem.sheet-too-large':
    'The sheet reaches to row {{rows}} and column {{columns}}, which makes more than {{limit}} cells; delete what stands far off.',
  'glossary.problem.zip-too-large': 'Unpacked, the file would have more than {{limit}} MB; that much is refused.',
  'glossary.problem.sheet-missing': 'There is no sheet “{{value}}”, only {{allowed}}.',
  'glossary.problem.side-missing': 'There is no term in the language “{{language}}”.',
  'glossary.problem.languages-other': 'The row is for {{from}} and {{to}}, not for German and English.',
  'glossary.problem.column-not-there': 'There is no column “{{key}}”.',
  'glossary.problem.format-unknown': 'Files ending in “.{{value}}” are not read as glossaries, only {{allowed}}.',
  'glossary.problem.flow-list':
    'The list is written in brackets; to edit it, put each entry into lines of its own, after a hyphen.',
  'glossary.problem.empty': 'The file holds no entry.',
  'glossary.problem.not-a-list': 'A glossary is a list of entries, each of which begins with a hyphen.',
  'glossary.problem.not-an-entry': 'This is no entry: fields such as id, de and en are missing.',
  'glossary.problem.not-one-entry': 'This has to be exactly one entry, which begins with a hyphen.',
  'glossary.problem.key-unknown': 'There is no field “{{key}}”.',
  'glossary.problem.column-unknown': 'There is no column “{{key}}”.',
  'glossary.problem.column-mistyped': 'There is no column “{{key}}”. Did you mean “{{suggestion}}”?',
  'glossary.problem.column-twice': 'The column “{{key}}” stands there twice.',
  'glossary.problem.key-mistyped': 'There is no field “{{key}}”. Did you mean “{{suggestion}}”?',
  'glossary.problem.key-missing': 'The entry lacks the field “{{key}}”.',
  'glossary.problem.value-empty': 'The field “{{key}}” is empty.',
  'glossary.problem.value-too-long': 'The field “{{key}}” is too long: at most {{limit}}.',
  'glossary.problem.text-expected': 'The field “{{key}}” has to be a text.',
  'glossary.problem.list-expected': 'The field “{{key}}” has to be a list.',
  'glossary.problem.id-form':
    '“{{value}}” is no id: only lower-case letters a–z, digits, and single hyphens between them.',
  'glossary.problem.date-form': '“{{value}}” is no date such as 2027-12-31.',
  'glossary.problem.forbidden-alone':
    '“{{en}}” is forbidden for “{{de}}”, but neither a row of its own nor use_instead says what is wanted.',
  'glossary.problem.value-unknown': 'The field “{{key}}” does not take “{{value}}”, only {{allowed}}.',
  'glossary.problem.value-mistyped':
    'The field “{{key}}” does not take “{{value}}”, only {{allowed}}. Did you mean “{{suggestion}}”?',
  'glossary.problem.other': 'The field “{{key}}” is wrong: {{detail}}',
} as const satisfies Words;

export const de = {
  'glossary.problem.yaml': 'Das ist kein gültiges YAML: {{detail}}',
  'glossary.problem.alias': 'Anker (&) und Verweise (*) sind nicht erlaubt: den Wert ausschreiben.',
  'glossary.problem.nesting': 'Das ist für ein Glossar zu tief verschachtelt.',
  'glossary.problem.quote':
    'Die Anführungszeichen hier gehören nicht zusammen: Eine Zelle mit einem steht selbst in welchen, und jedes darin ist verdoppelt.',
  'glossary.problem.columns': 'Die Zeile hat {{found}} Spalten, der Kopf {{expected}}.',
  'glossary.problem.header-missing': 'Im Kopf fehlt die Spalte „{{key}}“.',
  'glossary.problem.header-again': 'Hier steht die Kopfzeile noch einmal, als wäre sie ein Eintrag.',
  'glossary.problem.too-large': 'Das hier ist länger als {{limit}} Zeichen.',
  'glossary.problem.row-too-long': 'Die Zeile ist länger als {{limit}} Zeichen.',
  'glossary.problem.too-many-rows': 'Ab hier hat die Tabelle mehr als {{limit}} Zeilen; sie ist zu teilen.',
  'glossary.problem.json': 'Das ist kein gültiges JSON: {{detail}}',
  'glossary.problem.xml': 'Das ist kein gültiges XML: {{detail}}',
  'glossary.problem.xml-cut': 'Das XML bricht hier ab: Elemente sind noch offen.',
  'glossary.problem.xml-doctype':
    'Der DOCTYPE legt selbst etwas fest; das wird nicht gelesen, denn Entitäten können eine Datei sprengen.',
  'glossary.problem.xml-entity':
    'Eine Entität „{{value}}“ gibt es in XML nicht; das Zeichen selbst schreiben, & als &amp;.',
  'glossary.problem.xml-encoding': 'Die Datei gibt die Kodierung „{{encoding}}“ an, ist aber in {{found}} geschrieben.',
  'glossary.problem.xml-encoding-unknown':
    'Die Kodierung „{{encoding}}“ wird nicht gelesen; die Datei als UTF-8 speichern.',
  'glossary.problem.xml-bytes': 'Die Bytes hier sind kein {{encoding}}, was die Datei angibt oder zu sein scheint.',
  'glossary.problem.not-tbx': 'Das ist kein TBX: Das äußerste Element heißt „{{value}}“.',
  'glossary.problem.not-xlsx': 'Das ist keine gültige XLSX-Datei: {{detail}}',
  'glossary.problem.not-zip':
    'Das ist keine XLSX-Arbeitsmappe oder eine beschädigte; eine .xls-Datei ist zuerst als .xlsx zu speichern.',
  'glossary.problem.sheet-too-large':
    'Das Blatt reicht bis Zeile {{rows}} und Spalte {{columns}}; das sind mehr als {{limit}} Zellen. Löschen, was weit abseits steht.',
  'glossary.problem.zip-too-large': 'Entpackt hätte die Datei mehr als {{limit}} MB; so viel wird nicht gelesen.',
  'glossary.problem.sheet-missing': 'Ein Blatt „{{value}}“ gibt es nicht, nur {{allowed}}.',
  'glossary.problem.side-missing': 'Eine Benennung in der Sprache „{{language}}“ fehlt.',
  'glossary.problem.languages-other': 'Die Zeile gilt für {{from}} und {{to}}, nicht für Deutsch und Englisch.',
  'glossary.problem.column-not-there': 'Eine Spalte „{{key}}“ gibt es nicht.',
  'glossary.problem.format-unknown': 'Dateien auf „.{{value}}“ gelten nicht als Glossar, nur {{allowed}}.',
  'glossary.problem.flow-list':
    'Die Liste steht in Klammern; zum Bearbeiten jeden Eintrag in eigene Zeilen setzen, hinter einen Bindestrich.',
  'glossary.problem.empty': 'Die Datei enthält keinen Eintrag.',
  'glossary.problem.not-a-list': 'Ein Glossar ist eine Liste von Einträgen, die je mit einem Bindestrich beginnen.',
  'glossary.problem.not-an-entry': 'Das ist kein Eintrag: Es fehlen Felder wie id, de und en.',
  'glossary.problem.not-one-entry': 'Das muss genau ein Eintrag sein, der mit einem Bindestrich beginnt.',
  'glossary.problem.key-unknown': 'Ein Feld „{{key}}“ gibt es nicht.',
  'glossary.problem.column-unknown': 'Eine Spalte „{{key}}“ gibt es nicht.',
  'glossary.problem.column-mistyped': 'Eine Spalte „{{key}}“ gibt es nicht. Ist „{{suggestion}}“ gemeint?',
  'glossary.problem.column-twice': 'Die Spalte „{{key}}“ steht zweimal da.',
  'glossary.problem.key-mistyped': 'Ein Feld „{{key}}“ gibt es nicht. Ist „{{suggestion}}“ gemeint?',
  'glossary.problem.key-missing': 'Dem Eintrag fehlt das Feld „{{key}}“.',
  'glossary.problem.value-empty': 'Das Feld „{{key}}“ ist leer.',
  'glossary.problem.value-too-long': 'Das Feld „{{key}}“ ist zu lang: höchstens {{limit}}.',
  'glossary.problem.text-expected': 'Das Feld „{{key}}“ muss ein Text sein.',
  'glossary.problem.list-expected': 'Das Feld „{{key}}“ muss eine Liste sein.',
  'glossary.problem.id-form':
    '„{{value}}“ ist keine Kennung: nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche dazwischen.',
  'glossary.problem.date-form': '„{{value}}“ ist kein Datum wie 2027-12-31.',
  'glossary.problem.forbidden-alone':
    '„{{en}}“ ist für „{{de}}“ verboten, aber weder eine eigene Zeile noch use_instead sagt, was gewünscht ist.',
  'glossary.problem.value-unknown': 'Das Feld „{{key}}“ nimmt „{{value}}“ nicht an, nur {{allowed}}.',
  'glossary.problem.value-mistyped':
    'Das Feld „{{key}}“ nimmt „{{value}}“ nicht an, nur {{allowed}}. Ist „{{suggestion}}“ gemeint?',
  'glossary.problem.other': 'Das Feld „{{key}}“ ist falsch: {{detail}}',
} satisfies Record<keyof typeof en, string>;
