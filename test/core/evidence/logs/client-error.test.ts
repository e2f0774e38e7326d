import assert from 'node:assert/strict';
import { isClientError, parseClientError } from '../../../../src/core/evidence/logs/client-error.ts';

const now = Date.UTC(2026, 5, 16, 10);
const url = 'https://api.example.com/orders';
const read = (text: string) => parseClientError(text, now);

/** The client, its text, the status, the method and URL that a note tells of, and the body. */
const answered: readonly (readonly [string, string, number, string, string])[] = [
  [
    'requests',
    `Traceback (most recent call last):\n  File "a.py", line 4, in <module>\nrequests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: ${url}`,
    401,
    url,
    '',
  ],
  [
    'requests through a proxy',
    "requests.exceptions.ProxyError: HTTPSConnectionPool(host='api.example.com', port=443): Max retries exceeded with url: /orders (Caused by ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required')))",
    407,
    url,
    '',
  ],
  ['httpx', `httpx.HTTPStatusError: Client error '403 Forbidden' for url '${url}'`, 403, url, ''],
  [
    'aiohttp',
    `aiohttp.client_exceptions.ClientResponseError: 401, message='Unauthorized', url='${url}'`,
    401,
    url,
    '',
  ],
  ['urllib', 'urllib.error.HTTPError: HTTP Error 401: Unauthorized', 401, '', ''],
  ['got', 'HTTPError: Response code 401 (Unauthorized)', 401, '', ''],
  ['ky', `HTTPError: Request failed with status code 401 Unauthorized: GET ${url}`, 401, `GET ${url}`, ''],
  ['ofetch', `FetchError: [POST] "${url}": 401 Unauthorized`, 401, `POST ${url}`, ''],
  ['a bare axios error', 'Uncaught (in promise) Error: Request failed with status code 401', 401, '', ''],
  ['a browser', `main.js:3 GET ${url} 401 (Unauthorized)`, 401, `GET ${url}`, ''],
  [
    'RestTemplate',
    `org.springframework.web.client.HttpClientErrorException$Unauthorized: 401 Unauthorized on GET request for "${url}": "{"error":"invalid_token"}"\n\tat org.example.A.b(A.java:1)`,
    401,
    `GET ${url}`,
    '{"error":"invalid_token"}',
  ],
  [
    'older RestTemplate',
    'org.springframework.web.client.HttpClientErrorException$Unauthorized: 401 Unauthorized: "{"error":"invalid_token"}"',
    401,
    '',
    '{"error":"invalid_token"}',
  ],
  [
    'WebClient',
    `org.springframework.web.reactive.function.client.WebClientResponseException$Forbidden: 403 Forbidden from GET ${url}`,
    403,
    `GET ${url}`,
    '',
  ],
  [
    'Feign',
    `feign.FeignException$Unauthorized: [401 Unauthorized] during [GET] to [${url}] [Orders#all()]: [{"message":"expired"}]`,
    401,
    `GET ${url}`,
    '{"message":"expired"}',
  ],
  [
    'HttpURLConnection',
    `java.io.IOException: Server returned HTTP response code: 401 for URL: ${url}`,
    401,
    url,
    '',
  ],
  [
    '.NET',
    'Unhandled exception. System.Net.Http.HttpRequestException: Response status code does not indicate success: 401 (Unauthorized).\n   at System.Net.Http.HttpResponseMessage.EnsureSuccessStatusCode()',
    401,
    '',
    '',
  ],
  ['PowerShell', 'Invoke-RestMethod : The remote server returned an error: (401) Unauthorized.', 401, '', ''],
  ['go-github', `GET ${url}: 401 Bad credentials []`, 401, `GET ${url}`, '{"message":"Bad credentials"}'],
  ['a Go program', 'unexpected status code: 401', 401, '', ''],
  [
    'Guzzle',
    `Client error: \`GET ${url}\` resulted in a \`401 Unauthorized\` response:\n{"error":{"code":"token_expired"}}\n`,
    401,
    `GET ${url}`,
    '{"error":{"code":"token_expired"}}',
  ],
  ['reqwest', `Error: HTTP status client error (401 Unauthorized) for url (${url})`, 401, url, ''],
  ['Faraday', 'Faraday::UnauthorizedError: the server responded with status 401', 401, '', ''],
  ['git', `fatal: unable to access '${url}/': The requested URL returned error: 403`, 403, `${url}/`, ''],
];

