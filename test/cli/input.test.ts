import assert from 'node:assert/strict';
import { runCli } from '../../src/cli/run-cli.ts';
import type { CauseId } from '../../src/core/diagnosis/cause-id.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { tokenWith } from '../support/answers.ts';
import { fakeTerminal } from './fake-terminal.ts';

interface Result {
  readonly request: { readonly name: string; readonly method: string; readonly url: string };
  readonly response: { readonly status: number } | null;
  readonly failure: { readonly code: string } | null;
  readonly findings: readonly {
    readonly cause: string;
    readonly confidence: string;
    readonly explanation: string;
  }[];
  readonly tokens: readonly { readonly where: string }[];
}

const resultsOf = (text: string) => (JSON.parse(text) as { results: Result[] }).results;

/** A token that ended an hour before the Date of the answers below. */
const expired = tokenWith({ sub: 'alice', exp: Date.UTC(2026, 5, 16, 9) / 1000 });
const date = 'Date: Tue, 16 Jun 2026 10:00:00 GMT';
const secret = 'canary-Fake-9f8e7d6c';

const transcript = (sent: string, received: string, body = '') =>
  `*   Trying 203.0.113.7:443...
* Connected to api.example.com (203.0.113.7) port 443 (#0)
* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
> GET /orders HTTP/1.1
> Host: api.example.com
${sent}>
${received}<
${body}
* Connection #0 to host api.example.com left intact
`;

const pair = (sent: string, received: string) =>
  `GET /orders HTTP/1.1\nHost: api.example.com\n${sent}\n${received}`;

/** What is piped in, the first finding, and how sure it is. */
const recordings: readonly (readonly [
  name: string,
  input: string,
  status: number | undefined,
  cause: CauseId,
  confidence: string,
])[] = [
  [
    'a transcript with an expired token',
    transcript(`> Authorization: Bearer ${expired}\n`, `< HTTP/1.1 401 Unauthorized\n< ${date}\n`),
    401,
    'token-expired',
    'certain',
  ],
  [
    'a transcript without credentials',
    transcript('', `< HTTP/1.1 401 Unauthorized\n< ${date}\n< WWW-Authenticate: Basic realm="x"\n`),
    401,
    'missing-credentials',
    'certain',
  ],
  [
    'a transcript with a scope that is missing',
    transcript(
      '> Authorization: Bearer [redacted]\n',
      `< HTTP/1.1 403 Forbidden\n< ${date}\n< WWW-Authenticate: Bearer error="insufficient_scope", scope="orders.read"\n`,
    ),
    403,
    'insufficient-scope',
    'certain',
  ],
  [
    'a transcript of a redirect that lost the credentials',
    `${transcript('> X-Api-Key: fake-key-1\n', '< HTTP/1.1 301 Moved Permanently\n< Location: https://new.example.com/orders\n')}* Issue another request to this URL: 'https://new.example.com/orders'
> GET /orders HTTP/1.1
> Host: new.example.com
>
< HTTP/1.1 401 Unauthorized
<
`,
    401,
    'redirect-dropped-credentials',
    'certain',
  ],
  [
    'a transcript of a proxy that refuses a tunnel',
    `* Connected to proxy.example.com (192.0.2.1) port 3128 (#0)
* Establish HTTP proxy tunnel to api.example.com:443
> CONNECT api.example.com:443 HTTP/1.1
> Host: api.example.com:443
>
< HTTP/1.1 407 Proxy Authentication Required
< Proxy-Authenticate: Negotiate
<
curl: (56) CONNECT tunnel failed, response 407
`,
    407,
    'proxy-authentication-required',
    'certain',
  ],
  [
    'a handshake that lacks a client certificate',
    'curl: (56) OpenSSL SSL_read: error:0A00045C:SSL routines::tlsv13 alert certificate required, errno 0\n',
    undefined,
    'client-certificate-required',
    'certain',
  ],
  [
    'a connection that was refused',
    "curl: (7) Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server\n",
    undefined,
    'not-an-auth-failure',
    'certain',
  ],
  [
    'a request with its answer',
    pair(`Authorization: Bearer ${expired}\n`, `HTTP/1.1 401 Unauthorized\n${date}\n\n`),
    401,
    'token-expired',
    'certain',
  ],
  [
    'an answer with its request',
    `HTTP/1.1 401 Unauthorized\n${date}\n\n\n${pair(`Authorization: Bearer ${expired}\n`, '')}`,
    401,
    'token-expired',
    'certain',
  ],
  [
    'an answer alone that names its reason',
    `HTTP/1.1 401 Unauthorized\n${date}\nWWW-Authenticate: Bearer error="invalid_token", error_description="The access token expired"\n\n`,
    401,
    'token-expired',
    'certain',
  ],
  [
    'an answer alone with a bare challenge',
    `HTTP/2 401\n${date}\nwww-authenticate: Bearer realm="api"\n\n`,
    401,
    'missing-credentials',
    'likely',
  ],
  [
    'an answer alone that asks for a password',
    `HTTP/1.1 401 Unauthorized\n${date}\nWWW-Authenticate: Basic realm="x"\n\n`,
    401,
    'missing-credentials',
    'possible',
  ],
  [
    'an answer alone that forbids',
    `HTTP/1.1 403 Forbidden\n${date}\n\n`,
    403,
    'insufficient-permissions',
    'possible',
  ],
];

