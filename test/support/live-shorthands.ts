import { ask, known } from './live-cases.ts';
import { certificatePath } from './live-files.ts';
import type { LiveCase } from './live-server.ts';

/** What every server with Digest can be asked by shorthand: the challenge is answered on the way. */
export function digestShorthands(
  url: string,
  prefix = 'digest shorthand',
  { basicToo = false } = {},
): LiveCase[] {
  const target = `${url}${url.includes('?') ? '&' : '?'}filter=a,b`;
  return [
    known(
      `${prefix}: right password`,
      ask(url, 'Authorization: Digest alice example-password'),
      'not-an-auth-failure',
    ),
    known(
      `${prefix}: with a query`,
      ask(target, 'Authorization: Digest alice:example-password'),
      'not-an-auth-failure',
    ),
    known(`${prefix}: chosen`, ask(url, 'Authorization: Any alice example-password'), 'not-an-auth-failure'),
    // Userinfo goes out as Basic first; where Basic is offered too, it was judged then.
    ...(basicToo
      ? []
      : [
          known(
            `${prefix}: userinfo`,
            ask(url.replace('//', '//alice:example-password@')),
            'not-an-auth-failure',
          ),
        ]),
    known(`${prefix}: wrong password`, ask(url, 'Authorization: Digest alice other'), 'invalid-credentials'),
    known(
      `${prefix}: unknown user`,
      ask(url, 'Authorization: Digest nobody example-password'),
      'invalid-credentials',
    ),
  ];
}

/** What every server with Basic can be asked by shorthand. */
export function basicShorthands(url: string): LiveCase[] {
  return [
    known(
      'basic shorthand: chosen',
      ask(url, 'Authorization: Any alice example-password'),
      'not-an-auth-failure',
    ),
    known(
      'basic shorthand: wrong password',
      ask(url, 'Authorization: Any alice other'),
      'invalid-credentials',
    ),
    known(
      'basic shorthand: meant for Digest',
      ask(url, 'Authorization: Digest alice example-password'),
      'scheme-mismatch',
    ),
  ];
}

/** What every server that demands a client certificate of the test authority can be asked. */
export function certificateCases(url: string): LiveCase[] {
  const pem = (name: string) => `cert:${certificatePath(name)} key:${certificatePath(`${name}-test-key`)}`;
  const pfx = certificatePath('good-test').replace(/pem$/, 'p12');
  return [
    known('certificate: PEM', ask(url, `X-ClientCert: ${pem('good')}`), 'not-an-auth-failure'),
    known(
      'certificate: PKCS#12',
      ask(url, `X-ClientCert: pfx:${pfx} passphrase:made-up`),
      'not-an-auth-failure',
    ),
    known(
      'certificate: its own issuer',
      ask(url, `X-ClientCert: ${pem('self-signed')}`),
      'client-certificate-required',
    ),
    known('certificate: expired', ask(url, `X-ClientCert: ${pem('expired')}`), 'client-certificate-required'),
  ];
}
