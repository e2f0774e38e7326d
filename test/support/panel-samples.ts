import type { Report, ReportFinding, ReportResult, ReportToken } from '../../src/core/report/report.ts';
import type { AfterFix } from '../../src/webview/protocol.ts';
import type { PanelTheme } from './panel-themes.ts';

const hour = 3_600_000;
/** 3 March 2026, 12:00 UTC */
export const sampleNow = 1_772_539_200_000;

/** A result in which nothing is known: no answer, no failure, nothing found. */
export function emptyResult(): ReportResult {
  return {
    request: { name: '', file: '', line: 0, method: '', url: '', headers: [], bodySize: 0 },
    response: null,
    failure: null,
    lastRequest: null,
    hops: [],
    challenges: [],
    tokens: [],
    probes: [],
    findings: [],
    carried: [],
    connection: null,
    clock: { judge: sampleNow, source: 'local' },
    notes: [],
    provenance: [],
  };
}

export function sampleToken(changes: Partial<ReportToken> = {}): ReportToken {
  return {
    where: 'request header Authorization',
    format: 'jwt',
    header: { alg: 'RS256', typ: 'at+jwt', kid: 'key-2026-01' },
    claims: {
      iss: 'https://login.example.test/realms/shop',
      sub: 'user-0042',
      aud: ['https://api.example.test', 'account'],
      scope: 'orders:read profile',
      iat: (sampleNow - 4 * hour) / 1000,
      exp: (sampleNow - 3 * hour) / 1000,
    },
    signature: 'valid',
    signatureDetail: '',
    problems: [],
    issuedAt: sampleNow - 4 * hour,
    expiresAt: sampleNow - 3 * hour,
    ...changes,
  };
}

export function sampleFinding(changes: Partial<ReportFinding> = {}): ReportFinding {
  return {
    cause: 'token-expired',
    confidence: 'certain',
    title: 'The access token has expired',
    explanation:
      "The token in the Authorization header stopped being valid 3 hours before the server answered, by the server's own clock. The server says the same in its challenge.",
    evidence: [
      { where: 'claim exp', text: '1772528400 (3 March 2026, 09:00:00 UTC)' },
      { where: 'response header Date', text: 'Tue, 03 Mar 2026 12:00:00 GMT' },
      {
        where: 'response header WWW-Authenticate',
        text: 'Bearer realm="shop", error="invalid_token", error_description="Token is not active: expired"',
      },
    ],
    fixes: [
      { title: 'Get a fresh token and send again', kind: 'command' },
      { title: 'Change the value of {{token}}', kind: 'command' },
      {
        title: 'Refresh the token some seconds before it expires instead of after a 401.',
        kind: 'advice',
        audience: 'client',
      },
      { title: 'Allow a leeway of up to a minute when checking exp.', kind: 'advice', audience: 'server' },
    ],
    references: [
      {
        title: 'RFC 7519, section 4.1.4: the exp claim',
        url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4',
      },
      {
        title: 'RFC 6750, section 3.1: error codes',
        url: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
      },
    ],
    help: {
      meaning:
        'An access token names the moment after which no server may accept it. That moment has passed.',
      confirm: 'Compare the exp claim with the Date header of the answer.',
      client: 'Ask the authorization server for a new token, with the refresh token if there is one.',
      server: 'Check that the clock of the server is right, and that tokens live long enough for their use.',
    },
    ...changes,
  };
}

