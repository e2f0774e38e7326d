import type { Diagnosis, Fix } from './cause.ts';
import type { CauseId } from './cause-id.ts';

/** What another token of the same client may mend. */
const mended: ReadonlySet<CauseId> = new Set([
  'token-expired',
  'token-revoked',
  'token-key-unknown',
  'token-signature-invalid',
  'invalid-credentials',
  'insufficient-scope',
]);

/** Offers a fresh token first, where the one that was refused was kept from an earlier request of one of these clients. */
export function withRenewal(diagnosis: Diagnosis, clients: readonly string[]): Diagnosis {
  const [first, ...others] = diagnosis.findings;
  const [client] = clients;
  if (first === undefined || client === undefined || !mended.has(first.cause)) return diagnosis;
  const title = `Get a fresh token of ${client} and send again`;
  const fix: Fix = { kind: 'command', title, command: 'renew-token' };
  return { ...diagnosis, findings: [{ ...first, fixes: [fix, ...first.fixes] }, ...others] };
}
