import { hopLine } from './hop-line.ts';
import { formatInstant, formatLife } from './life.ts';
import { originLine } from './origin-line.ts';
import { printable, printableLine } from './printable.ts';
import type { Report, ReportFinding, ReportResult, ReportToken } from './report.ts';
import { isHealthy, requestLine, verdictSign, verdictTitle } from './verdict.ts';

type Paint = (text: string) => string;

/** Colours, for a terminal that has them. Widths are counted before painting. */
export interface TextStyle {
  readonly good: Paint;
  readonly bad: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
}

export interface TextOptions {
  readonly style?: TextStyle;
  /** In columns; 100 when absent. */
  readonly width?: number;
  /** Adds the exchange, challenges, tokens and probes. */
  readonly verbose?: boolean;
  /** IANA name; the machine's when absent. */
  readonly timeZone?: string;
}

const plainStyle: TextStyle = { good: t => t, bad: t => t, strong: t => t, faint: t => t };
const indent = '  ';
/** In characters; the JSON has the whole of it. */
const longestBody = 2000;

interface Page {
  readonly style: TextStyle;
  readonly width: number;
  readonly timeZone: string | undefined;
}

/** A report for a terminal: one readable verdict a request, a healthy one in one line. */
export function asText(report: Report, options: TextOptions = {}): string {
  const page: Page = {
    style: options.style ?? plainStyle,
    width: options.width ?? 100,
    timeZone: options.timeZone,
  };
  const blocks = report.results.map(result => [
    ...verdict(result, page),
    ...(options.verbose === true ? details(result, page) : []),
  ]);
  return blocks.map(lines => `${lines.join('\n')}\n`).join(report.results.every(isHealthy) ? '' : '\n');
}

function verdict(result: ReportResult, page: Page): string[] {
  const notes = result.notes.flatMap(note => bullet('!', note, page));
  if (isHealthy(result)) return [`${page.style.good('✓')} ${requestLine(result)}`, ...notes];
  const [first, ...others] = result.findings;
  const lines = headline(result, first, page);
  const isTold = first?.explanation.includes(result.failure?.message ?? '') === true;
  if (result.failure !== null && !isTold) lines.push(...paragraph(result.failure.message, indent, page));
  if (first !== undefined) lines.push(...findingLines(first, page));
  if (others.length > 0) {
    lines.push(`${indent}${page.style.strong('Other candidates')}`);
    lines.push(...others.flatMap(other => bullet('?', `${other.title}   ${sureness(other)}`, page)));
  }
  return [...lines, ...notes];
}

/** `✗ The token has expired   GET https://… → 401   token-expired (certain)`, in two lines where one is too short. */
function headline(result: ReportResult, first: ReportFinding | undefined, page: Page): string[] {
  const { style, width } = page;
  const title = verdictTitle(result);
  const mark = verdictSign(result);
  const sign = mark === '✗' ? style.bad(mark) : style.strong(mark);
  const tail = [requestLine(result), ...(first === undefined ? [] : [sureness(first)])];
  const oneLine = [`x ${title}`, ...tail].join('   ');
  const start = `${sign} ${style.strong(title)}`;
  if (columns(oneLine) <= width) return [[start, ...tail].join('   ')];
  return [start, ...wrap(tail.join('   '), width - indent.length).map(line => indent + line)];
}

function sureness({ cause, confidence }: ReportFinding): string {
  return `${cause} (${confidence})`;
}

function findingLines(finding: ReportFinding, page: Page): string[] {
  const fixes = finding.fixes.map(({ title, audience }) =>
    audience === 'server' ? `Server: ${title}` : title,
  );
  return [
    ...paragraph(finding.explanation, indent, page),
    ...section(
      'Evidence',
      finding.evidence.map(({ where, text }) => `${where}: ${text}`),
      page,
    ),
    ...section('Fix', fixes, page),
  ];
}

function section(title: string, items: readonly string[], page: Page): string[] {
  if (items.length === 0) return [];
  return [`${indent}${page.style.strong(title)}`, ...items.flatMap(item => bullet('-', item, page))];
}

