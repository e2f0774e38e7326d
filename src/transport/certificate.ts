import { isIP } from 'node:net';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import type { Failure, TlsFacts } from '../core/evidence/exchange.ts';
import { errorCode } from './error-code.ts';

/** What a finished handshake tells: protocol, whether the peer is trusted, and the certificate it showed. */
export function tlsFacts(socket: TLSSocket): TlsFacts {
  const certificate = socket.getPeerCertificate();
  // Node gives a code string although its types say Error.
  const error: unknown = socket.authorizationError;
  const reason = error instanceof Error ? (errorCode(error) ?? error.message) : error;
  return {
    protocol: socket.getProtocol() ?? '',
    authorized: socket.authorized,
    ...(typeof reason === 'string' && reason !== '' ? { authorizationError: reason } : {}),
    ...(Object.keys(certificate).length === 0 ? {} : { peer: peerFacts(certificate) }),
  };
}

function peerFacts(certificate: PeerCertificate): NonNullable<TlsFacts['peer']> {
  return {
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    altNames: certificate.subjectaltname ?? '',
    validFrom: Date.parse(certificate.valid_from),
    validTo: Date.parse(certificate.valid_to),
  };
}

/** The common name, or the organization where there is none. A name may be given several times. */
function nameOf(name: PeerCertificate['subject'] | undefined): string {
  const value: string | string[] | undefined = name?.CN ?? name?.O;
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

interface Refusal {
  readonly where: string;
  readonly host: string;
  readonly facts: TlsFacts;
  readonly now: number;
}

type Sentence = (refusal: Refusal) => string;

const UNKNOWN_ISSUER: Sentence = ({ facts }) =>
  `is signed by an issuer that is not trusted here${facts.peer === undefined ? '' : ` (${facts.peer.issuer})`}`;
const SELF_SIGNED: Sentence = () => 'is self-signed, so nobody vouches for it';

/** OpenSSL's verification results, by the names that Node gives them (openssl-verify(1), "Diagnostics"). */
const SENTENCES: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ['CERT_HAS_EXPIRED', expired],
  ['CERT_NOT_YET_VALID', ({ facts }) => `is not valid before ${dateText(facts.peer?.validFrom)}`],
  ['ERR_TLS_CERT_ALTNAME_INVALID', wrongHost],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', SELF_SIGNED],
  [
    'SELF_SIGNED_CERT_IN_CHAIN',
    ({ facts }) => `leads to a root that is not trusted here (${facts.peer?.issuer ?? ''})`,
  ],
  ['UNABLE_TO_GET_ISSUER_CERT', UNKNOWN_ISSUER],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', UNKNOWN_ISSUER],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', UNKNOWN_ISSUER],
  ['CERT_UNTRUSTED', UNKNOWN_ISSUER],
  ['CERT_REVOKED', () => 'has been revoked'],
  ['CERT_SIGNATURE_FAILURE', () => 'has a signature that does not verify'],
  ['INVALID_PURPOSE', () => 'is not meant for a server'],
]);

/** The failure for a peer whose certificate was not accepted. `host` is the name that was asked for. */
export function certificateFailure(refusal: Refusal): Failure {
  const code = refusal.facts.authorizationError ?? 'unknown';
  const what = SENTENCES.get(code)?.(refusal) ?? `was not accepted (${code})`;
  const message = `The certificate of ${refusal.where} ${what}; the request was not sent`;
  return { code: 'tls', message, detail: code };
}

function expired({ facts, now }: Refusal): string {
  const validTo = facts.peer?.validTo;
  if (validTo !== undefined && validTo > now) return 'comes with an issuer certificate that has expired';
  return `has expired: it was valid until ${dateText(validTo)}`;
}

function wrongHost({ facts, host }: Refusal): string {
  const names = facts.peer?.altNames || facts.peer?.subject || 'nobody';
  return `is for other names: it says ${names}, not ${isIP(host) === 0 ? host : `IP Address:${host}`}`;
}

function dateText(time: number | undefined): string {
  return time === undefined || Number.isNaN(time) ? 'an unreadable date' : new Date(time).toISOString();
}
