import { printableLine } from './printable.ts';
import type { ScanFinding, ScanReport } from './scan-report.ts';

/** One line for each finding, and one about the whole. `severity` and place stand first, so that terminals link them. */
export function scanReportAsText({ files, skipped, findings }: ScanReport): string {
  const lines = findings.map(lineOf);
  const left = Object.entries(skipped).filter(([, count]) => count > 0);
  const passedOver = left.map(([why, count]) => `${count} ${why}`).join(', ');
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  lines.push(`${count} in ${files} files${passedOver === '' ? '' : `; skipped: ${passedOver}`}`);
  return `${lines.join('\n')}\n`;
}

function lineOf({
  path,
  line,
  column,
  severity,
  message,
  masked,
  fingerprint,
  expires,
  confidence,
}: ScanFinding): string {
  const facts = [
    ...(masked === undefined ? [] : [masked]),
    ...(expires === undefined ? [] : [`expires ${expires}`]),
    ...(confidence === 'likely' ? ['likely'] : []),
    ...(fingerprint === undefined ? [] : [`value ${fingerprint}`]),
  ];
  return `${printableLine(path)}:${line}:${column}: ${severity}: ${printableLine(message)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}
