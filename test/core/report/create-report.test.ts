import assert from 'node:assert/strict';
import type { Fact } from '../../../src/core/diagnosis/cause.ts';
import { collectEvidence } from '../../../src/core/evidence/collect.ts';
import { asJson } from '../../../src/core/report/as-json.ts';
import { asMarkdown } from '../../../src/core/report/as-markdown.ts';
import { asText } from '../../../src/core/report/as-text.ts';
import { createReport } from '../../../src/core/report/create-report.ts';
import type { Inspection } from '../../../src/core/report/inspection.ts';
import type { ReportResult } from '../../../src/core/report/report.ts';
import { sourceOf } from '../../support/answers.ts';
import {
  credential,
  exchange,
  finding,
  hop,
  inspection,
  noon,
  probeRecord,
  receivedResponse,
  resolvedRequest,
  sentRequest,
  wireToken,
} from '../../support/inspection-builder.ts';
import { madeUpToken } from '../../support/made-up-token.ts';

function only(built: Inspection, options?: Parameters<typeof createReport>[1]): ReportResult {
  const [result] = createReport([built], options).results;
  assert.ok(result);
  return result;
}

const basic = (user: string, password: string) => Buffer.from(`${user}:${password}`).toString('base64');

describe('createReport', () => {
  it('has one result for each inspection, in their order', () => {
    const report = createReport([inspection({ name: 'a' }), inspection({ name: 'b' })]);
    assert.equal(report.schema, 1);
    assert.deepEqual(
      report.results.map(({ request }) => request.name),
      ['a', 'b'],
    );
  });

  it('tells request and answer', () => {
    const response = receivedResponse(401, [['Content-Type', 'text/plain']], 'no');
    const result = only(inspection({ evidence: { exchange: exchange({ response }) } }));
    assert.deepEqual(result.request, {
      name: 'users',
      file: 'api.http',
      line: 3,
      method: 'GET',
      url: 'https://api.example/users',
      headers: [],
      bodySize: 0,
    });
    assert.deepEqual(result.response, {
      status: 401,
      statusText: 'Unauthorized',
      headers: [['Content-Type', 'text/plain']],
      durationMs: 12,
      httpVersion: '1.1',
      body: { text: 'no', size: 2, truncated: false },
    });
    assert.equal(result.failure, null);
    assert.deepEqual(result.clock, { judge: noon, source: 'local' });
  });

  it('takes the request from its text where nothing was sent', () => {
    const source = resolvedRequest(
      'POST',
      'https://api.example/{{id}}',
      [['Authorization', 'Bearer {{token}}']],
      'é',
    );
    const { request, response, failure } = only(inspection({ evidence: { exchange: undefined, source } }));
    assert.equal(request.method, 'POST');
    assert.equal(request.url, 'https://api.example/{{id}}');
    assert.deepEqual(request.headers, [['Authorization', 'Bearer {{token}}']]);
    assert.equal(request.bodySize, 2);
    assert.equal(response, null);
    assert.equal(failure, null);
  });

  it('shows the request that the user wrote, and each redirect with what it carried and lost', () => {
    const first = sentRequest({ headers: [['Authorization', 'Bearer abc']] });
    const dropped = [{ name: 'Authorization', why: 'another origin' }];
    const sent = exchange({
      request: sentRequest({ url: 'https://other.example/' }),
      hops: [hop({ request: first, dropped })],
      response: receivedResponse(401),
    });
    const result = only(inspection({ evidence: { exchange: sent } }));
    assert.equal(result.request.url, 'https://api.example/users');
    assert.deepEqual(result.hops, [
      {
        method: 'GET',
        url: 'https://api.example/users',
        status: 302,
        location: 'https://other.example/',
        dropped,
        carried: ['Authorization header'],
      },
    ]);
    assert.deepEqual(result.carried, []);
  });

  it('tells a failure in place of an answer', () => {
    const failed = exchange({ failure: { code: 'refused', message: 'Nothing listens at 127.0.0.1:1' } });
    const result = only(inspection({ evidence: { exchange: failed } }));
    assert.equal(result.response, null);
    assert.deepEqual(result.failure, { code: 'refused', message: 'Nothing listens at 127.0.0.1:1' });
  });

  it('names whose clock judged', () => {
    const clock = { local: noon, server: noon + 5000, judge: noon + 5000, skewSeconds: 5 };
    assert.deepEqual(only(inspection({ evidence: { clock } })).clock, {
      judge: noon + 5000,
      source: 'server',
      skewSeconds: 5,
    });
    const recorded = exchange({ recorded: true });
    assert.equal(only(inspection({ evidence: { exchange: recorded } })).clock.source, 'recording');
  });

  it('keeps the claims readable and hides those whose names say secret', () => {
    const raw = madeUpToken({
      sub: 'alice',
      exp: 1_700_000_000,
      client_secret: 'zero-zero-zero',
      nested: { scope: 'read' },
    });
    const [token] = only(inspection({ evidence: { tokens: [wireToken(raw)] } })).tokens;
    assert.deepEqual(token?.claims, {
      sub: 'alice',
      exp: 1_700_000_000,
      client_secret: 'zero•••',
      nested: { scope: 'read' },
    });
    assert.equal(token?.expiresAt, 1_700_000_000_000);
    assert.equal(token?.signature, 'unchecked');
    assert.equal(token?.signatureDetail, 'no key is known');
  });

  it('names a check that failed', () => {
    const { notes } = only(
      inspection({ notes: ['line 3: no value'], broken: [{ cause: 'csrf-failed', error: 'boom' }] }),
    );
    assert.deepEqual(notes, ['line 3: no value', 'The check for csrf-failed failed: boom']);
  });

  it('lists fixes without the edits that they stand for', () => {
    const edit = {
      kind: 'edit',
      title: 'Remove the quotes',
      edits: [{ range: { start: 1, end: 2 }, newText: '' }],
    } as const;
    const advice = { kind: 'advice', title: 'Log in again', audience: 'client' } as const;
    const [first] = only(
      inspection({ findings: [finding('token-expired', 'certain', { fixes: [edit, advice] })] }),
    ).findings;
    assert.deepEqual(first?.fixes, [
      { title: 'Remove the quotes', kind: 'edit' },
      { title: 'Log in again', kind: 'advice', audience: 'client' },
    ]);
  });

  it('hides in quotes what is too short to be hidden everywhere', () => {
    const request = sentRequest({
      headers: [
        ['X-Api-Key', 'abc'],
        ['Authorization', 'Bearer xy'],
      ],
    });
    const quotes: Fact[] = [
      { where: 'request header X-Api-Key', text: 'abc' },
      { where: 'request header Authorization', text: 'Bearer xy' },
      { where: 'response body, message', text: 'abc' },
    ];
    const found = finding('invalid-credentials', 'likely', { facts: quotes });
    const [first] = only(
      inspection({ evidence: { exchange: exchange({ request }) }, findings: [found] }),
    ).findings;
    assert.deepEqual(
      first?.evidence.map(({ text }) => text),
      ['•••', 'Bearer •••', 'abc'],
    );
  });

  it('does not tear up its own sentences when a password is an ordinary word', () => {
    const request = sentRequest({ headers: [['Authorization', `Basic ${basic('demo', 'password')}`]] });
    const found = finding('invalid-credentials', 'likely', {
      title: 'The user name or password is wrong',
      facts: [{ where: 'response body', text: 'no user demo with password password' }],
    });
    const [first] = only(
      inspection({ evidence: { exchange: exchange({ request }) }, findings: [found] }),
    ).findings;
    assert.equal(first?.title, 'The user name or password is wrong');
    assert.equal(first?.evidence[0]?.text, 'no user demo with ••• •••');
  });

  it('leaves the value of an unremarkable cookie alone outside its place', () => {
    const request = sentRequest({ headers: [['Cookie', 'theme=dark']] });
    const response = receivedResponse(200, [], 'a dark page');
    const result = only(inspection({ evidence: { exchange: exchange({ request, response }) } }));
    assert.deepEqual(result.request.headers, [['Cookie', 'theme=•••']]);
    assert.equal(result.response?.body.text, 'a dark page');
  });

  it('reveals everything when asked to', () => {
    const request = sentRequest({ headers: [['Authorization', 'Bearer abc']] });
    const built = inspection({ evidence: { exchange: exchange({ request }) } });
    assert.deepEqual(only(built, { reveal: true }).request.headers, [['Authorization', 'Bearer abc']]);
    assert.deepEqual(only(built).request.headers, [['Authorization', 'Bearer •••']]);
  });
});

