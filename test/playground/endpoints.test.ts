import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as openRequest } from 'node:http';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { exchange, readVariables } from './practice-requests.ts';

interface Listed {
  readonly endpoints: readonly { readonly methods: readonly string[]; readonly url: string }[];
}

describe('the practice server', () => {
  let now = Date.parse('2026-02-03T04:05:06Z');
  let playground: Playground;
  let variables: ReadonlyMap<string, string>;

  before(async () => {
    playground = await startPlayground({ now: () => now });
    variables = readVariables(playground.httpFile);
  });
  after(() => playground.close());

  const at = (path: string) => playground.origin + path;
  const variable = (name: string) => variables.get(name) ?? assert.fail(`no variable ${name}`);
  const bearer = (name: string) => [['Authorization', `Bearer ${variable(name)}`]] as const;
  const listed = async (): Promise<Listed['endpoints']> => {
    const page = await exchange('GET', at('/'), [['Accept', 'application/json']]);
    const list: Listed = JSON.parse(page.body);
    return list.endpoints;
  };

  it('lists its endpoints for people and for programs', async () => {
    const page = await exchange('GET', at('/'), [['Accept', 'text/html, application/json;q=0.9']]);
    assert.match(page.headers['content-type']?.[0] ?? '', /^text\/html/);
    for (const { url } of await listed()) assert.ok(page.body.includes(`<a href="${url}">`), url);
  });

  it('answers GET without credentials with what the endpoint is, never with a server error', async () => {
    for (const { methods, url } of await listed()) {
      const { status, headers } = await exchange('GET', url);
      assert.ok(status < 500, url);
      assert.equal(status === 405, !methods.includes('GET'), url);
      const silent = url === at('/legacy/orders');
      assert.equal(headers['www-authenticate'] !== undefined, status === 401 && !silent, url);
    }
  });

  it('answers HEAD as GET, without the body', async () => {
    for (const { methods, url } of await listed()) {
      if (!methods.includes('GET')) continue;
      const [head, get] = await Promise.all([exchange('HEAD', url), exchange('GET', url)]);
      assert.equal(head.status, get.status, url);
      assert.equal(head.body, '');
      assert.deepEqual(head.headers['www-authenticate'], get.headers['www-authenticate']);
    }
  });

  it('answers OPTIONS with 204 and the CORS fields, without asking for credentials', async () => {
    for (const { methods, url } of await listed()) {
      const answer = await exchange('OPTIONS', url, [
        ['Origin', 'https://app.example'],
        ['Access-Control-Request-Method', 'GET'],
      ]);
      assert.equal(answer.status, 204, url);
      assert.deepEqual(answer.headers['access-control-allow-origin'], ['*']);
      assert.ok(answer.headers['access-control-allow-methods']?.[0]?.includes(methods[0] ?? 'none'), url);
      assert.match(answer.headers['access-control-allow-headers']?.[0] ?? '', /Authorization/);
    }
  });

  it('answers 404 in JSON for an unknown path and 405 with Allow for a method that it lacks', async () => {
    const unknown = await exchange('GET', at('/nowhere'));
    assert.equal(unknown.status, 404);
    assert.equal(JSON.parse(unknown.body).status, 404);
    const wrong = await exchange('DELETE', at('/api/orders'));
    assert.equal(wrong.status, 405);
    assert.deepEqual(wrong.headers['allow'], ['GET, POST, HEAD, OPTIONS']);
  });

  it('refuses a body above its bound', async () => {
    const answer = await exchange('POST', at('/login'), [], 'x'.repeat(70_000));
    assert.equal(answer.status, 413);
  });

  it('stamps answers with its clock, and judges tokens by it', async () => {
    const begun = now;
    try {
      now = begun + 13 * 60 * 60 * 1000;
      const late = await exchange('GET', at('/api/orders'), bearer('token'));
      assert.equal(late.status, 401);
      assert.match(late.headers['www-authenticate']?.[0] ?? '', /The token expired at 2026-02-03T16:05:06/);
      assert.deepEqual(late.headers['date'], ['Tue, 03 Feb 2026 17:05:06 GMT']);
      now = begun + 25 * 60 * 60 * 1000;
      assert.equal((await exchange('GET', at('/api/orders'), bearer('early_token'))).status, 200);
    } finally {
      now = begun;
    }
  });

  it('takes the short token where the clock is right', async () => {
    assert.equal((await exchange('GET', at('/api/orders'), bearer('short_token'))).status, 200);
  });

  it('asks strangers who they are before it says what they may not', async () => {
    for (const path of ['/api/payroll', '/api/invoices', '/api/search', '/api/statistics']) {
      assert.equal((await exchange('GET', at(path))).status, 401, path);
    }
    assert.equal((await exchange('GET', at('/api/payroll'), bearer('accountant_token'))).status, 200);
  });

  it('keeps foreign text out of its header fields', async () => {
    const claims = Buffer.from(JSON.stringify({ iss: 'x"\r\nSet-Cookie: a=b' })).toString('base64url');
    const head = Buffer.from(JSON.stringify({ alg: 'RS256' })).toString('base64url');
    const answer = await exchange('GET', at('/api/orders'), [
      ['Authorization', `Bearer ${head}.${claims}.AAAA`],
    ]);
    assert.equal(answer.status, 401);
    assert.equal(answer.headers['set-cookie'], undefined);
    assert.match(
      answer.headers['www-authenticate']?.[0] ?? '',
      /issuer 'x\?\?\?Set-Cookie: a=b' is not trusted/,
    );
  });

  it('acts as a forward proxy that wants credentials and forwards nothing', async () => {
    const ask = async (method: string, path: string, headers: Readonly<Record<string, string>>) => {
      const { hostname, port } = new URL(playground.origin);
      const sent = openRequest({ hostname, port, method, path, headers, agent: false });
      sent.end();
      const [response] = await once(sent, method === 'CONNECT' ? 'connect' : 'response');
      response.resume();
      return [response.statusCode, response.headers['proxy-authenticate']?.split(' ')[0]];
    };
    const known = { 'Proxy-Authorization': variable('basic') };
    assert.deepEqual(await ask('GET', 'http://api.example/orders', {}), [407, 'Basic']);
    assert.deepEqual(await ask('GET', 'http://api.example/orders', known), [403, undefined]);
    assert.deepEqual(await ask('CONNECT', 'api.example:443', {}), [407, 'Basic']);
    assert.deepEqual(await ask('CONNECT', 'api.example:443', known), [403, undefined]);
    assert.deepEqual(await ask('GET', '/through-proxy/orders', known), [200, undefined]);
  });
});
