import type { Finding } from '../../src/core/diagnosis/cause.ts';

/** Whether one of the first findings names a true cause; no finding is right where nothing is wrong. */
export function isRightWithin(
  findings: readonly Finding[],
  first: number,
  causes: readonly string[],
): boolean {
  const named = findings.slice(0, first).map(({ cause }) => cause);
  return named.length === 0
    ? causes.includes('not-an-auth-failure')
    : named.some(cause => causes.includes(cause));
}