function details(result: ReportResult, page: Page): string[] {
  const { hops, carried, challenges, tokens, probes, clock, provenance } = result;
  const redirects = hops.filter(({ answered }) => answered === undefined).map(hopLine);
  const answers = hops.filter(({ answered }) => answered !== undefined).map(hopLine);
  const asked = probes.map(
    ({ method, url, status, learned }) => `${method} ${url} → ${status ?? 'no answer'}: ${learned}`,
  );
  return [
    `${indent}${page.style.strong('Exchange')}`,
    ...exchangeLines(result).flatMap(line => paragraph(line, indent + indent, page)),
    ...section('Redirects', redirects, page),
    ...section('Challenges answered', answers, page),
    ...section('Carried', carried, page),
    ...section('Came from', provenance.map(originLine), page),
    ...section('Challenges', challenges.map(challengeLine), page),
    ...section(
      'Tokens',
      tokens.flatMap(token => tokenLines(token, clock.judge, page)),
      page,
    ),
    ...section('Probes', asked, page),
    ...section('Clock', [clockLine(result, page)], page),
  ];
}

/** As `curl -v` marks them: `>` was sent, `<` came back, `*` is told about both. */
function exchangeLines({ request, response, connection }: ReportResult): string[] {
  const lines = [`> ${request.method} ${request.url}`];
  lines.push(...request.headers.map(([name, value]) => `> ${name}: ${value}`));
  if (connection?.remoteAddress !== undefined) lines.push(`* connected to ${connection.remoteAddress}`);
  if (connection?.proxy !== undefined) lines.push(`* through the proxy ${connection.proxy}`);
  if (connection?.tls !== undefined) lines.push(`* ${connection.tls.protocol}`);
  if (response === null) return lines;
  const { status, statusText, headers, httpVersion, body, durationMs } = response;
  lines.push(`< HTTP${httpVersion === '' ? '' : `/${httpVersion}`} ${status} ${statusText}`);
  lines.push(...headers.map(([name, value]) => `< ${name}: ${value}`));
  lines.push(`* ${body.size} bytes in ${Math.round(durationMs)} ms${body.truncated ? ', cut off' : ''}`);
  if (body.text !== '') lines.push(body.text.slice(0, longestBody));
  return lines;
}

function challengeLine({ header, scheme, token68, params }: ReportResult['challenges'][number]): string {
  const list = Object.entries(params).map(([name, value]) => `${name}="${value}"`);
  return `${header}: ${[scheme, token68 ?? '', list.join(', ')].filter(part => part !== '').join(' ')}`;
}

function tokenLines(token: ReportToken, now: number, page: Page): string[] {
  const detail = token.signatureDetail === '' ? '' : ` (${token.signatureDetail})`;
  const life = token.format === 'jwt' ? `, ${formatLife(token, now, page.timeZone)}` : '';
  return [
    `${token.where}: ${token.format}, signature ${token.signature}${detail}${life}`,
    `header ${JSON.stringify(token.header)}`,
    ...(token.format === 'jwt' ? [`claims ${JSON.stringify(token.claims)}`] : []),
    ...token.problems,
  ];
}

const clockWords = {
  server: 'by the clock of the server',
  local: 'by the local clock',
  recording: 'by the time of the recording',
} as const;

function clockLine({ clock }: ReportResult, page: Page): string {
  const seconds = clock.skewSeconds ?? 0;
  const skew =
    seconds === 0 ? '' : `, ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} the local one`;
  return `${formatInstant(clock.judge, page.timeZone)} ${clockWords[clock.source]}${skew}`;
}

function bullet(sign: string, text: string, page: Page): string[] {
  const [first = '', ...rest] = wrap(printableLine(text), page.width - indent.length - 2);
  return [`${indent}${page.style.faint(sign)} ${first}`, ...rest.map(line => `${indent}${indent}${line}`)];
}

function paragraph(text: string, before: string, page: Page): string[] {
  return printable(text)
    .split('\n')
    .filter(line => line.trim() !== '')
    .flatMap(line => wrap(line, page.width - before.length).map(wrapped => before + wrapped));
}

/** Breaks at single spaces; a word that is longer than the line stands alone. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of text.trim().split(' ')) {
    const size = columns(word);
    if (line !== '' && length + 1 + size > width) {
      lines.push(line.trimEnd());
      line = word;
      length = size;
    } else {
      length += line === '' ? size : size + 1;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line.trimEnd()];
}

function columns(text: string): number {
  return [...text].length;
}