/** Puts the secret of `place` everywhere an inspection has room for text. */
function everywhere(secret: string, place: Partial<Inspection['evidence']>): Inspection {
  const text = `said ${secret} and ${encodeURIComponent(secret)} and ${JSON.stringify({ echo: secret })}`;
  const url = `https://api.example/${encodeURIComponent(secret)}?q=${encodeURIComponent(secret)}`;
  const response = receivedResponse(
    401,
    [
      ['X-Echo', text],
      ['Location', url],
    ],
    text,
  );
  const base = place.exchange ?? exchange();
  const request = { ...base.request, url: base.request.url === sentRequest().url ? url : base.request.url };
  const sent = exchange({
    ...base,
    request: { ...request, headers: [...request.headers, ['X-Echo', text]] },
    response: {
      ...(base.response ?? response),
      statusText: text,
      body: response.body,
      headers: [...(base.response?.headers ?? []), ...response.headers],
    },
    failure: { code: 'reset', message: text, detail: text },
    hops: [...base.hops, hop({ response, location: url, dropped: [{ name: text, why: text }] })],
    connection: {
      remoteAddress: text,
      proxy: text,
      tls: { protocol: text, authorized: false, authorizationError: text },
    },
  });
  const found = finding('invalid-credentials', 'likely', {
    title: text,
    explanation: text,
    facts: [{ where: text, text }],
    fixes: [{ kind: 'advice', title: text, audience: 'client' }],
    references: [{ title: text, url }],
    help: { meaning: text, confirm: text, client: text, server: text },
  });
  const token = wireToken(madeUpToken({ sub: 'alice' }));
  return inspection({
    file: text,
    name: text,
    notes: [text],
    probes: [probeRecord({ learned: text, exchange: exchange({ request: sentRequest({ url }), response }) })],
    findings: [found, found],
    broken: [{ cause: 'csrf-failed', error: text }],
    evidence: {
      ...place,
      exchange: sent,
      challenges: [
        {
          scheme: text,
          token68: secret,
          params: { realm: text, [secret]: secret },
          header: 'WWW-Authenticate',
        },
      ],
      tokens: [
        ...(place.tokens ?? []),
        {
          where: text,
          token: {
            ...token.token,
            header: { alg: secret, [secret]: 1 },
            claims: { echo: text, [secret]: [secret] },
            problems: [{ code: 'claims-json', message: text }],
          },
          verification: { signature: 'unchecked', reason: text },
        },
      ],
    },
  });
}

