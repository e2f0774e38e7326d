import assert from 'node:assert/strict';
import { causeIds } from '../../src/core/diagnosis/cause-id.ts';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { exchange, type PracticeRequest, readPracticeRequests, readVariables } from './practice-requests.ts';

const now = Date.parse('2026-02-03T04:05:06Z');

/** What each request of the text must be answered with: status, then patterns by header name or `body`. */
const expected: Readonly<Record<string, readonly [status: number, seen?: Readonly<Record<string, RegExp>>]>> =
  {
    'No credentials': [401, { 'www-authenticate': /^Bearer realm="orders", resource_metadata="[^"]+"$/ }],
    'Undefined variable': [401, { 'www-authenticate': /error="invalid_token"/ }],
    'Environment variable that is not set': [401, { 'www-authenticate': /error="invalid_token"/ }],
    'Scheme written twice': [401, { 'www-authenticate': /malformed/ }],
    'Token in quotes': [401, { 'www-authenticate': /malformed/ }],
    'Token cut off when it was copied': [401, { 'www-authenticate': /malformed/ }],
    'Authorization sent twice': [
      400,
      { 'www-authenticate': /error="invalid_request"/, body: /more than once/ },
    ],
    'Basic where Bearer is asked for': [401, { 'www-authenticate': /^Bearer realm="orders", resource/ }],
    'Basic credentials without a colon': [
      401,
      { 'www-authenticate': /^Basic /, body: /form user-id:password/ },
    ],
    'Wrong password': [401, { 'www-authenticate': /^Basic realm="reports"/, body: /not correct/ }],
    'Opaque token that the server does not know': [401, { 'www-authenticate': /invalid_token.*not known/ }],
    'Token expired': [401, { 'www-authenticate': /The token expired at 2026-02-03T03:05:06/ }],
    'Token expired, and the server does not say so': [
      401,
      {
        'www-authenticate': /^Bearer realm="orders", error="invalid_token"$/,
        body: /"title": "Unauthorized"/,
      },
    ],
    'Token not valid yet': [401, { 'www-authenticate': /not be used before 2026-02-04T04:05:06/ }],
    'Clock of the server is fast': [
      401,
      {
        'www-authenticate': /The token expired at 2026-02-03T04:19:06/,
        date: /^Tue, 03 Feb 2026 04:20:06 GMT$/,
      },
    ],
    'Token changed after it was signed': [401, { 'www-authenticate': /signature of the token could not/ }],
    'Token changed after it was signed, and the server does not say so': [
      401,
      { 'www-authenticate': /^Bearer realm="orders", error="invalid_token"$/ },
    ],
    'Signed with a key that the issuer does not publish': [401, { 'www-authenticate': /No key.*kid/ }],
    'Unsigned token': [401, { 'www-authenticate': /signing algorithm of the token is not accepted/ }],
    'HS256 where a public key is demanded': [
      401,
      { 'www-authenticate': /signing algorithm of the token is/ },
    ],
    'Token for another API': [401, { 'www-authenticate': /audience '[^']+\/billing' is not '[^']+\/api'/ }],
    'Token of the test system': [
      401,
      { 'www-authenticate': /issuer '[^']+\/staging-issuer' is not trusted/ },
    ],
    'Scope missing': [403, { 'www-authenticate': /error="insufficient_scope".*scope="invoices:read"/ }],
    'Role missing': [403, { body: /payroll-admin/, 'content-type': /problem\+json/ }],
    'Session that the server no longer knows': [
      401,
      { 'www-authenticate': /^Cookie /, 'set-cookie': /^sessionid=; .*Max-Age=0/ },
    ],
    'Session over, sent to the sign-in form': [302, { location: /^\/login\?next=%2Fportal%2Fdashboard$/ }],
    'Anti-forgery token missing': [403, { body: /CSRF token is missing/ }],
    'Anti-forgery token of another session': [419, { body: /CSRF token mismatch/ }],
    'Anti-forgery token sent along': [201],
    'Proxy wants credentials': [407, { 'proxy-authenticate': /^Basic realm="practice proxy"/ }],
    'Redirect to another origin': [302, { location: /^http:\/\/127\.0\.0\.1:\d+\/v2\/orders$/ }],
    'Sign-in page instead of an answer': [302, { location: /\/sso\/login\?SAMLRequest=\S+&RelayState=/ }],
    'Too many requests': [429, { 'retry-after': /^54$/ }],
    '401 without a challenge': [401, { 'content-length': /^0$/ }],
    'Challenge that cannot be parsed': [401, { 'www-authenticate': /^Bearer realm="[^"]+$/ }],
    'Wrong client secret at the token endpoint': [
      401,
      { body: /invalid_client/, 'www-authenticate': /^Basic / },
    ],
    'Token from the token endpoint': [200, { body: /"token_type": "Bearer"/, 'cache-control': /no-store/ }],
    'Token accepted': [200, { body: /looking glass/ }],
    'Password accepted': [200],
    'Opaque token accepted': [200],
    'Scope granted': [200, { body: /invoices/ }],
    'No such order': [404, { 'content-type': /problem\+json/ }],
    'Order that is not valid': [422, { body: /whole number above 0/ }],
    'Server that crashes': [500, { 'content-type': /problem\+json/ }],
  };

