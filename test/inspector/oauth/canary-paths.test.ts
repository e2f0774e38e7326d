import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../../src/core/auth/decode-text.ts';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import { asJson } from '../../../src/core/report/as-json.ts';
import { asMarkdown } from '../../../src/core/report/as-markdown.ts';
import { asText } from '../../../src/core/report/as-text.ts';
import { clientCodeOffers } from '../../../src/core/report/client-code/client-code.ts';
import { createReport } from '../../../src/core/report/create-report.ts';
import { describeDecoded } from '../../../src/core/report/decoded-text.ts';
import type { Inspection } from '../../../src/core/report/inspection.ts';
import { inspectedAsCurl } from '../../../src/core/report/request-as-curl.ts';
import { unexpectedFailure } from '../../../src/core/secrets/unexpected-failure.ts';
import { copyAsCurl } from '../../../src/inspector/copy-as-curl.ts';
import type { World } from '../../../src/inspector/world.ts';
import { proxySettings } from '../../../src/transport/proxies.ts';
import { canary, leaks } from '../../support/canary.ts';
import { type LocalServer, type LocalServers, localServers } from '../../support/local-server.ts';
import { projectRoot } from '../../support/project-root.ts';
import { realWorld, run, testTokens } from './real-world.ts';

/** One way for a secret to get into an inspection. */
interface Path {
  readonly text: (api: string) => string;
  readonly files?: (api: string) => Readonly<Record<string, string>>;
  readonly world?: (api: string) => Partial<World>;
  readonly secrets: readonly string[];
}

const client = (api: string, more: object) => ({
  '/project/http-client.env.json': JSON.stringify({
    $shared: { Security: { Auth: { shop: { 'Token URL': `${api}/token`, 'Client ID': 'shop', ...more } } } },
  }),
});
const authorized = (value: string) => (api: string) => `POST ${api}/api\nAuthorization: ${value}\n\nhello\n`;
const token = 'Bearer {{$auth.token("shop")}}';
const byCode = { 'Grant Type': 'Authorization Code', 'Auth URL': 'https://idp.example.com/authorize' };
const idToken = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.${canary('signature')}`;

const paths: Readonly<Record<string, Path>> = {
  'an Authorization line': { text: authorized(`Bearer ${canary('line')}`), secrets: [canary('line')] },
  'a variable of the file': {
    text: api => `@key = ${canary('variable')}\nGET ${api}/api?api_key={{key}}\nX-Api-Key: {{key}}\n`,
    secrets: [canary('variable')],
  },
  'a private environment file': {
    text: authorized('Basic ann {{password}}'),
    files: () => ({
      '/project/http-client.private.env.json': JSON.stringify({ $shared: { password: canary('private') } }),
    }),
    secrets: [canary('private')],
  },
  'the store of secrets': { text: authorized('Digest ann {{$secret S}}'), secrets: [canary('store')] },
  'a client’s secret': {
    text: authorized(token),
    files: api => client(api, { 'Grant Type': 'Client Credentials', 'Client Secret': canary('client') }),
    secrets: [canary('client'), canary('access'), canary('refresh'), canary('signature')],
  },
  'a client’s secret in a body': {
    text: authorized(token),
    files: api =>
      client(api, {
        'Grant Type': 'Client Credentials',
        'Client Credentials': 'in body',
        'Client Secret': canary('client'),
      }),
    secrets: [canary('client'), canary('access'), canary('refresh')],
  },
  'a code of a sign-in': {
    text: authorized('Bearer {{$auth.idToken("shop")}}'),
    files: api => client(api, byCode),
    secrets: [canary('code'), canary('access'), canary('signature')],
  },
  'a cookie': {
    text: api => `GET ${api}/api\nCookie: sid=${canary('cookie')}\n`,
    secrets: [canary('cookie'), canary('answered')],
  },
  'the passphrase of a certificate': {
    text: api =>
      `GET ${api.replace('http:', 'https:')}/api\nX-ClientCert: pfx:test/fixtures/tls/good-test.p12 passphrase:${canary('passphrase')}\n`,
    world: () => ({ readCertificate: path => readFile(join(projectRoot, path)).catch(() => undefined) }),
    secrets: [canary('passphrase')],
  },
  'the password of a proxy': {
    text: () => 'GET http://api.example.com/api\n',
    world: api => ({
      proxy: proxySettings({
        setting: api.replace('://', `://ann:${canary('proxy')}@`),
        env: () => undefined,
      }),
    }),
    secrets: [canary('proxy')],
  },
  'a pasted curl command': {
    text: api => `curl '${api}/api' -u 'ann:${canary('pasted')}' -b 'sid=${canary('cookie')}'\n`,
    secrets: [canary('pasted'), canary('cookie')],
  },
};

