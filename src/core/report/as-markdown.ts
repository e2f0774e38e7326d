import { hopLine } from './hop-line.ts';
import { formatLife } from './life.ts';
import { codeBlock, codeSpan, escapeMarkdown, link } from './markdown-text.ts';
import { originLine } from './origin-line.ts';
import type { Report, ReportFinding, ReportFix, ReportResult, ReportToken } from './report.ts';
import { requestLine, verdictSign, verdictTitle } from './verdict.ts';

export interface MarkdownOptions {
  /** Of the heading of each request: 1 to 6; 2 when absent. */
  readonly headingLevel?: number;
  /** IANA name; the machine's when absent. */
  readonly timeZone?: string;
}

/** Longer bodies are cut: a ticket wants the message, not the page. */
const longestBody = 4000;

/** A report for a ticket: verdict, evidence, fixes, and the exchange in a fenced block that nothing in it can close. */
export function asMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const level = Math.min(Math.max(options.headingLevel ?? 2, 1), 6);
  return report.results.map(result => resultPart(result, '#'.repeat(level), options.timeZone)).join('\n');
}

function resultPart(result: ReportResult, hashes: string, timeZone: string | undefined): string {
  const { findings, notes, tokens, probes, hops, clock, provenance } = result;
  const [first, ...others] = findings;
  const parts = [
    `${hashes} ${verdictSign(result)} ${escapeMarkdown(verdictTitle(result))}`,
    codeSpan(requestLine(result)),
    ...(result.failure === null ? [] : [escapeMarkdown(result.failure.message)]),
    ...(first === undefined ? [] : findingParts(first)),
    ...list(
      'Other candidates',
      others.map(other => `${escapeMarkdown(other.title)} ${sureness(other)}`),
    ),
    ...list('Notes', notes.map(escapeMarkdown)),
    ...list(
      'Where the credentials came from',
      provenance.map(origin => codeSpan(originLine(origin))),
    ),
    ...list(
      'Redirects',
      hops
        .filter(({ answered }) => answered === undefined)
        .map(hop => codeSpan(`${hop.method} ${hop.url} → ${hop.status} ${hop.location}`)),
    ),
    ...list(
      'Challenges answered',
      hops.filter(({ answered }) => answered !== undefined).map(hop => codeSpan(hopLine(hop))),
    ),
    ...list(
      'Tokens',
      tokens.map(token => tokenItem(token, clock.judge, timeZone)),
    ),
    ...list('Probes', probes.map(probeItem)),
    '**Exchange**',
    codeBlock(exchangeText(result), 'http'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function findingParts(finding: ReportFinding): string[] {
  return [
    sureness(finding),
    escapeMarkdown(finding.explanation),
    ...list(
      'Evidence',
      finding.evidence.map(({ where, text }) => `${escapeMarkdown(where)}: ${codeSpan(text)}`),
    ),
    ...list('Fix', finding.fixes.map(fixItem)),
    ...list(
      'References',
      finding.references.map(({ title, url }) => link(title, url)),
    ),
  ];
}

function sureness({ cause, confidence }: ReportFinding): string {
  return `(${codeSpan(cause)}, ${escapeMarkdown(confidence)})`;
}

function fixItem({ title, audience }: ReportFix): string {
  return audience === 'server' ? `Server: ${escapeMarkdown(title)}` : escapeMarkdown(title);
}

function tokenItem(token: ReportToken, now: number, timeZone: string | undefined): string {
  const life = token.format === 'jwt' ? `, ${formatLife(token, now, timeZone)}` : '';
  const claims = token.format === 'jwt' ? `: ${codeSpan(JSON.stringify(token.claims))}` : '';
  return `${escapeMarkdown(token.where)}, signature ${token.signature}${escapeMarkdown(life)}${claims}`;
}

function probeItem({ method, url, status, learned }: ReportResult['probes'][number]): string {
  return `${codeSpan(`${method} ${url} → ${status ?? 'no answer'}`)} ${escapeMarkdown(learned)}`;
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`**${title}**`, items.map(item => `- ${item}`).join('\n')];
}

function exchangeText({ request, response }: ReportResult): string {
  const lines = [
    `${request.method} ${request.url}`,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
  ];
  if (response === null) return lines.join('\n');
  const { text } = response.body;
  const version = response.httpVersion === '' ? 'HTTP' : `HTTP/${response.httpVersion}`;
  lines.push('', `${version} ${response.status} ${response.statusText}`.trimEnd());
  lines.push(...response.headers.map(([name, value]) => `${name}: ${value}`));
  if (text !== '') lines.push('', text.length > longestBody ? `${text.slice(0, longestBody)}…` : text);
  return lines.join('\n');
}