export function sampleResult(changes: Partial<ReportResult> = {}): ReportResult {
  return {
    ...emptyResult(),
    request: {
      name: 'List orders',
      file: 'requests/shop.http',
      line: 12,
      method: 'GET',
      url: 'https://api.example.test/v1/orders?limit=20',
      headers: [
        ['Host', 'api.example.test'],
        ['Authorization', 'Bearer eyJhbGciOiJSUzI1NiIs…[masked]'],
        ['Accept', 'application/json'],
        ['User-Agent', 'http-auth-inspector/0.1.0'],
      ],
      bodySize: 0,
    },
    response: {
      status: 401,
      statusText: 'Unauthorized',
      headers: [
        ['Date', 'Tue, 03 Mar 2026 12:00:00 GMT'],
        [
          'WWW-Authenticate',
          'Bearer realm="shop", error="invalid_token", error_description="Token is not active: expired"',
        ],
        ['Content-Type', 'application/json'],
        ['Content-Length', '58'],
      ],
      durationMs: 84,
      httpVersion: '1.1',
      body: {
        text: '{\n  "error": "invalid_token",\n  "message": "Token is not active"\n}',
        size: 58,
        truncated: false,
      },
    },
    challenges: [
      {
        scheme: 'Bearer',
        params: { realm: 'shop', error: 'invalid_token', error_description: 'Token is not active: expired' },
        header: 'WWW-Authenticate',
      },
    ],
    tokens: [sampleToken()],
    probes: [
      {
        id: 'anonymous',
        method: 'GET',
        url: 'https://api.example.test/v1/orders?limit=20',
        status: 401,
        learned: 'Without credentials the server answers 401 as well, but with another error.',
      },
      {
        id: 'jwks',
        method: 'GET',
        url: 'https://login.example.test/realms/shop/certs',
        status: 200,
        learned: 'The issuer publishes the key that the token names, and the signature verifies with it.',
      },
    ],
    findings: [
      sampleFinding(),
      sampleFinding({
        cause: 'token-audience-mismatch',
        confidence: 'likely',
        title: 'The token was issued for another API',
        explanation: 'The audience of the token names two recipients.',
        evidence: [{ where: 'claim aud', text: '["https://api.example.test","account"]' }],
        fixes: [{ title: 'Ask for the audience https://api.example.test', kind: 'edit' }],
      }),
      sampleFinding({
        cause: 'clock-skew',
        confidence: 'possible',
        title: 'The two clocks disagree',
        evidence: [],
        fixes: [],
      }),
    ],
    carried: ['Bearer token (Authorization)'],
    connection: { remoteAddress: '203.0.113.7:443', tls: { protocol: 'TLSv1.3', authorized: true } },
    clock: { judge: sampleNow, source: 'server', skewSeconds: 42 },
    notes: [
      '{{token}} is defined differently elsewhere (environment dev in http-client.env.json); for this request @token on line 3 counts.',
    ],
    provenance: [
      {
        name: 'Authorization',
        where: 'Authorization header',
        written: 'Bearer {{token}}',
        hop: 1,
        chains: [
          [
            'line 12 of shop.http',
            '{{token}}',
            '@token on line 3',
            '{{$processEnv API_TOKEN}}',
            'environment variable API_TOKEN',
          ],
        ],
      },
    ],
    ...changes,
  };
}

function redirectResult(): ReportResult {
  const base = sampleResult();
  return sampleResult({
    request: {
      ...base.request,
      name: 'Download invoice',
      url: 'https://files.cdn.example/invoices/2026-03.pdf',
      headers: base.request.headers.filter(([name]) => name === 'Accept' || name === 'User-Agent'),
    },
    carried: [],
    tokens: [],
    probes: [],
    notes: [],
    provenance: [
      ...base.provenance,
      {
        name: 'sid',
        where: 'cookie sid',
        written: '',
        hop: 2,
        chains: [['cookies kept for this exchange', 'Set-Cookie of answer 1, from api.example.test']],
      },
    ],
    hops: [
      {
        method: 'GET',
        url: 'https://api.example.test/v1/invoices/2026-03',
        status: 302,
        location: 'https://files.cdn.example/invoices/2026-03.pdf',
        dropped: [{ name: 'Authorization', why: 'the redirect leads to another origin' }],
        carried: ['Bearer token (Authorization)'],
      },
    ],
    findings: [
      sampleFinding({
        cause: 'redirect-dropped-credentials',
        confidence: 'certain',
        title: 'A redirect led to another origin, and the credentials stayed behind',
        explanation:
          'api.example.test answered 302 and sent the request on to files.cdn.example. The Authorization header was rightly not forwarded there, so the second request carried no credentials.',
        evidence: [
          {
            where: 'hop 1, response header Location',
            text: 'https://files.cdn.example/invoices/2026-03.pdf',
          },
          { where: 'hop 2, request', text: 'no Authorization header' },
        ],
        fixes: [{ title: 'Send to https://files.cdn.example directly', kind: 'edit' }],
      }),
    ],
  });
}

function proxyResult(): ReportResult {
  return sampleResult({
    connection: { proxy: 'http://proxy.corp.example:3128' },
    response: {
      ...nonNull(sampleResult().response),
      status: 407,
      statusText: 'Proxy Authentication Required',
    },
    carried: [],
    tokens: [],
    probes: [],
    findings: [
      sampleFinding({
        cause: 'proxy-authentication-required',
        title: 'The proxy wants credentials, not the server',
        fixes: [{ title: 'Open the proxy settings', kind: 'command' }],
      }),
    ],
  });
}

function healthyResult(): ReportResult {
  return sampleResult({
    response: { ...nonNull(sampleResult().response), status: 200, statusText: 'OK' },
    tokens: [sampleToken({ issuedAt: sampleNow - hour / 3, expiresAt: sampleNow + (2 * hour) / 3 })],
    challenges: [],
    findings: [
      sampleFinding({
        cause: 'not-an-auth-failure',
        confidence: 'certain',
        title: 'Nothing here is about authentication',
        explanation: 'The server answered 200 and accepted the credentials.',
        evidence: [{ where: 'response status', text: '200 OK' }],
        fixes: [],
      }),
    ],
  });
}

function failedResult(): ReportResult {
  return sampleResult({
    response: null,
    failure: { code: 'refused', message: 'No server listens on 127.0.0.1:9 (ECONNREFUSED).' },
    findings: [],
    challenges: [],
    tokens: [],
    probes: [],
    connection: null,
  });
}