describe('a canary put through', () => {
  let servers: LocalServers;
  let api: LocalServer;
  beforeEach(async () => {
    servers = localServers();
    api = await servers.http((request, response) => {
      if (request.url === '/token') {
        const tokens = {
          access_token: canary('access'),
          refresh_token: canary('refresh'),
          id_token: idToken,
        };
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify({ ...tokens, token_type: 'Bearer', expires_in: 600 }));
        return;
      }
      // A server that repeats what it was sent, as many do.
      const sent = request.headers.authorization ?? request.headers.cookie ?? '';
      response.writeHead(401, {
        'WWW-Authenticate': `Bearer error="invalid_token", error_description="${sent.replaceAll('"', '')}"`,
        'Set-Cookie': `session=${canary('answered')}; Path=/`,
      });
      response.end(JSON.stringify({ message: `refused: ${sent}`, headers: request.headers }));
    });
  });
  afterEach(() => servers.stop());

  const browse = async (url: string) => {
    const asked = new URL(url).searchParams;
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({ code: canary('code'), state: asked.get('state') ?? '' }).toString();
    await fetch(back);
    return true;
  };
  const worldOf = ({ files, world }: Path): World => ({
    ...realWorld(testTokens(browse, { S: canary('store') }), files?.(api.origin) ?? {}),
    ...world?.(api.origin),
  });
  const shown = (inspection: Inspection) => {
    const report = createReport([inspection]);
    return [
      ...[asJson(report), asMarkdown(report), asText(report, { width: 120, verbose: true })],
      ...[JSON.stringify(clientCodeOffers(report)), inspectedAsCurl(inspection) ?? ''],
    ].join('\n');
  };

  for (const [name, path] of Object.entries(paths)) {
    it(`${name} is in no report, no progress, and no copied command`, async () => {
      const told: string[] = [];
      const text = path.text(api.origin);
      const inspection = await run(text, worldOf(path), { probes: true, progress: line => told.push(line) });
      assert.ok(inspection.diagnosis.findings.length > 0);
      const parsed = parseHttpFile(text);
      const [node] = parsed.requests;
      assert.ok(node);
      const file = { path: '/project/orders.http', text, parsed };
      const { command, notes } = await copyAsCurl(file, node, worldOf(path), {});
      const everything = [shown(inspection), ...told, command, ...notes].join('\n');
      assert.deepEqual(leaks(everything, path.secrets), [], everything);
    });

    it(`${name} is in no text of a crash`, async () => {
      const world = worldOf(path);
      for (const words of [`cannot read "${path.secrets[0]}"`, `Bearer ${path.secrets[0]}`]) {
        const send = () => Promise.reject(new Error(words));
        const crash = await run(path.text(api.origin), { ...world, send }).then(shown, unexpectedFailure);
        assert.deepEqual(leaks(crash, path.secrets), [], crash);
      }
    });
  }

  it('Decode is in nothing that is shown', () => {
    const secret = canary('decoded');
    const texts = [
      `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.${secret}`,
      `Basic ${btoa(`ann:${secret}`)}`,
      `Cookie: sid=${secret}`,
    ];
    for (const text of texts) {
      const decoded = decodeText(text);
      assert.ok(decoded);
      assert.deepEqual(leaks(JSON.stringify(describeDecoded(decoded)), [secret]), [], text);
    }
  });
});