describe('a secret that was sent or received', () => {
  const secret = 'cAn4ry/ö+"value&0123456789';
  const ascii = 'cAn4ry-value_0123456789';
  const jwt = madeUpToken({ sub: 'canary' });
  const request = (overrides: Parameters<typeof sentRequest>[0]) => ({
    exchange: exchange({ request: sentRequest(overrides) }),
  });
  const received = (name: string, value: string) => ({
    exchange: exchange({ response: receivedResponse(401, [[name, value]]) }),
  });
  const places: readonly [place: string, secret: string, evidence: Partial<Inspection['evidence']>][] = [
    ['Authorization: Bearer', ascii, request({ headers: [['Authorization', `Bearer ${ascii}`]] })],
    ['Authorization: Bearer, a JWT', jwt, request({ headers: [['Authorization', `Bearer ${jwt}`]] })],
    [
      'Authorization: Basic',
      secret,
      request({ headers: [['Authorization', `Basic ${basic('alice', secret)}`]] }),
    ],
    [
      'Authorization: Basic, not encoded',
      ascii,
      request({ headers: [['Authorization', `Basic alice:${ascii}`]] }),
    ],
    ['Authorization without a scheme', ascii, request({ headers: [['Authorization', ascii]] })],
    ['Proxy-Authorization', ascii, request({ headers: [['Proxy-Authorization', `Bearer ${ascii}`]] })],
    ['a misspelt Authorization', ascii, request({ headers: [['Authorisation', `Bearer ${ascii}`]] })],
    ['a key header', ascii, request({ headers: [['X-Api-Key', ascii]] })],
    ['an anti-forgery header', ascii, request({ headers: [['X-CSRF-Token', ascii]] })],
    ['a cookie', ascii, request({ headers: [['Cookie', `a=b; sid=${ascii}`]] })],
    [
      'a key parameter',
      secret,
      request({ url: `https://api.example/?api_key=${encodeURIComponent(secret)}` }),
    ],
    ['userinfo', secret, request({ url: `https://alice:${encodeURIComponent(secret)}@api.example/` })],
    ['a form body', secret, request({ body: `user=alice&password=${encodeURIComponent(secret)}` })],
    ['a JSON body', ascii, request({ body: JSON.stringify({ user: 'alice', password: ascii }) })],
    ['Set-Cookie', ascii, received('Set-Cookie', `sid=${ascii}; Path=/; HttpOnly`)],
    [
      'a received cookie',
      ascii,
      { setCookies: [{ name: 'sid', value: ascii, secure: true, httpOnly: true }] },
    ],
    ['a credential', ascii, { credentials: [credential('key-header', 'X-Custom', ascii)] }],
    ['a first credential', ascii, { firstCredentials: [credential('key-parameter', 'q', ascii)] }],
    [
      'a credential with a password',
      secret,
      {
        credentials: [
          credential('authorization', 'Authorization', 'Basic x', { basic: { user: 'a', password: secret } }),
        ],
      },
    ],
    ['a token', jwt, { tokens: [wireToken(jwt)] }],
    [
      'the text of the request',
      ascii,
      { source: resolvedRequest('GET', 'https://api.example/', [['X-Api-Key', ascii]]) },
    ],
    ...[
      `Authorization: Bearer ${ascii}`,
      `Authorization: Basic alice ${ascii}`,
      `X-Api-Key: ${ascii}`,
      `Cookie: theme=dark; sid=${ascii}`,
    ].map(line => written(ascii, `GET https://api.example/\n${line}`)),
    written(ascii, `GET https://api.example/?api_key=${ascii}`),
    written(ascii, `GET https://alice:${ascii}@api.example/`),
    written(ascii, `POST https://api.example/\n\n{"password": "${ascii}"}`),
    written(ascii, `@key = ${ascii}\nGET https://api.example/?api_key={{key}}\n###\n@key = other`),
    written(ascii, `@url = https://api.example/?api_key=${ascii}\nGET {{url}}&q=${ascii}`),
    written(
      ascii,
      `@key = ${ascii.slice(0, 8)}\nGET https://api.example/\nX-Api-Key: {{key}}${ascii.slice(8)}`,
    ),
    [
      'the answer to a prompt for a secret',
      ascii,
      {
        source: {
          ...resolvedRequest('GET', 'https://api.example/', [['X-Custom', ascii]]),
          substitutions: [
            {
              expression: 'pin',
              range: { start: 0, end: 7 },
              value: ascii,
              origin: { kind: 'prompt', where: 'the answer to “pin”' },
              prompt: { name: 'pin', question: 'pin', secret: true },
            },
          ],
        },
      },
    ],
    [
      'an exchange before it in the same run',
      ascii,
      {
        earlier: [
          {
            name: 'login',
            exchange: exchange({ response: receivedResponse(200, [['Set-Cookie', `sid=${ascii}`]]) }),
          },
        ],
      },
    ],
    [
      'a hop',
      ascii,
      {
        exchange: exchange({
          hops: [hop({ request: sentRequest({ headers: [['Cookie', `sid=${ascii}`]] }) })],
        }),
      },
    ],
  ];
  /** A text with the secret in it, and the request that was sent by it. */
  function written(text: string, http: string): [string, string, Partial<Inspection['evidence']>] {
    const source = sourceOf(http);
    const { method, url, headers, body } = source;
    const sent = { method, url, headers: headers.map(({ name, value }) => [name, value] as const) };
    return [
      http.replace(/\n/g, ' ⏎ '),
      text,
      { source, ...request(body === undefined ? sent : { ...sent, body }) },
    ];
  }
  for (const [place, canary, evidence] of places) {
    it(`is in no output when it was in ${place}`, () => {
      const report = createReport([everywhere(canary, evidence)]);
      const outputs = [asJson(report), asText(report, { verbose: true }), asText(report), asMarkdown(report)];
      const forms = [
        canary,
        encodeURIComponent(canary),
        JSON.stringify(canary).slice(1, -1),
        Buffer.from(canary).toString('base64'),
        basic('alice', canary),
      ];
      for (const output of outputs) {
        assert.ok(output.includes('•••'));
        for (const form of forms) assert.ok(!output.includes(form), `${form} in ${output}`);
        // Nothing of it but its beginning, wherever a renderer may have cut or escaped the rest.
        assert.ok(!output.includes('0123456789'), output);
      }
    });
  }

  for (const line of [
    `Authorization: Bearer ${ascii}{{suffix}}`,
    `Cookie: ${ascii}; theme={{suffix}}${ascii}`,
    'Cookie: theme=on',
    'X-Api-Key: abc',
  ]) {
    it(`is not told as what is written where only a part of it is known: ${line}`, () => {
      const [, , evidence] = written('', `GET https://api.example/\n${line}`);
      const sent = collectEvidence({ exchange: evidence.exchange, source: evidence.source, now: noon });
      const { provenance } = only(inspection({ evidence: sent }));
      assert.ok(provenance.length > 0);
      assert.doesNotMatch(JSON.stringify(provenance), /0123456789|"on"|"abc"/);
    });
  }

  it('is in the outputs when it is revealed', () => {
    const report = createReport([everywhere(ascii, request({ headers: [['X-Api-Key', ascii]] }))], {
      reveal: true,
    });
    for (const output of [asJson(report), asText(report, { verbose: true }), asMarkdown(report)])
      assert.ok(output.includes(ascii));
  });
});
