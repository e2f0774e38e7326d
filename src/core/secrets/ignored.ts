import type { SecretFinding } from './finding.ts';

/** Stands in a comment of the line itself, or alone in a comment of the line above. */
export const ignoreMark = 'auth-inspector-ignore';

/** So few that they give a word of a dictionary away to nobody: each fits one value in a million. */
const fingerprintDigits = 5;

/**
 * What a list of ignored values holds in place of `value`. `sha256` gives the digest of a text in hexadecimal digits.
 * Short on purpose: whoever finds the list and tries a dictionary is left with very many words that fit.
 */
export function fingerprintOf(value: string, sha256: (text: string) => string): string {
  return sha256(`http-auth-inspector\n${value}`).slice(0, fingerprintDigits);
}

/** Leaves out what a comment `auth-inspector-ignore` stands at: on its line, or alone on the line above. */
export function withoutIgnored(findings: readonly SecretFinding[], text: string): SecretFinding[] {
  if (findings.length === 0 || !text.includes(ignoreMark)) return [...findings];
  return findings.filter(({ range }) => !isIgnoredAt(text, range.start));
}

function isIgnoredAt(text: string, offset: number): boolean {
  const start = lineStart(text, offset);
  if (text.slice(start, lineEnd(text, offset)).includes(ignoreMark)) return true;
  if (start === 0) return false;
  const above = text.slice(lineStart(text, start - 1), start).trim();
  return /^(?:#|\/\/|--|;|\/?\*|<!--)/.test(above) && above.includes(ignoreMark);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
