import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK } from 'jose';
import { readCredentials } from '../../src/core/auth/read-credentials.ts';
import { readNtlm } from '../../src/core/auth/schemes/ntlm.ts';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';
import { createReport } from '../../src/core/report/create-report.ts';
import type { Inspection } from '../../src/core/report/inspection.ts';
import { prepareComparison, runComparison } from '../../src/inspector/compare-credentials.ts';
import type { World } from '../../src/inspector/world.ts';
import { send } from '../../src/transport/send.ts';
import { localServers } from '../support/local-server.ts';
import { fakeWorld, inspectText } from './fake-world.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const challenge = (more = '') =>
  `Digest realm="Orders, all", nonce="n1", qop="auth,auth-int", algorithm=SHA-256${more}`;
const password = 'made-up-password';

/** Whether Digest credentials are right for this password. */
function isRight({ method = '', url = '', headers }: IncomingMessage, nonce = 'n1'): boolean {
  const params = readCredentials(headers.authorization ?? '').params;
  const a1 = sha256(`alice:Orders, all:${password}`);
  const middle = `${params['nonce']}:${params['nc']}:${params['cnonce']}:${params['qop']}`;
  const right = sha256(`${a1}:${middle}:${sha256(`${method}:${params['uri']}`)}`);
  return params['response'] === right && params['uri'] === url && params['nonce'] === nonce;
}

function refuse(response: ServerResponse, ...challenges: readonly string[]): void {
  response.writeHead(
    401,
    [
      ['WWW-Authenticate', challenges[0] ?? ''],
      ...challenges.slice(1).map(text => ['WWW-Authenticate', text]),
    ].flat(),
  );
  response.end();
}

/** The challenge of the example in [MS-NLMP], section 4.2.4.3. */
const ntlmChallenge =
  'NTLM TlRMTVNTUAACAAAADAAMADgAAAAzgoriASNFZ4mrze8AAAAAAAAAACQAJABEAAAABgBwFwAAAA9TAGUAcgB2AGUAcgACAAwARABvAG0AYQBpAG4AAQAMAFMAZQByAHYAZQByAAAAAAA=';

const digestServer: RequestListener = (request, response) => {
  if (isRight(request)) response.end('{}');
  else refuse(response, challenge());
};

