import { FINDING_FORMATS } from '../../../src/checks/finding-formats.js';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { assert, asyncProperty, property, string } from 'fast-check';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { createTranslate } from '../../../src/locales/index.js';
import type { ReportedFinding } from '../../../src/report/findings/finding-report.js';
import { REPORTERS } from '../../../src/report/findings/index.js';
import { pathUri } from '../../../src/report/findings/path.js';
import { CONTEXT, RAW, reportOf } from './example.js';

const XSD = await readFile(new URL('../../support/junit.xsd', import.meta.url), 'utf8');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const schema: object = JSON.parse(
  readFileSync(new URL('../../support/schemas/sarif-2.1.0.json', import.meta.url), 'utf8'),
);
const isSarif = ajv.compile(schema);

const changed = (finding: ReportedFinding, change: Partial<ReportedFinding>): ReportedFinding => ({
  ...finding,
  ...change,
});

/** The example with other words in its messages, places and file names. */
function worded(words: string) {
  const report = reportOf(RAW.map((finding) => ({ ...finding, args: { de: words, en: words, number: words } })));
  return { ...report, files: [words], findings: report.findings.map((found) => changed(found, { suggestion: words })) };
}

const ANY = string({ unit: 'binary', minLength: 1 });

function parsed(report = reportOf(), context = CONTEXT): unknown {
  return JSON.parse(REPORTERS.sarif(report, context)).runs[0];
}

function validate(contents: string) {
  return validateXML({
    xml: [{ fileName: 'junit.xml', contents }],
    schema: [{ fileName: 'junit.xsd', contents: XSD }],
  });
}