/** Where a challenge would be a lie or is left out on purpose. */
const withoutChallenge = [
  'Role missing',
  '401 without a challenge',
  'Token accepted',
  'Anti-forgery token missing',
];

describe('the practice .http text', () => {
  let playground: Playground;
  let requests: readonly PracticeRequest[];

  before(async () => {
    playground = await startPlayground({ now: () => now });
    requests = readPracticeRequests(playground.httpFile);
  });
  after(() => playground.close());

  const named = (title: string): PracticeRequest => {
    const found = requests.find(request => request.title === title);
    assert.ok(found, `the text has a request "${title}"`);
    return found;
  };
  const send = ({ method, url, headers, body }: PracticeRequest) => exchange(method, url, headers, body);

  it('holds exactly the requests that are checked here, each title once', () => {
    assert.deepEqual(requests.map(({ title }) => title).sort(), Object.keys(expected).sort());
  });

  it('names one cause of the vocabulary for each request', () => {
    const known: readonly string[] = causeIds;
    for (const { title, expect } of requests) assert.ok(known.includes(expect), `${title}: ${expect}`);
    const directives = playground.httpFile.match(/^# @expect /gm) ?? [];
    assert.equal(directives.length, requests.length);
  });

  it('reads the same for the product as it does here', () => {
    const parsed = parseHttpFile(playground.httpFile).requests.map(node => ({
      title: node.name?.text,
      expect: node.directives.find(({ key }) => key.text === 'expect')?.value.text,
      method: node.method.text,
      headers: node.headers.length,
      body: node.body?.text.trim() ?? '',
    }));
    const wanted = requests.map(({ title, expect, method, headers, body }) => ({
      title,
      expect,
      method,
      headers: headers.length,
      body,
    }));
    assert.deepEqual(parsed, wanted);
  });

  it('begins with a comment and its own origin, and uses every variable that it defines', () => {
    assert.match(playground.httpFile, /^# HTTP Auth Inspector/);
    assert.equal(readVariables(playground.httpFile).get('origin'), playground.origin);
    for (const name of readVariables(playground.httpFile).keys()) {
      assert.ok(playground.httpFile.includes(`{{${name}}}`), name);
    }
  });

  for (const [title, [status, seen = {}]] of Object.entries(expected)) {
    it(`answers ${status}: ${title}`, async () => {
      const answer = await send(named(title));
      assert.equal(answer.status, status, answer.body);
      for (const [name, pattern] of Object.entries(seen)) {
        const text = name === 'body' ? answer.body : (answer.headers[name] ?? []).join(', ');
        assert.match(text, pattern, name);
      }
      if (withoutChallenge.includes(title)) assert.equal(answer.headers['www-authenticate'], undefined);
    });
  }

  it('never answers in the words of the diagnosis', async () => {
    for (const request of requests) {
      const answer = await send(request);
      const text = JSON.stringify(answer);
      for (const id of causeIds) assert.ok(!text.includes(id), `${request.title} says ${id}`);
    }
  });

  it('answers the same when all requests come at once', async () => {
    const answers = await Promise.all([...requests, ...requests].map(send));
    const statuses = answers.map(answer => answer.status);
    const wanted = [...requests, ...requests].map(({ title }) => expected[title]?.[0]);
    assert.deepEqual(statuses, wanted);
  });

  it('ends its redirects at a challenge of the other origin and at sign-in pages', async () => {
    const follow = async (title: string) => {
      const request = named(title);
      const first = await send(request);
      return exchange('GET', new URL(first.headers['location']?.[0] ?? '', request.url).href);
    };
    const moved = await follow('Redirect to another origin');
    assert.equal(moved.status, 401);
    assert.match(moved.headers['www-authenticate']?.[0] ?? '', /^Bearer realm="orders"$/);
    for (const title of ['Session over, sent to the sign-in form', 'Sign-in page instead of an answer']) {
      const page = await follow(title);
      assert.equal(page.status, 200);
      assert.match(page.headers['content-type']?.[0] ?? '', /^text\/html/);
      assert.match(page.body, /<input name="password" type="password"/);
    }
  });

  it('has a good token for what was only sent to the wrong address', async () => {
    const request = named('Redirect to another origin');
    const location = (await send(request)).headers['location']?.[0] ?? '';
    assert.equal((await exchange('GET', location, request.headers)).status, 200);
  });
});
