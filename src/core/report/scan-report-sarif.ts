import type { ScanFinding, ScanReport } from './scan-report.ts';

const titles: Readonly<Record<ScanFinding['rule'], string>> = {
  'secret/authorization': 'A credential stands literally where it is sent',
  'secret/cookie': 'A session cookie stands literally in a request',
  'secret/key-header': 'A key stands literally in a header',
  'secret/userinfo': 'A password stands literally in a URL',
  'secret/key-parameter': 'A key stands literally in a query',
  'secret/body-field': 'A secret stands literally in a body',
  'secret/variable': 'A variable holds a secret in plain text',
  'secret/known-format': 'A token of a known format stands in plain text',
  'missing-authorization': 'A request lacks credentials that others carry',
};

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;

/** The report as SARIF 2.1.0 (OASIS), which code hosts and editors read. `version` is that of this tool. */
export function scanReportAsSarif({ findings, files, skipped }: ScanReport, version: string): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const rules = ids.map(id => ({
    id,
    shortDescription: { text: titles[id] },
    defaultConfiguration: { level: 'warning' },
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'HTTP Auth Inspector', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: findings.map(finding => resultOf(finding, ids)),
        properties: { files, skipped },
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

function resultOf(finding: ScanFinding, ids: readonly string[]) {
  const {
    rule,
    path,
    line,
    column,
    endLine,
    endColumn,
    severity,
    message,
    provider,
    page,
    confidence,
    fingerprint,
  } = finding;
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    ...(fingerprint === undefined ? {} : { partialFingerprints: { 'value/v1': fingerprint } }),
    properties: {
      confidence,
      ...(provider === undefined ? {} : { provider }),
      ...(page === undefined ? {} : { page }),
    },
  };
}

/** A path as a relative URI reference (RFC 3986, section 4.2): a colon in the first segment would read as a scheme. */
function uriOf(path: string): string {
  const segments = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${segments}` : segments;
}
