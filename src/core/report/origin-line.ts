import type { ReportOrigin } from './report.ts';

/**
 * One line: `Authorization: Bearer {{token}} ← @token on line 3`. The place in the file is named where no variable is;
 * a request after a redirect is named by its number.
 */
export function originLine({ name, written, hop, chains }: ReportOrigin): string {
  const origins = chains.map(chain => {
    const first = chain.findIndex(isReference);
    const beyond = chain.slice(first < 0 ? 0 : first + 1).filter(step => !isReference(step));
    const reference = chain[first] ?? '';
    const isTold = reference === '' || (chains.length === 1 && written.includes(reference));
    // The line is left out, what lies between it and the wire is not
    const before = chain.slice(0, Math.max(0, first - 1));
    return [...before, ...(isTold ? [] : [reference]), ...beyond].join(' ← ');
  });
  const request = hop > 1 ? ` (request ${hop})` : '';
  const start = written === '' ? name : `${name}: ${written}`;
  return `${start}${request} ← ${origins.join('; ')}`;
}

function isReference(step: string): boolean {
  return step.startsWith('{{');
}
