import { printableLine } from './printable.ts';
import type { ReportResult } from './report.ts';

/** Nothing is wrong: nothing was found, or the single cause that says so of an answer below 400. */
export function isHealthy({ findings, response }: ReportResult): boolean {
  if (response === null || response.status >= 400) return false;
  return findings.length === 0 || findings[0]?.cause === 'not-an-auth-failure';
}

/** `✓` is healthy, `○` failed for a reason that has nothing to do with authentication, `✗` is all the rest. */
export function verdictSign(result: ReportResult): '✓' | '○' | '✗' {
  if (isHealthy(result)) return '✓';
  return result.findings[0]?.cause === 'not-an-auth-failure' ? '○' : '✗';
}

/** `401`, else why there is no answer. */
export function outcome({ response, failure }: ReportResult): string {
  if (response !== null) return String(response.status);
  return failure === null ? 'not sent' : `no answer (${failure.code})`;
}

/** `GET https://api.example/users → 401`; the name where a recording does not tell what was asked. */
export function requestLine(result: ReportResult): string {
  const { method, url, name } = result.request;
  const asked = `${printableLine(method)} ${printableLine(url)}`.trim() || printableLine(name);
  return `${asked} → ${printableLine(outcome(result))}`;
}

/** What a reader must know first, in a few words. */
export function verdictTitle(result: ReportResult): string {
  const [first] = result.findings;
  if (first !== undefined) return printableLine(first.title);
  if (result.response === null) return result.failure === null ? 'Not sent' : 'No answer';
  return isHealthy(result) ? 'Nothing is wrong' : 'No cause was found';
}