describe('parseClientError', () => {
  for (const [client, text, status, address, body] of answered) {
    it(`reads the answer in an error of ${client}, and claims nothing of the request`, () => {
      assert.equal(isClientError(text), true);
      const error = read(text);
      assert.equal(error?.exchange.response?.status, status);
      assert.equal(error.exchange.request.url, '');
      assert.deepEqual(error.exchange.request.headers, []);
      assert.equal(error.exchange.response.body.text, body);
      assert.equal(error.exchange.recorded, true);
      const notes = error.notes.join('\n');
      assert.equal(/It was about (.*)\.$/m.exec(notes)?.[1] ?? '', address);
      assert.match(notes, /does not tell which headers were sent/);
    });
  }

  for (const [name, text, code, address] of [
    [
      'fetch',
      "TypeError: fetch failed\n    at node:internal/deps/undici/undici:1:1 {\n  [cause]: Error: connect ECONNREFUSED 127.0.0.1:3000\n    code: 'ECONNREFUSED'\n}",
      'refused',
      '',
    ],
    [
      'fetch, name',
      'TypeError: fetch failed\n  [cause]: Error: getaddrinfo ENOTFOUND api.example.com',
      'dns',
      '',
    ],
    [
      'fetch, certificate',
      "TypeError: fetch failed\n  [cause]: Error: certificate has expired {\n code: 'CERT_HAS_EXPIRED' }",
      'tls',
      '',
    ],
    ['axios, timeout', 'AxiosError: timeout of 5000ms exceeded', 'timeout', ''],
    [
      'requests',
      "requests.exceptions.ConnectionError: HTTPConnectionPool(host='localhost', port=8000): Max retries exceeded with url: /a (Caused by NewConnectionError('x: Failed to establish a new connection: [Errno 111] Connection refused'))",
      'refused',
      'http://localhost:8000/a',
    ],
    ['httpx', 'httpx.ConnectError: [Errno -2] Name or service not known', 'dns', ''],
    ['Java', 'java.net.UnknownHostException: api.example.com', 'dns', ''],
    ['Java, TLS', 'javax.net.ssl.SSLHandshakeException: PKIX path building failed', 'tls', ''],
    [
      '.NET',
      'System.Net.Http.HttpRequestException: No connection could be made because the target machine actively refused it. (localhost:5000)',
      'refused',
      '',
    ],
    ['Go', `Get "${url}": dial tcp 192.0.2.1:443: connect: connection refused`, 'refused', url],
    [
      'a logged Go error',
      `2026/06/16 10:00:00 Get "${url}": x509: certificate signed by unknown authority`,
      'tls',
      url,
    ],
    [
      'reqwest',
      `Error: error sending request for url (${url}): tcp connect error: Connection refused (os error 111)`,
      'refused',
      url,
    ],
  ] as const) {
    it(`reads that no answer came: ${name}`, () => {
      assert.equal(isClientError(text), true);
      const exchange = read(text)?.exchange;
      assert.equal(exchange?.response, undefined);
      assert.equal(exchange?.failure?.code, code);
      assert.equal(exchange.request.url, address);
    });
  }

  it('reads request and answer that axios prints', () => {
    const error = read(`AxiosError: Request failed with status code 401
    at settle (file:///app/node_modules/axios/lib/core/settle.js:19:12) {
  code: 'ERR_BAD_REQUEST',
  config: {
    transformRequest: [ [Function: transformRequest] ],
    headers: Object [AxiosHeaders] {
      Accept: 'application/json',
      Authorization: 'Bearer fake-token'
    },
    baseURL: 'https://api.example.com/v1/',
    method: 'post',
    url: '/orders',
    data: '{"a":1}'
  },
  request: <ref *1> ClientRequest { _events: [Object: null prototype] {} },
  response: {
    status: 401,
    statusText: 'Unauthorized',
    headers: Object [AxiosHeaders] { 'www-authenticate': 'Bearer error="invalid_token"', 'set-cookie': [ 'a=b', 'c=d' ] },
    data: { error: 'invalid_token' }
  }
}`);
    assert.deepEqual(error?.exchange.request, {
      method: 'POST',
      url: 'https://api.example.com/v1/orders',
      headers: [
        ['Accept', 'application/json'],
        ['Authorization', 'Bearer fake-token'],
      ],
      body: '{"a":1}',
      bodySize: 7,
    });
    assert.equal(error.exchange.response?.statusText, 'Unauthorized');
    assert.deepEqual(error.exchange.response.headers, [
      ['www-authenticate', 'Bearer error="invalid_token"'],
      ['set-cookie', 'a=b'],
      ['set-cookie', 'c=d'],
    ]);
    assert.equal(error.exchange.response.body.text, '{"error":"invalid_token"}');
    assert.deepEqual(error.notes, ['Read from the text of an error of axios.']);
  });

  it('reads a challenge that was printed beside the error', () => {
    const error = read(
      `401 Client Error\nrequests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: ${url}\n{'WWW-Authenticate': 'Bearer error="invalid_token"', 'Date': 'x'}`,
    );
    assert.deepEqual(error?.exchange.response?.headers, [
      ['WWW-Authenticate', 'Bearer error="invalid_token"'],
    ]);
  });
});

describe('isClientError', () => {
  for (const [name, text] of [
    ['an .http text that quotes one', `POST ${url}\n\nAxiosError: Request failed with status code 401\n`],
    ['an .http text with a comment', `# HTTPError: Response code 401 (Unauthorized)\nGET ${url}\n`],
    ['an .http text of several requests', `GET ${url}\n\n### connect ECONNREFUSED Error\nGET ${url}\n`],
    ['an address', `${url}\n`],
    ['an error of another kind', 'TypeError: Cannot read properties of undefined'],
    ['prose', 'The connection was refused by the server.'],
    ['nothing', ''],
  ] as const) {
    it(`takes ${name} for none`, () => {
      assert.equal(isClientError(text), false);
    });
  }
});
