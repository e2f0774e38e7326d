import type { ReportHop } from './report.ts';

/** One hop in one line: a redirect with what it dropped, or a challenge with what answered it. */
export function hopLine({ method, url, status, location, dropped, answered }: ReportHop): string {
  if (answered !== undefined) {
    return `${method} ${url} → ${status}; sent again with ${answered.scheme} (${answered.why})`;
  }
  const lost = dropped.map(({ name, why }) => `; ${name} was dropped: ${why}`).join('');
  return `${method} ${url} → ${status} ${location}${lost}`;
}
