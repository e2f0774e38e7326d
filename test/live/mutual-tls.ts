import { ask, known, post, unrelated } from '../support/live-cases.ts';
import { certificatePath } from '../support/live-files.ts';
import type { LiveServer } from '../support/live-server.ts';
import { certificateCases } from '../support/live-shorthands.ts';

export const mutualTls: LiveServer = {
  id: 'mutual-tls',
  async start(place) {
    const ports: Record<string, string> = {};
    for (const name of ['OLD', 'ASKING', 'EXPIRED', 'OTHER', 'SELF'])
      ports[name] = String(await place.freePort());
    const plain = await place.node('mutual-tls.mjs', [], {
      ...ports,
      CA: certificatePath('ca'),
      CERT: certificatePath('good'),
      KEY: certificatePath('good-test-key'),
      CERT_EXPIRED: certificatePath('expired'),
      KEY_EXPIRED: certificatePath('expired-test-key'),
      CERT_OTHER: certificatePath('other-host'),
      KEY_OTHER: certificatePath('other-host-test-key'),
      CERT_SELF: certificatePath('self-signed'),
      KEY_SELF: certificatePath('self-signed-test-key'),
    });
    const at = (name: string) => `https://127.0.0.1:${ports[name]}`;
    const strict = plain.replace('http:', 'https:');
    const alice = 'Authorization: Basic alice:example-password';
    return [
      known('demanded, TLS 1.3', ask(`${strict}/orders`), 'client-certificate-required'),
      known(
        'demanded, TLS 1.3, token sent',
        ask(`${strict}/orders`, 'Authorization: Bearer example-token'),
        'client-certificate-required',
      ),
      known('demanded, TLS 1.3, with a body', post(`${strict}/orders`, '{}'), 'client-certificate-required'),
      known('demanded, TLS 1.2', ask(`${at('OLD')}/orders`), 'client-certificate-required'),
      known(
        'demanded, TLS 1.2, password sent',
        ask(`${at('OLD')}/orders`, alice),
        'client-certificate-required',
      ),
      known('asked for', ask(`${at('ASKING')}/orders`), 'client-certificate-required'),
      known('asked for, password sent', ask(`${at('ASKING')}/orders`, alice), 'client-certificate-required'),
      known(
        'asked for, certificate in a header',
        ask(`${at('ASKING')}/orders`, 'X-SSL-Client-Cert: -----BEGIN%20CERTIFICATE-----example'),
        'client-certificate-required',
      ),
      known(
        'asked for, refusal without a reason',
        ask(`${at('ASKING')}/spring`),
        'missing-credentials',
        'client-certificate-required',
        'insufficient-permissions',
        'blocked-by-intermediary',
      ),
      known(
        'certificate or token: neither',
        ask(`${at('ASKING')}/either`),
        'missing-credentials',
        'client-certificate-required',
      ),
      known(
        'certificate or token: token',
        ask(`${at('ASKING')}/either`, 'Authorization: Bearer example-token-1'),
        'not-an-auth-failure',
      ),
      ...certificateCases(`${strict}/orders`),
      known('http to the https port', ask(`${plain}/orders`), 'wrong-endpoint', 'not-an-auth-failure'),
      unrelated('open to all', ask(`${at('ASKING')}/open`)),
      unrelated('error', ask(`${at('ASKING')}/broken`)),
      unrelated('the server’s certificate has expired', ask(`${at('EXPIRED')}/`)),
      unrelated('the server’s certificate is for another host', ask(`${at('OTHER')}/`)),
      unrelated('the server’s certificate is its own', ask(`${at('SELF')}/`)),
    ];
  },
};
