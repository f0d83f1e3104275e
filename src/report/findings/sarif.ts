import type { Location, Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../checks/finding.js';
import { hasMessage, messageTemplate } from '../../locales/index.js';
import {
  mainPlace,
  type ReportContext,
  type ReportedFinding,
  type ReportedPlace,
  type Reporter,
} from './finding-report.js';
import { pathUri } from './path.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result.level>;
/** Stands for the folder of the run, which a reader of the log knows. */
const ROOT = '%SRCROOT%';

function artifactLocation(file: string): NonNullable<PhysicalLocation['artifactLocation']> {
  const uri = pathUri(file);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}

function physicalLocation(place: ReportedPlace): PhysicalLocation {
  const { file, line, column, endLine, endColumn, start, end, text } = place;
  const region = {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: start,
    charLength: end - start,
  };
  return { artifactLocation: artifactLocation(file), region: { ...region, snippet: { text } } };
}

function mainLocation(finding: ReportedFinding): Location {
  const place = mainPlace(finding);
  if (place !== undefined) return { physicalLocation: physicalLocation(place) };
  const { file, line } = finding;
  return { physicalLocation: { artifactLocation: artifactLocation(file), region: { startLine: line } } };
}

/** The German words, where the English ones are the main place. */
function relatedLocations({ source, target }: ReportedFinding, { t }: ReportContext): Location[] {
  if (source === undefined || target === undefined) return [];
  return [{ id: 1, physicalLocation: physicalLocation(source), message: { text: t('check.german') } }];
}

function messageText({ message, suggestion }: ReportedFinding, { t }: ReportContext): string {
  const text = suggestion === undefined ? message : `${message} ${t('check.suggestion', { suggestion })}`;
  // A message may hold links (SARIF 2.1.0, 3.11.6), and the words of an article shall be none.
  return text.replaceAll(/\[(?=[^[\]]*\]\()/gu, String.raw`\[`);
}

function result(
  finding: ReportedFinding,
  ruleIndex: number,
  { context, baseline }: { readonly context: ReportContext; readonly baseline: boolean },
): Result {
  const { code, severity, fingerprint, hidden, known } = finding;
  const related = relatedLocations(finding, context);
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: messageText(finding, context) },
    locations: [mainLocation(finding)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { 'termtreuFinding/v1': fingerprint },
    // Either every result of a run has the property or none (SARIF 2.1.0, 3.27.23 and 3.27.24).
    suppressions: hidden === undefined ? [] : [{ kind: 'inSource', status: 'accepted', justification: hidden }],
    ...(baseline ? { baselineState: known === true ? 'unchanged' : 'new' } : {}),
  };
}

/** What a rule is about: its message without values, and the page that describes it. */
function descriptor(code: string, level: Result.level, { t, language, docs }: ReportContext): ReportingDescriptor {
  const page = `docs/checks/${code.replace('/', '-')}.md`;
  const own = `rule.${code}`;
  // Most messages say it well enough without their values.
  const text = hasMessage(own) ? t(own) : hasMessage(code) ? messageTemplate(code, language) : code;
  const help = t('check.help', { page });
  return {
    id: code,
    shortDescription: { text },
    help: { text: `${text} ${help}` },
    ...(docs === undefined ? {} : { helpUri: `${docs.replace(/\/$/u, '')}/${page}` }),
    defaultConfiguration: { level },
  };
}

/** SARIF 2.1.0 (OASIS, errata 01), as GitHub code scanning and editors read it; columns count UTF-16 code units. */
export const formatSarif: Reporter = ({ findings, files }, context) => {
  const baseline = findings.some(({ known }) => known !== undefined);
  const levels = new Map(findings.map(({ code, severity }) => [code, LEVELS[severity]]));
  const codes = [...levels.keys()].sort();
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'termtreu',
            semanticVersion: context.version,
            rules: codes.map((code) => descriptor(code, levels.get(code) ?? 'warning', context)),
          },
        },
        language: context.language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: context.t('check.sarif.root') } } },
        invocations: [{ executionSuccessful: true }],
        artifacts: files.map((file) => ({
          location: artifactLocation(file),
          roles: ['analysisTarget'],
          encoding: 'UTF-8',
        })),
        results: findings.map((finding) => result(finding, codes.indexOf(finding.code), { context, baseline })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
