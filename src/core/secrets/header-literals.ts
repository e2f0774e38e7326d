import { isKeyHeader, misspeltAuthHeader } from '../auth/key-names.ts';
import type { Text } from '../http-file/range.ts';
import { addFromCookies } from './assigned-literals.ts';
import { addFromAuthorization } from './authorization-literals.ts';
import { type Candidate, trimmed } from './candidates.ts';
import { isCredentialName, isSecretLiteral } from './literal-names.ts';
import { remembered } from './remembered.ts';

type HeaderKind = 'authorization' | 'cookie' | 'key-header' | 'client-certificate' | 'other';

const kindOf = remembered((name: string): HeaderKind => {
  const lower = name.toLowerCase();
  if (lower === 'authorization' || lower === 'proxy-authorization') return 'authorization';
  if (lower === 'cookie') return 'cookie';
  if (lower === 'x-clientcert') return 'client-certificate';
  if (misspeltAuthHeader(name) !== undefined) return 'authorization';
  return isKeyHeader(lower) && isCredentialName(name) ? 'key-header' : 'other';
});

const passphrase = /(?<=passphrase:[ \t]*)\S+/i;

/** Adds what is secret in a header: Authorization in any scheme, session cookies, keys, the passphrase of a certificate. */
export function addFromHeader(candidates: Candidate[], name: string, value: Text): void {
  const kind = kindOf(name);
  if (kind === 'cookie') addFromCookies(candidates, value);
  else if (kind === 'authorization')
    addFromAuthorization(candidates, kind, value, `The ${name} header`, name);
  else if (kind === 'key-header') addFromAuthorization(candidates, kind, value, `The header ${name}`, name);
  else if (kind === 'client-certificate') {
    const found = passphrase.exec(value.text);
    if (found !== null)
      candidates.push(
        trimmed('key-header', value.range.start + found.index, found[0], `The header ${name}`, name),
      );
  } else if (isSecretLiteral(name, value.text.trim()))
    candidates.push(trimmed('key-header', value.range.start, value.text, `The header ${name}`, name));
}