describe('the inspector, authenticating', () => {
  const servers = localServers();
  afterEach(() => servers.stop());
  const inspect = (text: string, more: Partial<World> = {}): Promise<Inspection> =>
    inspectText(text, { ...fakeWorld(() => undefined), now: Date.now, send, ...more });
  const cause = ({ diagnosis }: Inspection) => diagnosis.findings[0]?.cause;
  const authorizations = (rawHeaders: readonly string[]) =>
    rawHeaders.filter((_, at) => rawHeaders[at - 1]?.toLowerCase() === 'authorization');

  it('answers a Digest challenge, query, body and all, and shows both requests', async () => {
    const server = await servers.http(digestServer);
    const inspection = await inspect(
      `POST ${server.origin}/orders?a=1,2\nAuthorization: Digest alice ${password}\n\n{"a": 1}`,
    );
    assert.equal(inspection.evidence.status, 200);
    assert.deepEqual(
      server.seen.map(({ body }) => body.toString()),
      ['{"a": 1}', '{"a": 1}'],
    );
    const [result] = createReport([inspection]).results;
    assert.deepEqual(
      result?.hops.map(({ status, answered }) => [status, answered?.scheme]),
      [[401, 'Digest SHA-256']],
    );
    assert.equal(cause(inspection) ?? 'not-an-auth-failure', 'not-an-auth-failure');
    assert.ok(!JSON.stringify(result).includes(password));
  });

  it('sends nothing unasked, and nothing again once it was refused', async () => {
    const server = await servers.http((_, response) => refuse(response, challenge()));
    const inspection = await inspect(`GET ${server.origin}/\nAuthorization: Digest alice:other`);
    assert.deepEqual(
      server.seen.map(({ rawHeaders }) => authorizations(rawHeaders).length),
      [0, 1],
    );
    assert.equal(cause(inspection), 'invalid-credentials');
  });

  it('answers a stale nonce once more, and no further', async () => {
    const server = await servers.http((_, response) => refuse(response, challenge(', stale=true')));
    await inspect(`GET ${server.origin}/\nAuthorization: Digest alice ${password}`);
    assert.equal(server.seen.length, 3);
  });

  it('counts on with one nonce over a redirect, and never goes to another origin', async () => {
    const other = await servers.http((_, response) => response.end('{}'));
    const counts: (string | undefined)[] = [];
    const server = await servers.http((request, response) => {
      const params = readCredentials(request.headers.authorization ?? '').params;
      if (!isRight(request)) return refuse(response, challenge());
      counts.push(params['nc']);
      response.writeHead(307, { Location: request.url === '/a' ? '/b' : `${other.origin}/` }).end();
    });
    await inspect(`GET ${server.origin}/a\nAuthorization: Digest alice ${password}`);
    assert.deepEqual(counts, ['00000001', '00000002']);
    assert.deepEqual(authorizations(other.seen[0]?.rawHeaders ?? ['Authorization', 'missed']), []);
    assert.equal(other.seen.length, 1);
  });

  it('sends the messages of NTLM over one connection, and none of them to another origin', async () => {
    const other = await servers.http((_, response) => response.end('{}'));
    const ports: (number | undefined)[] = [];
    const server = await servers.http((request, response) => {
      const message = readNtlm((request.headers.authorization ?? '').slice('NTLM '.length));
      if (message !== undefined) ports.push(request.socket.remotePort);
      if (message?.type === 3) response.writeHead(307, { Location: `${other.origin}/` }).end();
      else refuse(response, message === undefined ? 'NTLM' : ntlmChallenge);
    });
    const inspection = await inspect(
      `POST ${server.origin}/a\nAuthorization: NTLM alice ${password}\n\n{"a": 1}`,
    );
    assert.equal(ports.length, 2);
    assert.equal(new Set(ports).size, 1);
    assert.equal(inspection.evidence.status, 200);
    assert.deepEqual(authorizations(other.seen[0]?.rawHeaders ?? ['Authorization', 'missed']), []);
    assert.ok(!JSON.stringify(createReport([inspection])).includes(password));
  });

  it('does not answer NTLM where the server ends the connection with its challenge', async () => {
    const server = await servers.http((request, response) => {
      response.setHeader('Connection', 'close');
      refuse(response, request.headers.authorization ? ntlmChallenge : 'NTLM');
    });
    const inspection = await inspect(`GET ${server.origin}/\nAuthorization: NTLM alice ${password}`);
    const { notes, diagnosis } = inspection;
    assert.equal(server.seen.length, 2);
    assert.equal(cause(inspection), 'missing-credentials');
    assert.match(diagnosis.findings[0]?.explanation ?? '', /never got the answer that proves the user/);
    assert.match(notes.join('\n'), /the connection ends with the challenge/);
  });

  describe('with the ticket of whoever is signed in', () => {
    const steps: string[] = [];
    const tickets = async () => ({
      async begin(service: string) {
        steps.push(service);
        return {
          async step(token: string) {
            steps.push(token);
            return token === '' ? 'YIIBmadeup' : '';
          },
        };
      },
    });
    beforeEach(() => {
      steps.length = 0;
    });
    const negotiator: RequestListener = (request, response) => {
      if (request.headers.authorization === undefined)
        return refuse(response, 'Negotiate', 'Basic realm="a"');
      response.writeHead(200, { 'WWW-Authenticate': 'Negotiate oRQwEg==' }).end('{}');
    };

    it('answers Negotiate for the host of the request, and checks the server’s own token', async () => {
      const server = await servers.http(negotiator);
      for (const written of ['Negotiate', 'Any']) {
        const { evidence, notes } = await inspect(`GET ${server.origin}/\nAuthorization: ${written}`, {
          tickets,
        });
        assert.equal(evidence.status, 200);
        assert.match(notes.join('\n'), /proved its own identity/);
      }
      assert.deepEqual(steps.slice(0, 3), ['HTTP@127.0.0.1', '', 'oRQwEg==']);
    });

    it('asks for no ticket where the server offers none of it, or the request does not say so', async () => {
      const plain = await servers.http((_, response) => refuse(response, 'Basic realm="a"'));
      const refused = await inspect(`GET ${plain.origin}/\nAuthorization: Negotiate`, { tickets });
      assert.equal(cause(refused), 'scheme-mismatch');
      const server = await servers.http((_, response) => refuse(response, 'Negotiate'));
      await inspect(`GET ${server.origin}/\nAuthorization: Any alice ${password}`, { tickets });
      await inspect(`GET ${server.origin}/`, { tickets });
      assert.deepEqual(steps, []);
    });

    it('says why there is no ticket, in one sentence', async () => {
      const server = await servers.http(negotiator);
      const none = await inspect(`GET ${server.origin}/\nAuthorization: Negotiate`);
      assert.equal(cause(none), 'missing-credentials');
      assert.match(none.notes.join('\n'), /no library for Kerberos/);
      const failing = async () => ({
        begin: async () => ({ step: () => Promise.reject(new Error('No credentials\nwere supplied')) }),
      });
      const { notes } = await inspect(`GET ${server.origin}/\nAuthorization: Negotiate`, {
        tickets: failing,
      });
      assert.match(notes.join('\n'), /HTTP@127.0.0.1: No credentials were supplied/);
      assert.equal(server.seen.length, 2);
    });
  });

  it('takes the strongest of several challenges for Any, and says what the others need', async () => {
    const server = await servers.http((request, response) => {
      if (isRight(request)) response.end('{}');
      else refuse(response, 'Negotiate', 'Basic realm="a"', challenge());
    });
    const { notes, evidence } = await inspect(`GET ${server.origin}/\nAuthorization: Any alice ${password}`);
    assert.equal(evidence.status, 200);
    assert.match(notes.join('\n'), /Negotiate cannot be met .*; Basic passed over .*; Digest SHA-256 chosen/);
  });

  it('sends Basic for Any where nothing else can be met', async () => {
    const server = await servers.http((request, response) =>
      request.headers.authorization ? response.end('{}') : refuse(response, 'Basic realm="a"'),
    );
    const { evidence } = await inspect(`GET ${server.origin}/\nAuthorization: Any alice pass word`);
    assert.equal(evidence.status, 200);
    const expected = `Basic ${Buffer.from('alice:pass word').toString('base64')}`;
    assert.deepEqual(authorizations(server.seen[1]?.rawHeaders ?? []), [expected]);
  });

  it('answers Digest with the userinfo of the URL', async () => {
    const server = await servers.http(digestServer);
    const url = server.origin.replace('//', `//alice:${password}@`);
    assert.equal((await inspect(`GET ${url}/`)).evidence.status, 200);
  });

  it('never repeats userinfo that was refused, by the server or by a proxy', async () => {
    const server = await servers.http((_, response) => refuse(response, challenge(), 'Basic realm="a"'));
    await inspect(`GET ${server.origin.replace('//', '//alice:other@')}/`);
    assert.equal(server.seen.length, 1);
    const proxy = await servers.http((_, response) =>
      response.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="p"' }).end(),
    );
    const { evidence } = await inspect('GET http://orders.example.test/', {
      proxy: { proxyFor: () => proxy.origin.replace('//', '//bob:other@') },
    });
    assert.deepEqual([evidence.status, proxy.seen.length], [407, 1]);
  });

  it('leaves Basic credentials for Basic, and Digest credentials for Digest', async () => {
    const basicOnly = await servers.http((_, response) => refuse(response, 'Basic realm="a"'));
    const digest = await inspect(`GET ${basicOnly.origin}/\nAuthorization: Digest alice ${password}`);
    assert.equal(basicOnly.seen.length, 1);
    assert.deepEqual(
      [cause(digest), digest.diagnosis.findings[0]?.confidence],
      ['scheme-mismatch', 'certain'],
    );
    const digestOnly = await servers.http((_, response) => refuse(response, challenge()));
    const basic = await inspect(`GET ${digestOnly.origin}/\nAuthorization: Basic alice ${password}`);
    assert.equal(digestOnly.seen.length, 1);
    assert.equal(cause(basic), 'scheme-mismatch');
  });

  it('checks the proof of the server', async () => {
    const server = await servers.http((request, response) => {
      if (!isRight(request)) return refuse(response, challenge());
      response.setHeader('Authentication-Info', `rspauth="${'0'.repeat(64)}", qop=auth`);
      response.end('{}');
    });
    const { notes } = await inspect(`GET ${server.origin}/\nAuthorization: Digest alice ${password}`);
    assert.match(notes.join('\n'), /rspauth of Authentication-Info is wrong/);
  });

  it('sends Digest credentials that somebody has computed as they are', async () => {
    const server = await servers.http((_, response) => refuse(response, challenge()));
    const value = 'Digest username="alice", realm="a", nonce="b", uri="/", response="c"';
    await inspect(`GET ${server.origin}/\nAuthorization: ${value}`);
    assert.deepEqual(
      server.seen.map(({ rawHeaders }) => authorizations(rawHeaders)),
      [[value]],
    );
  });

  it('signs for AWS, and only for the origin that it was written for', async () => {
    const other = await servers.http((_, response) => response.end('{}'));
    const server = await servers.http((_, response) =>
      response.writeHead(307, { Location: `${other.origin}/` }).end(),
    );
    const text = `GET ${server.origin}/a?b=c\nAuthorization: AWS AKIDEXAMPLE made/up+secret+key service:s3 region:eu-west-1`;
    const inspection = await inspect(text);
    const [value = ''] = authorizations(server.seen[0]?.rawHeaders ?? []);
    assert.match(
      value,
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/s3\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=[0-9a-f]{64}$/,
    );
    assert.deepEqual(authorizations(other.seen[0]?.rawHeaders ?? ['Authorization', 'missed']), []);
    assert.match(inspection.notes.join('\n'), /Canonical request: GET ⏎ \/a ⏎ b=c/);
    assert.ok(!JSON.stringify(createReport([inspection])).includes('made/up+secret+key'));
  });

  it('proves possession of the session key, with the nonce of the server, once', async () => {
    const proofs: string[] = [];
    const server = await servers.http((request, response) => {
      proofs.push(String(request.headers['dpop']));
      response.setHeader('DPoP-Nonce', 'server-nonce');
      if (proofs.length === 2) response.end('{}');
      else refuse(response, 'DPoP error="use_dpop_nonce"');
    });
    await inspect(`GET ${server.origin}/a?b=c\nAuthorization: DPoP made-up-token\nDPoP: proof`);
    assert.equal(proofs.length, 2);
    for (const proof of proofs) {
      const jwk = decodeProtectedHeader(proof).jwk ?? {};
      await compactVerify(proof, await importJWK(jwk, 'ES256'));
      assert.equal(decodeJwt(proof)['htu'], `${server.origin}/a`);
    }
    assert.deepEqual(
      proofs.map(proof => decodeJwt(proof)['nonce']),
      [undefined, 'server-nonce'],
    );
  });

  it('proves possession of a key that is kept elsewhere, and never sends it', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const exported = pair.privateKey.export({ format: 'jwk' });
    const [jwk, secret] = [JSON.stringify(exported), String(exported.d)];
    const pem = pair.privateKey
      .export({ format: 'pem', type: 'pkcs8' })
      .toString()
      .trim()
      .replaceAll('\n', '\\n');
    const server = await servers.http((_, response) => response.end('{}'));
    for (const key of [jwk, pem]) {
      const inspection = await inspect(
        `GET ${server.origin}/\nAuthorization: DPoP made-up-token\nDPoP: proof ${key}`,
      );
      const { rawHeaders = [] } = server.seen.at(-1) ?? {};
      const proof = rawHeaders[rawHeaders.indexOf('DPoP') + 1] ?? '';
      await compactVerify(proof, pair.publicKey);
      assert.ok(!('d' in (decodeProtectedHeader(proof).jwk ?? {})));
      const report = JSON.stringify(createReport([inspection]));
      assert.ok(!report.includes(secret) && !report.includes(pem.slice(70, 110)));
    }
    const { notes } = await inspect(
      `GET ${server.origin}/\nAuthorization: DPoP made-up-token\nDPoP: proof bWFkZS11cA==`,
    );
    assert.match(notes.join('\n'), /no private key of P-256/);
    assert.ok(!server.seen.at(-1)?.rawHeaders.includes('DPoP'));
  });

  it('proves possession to a token endpoint, which asks for its nonce in the body', async () => {
    const proofs: string[] = [];
    const server = await servers.http((request, response) => {
      proofs.push(String(request.headers['dpop']));
      response.setHeader('DPoP-Nonce', 'server-nonce');
      if (proofs.length === 2) return void response.end('{}');
      response.writeHead(400, { 'Content-Type': 'application/json' }).end('{"error": "use_dpop_nonce"}');
    });
    const head = `POST ${server.origin}/token\nAuthorization: Basic client made-up\nDPoP: proof`;
    await inspect(`${head}\n\ngrant_type=client_credentials`);
    assert.deepEqual(
      proofs.map(proof => [decodeJwt(proof)['nonce'], decodeJwt(proof)['ath']]),
      [
        [undefined, undefined],
        ['server-nonce', undefined],
      ],
    );
  });

  it('does not repeat a refused token request that asks for no nonce', async () => {
    const server = await servers.http((_, response) => {
      response.writeHead(400, { 'DPoP-Nonce': 'server-nonce' }).end('{"error": "invalid_dpop_proof"}');
    });
    await inspect(`POST ${server.origin}/token\nDPoP: proof\n\ngrant_type=client_credentials`);
    assert.equal(server.seen.length, 1);
  });

  it('leaves a written proof and an unproved token as they are', async () => {
    const server = await servers.http((_, response) => refuse(response, 'DPoP error="use_dpop_nonce"'));
    await inspect(`GET ${server.origin}/\nAuthorization: DPoP made-up-token\nDPoP: written.by.hand`);
    await inspect(`GET ${server.origin}/\nAuthorization: DPoP made-up-token`);
    const sent = server.seen.map(({ rawHeaders }) => rawHeaders[rawHeaders.indexOf('DPoP') + 1]);
    assert.equal(sent[0], 'written.by.hand');
    assert.ok(!server.seen[1]?.rawHeaders.includes('DPoP'));
  });

  it('signs messages with a configured key, which it does not send', async () => {
    const server = await servers.http((_, response) => response.end('{}'));
    const key = Buffer.from('made-up-shared-secret-of-32-bytes').toString('base64');
    await inspect(
      `GET ${server.origin}/\nSignature-Input: sig1=("@method" "@authority");keyid="k";alg="hmac-sha256"\nSignature: sign ${key}`,
    );
    const sent = server.seen[0]?.rawHeaders ?? [];
    assert.match(sent[sent.indexOf('Signature') + 1] ?? '', /^sig1=:[A-Za-z0-9+/]{43}=:$/);
    assert.match(sent[sent.indexOf('Signature-Input') + 1] ?? '', /;created=\d{10}$/);
    assert.ok(!sent.join('\n').includes(key));
  });

  it('answers challenges in a comparison too, and sends no shorthand as it stands', async () => {
    const server = await servers.http(digestServer);
    const text = `GET ${server.origin}/\nAuthorization: Digest alice ${password}`;
    const parsed = parseHttpFile(text);
    const [node] = parsed.requests;
    assert.ok(node);
    const world = { ...fakeWorld(() => undefined), now: Date.now, send };
    const prepared = await prepareComparison({ path: 'a.http', text, parsed }, node, world, {
      allowedHosts: [],
      timeoutMs: 10_000,
    });
    assert.ok('plan' in prepared);
    const outcomes = await runComparison(prepared, world, { timeoutMs: 4000 });
    assert.deepEqual(
      outcomes.map(({ exchange }) => exchange.response?.status),
      [200, 401],
    );
    assert.ok(!server.seen.some(({ rawHeaders }) => rawHeaders.join('\n').includes(password)));
  });

  it('hides every secret of a shorthand, wherever the server repeats it', async () => {
    const server = await servers.http((request, response) =>
      response.writeHead(403).end(`no: ${request.url}`),
    );
    const secrets = ['made-up-pass-1', 'made/up+secret+key', 'bWFkZS11cC1rZXk', 'made-up-passphrase'];
    const texts = [
      'Authorization: Digest alice made-up-pass-1',
      'Authorization: Any alice:made-up-pass-1',
      'Authorization: AWS AKIDEXAMPLE made/up+secret+key service:s3 region:eu-west-1',
      'Signature-Input: a=("@method")\nSignature: sign bWFkZS11cC1rZXk',
      'X-ClientCert: pfx:no-such.p12 passphrase:made-up-passphrase',
    ];
    const inspections = await Promise.all(
      texts.map(text => inspect(`GET ${server.origin}/${secrets[0]}\n${text}`)),
    );
    const report = JSON.stringify(createReport(inspections.slice(0, 2)));
    assert.ok(!report.includes('made-up-pass-1'), report);
    const others = JSON.stringify(createReport(inspections.slice(2)));
    for (const secret of secrets.slice(1)) assert.ok(!others.includes(secret), others);
  });

  it('answers the challenge of a proxy, and then that of the server behind it', async () => {
    const uris: (string | undefined)[] = [];
    const proxy = await servers.http((request, response) => {
      const { params } = readCredentials(request.headers['proxy-authorization'] ?? '');
      if (!params['response']) {
        response.writeHead(407, { 'Proxy-Authenticate': 'Digest realm="p", nonce="x", qop="auth"' }).end();
        return;
      }
      uris.push(`${params['uri']} ${params['nc']}`);
      if (request.headers.authorization) response.end('{}');
      else refuse(response, challenge());
    });
    const { evidence } = await inspect(
      `GET http://orders.example.test/a?b\nAuthorization: Digest alice ${password}`,
      {
        proxy: { proxyFor: () => proxy.origin.replace('//', '//bob:made-up@') },
      },
    );
    assert.equal(evidence.status, 200);
    assert.deepEqual(uris, [
      'http://orders.example.test/a?b 00000001',
      'http://orders.example.test/a?b 00000002',
    ]);
  });
});