function unsentResult(): ReportResult {
  return sampleResult({
    response: null,
    findings: [
      sampleFinding({
        cause: 'unresolved-variable',
        title: 'The variable {{token}} has no value',
        explanation: 'The Authorization header would have been sent with the text {{token}} in it.',
        evidence: [{ where: 'line 14', text: 'Authorization: Bearer {{token}}' }],
        fixes: [{ title: 'Give {{token}} a value', kind: 'command' }],
      }),
    ],
    challenges: [],
    tokens: [],
    probes: [],
    carried: [],
    connection: null,
    notes: ['Line 14: the variable token is not defined in this file or in the environment dev.'],
  });
}

function livesResult(): ReportResult {
  const lives = [
    { where: 'expired long ago', issuedAt: sampleNow - 900 * hour, expiresAt: sampleNow - 899 * hour },
    { where: 'valid', issuedAt: sampleNow - hour, expiresAt: sampleNow + hour },
    { where: 'not yet valid', issuedAt: sampleNow + hour / 4, expiresAt: sampleNow + hour },
    { where: 'not yet valid by far', issuedAt: sampleNow + 90 * hour, expiresAt: sampleNow + 91 * hour },
    {
      where: 'valid from later',
      issuedAt: sampleNow - hour,
      notBefore: sampleNow + hour / 2,
      expiresAt: sampleNow + hour,
    },
    { where: 'no start, expired', expiresAt: sampleNow - hour / 2 },
    { where: 'no end', issuedAt: sampleNow - hour },
    { where: 'backwards', issuedAt: sampleNow, expiresAt: sampleNow - hour },
    { where: 'nothing' },
  ];
  return sampleResult({
    tokens: lives.map(life => {
      const { issuedAt: _issued, expiresAt: _expires, ...rest } = sampleToken();
      return { ...rest, claims: {}, header: {}, ...life };
    }),
  });
}

interface Sample {
  readonly name: string;
  readonly report: Report;
  readonly theme: PanelTheme;
  readonly width: number;
  readonly tab?: string;
  readonly afterFix?: AfterFix;
}

const outcome = { kind: 'outcome', before: sampleResult(), result: 0 } as const satisfies AfterFix;

function offer(method: string): AfterFix {
  return { kind: 'offer', words: 'The file was changed as proposed.', method };
}

/** What the preview shows: one report for each thing that must look right. */
export function sampleReports(): Sample[] {
  const one = (result: ReportResult): Report => ({ schema: 1, results: [result] });
  const many: Report = {
    schema: 1,
    results: [
      sampleResult(),
      healthyResult(),
      redirectResult(),
      proxyResult(),
      failedResult(),
      unsentResult(),
    ],
  };
  return [
    { name: 'expired-light', report: one(sampleResult()), theme: 'light', width: 1000 },
    { name: 'expired-dark', report: one(sampleResult()), theme: 'dark', width: 900, tab: 'Tokens' },
    { name: 'expired-contrast', report: one(sampleResult()), theme: 'contrast', width: 900, tab: 'Help' },
    { name: 'expired-narrow', report: one(sampleResult()), theme: 'light', width: 360 },
    { name: 'redirect-dark', report: one(redirectResult()), theme: 'dark', width: 1200 },
    { name: 'redirect-narrow', report: one(redirectResult()), theme: 'dark', width: 320 },
    { name: 'proxy-light', report: one(proxyResult()), theme: 'light', width: 1200, tab: 'Challenges' },
    { name: 'several-dark', report: many, theme: 'dark', width: 1200, tab: 'Probes' },
    { name: 'several-light', report: many, theme: 'light', width: 600 },
    { name: 'mended-light', report: one(healthyResult()), theme: 'light', width: 900, afterFix: outcome },
    {
      name: 'mended-contrast',
      report: one(healthyResult()),
      theme: 'contrast',
      width: 900,
      afterFix: outcome,
    },
    { name: 'not-mended-dark', report: one(sampleResult()), theme: 'dark', width: 900, afterFix: outcome },
    { name: 'not-mended-narrow', report: one(proxyResult()), theme: 'dark', width: 320, afterFix: outcome },
    { name: 'mended-several', report: many, theme: 'dark', width: 1200, afterFix: { ...outcome, result: 1 } },
    { name: 'offer-light', report: one(sampleResult()), theme: 'light', width: 900, afterFix: offer('GET') },
    {
      name: 'offer-contrast',
      report: one(sampleResult()),
      theme: 'contrast',
      width: 500,
      afterFix: offer('POST'),
    },
    { name: 'failure-dark', report: one(failedResult()), theme: 'dark', width: 900 },
    { name: 'unsent-light', report: one(unsentResult()), theme: 'light', width: 900 },
    { name: 'healthy-light', report: one(healthyResult()), theme: 'light', width: 900, tab: 'Tokens' },
    { name: 'lives-light', report: one(livesResult()), theme: 'light', width: 700, tab: 'Tokens' },
    { name: 'lives-narrow', report: one(livesResult()), theme: 'dark', width: 320, tab: 'Tokens' },
  ];
}

function nonNull<T>(value: T | null): T {
  if (value === null) throw new Error('the sample has none');
  return value;
}
