import { readFileSync } from 'node:fs';
import { environment } from '../inspector/oauth/real-world.ts';
import { isInstalled } from '../support/debian-packages.ts';
import { type LivePlace, livePlace } from '../support/live-place.ts';
import {
  ann,
  type ConfiguredClient as Client,
  machineClient,
  nativeClient,
  tokensWith,
} from '../support/provider-clients.ts';
import { assertExpected, type Expected, inspectAt } from '../support/real-inspection.ts';
import { clientSecret, type RealProvider, startProvider } from '../support/real-provider.ts';
import { makeCertificates, type TestCertificates } from '../support/test-certificates.ts';

describe('oidc-provider, tokens bound to a key (DPoP with its nonce)', () => {
  let place: LivePlace;
  let provider: RealProvider;
  before(async () => {
    place = await livePlace('openid-provider');
    provider = await startProvider(place);
  });
  after(() => place.leave());

  const bound = () => nativeClient(provider.origin, { DPoP: true });
  const rows: readonly (readonly [
    name: string,
    headers: string,
    client: () => Client,
    expected: Expected,
  ])[] = [
    [
      'are taken with their proof',
      'Authorization: DPoP {{$auth.token("shop")}}\nDPoP: proof',
      bound,
      { cause: 'accepted', says: [/answered DPoP: the server wants its nonce/] },
    ],
    [
      'are refused as Bearer',
      'Authorization: Bearer {{$auth.token("shop")}}',
      bound,
      { cause: 'token-binding-mismatch' },
    ],
    [
      'are refused without a proof',
      'Authorization: DPoP {{$auth.token("shop")}}',
      bound,
      { cause: 'token-binding-mismatch' },
    ],
    [
      'are refused with a proof that is none',
      'Authorization: DPoP {{$auth.token("shop")}}\nDPoP: eyJhbGciOiJFUzI1NiJ9.e30.made-up',
      bound,
      { cause: 'token-binding-mismatch' },
    ],
    [
      'are not what a client without DPoP gets',
      'Authorization: DPoP {{$auth.token("shop")}}\nDPoP: proof',
      () => nativeClient(provider.origin),
      { cause: ['token-binding-mismatch', 'invalid-credentials'] },
    ],
  ];
  for (const [name, headers, client, expected] of rows)
    it(name, async () => {
      const text = `GET ${provider.origin}/me\n${headers}\n`;
      assertExpected(
        await inspectAt(text, { tokens: tokensWith(ann), files: environment(client()) }),
        expected,
      );
    });

  it('are given to a request that is written out', async () => {
    const head = `POST ${provider.origin}/token\nContent-Type: application/x-www-form-urlencoded`;
    const client = `Authorization: Basic machine ${clientSecret}`;
    const inspection = await inspectAt(`${head}\n${client}\nDPoP: proof\n\ngrant_type=client_credentials\n`);
    assertExpected(inspection, { cause: 'accepted', says: [/answered DPoP/] });
    const refused = await inspectAt(`${head}\n${client}\nDPoP: made-up\n\ngrant_type=client_credentials\n`);
    assertExpected(refused, { cause: 'token-binding-mismatch' });
  });
});

if (isInstalled('nginx') || isInstalled('apache2'))
  describe('oidc-provider, clients with a certificate (tls_client_auth)', () => {
    let place: LivePlace;
    let provider: RealProvider;
    let made: TestCertificates;
    before(async () => {
      place = await livePlace('openid-provider-tls');
      made = await makeCertificates(place.folder);
      const { path } = made;
      const tls = { cert: path('localhost.pem'), key: path('localhost-key.pem'), ca: path('authority.pem') };
      provider = await startProvider(place, tls);
    });
    after(() => place.leave());

    const rows: readonly (readonly [name: string, certificate: string | undefined, expected: Expected])[] = [
      ['get a token with the right one', 'alice', { cause: 'accepted', says: [/alice\.pem is offered/] }],
      ['are refused with none', undefined, { cause: 'invalid-credentials' }],
      ['are refused with one of another authority', 'mallory', { cause: 'invalid-credentials' }],
      ['are refused with one that has expired', 'alice-expired', { cause: 'invalid-credentials' }],
      ['are refused with one of another name', 'localhost', { cause: 'invalid-credentials' }],
    ];
    for (const [name, certificate, expected] of rows)
      it(name, async () => {
        const { path } = made;
        const client = machineClient(provider.origin, {
          'Client ID': 'certified',
          'Client Secret': '',
          'Client Credentials': 'mtls',
        });
        const offered = certificate && {
          cert: path(`${certificate}.pem`),
          key: path(`${certificate}-key.pem`),
        };
        const certificates = offered ? { [new URL(provider.origin).host]: offered } : {};
        const configuration = {
          '/project/.httpyac.json': JSON.stringify({ clientCertificates: certificates }),
        };
        const text = `POST ${provider.origin}/token/introspection\nContent-Type: application/x-www-form-urlencoded\nAuthorization: Basic machine ${clientSecret}\n\ntoken={{$auth.token("shop")}}\n`;
        const inspection = await inspectAt(text, {
          tokens: tokensWith(ann),
          files: { ...environment(client), ...configuration },
          authority: readFileSync(path('authority.pem'), 'utf8'),
        });
        assertExpected(inspection, expected);
      });
  });