describe('SARIF', () => {
  it('names both places, the German one as related, and counts columns in UTF-16 code units', () => {
    expect(parsed()).toMatchObject({
      columnKind: 'utf16CodeUnits',
      results: [
        {
          ruleId: 'term/missing',
          level: 'error',
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: 'a.en.md', uriBaseId: '%SRCROOT%' },
                region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 40, charOffset: 10, charLength: 39 },
              },
            },
          ],
          relatedLocations: [
            { physicalLocation: { artifactLocation: { uri: 'a.de.md' }, region: { startLine: 3, startColumn: 5 } } },
          ],
          partialFingerprints: { 'termtreuFinding/v1': expect.stringMatching(/^[\da-f]{32}$/u) },
          suppressions: [],
        },
        { ruleId: 'number', level: 'warning' },
        { ruleId: 'segment/repetition', level: 'note' },
      ],
    });
  });

  it('describes its rules, with the address of their pages where there is one', () => {
    expect(parsed(reportOf(), { ...CONTEXT, docs: 'https://docs.example/' })).toMatchObject({
      tool: {
        driver: {
          rules: [
            { id: 'number' },
            { id: 'segment/repetition' },
            {
              id: 'term/missing',
              shortDescription: { text: expect.stringContaining('“…” has to be rendered as “…”') },
              help: { text: expect.stringContaining('docs/checks/term-missing.md') },
              helpUri: 'https://docs.example/docs/checks/term-missing.md',
            },
          ],
        },
      },
    });
  });

  it('keeps what is hidden or known, and says so', () => {
    const found = reportOf().findings;
    const findings = found
      .slice(0, 2)
      .map((each, at) => changed(each, at === 0 ? { known: true } : { known: false, hidden: 'a quotation' }));
    expect(parsed({ ...reportOf(), findings })).toMatchObject({
      results: [
        { baselineState: 'unchanged', suppressions: [] },
        { baselineState: 'new', suppressions: [{ kind: 'inSource', justification: 'a quotation' }] },
      ],
    });
  });

  it('makes no link of the words of an article', () => {
    const findings = reportOf().findings.slice(0, 1);
    const linked = findings.map((each) => changed(each, { message: '“[here](https://bad.example)” and [sic]' }));
    expect(parsed({ ...reportOf(), findings: linked })).toMatchObject({
      results: [{ message: { text: expect.stringContaining('“\\[here](https://bad.example)” and [sic]') } }],
    });
  });

  it('keeps to its schema, whatever the words are', () => {
    assert(
      property(ANY, (words) => {
        const valid = isSarif(JSON.parse(REPORTERS.sarif(worded(words), { ...CONTEXT, t: createTranslate('de') })));
        expect(isSarif.errors ?? []).toEqual([]);
        expect(valid).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('has a schema that refuses what SARIF does not know', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', colour: 'red' } } }] })).toBe(false);
    expect(isSarif({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
    expect(isSarif({ version: '2.0.0', runs: [] })).toBe(false);
  });
});

describe('paths in URIs', () => {
  it.each([
    ['./texte/Ärger 1.en.md', 'texte/%C3%84rger%201.en.md'],
    ['/home/a/b.md', 'file:///home/a/b.md'],
    ['C:\\texte\\a.md', 'file:///C:/texte/a.md'],
    ['../a:b.md', '../a%3Ab.md'],
  ])('%s', (path, uri) => {
    expect(pathUri(path)).toBe(uri);
  });
});

describe('annotations of GitHub', () => {
  it('name file, lines and columns', () => {
    expect(REPORTERS.github(reportOf(), CONTEXT).split('\n')).toEqual([
      '::error file=a.en.md,line=3,endLine=3,col=1,endColumn=39,title=termtreu term/missing::“NATO-Gipfel” has to be rendered as “NATO summit”, which does not stand in the English sentence.',
      '::warning file=a.de.md,line=3,endLine=3,col=24,endColumn=34,title=termtreu number::The number “3” does not stand in the English sentence.',
      '::notice file=a.en.md,line=1,endLine=1,col=3,endColumn=8,title=termtreu segment/repetition::The English repeats itself and may be wrong.',
      '',
    ]);
  });

  it('escape what would end them, in properties and in the message', () => {
    const [first] = reportOf().findings;
    const findings = first === undefined ? [] : [{ ...first, file: 'a,b:c%.md', message: '100 %\r\n::error::x' }];
    const line = REPORTERS.github({ ...reportOf(), findings }, CONTEXT);
    expect(line).toContain('file=a%2Cb%3Ac%25.md,');
    expect(line).toContain('::100 %25%0A::error::x\n');
    expect(line.trimEnd().split('\n')).toHaveLength(1);
  });

  it('hold nothing that a log would obey', () => {
    const [first] = reportOf().findings;
    const findings = first === undefined ? [] : [{ ...first, message: 'a\u001B[31mb\u202Ec\rd' }];
    expect(REPORTERS.github({ ...reportOf(), findings }, CONTEXT)).toContain('::a⟨U+001B⟩[31mb⟨U+202E⟩c⟨U+000D⟩d\n');
  });

  it('stay one line each, whatever the words are', () => {
    assert(
      property(ANY, (words) => {
        const lines = REPORTERS.github(worded(words), CONTEXT).split('\n');
        expect(lines).toHaveLength(RAW.length + 1);
        expect(lines.slice(0, -1).every((line) => /^::(?:error|warning|notice) file=/u.test(line))).toBe(true);
      }),
    );
  });
});

describe('JUnit', () => {
  it('fails what makes the run fail, skips the rest, and passes a clean file', () => {
    const xml = REPORTERS.junit(reportOf(), CONTEXT);
    expect(xml).toContain('<testsuites name="termtreu" tests="4" failures="1" errors="0" time="0">');
    expect(xml).toContain('<testcase name="term/missing a.en.md:3:1" classname="a.en.md" time="0"><failure ');
    expect(xml).toContain('<skipped message="warning: The number “3” does not stand in the English sentence."/>');
    expect(xml).toContain('<testcase name="b.en.md" classname="b.en.md" time="0"/>');
  });

  it('is valid, whatever the words are', async () => {
    expect(await validate(REPORTERS.junit(reportOf(), CONTEXT))).toMatchObject({ valid: true });
    await assert(
      asyncProperty(ANY, async (words) => {
        expect(await validate(REPORTERS.junit(worded(words), CONTEXT))).toMatchObject({ valid: true });
      }),
      { numRuns: 10 },
    );
  });
});

describe('checkstyle', () => {
  it('lists the findings by file', () => {
    expect(REPORTERS.checkstyle(reportOf(), CONTEXT)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="10.0">
  <file name="a.en.md">
    <error line="3" column="1" severity="error" message="“NATO-Gipfel” has to be rendered as “NATO summit”, which does not stand in the English sentence." source="termtreu.term/missing"/>
    <error line="1" column="3" severity="info" message="The English repeats itself and may be wrong." source="termtreu.segment/repetition"/>
  </file>
  <file name="a.de.md">
    <error line="3" column="24" severity="warning" message="The number “3” does not stand in the English sentence." source="termtreu.number"/>
  </file>
</checkstyle>
`);
  });
});

describe('the code quality report of GitLab', () => {
  it('gives each finding a fingerprint of its own', () => {
    const report = reportOf();
    const twice = [...report.findings, ...report.findings.map((found) => ({ ...found, file: './x.md' }))];
    const issues: { fingerprint: string; severity: string; location: unknown }[] = JSON.parse(
      REPORTERS.gitlab({ ...report, findings: twice }, CONTEXT),
    );
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(twice.length);
    expect(issues.map(({ severity }) => severity).slice(0, 3)).toEqual(['major', 'minor', 'info']);
    expect(issues[3]).toMatchObject({ location: { path: 'x.md', lines: { begin: 3 } } });
  });
});

describe('every format', () => {
  const hidden = reportOf().findings.map((found) => changed(found, { hidden: 'so wanted', message: 'HIDDEN' }));

  // SARIF alone tells what is hidden, as such.
  it.each(FINDING_FORMATS.filter((format) => format !== 'sarif'))('%s leaves out what is not open', (format) => {
    expect(REPORTERS[format]({ ...reportOf(), findings: hidden }, CONTEXT)).not.toContain('HIDDEN');
  });

  it.each(FINDING_FORMATS)('%s ends with a line feed', (format) => {
    expect(REPORTERS[format](reportOf(), CONTEXT).endsWith('\n')).toBe(true);
  });
});
