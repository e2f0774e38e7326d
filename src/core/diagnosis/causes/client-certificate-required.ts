import type { Cause, Detection } from '../cause.ts';
import { identifying, isRefused, spoken, statusFact } from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** 495 and 496 are nginx's: SSL certificate error, SSL certificate required. */
const certificateStatus = new Set([495, 496]);
/** TLS alerts by which a server asks for, or refuses, a client certificate (RFC 8446, section 6.2). */
const alert =
  /certificate.?required|alert.{0,20}bad.?certificate|alert.{0,20}unknown.?ca|alert.{0,20}certificate.?(unknown|expired|revoked)|alert number (116|42|43|44|45|46|48)/i;

/** mTLS: the certificate is missing, unknown or expired. */
export const clientCertificateRequired: Cause = {
  id: 'client-certificate-required',
  title: 'The server wants a client certificate',
  help: {
    meaning:
      'The server identifies clients by a certificate in the TLS handshake (mTLS). None was sent, or one that it does not know or that has expired.',
    confirm:
      'The handshake ends with an alert, or the answer is 400, 495 or 496 and speaks of a certificate.',
    client: 'Configure certificate and key for exactly this host and port.',
    server: 'Check that the authority that signed the certificate is in the list of trusted ones.',
  },
  references: [
    {
      title: 'RFC 8446, section 6.2: TLS error alerts',
      url: 'https://www.rfc-editor.org/rfc/rfc8446#section-6.2',
    },
    {
      title: 'nginx: ngx_http_ssl_module, error codes 495–497',
      url: 'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#errors',
    },
  ],
  detect(evidence, said) {
    const failure = evidence.exchange?.failure;
    if (failure?.code === 'tls' && alert.test(`${failure.message} ${failure.detail ?? ''}`)) {
      return detection('certain', 60, [{ where: 'TLS handshake', text: failure.message }]);
    }
    // Before TLS 1.3 a server that misses a certificate ends the handshake without saying so (RFC 5246, section 7.2.2).
    if (
      failure?.code === 'tls' &&
      /alert (?:number )?40\b|handshake.?failure/i.test(`${failure.message} ${failure.detail ?? ''}`)
    )
      return detection('likely', 30, [{ where: 'TLS handshake', text: failure.message }]);
    // Some servers close the connection on a certificate that they do not accept, and say nothing.
    if (
      failure?.code === 'reset' &&
      !evidence.exchange?.response &&
      evidence.exchange?.connection?.tls?.clientCertificate
    )
      return detection('likely', 25, [
        { where: 'connection, after a client certificate', text: failure.message },
      ]);
    const words = spoken(said, 'client-certificate-required');
    if (certificateStatus.has(evidence.status ?? 0))
      return detection('certain', 55, [...(words?.facts ?? []), statusFact(evidence)]);
    if (!words || !(isRefused(evidence, said) || (evidence.status ?? 0) >= 500)) return undefined;
    const nothing = identifying(evidence.credentials).length === 0;
    return detection(words.confidence, words.weight + (nothing ? 20 : 2), [
      ...words.facts,
      statusFact(evidence),
    ]);
  },
};

function detection(
  confidence: Detection['confidence'],
  weight: number,
  facts: Detection['facts'],
): Detection {
  return {
    confidence,
    weight,
    explanation:
      'The server asks for a certificate in the TLS handshake and did not get one that it accepts.',
    facts,
    fixes: [
      clientAdvice('Configure a client certificate for this host and port.'),
      serverAdvice('Check the list of trusted authorities.'),
    ],
  };
}
