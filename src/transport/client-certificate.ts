import { createSecureContext, type SecureContext } from 'node:tls';
import { errorCode } from './error-code.ts';
import { WireError } from './failure.ts';

/** A certificate with its key: two PEM texts, or one PKCS#12 file. */
export interface ClientCertificate {
  readonly cert?: Uint8Array;
  readonly key?: Uint8Array;
  readonly pfx?: Uint8Array;
  readonly passphrase?: string;
}

const passphraseLacks =
  /bad.?decrypt|mac verify|INCORRECT_PASSWORD|bad password|empty password|interrupted or cancelled/i;

/** What OpenSSL and BoringSSL call the ways in which a certificate cannot be used. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [passphraseLacks, 'the passphrase is wrong or missing'],
  [
    /key values mismatch|KEY_VALUES_MISMATCH|KEY_TYPE_MISMATCH/i,
    'the key does not belong to the certificate',
  ],
  [
    /unsupported/i,
    'the file is encrypted in an old way that this platform no longer reads: export it again with AES',
  ],
  [
    /no start line|NO_START_LINE|asn1|not enough data|wrong tag|bad base64|DECODE/i,
    'the file is not in the form that its place asks for (PEM, or PKCS#12 for pfx)',
  ],
];

/** Whether a certificate cannot be loaded because its passphrase is wrong or not known. */
export function needsPassphrase(certificate: ClientCertificate): boolean {
  try {
    contextOf(certificate, undefined);
    return false;
  } catch (error) {
    return passphraseLacks.test(textOf(error));
  }
}

/** Loads a client certificate. Throws a WireError that says what is wrong with it; nothing was sent then. */
export function certificateContext(
  certificate: ClientCertificate,
  authorities: readonly string[] | undefined,
  where: string,
): SecureContext {
  try {
    return contextOf(certificate, authorities);
  } catch (error) {
    const code = errorCode(error);
    const text = textOf(error);
    const reason = reasons.find(([pattern]) => pattern.test(text))?.[1] ?? 'it is not accepted';
    const message = `The client certificate for ${where} cannot be used: ${reason}; the request was not sent`;
    throw new WireError({
      code: 'client-certificate',
      message,
      ...(code === undefined ? {} : { detail: code }),
    });
  }
}

function contextOf(
  { cert, key, pfx, passphrase }: ClientCertificate,
  authorities: readonly string[] | undefined,
): SecureContext {
  return createSecureContext({
    ...(authorities === undefined ? {} : { ca: [...authorities] }),
    ...(cert === undefined ? {} : { cert: Buffer.from(cert) }),
    // A PEM file may hold both.
    ...(cert === undefined ? {} : { key: Buffer.from(key ?? cert) }),
    ...(pfx === undefined ? {} : { pfx: Buffer.from(pfx) }),
    ...(passphrase === undefined ? {} : { passphrase }),
  });
}

function textOf(error: unknown): string {
  return error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : '';
}
