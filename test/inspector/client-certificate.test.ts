import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { memoryTokenStore, type TokenWorld } from '../../src/inspector/oauth/token-world.ts';
import type { World } from '../../src/inspector/world.ts';
import { send } from '../../src/transport/send.ts';
import type { SendOptions } from '../../src/transport/send-options.ts';
import { certificateText, localServers } from '../support/local-server.ts';
import { projectRoot } from '../support/project-root.ts';
import { fakeWorld, inspectText } from './fake-world.ts';

const pem = (name: string) => join(projectRoot, 'test/fixtures/tls', `${name}.pem`);
const seen: RequestListener = (request, response) => {
  const { authorized } = request.socket as TLSSocket;
  response.writeHead(authorized ? 200 : 403).end();
};

describe('client certificates, sent', () => {
  const servers = localServers();
  const pfx = join(projectRoot, 'test/fixtures/tls/good-test.p12');
  afterEach(() => servers.stop());

  const askingServer = () =>
    servers.https('good', seen, {
      ca: certificateText('ca'),
      requestCert: true,
      rejectUnauthorized: false,
    });
  const inspect = (text: string, more: Partial<World> = {}, files: Readonly<Record<string, string>> = {}) =>
    inspectText(text, {
      ...fakeWorld(() => undefined, files),
      now: Date.now,
      send: (request, options: SendOptions) =>
        send(request, { ...options, tls: { ...options.tls, ca: certificateText('ca') } }),
      readCertificate: path => readFile(path).catch(() => undefined),
      ...more,
    });

  it('go to the host and port of the settings, as PEM', async () => {
    const { port, origin } = await askingServer();
    const files = { host: `127.0.0.1:${port}`, cert: pem('good'), key: pem('good-test-key') };
    const { evidence, notes } = await inspect(`GET ${origin}/`, { clientCertificates: [files] });
    assert.equal(evidence.status, 200);
    assert.match(notes.join('\n'), /good\.pem is offered to 127\.0\.0\.1/);
  });

  it('do not go to another port, nor over a redirect to one', async () => {
    const [first, second] = [await askingServer(), await askingServer()];
    const files = { host: `127.0.0.1:${first.port}`, cert: pem('good'), key: pem('good-test-key') };
    assert.equal(
      (await inspect(`GET ${second.origin}/`, { clientCertificates: [files] })).evidence.status,
      403,
    );
    const moving = await servers.https('good', (_, response) =>
      response.writeHead(302, { Location: `${second.origin}/` }).end(),
    );
    const own = { ...files, host: `127.0.0.1:${moving.port}` };
    assert.equal(
      (await inspect(`GET ${moving.origin}/`, { clientCertificates: [own] })).evidence.status,
      403,
    );
  });

  it('are read from PKCS#12 with its passphrase, by the header that httpYac knows, which is not sent', async () => {
    const { origin } = await askingServer();
    const text = `GET ${origin}/\nX-ClientCert: pfx:${pfx} passphrase:made-up`;
    const { evidence } = await inspect(text);
    assert.equal(evidence.status, 200);
    assert.ok(!evidence.exchange?.request.headers.some(([name]) => /clientcert/i.test(name)));
  });

  it('are explained when the passphrase is wrong, and nothing is sent', async () => {
    const { origin, seen: requests } = await askingServer();
    const { evidence, diagnosis } = await inspect(
      `GET ${origin}/\nX-ClientCert: pfx:${pfx} passphrase:other`,
    );
    const [finding] = diagnosis.findings;
    assert.deepEqual(
      [finding?.cause, finding?.title, diagnosis.findings.length],
      ['malformed-credentials', 'The client certificate cannot be used', 1],
    );
    assert.match(
      evidence.exchange?.failure?.message ?? '',
      /passphrase is wrong or missing; the request was not sent/,
    );
    assert.equal(requests.length, 0);
  });

  it('are explained when key and certificate differ, and when the file is no certificate', async () => {
    const { origin } = await askingServer();
    const message = async (cert: string, key: string) =>
      (await inspect(`GET ${origin}/\nX-ClientCert: cert:${cert} key:${key}`)).evidence.exchange?.failure
        ?.message;
    assert.match((await message(pem('good'), pem('ca-test-key'))) ?? '', /key does not belong|not accepted/);
    assert.match(
      (await message(join(projectRoot, 'package.json'), pem('ca-test-key'))) ?? '',
      /not in the form/,
    );
  });

  it('are looked for in the configuration of httpYac, and in the chosen environment', async () => {
    const { port, origin } = await askingServer();
    const configured = { cert: pem('good'), key: pem('good-test-key') };
    const yac = JSON.stringify({ clientCertificates: { [`127.0.0.1:${port}`]: configured } });
    assert.equal(
      (await inspect(`GET ${origin}/`, {}, { '/project/.httpyac.json': yac })).evidence.status,
      200,
    );
    const environment = JSON.stringify({
      $shared: { SSLConfiguration: { clientCertificate: pfx, hasCertificatePassphrase: true } },
    });
    const files = { '/project/http-client.private.env.json': environment };
    const { evidence } = await inspect(
      `GET ${origin}/`,
      { certificatePassphrase: async () => 'made-up' },
      files,
    );
    assert.equal(evidence.status, 200);
  });

  it('take the passphrase from where secrets are kept, in the header and in a configuration', async () => {
    const { port, origin } = await askingServer();
    const asked: string[] = [];
    const tokens: TokenWorld = {
      store: memoryTokenStore(),
      wait: async () => undefined,
      async secret(name) {
        asked.push(name);
        return name === 'CERTIFICATE' ? 'made-up' : undefined;
      },
    };
    const header = await inspect(
      `GET ${origin}/\nX-ClientCert: pfx:${pfx} passphrase:{{$secret CERTIFICATE}}`,
      { tokens },
    );
    assert.equal(header.evidence.status, 200);
    const configured = (passphrase: string) => ({
      tokens,
      clientCertificates: [{ host: `127.0.0.1:${port}`, pfx, passphrase }],
    });
    const settings = await inspect(`GET ${origin}/`, configured('{{$secret CERTIFICATE}}'));
    assert.equal(settings.evidence.status, 200);
    const unknown = await inspect(`GET ${origin}/`, configured('{{$secret OTHER}}'));
    assert.equal(unknown.evidence.status, 403);
    assert.match(unknown.notes.join('\n'), /the secret OTHER of its passphrase is not set/);
    assert.deepEqual(asked, ['CERTIFICATE', 'CERTIFICATE', 'OTHER']);
  });

  it('ask for a passphrase only where the file does not open without, and once more where it was wrong', async () => {
    const { port, origin } = await askingServer();
    const asked: boolean[] = [];
    const asking = (...answers: readonly (string | undefined)[]) => ({
      clientCertificates: [{ host: `127.0.0.1:${port}`, pfx }],
      async certificatePassphrase(path: string, again: boolean) {
        assert.equal(path, pfx);
        asked.push(again);
        return answers[again ? 1 : 0];
      },
    });
    assert.equal((await inspect(`GET ${origin}/`, asking('other', 'made-up'))).evidence.status, 200);
    assert.deepEqual(asked.splice(0), [false, true]);
    const none = await inspect(`GET ${origin}/`, asking(undefined));
    assert.match(none.evidence.exchange?.failure?.message ?? '', /the passphrase is wrong or missing/);
    assert.deepEqual(asked.splice(0), [false]);
    const open = { host: `127.0.0.1:${port}`, cert: pem('good'), key: pem('good-test-key') };
    const plain = await inspect(`GET ${origin}/`, { ...asking('other'), clientCertificates: [open] });
    assert.equal(plain.evidence.status, 200);
    assert.deepEqual(asked, []);
  });

  it('are a note when the file is not there, and the request goes without', async () => {
    const { origin } = await askingServer();
    const { evidence, notes } = await inspect(`GET ${origin}/\nX-ClientCert: pfx:no-such.p12`);
    assert.equal(evidence.status, 403);
    assert.match(notes.join('\n'), /there is no no-such\.p12/);
  });

  it('are never shown: no key of a file stands in the evidence', async () => {
    const { origin } = await askingServer();
    const inspection = await inspect(
      `GET ${origin}/\nX-ClientCert: cert:${pem('good')} key:${pem('good-test-key')}`,
    );
    const [line = ''] = readFileSync(pem('good-test-key'), 'utf8').split('\n').slice(1);
    assert.ok(line.length > 30 && !JSON.stringify(inspection).includes(line));
  });
});
