import type { SecretFinding, SecretKind } from './finding.ts';
import { maskSign, maskValue } from './masked-value.ts';
import { isPersonalName } from './secret-names.ts';
import { looksRandom } from './strength.ts';

/** Where people write passwords that they chose. */
const personal: ReadonlySet<SecretKind> = new Set(['authorization', 'userinfo']);

/**
 * A found secret as it may be shown: its beginning tells one key from another, but of a password that a person chose not
 * even that may stay.
 */
export function maskedFinding(finding: SecretFinding, literal: string): string {
  const { kind, format, token, name = '' } = finding;
  if (token || (format !== undefined && kind !== 'userinfo')) return maskValue(literal);
  const isKey = !personal.has(kind) && !isPersonalName(name) && looksRandom(literal);
  return isKey ? maskValue(literal) : maskSign;
}
