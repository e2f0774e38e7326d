import { base64OfBytes } from '../auth-crypto.ts';
import { decodeBase64 } from '../base64.ts';
import type { Challenge } from '../challenges.ts';
import type { Credentials } from '../credentials.ts';
import { explainNtlmToken, readNtlm } from './ntlm.ts';

/** Object identifiers as they stand in the token (RFC 4178, section 4; RFC 4121, section 4.1). */
const mechanisms = [
  ['\x06\x09\x2a\x86\x48\x86\xf7\x12\x01\x02\x02', 'Kerberos'],
  ['\x06\x09\x2a\x86\x48\x82\xf7\x12\x01\x02\x02', 'Kerberos (as Windows spells it)'],
  ['\x06\x0a\x2b\x06\x01\x04\x01\x82\x37\x02\x02\x0a', 'NTLM'],
] as const;

/** The mechanisms that a SPNEGO or Kerberos token offers, in the order of the token; empty when it is none. */
export function negotiateMechanisms(token: string): string[] {
  const bytes = decodeBase64(token);
  if (bytes === undefined) return [];
  const text = textOf(bytes);
  return mechanisms
    .map(([oid, name]) => ({ name, at: text.indexOf(oid) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

/** What Negotiate credentials say, one sentence each (RFC 4559). */
export function explainNegotiate({ token, rest }: Pick<Credentials, 'token' | 'rest'>): string[] {
  return explainNegotiateToken(token ?? rest);
}

/** What a token of Negotiate holds, one sentence each. */
export function explainNegotiateToken(token: string): string[] {
  const ntlm = insideOf(token);
  if (ntlm !== undefined) {
    return [
      'NTLM inside of Negotiate: the client got no Kerberos ticket for this host (no domain, no SPN HTTP/<host>, or an IP address in the URL).',
      ...explainNtlmToken(ntlm),
    ];
  }
  const offered = negotiateMechanisms(token);
  if (offered.length === 0) return ['This is neither a SPNEGO nor a Kerberos token.'];
  return [
    `The token offers ${[...new Set(offered)].join(', then ')}.`,
    'A Kerberos ticket is for one service (SPN HTTP/<host>) and one time: host name, SPN, keytab and clocks have to fit.',
  ];
}

/** The message of NTLM that a token is or, wrapped in SPNEGO, holds. */
function insideOf(token: string): string | undefined {
  if (readNtlm(token) !== undefined) return token;
  const bytes = decodeBase64(token);
  if (bytes === undefined) return undefined;
  const at = textOf(bytes).indexOf('NTLMSSP\0');
  const inner = at < 0 ? undefined : base64OfBytes(bytes.subarray(at));
  return inner !== undefined && readNtlm(inner) !== undefined ? inner : undefined;
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 256), byte => String.fromCharCode(byte)).join('');
}

/** What a Negotiate challenge says: an offer, or a token of the server. */
export function explainNegotiateChallenge({ token68 }: Challenge): string[] {
  if (token68 === undefined) {
    return [
      'Negotiate is offered: a Kerberos ticket for HTTP/<host>, of whoever is signed in to the domain; some servers take NTLM inside.',
    ];
  }
  const ntlm = insideOf(token68);
  if (ntlm !== undefined) return explainNtlmToken(ntlm);
  return ['The server sends a token of its own: the next step of SPNEGO, or the proof of who it is.'];
}