describe('diagnose of a recording', () => {
  for (const [name, input, status, cause, confidence] of recordings) {
    it(`explains ${name}`, async () => {
      const terminal = fakeTerminal({ input });
      assert.equal(await runCli(['diagnose', '-', '--json'], terminal), 1);
      const [result, ...others] = resultsOf(terminal.printed());
      assert.equal(others.length, 0);
      assert.equal(result?.response?.status, status);
      assert.equal(result?.findings[0]?.cause, cause);
      assert.equal(result?.findings[0]?.confidence, confidence);
      assert.equal(terminal.complained(), '');
    });
  }

  it('claims nothing of a request that it has not seen', async () => {
    const input = `HTTP/1.1 401 Unauthorized\n${date}\nWWW-Authenticate: Bearer\n\n`;
    const terminal = fakeTerminal({ input });
    await runCli(['diagnose', '-'], terminal);
    assert.match(terminal.printed(), /Recorded answer → 401/);
    assert.match(terminal.printed(), /whether it carried\s+any is not known/);
    assert.doesNotMatch(terminal.printed(), /the request carries/);
  });

  it('says that now stands in for a time that is not told', async () => {
    const terminal = fakeTerminal({ input: 'HTTP/1.1 401 Unauthorized\n\n' });
    await runCli(['diagnose', '-'], terminal);
    assert.match(terminal.printed(), /no Date header/);
  });

  it('ends with 0 when the answer is a good one', async () => {
    const input = transcript('', `< HTTP/1.1 200 OK\n< ${date}\n`, '{"orders":[]}');
    const terminal = fakeTerminal({ input });
    assert.equal(await runCli(['diagnose', '-'], terminal), 0);
    assert.match(terminal.printed(), /^✓ GET https:\/\/api\.example\.com\/orders → 200/);
  });

  it('reads a file as it reads standard input', async () => {
    const files = { 'curl.log': transcript('', `< HTTP/1.1 401 Unauthorized\n< ${date}\n`) };
    const terminal = fakeTerminal({ files });
    assert.equal(await runCli(['diagnose', 'curl.log', '--json'], terminal), 1);
    assert.equal(resultsOf(terminal.printed())[0]?.request.url, 'https://api.example.com/orders');
  });

  it('masks the secrets of a recording', async () => {
    const sent = `> Authorization: Bearer ${secret}\n> Cookie: sid=${secret}\n`;
    const inputs = [
      transcript(sent, `< HTTP/1.1 401 Unauthorized\n< Set-Cookie: sid=${secret}-2\n`, secret),
      pair(sent.replaceAll('> ', ''), 'HTTP/1.1 401 Unauthorized\n\n'),
    ];
    for (const input of inputs) {
      const terminal = fakeTerminal({ input });
      await runCli(['diagnose', '-', '--verbose'], terminal);
      assert.match(terminal.printed(), /Authorization/);
      assert.doesNotMatch(terminal.printed(), new RegExp(secret));
    }
  });
});

describe('diagnose of a curl command', () => {
  let playground: Playground;
  before(async () => {
    playground = await startPlayground({ now: Date.now });
  });
  after(() => playground.close());

  const diagnosed = async (input: string, env: Record<string, string> = {}) => {
    const terminal = fakeTerminal({ input, env });
    const exit = await runCli(['diagnose', '-', '--json', '--no-probes'], terminal);
    return { exit, results: resultsOf(terminal.printed() || '{"results":[]}'), terminal };
  };

  it('sends it and explains the answer', async () => {
    const { exit, results } = await diagnosed(
      `curl '${playground.origin}/api/orders' \\\n  -H 'Accept: application/json' \\\n  --compressed`,
    );
    assert.equal(exit, 1);
    assert.equal(results.length, 1);
    assert.equal(results[0]?.findings[0]?.cause, 'missing-credentials');
  });

  it('sends every command of several', async () => {
    const { results } = await diagnosed(`curl ${playground.origin}/\ncurl -I ${playground.origin}/`);
    assert.deepEqual(
      results.map(({ request }) => request.method),
      ['GET', 'HEAD'],
    );
  });

  it('takes variables of the shell from the environment', async () => {
    const { results, terminal } = await diagnosed(
      `curl ${playground.origin}/api/orders -H "Authorization: Bearer $TOKEN"`,
      { TOKEN: expired },
    );
    assert.deepEqual(
      results[0]?.tokens.map(({ where }) => where),
      ['Authorization header'],
    );
    assert.equal(terminal.complained(), '');
  });

  it('tells what of it does not count here', async () => {
    const terminal = fakeTerminal({ input: `curl -k --no-such-thing ${playground.origin}/` });
    assert.equal(await runCli(['diagnose', '-'], terminal), 0);
    assert.match(terminal.printed(), /The certificate of the server is checked here/);
    assert.match(terminal.printed(), /The option --no-such-thing is not known here/);
  });

  it('masks its password', async () => {
    const terminal = fakeTerminal({ input: `curl -u alice:${secret} ${playground.origin}/api/orders` });
    await runCli(['diagnose', '-', '--verbose'], terminal);
    assert.match(terminal.printed(), /Authorization/);
    assert.doesNotMatch(terminal.printed(), new RegExp(secret));
    assert.equal(terminal.printed().includes(btoa(`alice:${secret}`)), false);
  });

  it('says why nothing was sent without a URL', async () => {
    const terminal = fakeTerminal({ input: 'curl -v' });
    assert.equal(await runCli(['diagnose', '-'], terminal), 2);
    assert.match(terminal.complained(), /-: no request found; The command names no URL/);
  });
});
