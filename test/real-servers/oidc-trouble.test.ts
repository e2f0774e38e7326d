import assert from 'node:assert/strict';
import { environment } from '../inspector/oauth/real-world.ts';
import { isInstalled } from '../support/debian-packages.ts';
import { certificatePath } from '../support/live-files.ts';
import { type LivePlace, livePlace } from '../support/live-place.ts';
import { certificateText } from '../support/local-server.ts';
import {
  ann,
  type ConfiguredClient as Client,
  machineClient,
  nativeClient,
  tokensWith,
} from '../support/provider-clients.ts';
import { assertExpected, type Expected, inspectAt, type Surroundings } from '../support/real-inspection.ts';
import { type RealProvider, startProvider } from '../support/real-provider.ts';
import { type SilentServer, startSilentServer } from '../support/silent-server.ts';

interface Troubles {
  readonly provider: RealProvider;
  readonly expired: RealProvider;
  readonly silent: SilentServer;
  /** Nothing listens there. */
  readonly dead: string;
}

type Trouble = readonly [
  name: string,
  client: (at: Troubles) => Client,
  expected: Expected,
  with_?: Surroundings,
];

const unreachable = 'identity-provider-unreachable';

const rows: readonly Trouble[] = [
  [
    'is down',
    at => machineClient(at.dead),
    { cause: unreachable, says: [/Nothing listens/, /Start the provider/] },
  ],
  [
    'is down after its metadata were configured',
    at => machineClient('', { 'Token URL': `${at.dead}/token` }),
    { cause: unreachable },
  ],
  [
    'does not answer in time',
    at => machineClient(at.silent.origin),
    { cause: unreachable, says: [/did not answer in time/, /allow it more time/] },
    { timeoutMs: 200 },
  ],
  [
    'has a certificate that has expired',
    at => machineClient(at.expired.origin),
    { cause: unreachable, says: [/has expired/, /Renew the provider’s certificate/] },
    { authority: certificateText('ca') },
  ],
  [
    'has a certificate of an unknown authority',
    at => machineClient(at.expired.origin),
    { cause: unreachable, says: [/certificate/] },
  ],
  [
    'is not at this path',
    at => machineClient(`${at.provider.origin}/realms/none`),
    { cause: 'wrong-endpoint' },
  ],
  [
    'has no token endpoint at this path',
    at => machineClient('', { 'Token URL': `${at.provider.origin}/oauth/token` }),
    { cause: 'wrong-endpoint' },
  ],
  [
    'answers with a page at the address that is taken for its token endpoint',
    at => machineClient('', { 'Token URL': `${at.provider.origin}/session/end` }),
    { cause: 'wrong-endpoint' },
  ],
  [
    'calls itself otherwise',
    at => machineClient(at.provider.origin.replace('127.0.0.1', 'localhost')),
    { cause: 'token-issuer-mismatch', says: [/letter by letter/] },
  ],
  [
    'is asked over https where it speaks http',
    at => machineClient(at.provider.origin.replace('http:', 'https:')),
    { cause: unreachable, says: [/TLS handshake/, /speaks https/] },
  ],
];

describe('oidc-provider, in trouble', () => {
  let place: LivePlace;
  let at: Troubles;
  before(async () => {
    place = await livePlace('openid-provider');
    const [provider, silent] = [await startProvider(place), await startSilentServer()];
    const tls = { cert: certificatePath('expired'), key: certificatePath('expired-test-key') };
    const dead = `http://127.0.0.1:${await place.freePort()}`;
    at = { provider, silent, dead, expired: await startProvider(place, tls) };
  });
  after(async () => {
    await at?.silent.close();
    await place.leave();
  });

  const ask = (client: Client, more: Surroundings = {}) =>
    inspectAt(`GET ${at.dead}/orders\nAuthorization: Bearer {{$auth.token("shop")}}\n`, {
      tokens: tokensWith(ann),
      files: environment(client),
      ...more,
    });

  for (const [name, client, expected, surroundings] of rows)
    it(name, async () => assertExpected(await ask(client(at), surroundings), expected));

  it('waits for a sign-in whose port is in use', async () => {
    const busy = new URL(at.provider.origin).port;
    const client = nativeClient(at.provider.origin, { 'Redirect URL': `http://127.0.0.1:${busy}/callback` });
    const says = [/The port for the sign-in is in use/, new RegExp(`Port ${busy}`), /set Redirect URL/];
    assertExpected(await ask(client), { cause: 'sso-required', says });
  });

  it('waits for a sign-in that is cancelled, and nothing is kept', async () => {
    const controller = new AbortController();
    const tokens = tokensWith(ann);
    const openBrowser = async () => {
      controller.abort();
      return true;
    };
    const kept: string[] = [];
    const store = { ...tokens.store, save: async (key: string) => void kept.push(key) };
    const inspection = await ask(nativeClient(at.provider.origin), {
      tokens: {
        ...tokens,
        store,
        signIn: { ...tokens.signIn, openBrowser, showDeviceCode: async () => undefined },
      },
      signal: controller.signal,
    });
    assertExpected(inspection, { cause: 'sso-required', says: [/The sign-in was cancelled/] });
    assert.deepEqual(kept, []);
  });
});

if (isInstalled('nginx'))
  describe('oidc-provider behind nginx', () => {
    let place: LivePlace;
    let silent: SilentServer;
    let origin: string;
    before(async () => {
      place = await livePlace('nginx-idp');
      silent = await startSilentServer();
      const [port, dead] = [await place.freePort(), await place.freePort()];
      const { folder } = place;
      const file = await place.write(
        'nginx.conf',
        `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr; user root;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    location /down/ { proxy_pass http://127.0.0.1:${dead}; }
    location /slow/ { proxy_pass ${silent.origin}; proxy_read_timeout 100ms; }
    location /moved/ { return 302 /sign-in; }
    location / { default_type text/html; return 200 "<html><head><title>Sign in</title></head><body><form method=post><input type=password name=password></form></body></html>"; }
  }
}`,
      );
      await place.run({ command: '/usr/sbin/nginx', args: ['-p', folder, '-c', file], port });
      origin = `http://127.0.0.1:${port}`;
    });
    after(async () => {
      await silent.close();
      await place.leave();
    });

    const troubles: readonly (readonly [name: string, path: string, expected: Expected])[] = [
      ['is down: a page with 502', '/down', { cause: unreachable }],
      ['is slow: a page with 504', '/slow', { cause: unreachable }],
      ['is hidden by a sign-in page', '', { cause: 'wrong-endpoint', says: [/not as one/] }],
      [
        'is hidden by a redirect to a sign-in page',
        '/moved',
        { cause: 'wrong-endpoint', also: ['sso-required'] },
      ],
    ];
    for (const [name, path, expected] of troubles)
      for (const how of ['Issuer', 'Token URL'])
        it(`${name} (${how})`, async () => {
          const client = machineClient(
            '',
            how === 'Issuer' ? { Issuer: `${origin}${path}` } : { 'Token URL': `${origin}${path}/token` },
          );
          const text = `GET ${origin}/orders\nAuthorization: Bearer {{$auth.token("shop")}}\n`;
          assertExpected(
            await inspectAt(text, { tokens: tokensWith(ann), files: environment(client) }),
            expected,
          );
        });
  });
