import type { Unintended, UnintendedKind } from '../evidence/unintended.ts';
import type { Diagnosis } from './cause.ts';
import type { CauseId } from './cause-id.ts';

/** What a wrong value ends in. */
const wrongValue: readonly CauseId[] = [
  'invalid-credentials',
  'token-expired',
  'token-signature-invalid',
  'token-key-unknown',
  'token-audience-mismatch',
  'token-issuer-mismatch',
  'token-type-mismatch',
  'token-revoked',
  'insufficient-scope',
  'insufficient-permissions',
  'session-expired',
  'account-disabled',
  'unresolved-variable',
];

/** Causes that a credential sent by mistake may be behind. */
const explained: Readonly<Record<UnintendedKind, readonly CauseId[]>> = {
  placeholder: ['malformed-credentials', 'invalid-credentials', 'unresolved-variable'],
  'userinfo-not-sent': ['invalid-credentials', 'malformed-credentials', 'scheme-mismatch'],
  'cookie-beside-authorization': ['invalid-credentials', 'session-expired', 'csrf-failed'],
  'several-definitions': wrongValue,
  'other-environment': wrongValue,
};

/** Adds what the user may not have meant to send to the facts of the causes that it may be behind. Ranks stay. */
export function withUnintended(diagnosis: Diagnosis, unintended: readonly Unintended[]): Diagnosis {
  if (unintended.length === 0) return diagnosis;
  const findings = diagnosis.findings.map(finding => {
    const added = unintended.filter(({ kind }) => explained[kind].includes(finding.cause));
    return { ...finding, facts: [...finding.facts, ...added.flatMap(({ facts }) => facts)] };
  });
  return { ...diagnosis, findings };
}
