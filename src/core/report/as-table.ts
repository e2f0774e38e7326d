import { printableLine } from './printable.ts';
import type { Report, ReportResult } from './report.ts';
import { isHealthy, outcome, verdictTitle } from './verdict.ts';

/** The columns that a row takes besides the address, which gets what is left. */
const statusWidth = 9;
const causeWidth = 44;
const narrowestAddress = 24;

/**
 * A long recording at a glance: one line for each exchange that failed, in its order, and a count of the others.
 * `width` is in columns.
 */
export function asTable(report: Report, width = 100): string {
  const failing = report.results.filter(result => !isHealthy(result));
  const addressWidth = Math.max(narrowestAddress, width - statusWidth - causeWidth - 4);
  const healthy = report.results.length - failing.length;
  const count = `${report.results.length} exchanges, ${failing.length} failed, ${healthy} without a failure`;
  return `${[count, '', ...failing.map(result => row(result, addressWidth))].join('\n')}\n`;
}

function row(result: ReportResult, addressWidth: number): string {
  const address = cut(`${result.request.method} ${shortened(result.request.url)}`, addressWidth);
  return `${outcome(result).padEnd(statusWidth)} ${address.padEnd(addressWidth)}  ${verdict(result)}`;
}

function verdict(result: ReportResult): string {
  const [first] = result.findings;
  return first === undefined ? verdictTitle(result) : `${first.cause} (${first.confidence})`;
}

/** Host and path: what tells one request from another. */
function shortened(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : url;
}

function cut(text: string, width: number): string {
  const line = printableLine(text);
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}
