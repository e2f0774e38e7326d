import assert from 'node:assert/strict';
import { parseChallenges } from '../../../../src/core/auth/challenges.ts';
import { compareRequests } from '../../../../src/core/diagnosis/request-difference/compare-requests.ts';
import type {
  ComparedRequest,
  DifferenceWeight,
  RequestComparison,
} from '../../../../src/core/diagnosis/request-difference/request-difference.ts';
import { differenceRules } from '../../../../src/core/diagnosis/request-difference/rules/index.ts';
import { textDifference } from '../../../../src/core/diagnosis/request-difference/text-difference.ts';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { claimsInTime, noon, tokenWith } from '../../../support/answers.ts';

const url = 'https://api.example.com/orders';
const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;
/** A token as long as a real one: its signature is 256 bytes of nothing. */
const bearer = (claims: Record<string, unknown>, header?: Record<string, unknown>) =>
  `Bearer ${tokenWith(claimsInTime(claims), header).replace(/[^.]*$/, 'A'.repeat(342))}`;
const good = bearer({});

/** A request: an Authorization value, or everything that differs from a GET without headers. */
type Given =
  | string
  | (Partial<Omit<ComparedRequest, 'headers'>> & { readonly headers?: Record<string, string> });

function request(given: Given): ComparedRequest {
  const { headers = {}, ...rest } = typeof given === 'string' ? { headers: { Authorization: given } } : given;
  return { method: 'GET', url, headers: Object.entries(headers), ...rest };
}

interface Situation {
  readonly status?: number;
  readonly challenge?: string;
  readonly redirected?: boolean;
}

function compare(working: Given, yours: Given, situation: Situation = {}): RequestComparison {
  const { challenges } = parseChallenges(situation.challenge ?? '');
  return compareRequests({
    working: request(working),
    yours: request(yours),
    status: situation.status,
    challenges: challenges
      .filter(({ scheme }) => scheme !== '')
      .map(challenge => ({ ...challenge, header: 'WWW-Authenticate' as const })),
    redirected: situation.redirected ?? false,
    now: noon,
  });
}

/** The surest difference as `rule: weight`, and a word of what is said about it. */
const surest: readonly (readonly [
  name: string,
  working: Given,
  yours: Given,
  rule: string,
  weight: DifferenceWeight,
  said: RegExp,
  situation?: Situation,
])[] = [
  [
    'a missing Authorization',
    good,
    {},
    'credentials-missing',
    'explains',
    /no credentials of this kind\. The server asks for Bearer\./,
    { challenge: 'Bearer realm="x"' },
  ],
  [
    'a missing API key',
    { headers: { 'X-Api-Key': 'fake-key-1' } },
    {},
    'credentials-missing',
    'explains',
    /no credentials/,
  ],
  [
    'a key in the wrong place',
    { headers: { 'X-Api-Key': 'fake-key-1' } },
    { url: `${url}?api_key=fake-key-1` },
    'credentials-missing',
    'explains',
    /stands in the query parameter api_key/,
  ],
  [
    'a token under another header',
    good,
    { headers: { 'X-Auth-Token': good.slice(7) } },
    'credentials-missing',
    'explains',
    /stands in the header X-Auth-Token/,
  ],
  [
    'a key parameter that is missing',
    { url: `${url}?api_key=fake-key-1` },
    {},
    'credentials-missing',
    'explains',
    /no credentials/,
  ],
  [
    'userinfo of the address',
    { url: 'https://alice:fake@api.example.com/orders' },
    {},
    'credentials-missing',
    'explains',
    /no credentials/,
  ],
  [
    'a misspelt Authorization',
    good,
    { headers: { Authorisation: good } },
    'misspelt-header',
    'explains',
    /has Authorisation in its place/,
  ],
  [
    'underscores in a key header',
    { headers: { 'X-Api-Key': 'fake-key-1' } },
    { headers: { X_Api_Key: 'fake-key-1' } },
    'misspelt-header',
    'explains',
    /has X_Api_Key/,
  ],
  [
    'a header behind the blank line',
    good,
    { body: `Authorization: ${good}\n` },
    'header-in-body',
    'explains',
    /blank line/,
  ],
  ['a variable without a value', good, 'Bearer {{token}}', 'unresolved-variable', 'explains', /has no value/],
  [
    'a doubled Bearer',
    good,
    `Bearer ${good}`,
    'malformed-credentials',
    'explains',
    /twice|again|doubled|Bearer/i,
  ],
  ['quotes round the token', good, `Bearer "${good.slice(7)}"`, 'malformed-credentials', 'explains', /quot/i],
  [
    'two Authorization headers',
    good,
    { headers: { Authorization: good, authorization: basic('alice:fake') } },
    'malformed-credentials',
    'explains',
    /more than one/,
  ],
  [
    'another scheme',
    good,
    basic('alice:fake'),
    'scheme-differs',
    'explains',
    /different schemes.* asks for Bearer/,
    { challenge: 'Bearer' },
  ],
  [
    'the scheme that the server asks for',
    basic('alice:fake'),
    good,
    'scheme-differs',
    'possible',
    /Yours offers that/,
    { challenge: 'Bearer' },
  ],
  ['an expired token', good, bearer({ exp: noon / 1000 - 7200 }), 'token-differs', 'explains', /has expired/],
  [
    'a token that is not valid yet',
    good,
    bearer({ nbf: noon / 1000 + 7200 }),
    'token-differs',
    'explains',
    /not valid yet/,
  ],
  [
    'another audience',
    good,
    bearer({ aud: 'https://other.example.com' }),
    'token-differs',
    'explains',
    /different audiences/,
  ],
  [
    'another issuer',
    good,
    bearer({ iss: 'https://other.example.com' }),
    'token-differs',
    'explains',
    /different issuers/,
  ],
  [
    'another type of token',
    good,
    bearer({}, { alg: 'RS256', typ: 'at+jwt' }),
    'token-differs',
    'explains',
    /different types/,
  ],
  ['another subject', good, bearer({ sub: 'bob' }), 'token-differs', 'possible', /different subjects/],
  [
    'fewer scopes',
    bearer({ scope: 'read write' }),
    bearer({ scope: 'read' }),
    'token-differs',
    'possible',
    /lacks scopes/,
  ],
  [
    'another token of the same kind',
    good,
    bearer({ jti: 'x' }),
    'token-differs',
    'explains',
    /another token of the same kind/,
  ],
  [
    'a JWT in place of an opaque token',
    'Bearer fake-opaque-0001',
    good,
    'token-differs',
    'explains',
    /different places/,
  ],
  [
    'another password',
    basic('alice:fake-one'),
    basic('alice:fake-two'),
    'basic-differs',
    'explains',
    /passwords differ/,
  ],
  [
    'a password that was cut at a colon',
    basic('alice:fa:ke'),
    basic('alice:fa'),
    'basic-differs',
    'explains',
    /wrong one/,
  ],
  ['another user', basic('alice:fake'), basic('bob:fake'), 'basic-differs', 'explains', /users differ/],
  [
    'another password in a shorthand',
    'Digest alice fake-one',
    'Digest alice fake-two',
    'basic-differs',
    'explains',
    /passwords differ/,
  ],
  [
    'a shorthand for another scheme',
    'Digest alice fake-one',
    basic('alice:fake-one'),
    'scheme-differs',
    'explains',
    /asks for Digest/,
    { challenge: 'Digest realm="x", nonce="y"' },
  ],
  [
    'another opaque token',
    'Bearer fake-opaque-0001',
    'Bearer fake-opaque-0002',
    'credentials-differ',
    'explains',
    /another value/,
  ],
  [
    'another key',
    { headers: { 'X-Api-Key': 'fake-1' } },
    { headers: { 'X-Api-Key': 'fake-2' } },
    'credentials-differ',
    'explains',
    /X-Api-Key holds another value/,
  ],
  [
    'a second kind of credentials',
    { headers: { 'X-Api-Key': 'fake-1' } },
    { headers: { 'X-Api-Key': 'fake-1', Authorization: good } },
    'credentials-extra',
    'possible',
    /two kinds/,
  ],
  ['credentials where none are needed', {}, good, 'credentials-extra', 'explains', /refuse wrong ones/],
  [
    'a signature that was carried over to another path',
    { url, headers: { Authorization: 'Hawk id="a", ts="1", nonce="n", mac="fake"' } },
    { url: `${url}/2`, headers: { Authorization: 'Hawk id="a", ts="1", nonce="n", mac="fake"' } },
    'signed-part',
    'explains',
    /computed anew/,
  ],
  [
    'a hash that was carried over to another body',
    { method: 'PUT', body: 'a', headers: { 'Content-MD5': 'ZmFrZQ==' } },
    { method: 'PUT', body: 'b', headers: { 'Content-MD5': 'ZmFrZQ==' } },
    'signed-part',
    'explains',
    /hash in yours is that of the other/,
  ],
  [
    'a signature by another key',
    { headers: { Authorization: 'Hawk id="a", ts="1", nonce="n", mac="x"' } },
    { headers: { Authorization: 'Hawk id="b", ts="2", nonce="m", mac="y"' } },
    'signed-part',
    'explains',
    /other keys/,
  ],
  [
    'a session that only the other has',
    { headers: { Cookie: 'sid=fake-1; a=b' } },
    { headers: { Cookie: 'a=b' } },
    'cookie-differs',
    'explains',
    /yours has none/,
  ],
  [
    'another session',
    { headers: { Cookie: 'JSESSIONID=1' } },
    { headers: { Cookie: 'JSESSIONID=2' } },
    'cookie-differs',
    'explains',
    /different sessions/,
  ],
  [
    'a session beside a token that both have',
    { headers: { Authorization: good, Cookie: 'sid=1' } },
    good,
    'cookie-differs',
    'possible',
    /yours has none/,
  ],
  [
    'an anti-forgery header, for a 403',
    { headers: { 'X-CSRF-Token': 'fake' } },
    {},
    'csrf-header',
    'explains',
    /forged/,
    { status: 403 },
  ],
  [
    'http in place of https',
    { url },
    { url: url.replace('https', 'http') },
    'address-differs',
    'explains',
    /over http/,
  ],
  [
    'another host',
    { url },
    { url: 'https://staging.example.com/orders' },
    'address-differs',
    'explains',
    /different servers/,
  ],
  [
    'another port',
    { url: 'http://localhost:3000/' },
    { url: 'http://localhost:3001/' },
    'address-differs',
    'explains',
    /another server/,
  ],
  [
    'two names of this machine',
    { url: 'http://localhost/' },
    { url: 'http://127.0.0.1/' },
    'address-differs',
    'possible',
    /this machine/,
  ],
  ['a slash at the end', { url }, { url: `${url}/` }, 'address-differs', 'possible', /slash at the end/],
  [
    'a slash at the end that was redirected',
    { url },
    { url: `${url}/` },
    'address-differs',
    'explains',
    /slash/,
    { redirected: true },
  ],
  [
    'a doubled slash',
    { url },
    { url: 'https://api.example.com//orders' },
    'address-differs',
    'possible',
    /doubled slash/,
  ],
  ['another method', {}, { method: 'DELETE' }, 'method-differs', 'possible', /other rights/],
  [
    'credentials in the body',
    { method: 'POST', body: 'grant_type=x&client_secret=fake-1' },
    { method: 'POST', body: 'grant_type=x&client_secret=fake-2' },
    'body-differs',
    'explains',
    /body carries credentials/,
  ],
  [
    'the type of a body with credentials',
    { body: 'password=fake', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    { body: 'password=fake', headers: { 'Content-Type': 'text/plain' } },
    'body-differs',
    'explains',
    /by this type alone/,
  ],
  [
    'the client, for a 403',
    { headers: { 'User-Agent': 'curl/8' } },
    { headers: { 'User-Agent': 'x' } },
    'ordinary-header',
    'possible',
    /User-Agent/,
    { status: 403 },
  ],
  ['a tenant', { headers: { 'X-Tenant': '1' } }, {}, 'ordinary-header', 'possible', /on whose behalf/],
  [
    'a header of their own',
    { headers: { 'X-Zorp': '1' } },
    {},
    'ordinary-header',
    'possible',
    /insist on one of its own/,
  ],
];

describe('compareRequests', () => {
  for (const [name, working, yours, rule, weight, said, situation] of surest) {
    it(`reads ${name}`, () => {
      const { differences } = compare(working, yours, situation);
      const [first] = differences;
      assert.deepEqual([first?.rule, first?.weight], [rule, weight]);
      assert.match(first?.why ?? '', said);
    });
  }

  const silent: readonly (readonly [name: string, working: Given, yours: Given])[] = [
    ['the same request', good, good],
    [
      'the case and order of headers',
      { headers: { Authorization: good, 'X-A': '1' } },
      { headers: { 'x-a': '1', authorization: good } },
    ],
    ['the order of cookies', { headers: { Cookie: 'a=1; b=2' } }, { headers: { Cookie: 'b=2; a=1' } }],
    ['the order of parameters', { url: `${url}?a=1&b=2` }, { url: `${url}?b=2&a=1` }],
    ['the default port', { url: 'https://api.example.com:443/orders' }, {}],
    ['the case of the host', { url: 'https://API.example.com/orders' }, {}],
    ['a Host header that says what the address says', { headers: { Host: 'api.example.com' } }, {}],
    [
      'what the connection needs',
      { headers: { Connection: 'close', 'Content-Length': '0', Accept: '*/*' } },
      {},
    ],
    [
      'userinfo and the header that it becomes',
      { url: 'https://alice:fake@api.example.com/orders' },
      basic('alice:fake'),
    ],
  ];
  for (const [name, working, yours] of silent) {
    it(`stays silent about ${name}`, () => {
      const { differences, conclusion } = compare(working, yours);
      assert.deepEqual(differences, []);
      assert.match(conclusion, /^Nothing differs/);
    });
  }

  const weak: readonly (readonly [name: string, working: Header, weight: DifferenceWeight])[] = [
    ['a language', ['Accept-Language', 'de'], 'harmless'],
    ['a hint of the browser', ['sec-ch-ua', '"x"'], 'harmless'],
    ['a visitor count', ['Cookie', '_ga=1'], 'harmless'],
    ['a User-Agent', ['User-Agent', 'curl/8'], 'unlikely'],
    ['an Origin', ['Origin', 'https://app.example.com'], 'unlikely'],
    ['an Accept', ['Accept', 'application/json'], 'unlikely'],
    ['credentials for a proxy', ['Proxy-Authorization', basic('a:b')], 'unlikely'],
  ];
  for (const [name, header, weight] of weak) {
    it(`does not blame ${name} for a 401`, () => {
      const { differences, conclusion } = compare(
        { headers: Object.fromEntries([header]) },
        {},
        { status: 401 },
      );
      assert.deepEqual(
        differences.map(difference => difference.weight),
        [weight],
      );
      assert.match(conclusion, /^One thing differs, and none of them is likely to explain the 401\./);
    });
  }

  it('says which one explains the refusal with its challenge, and which may', () => {
    const { conclusion } = compare(
      { headers: { Authorization: good, 'X-Tenant': '1', 'Accept-Language': 'de' } },
      {},
      { status: 401, challenge: 'Bearer realm="api"' },
    );
    assert.equal(
      conclusion,
      '3 things differ; only the header Authorization explains the 401 with this challenge (Bearer) by itself. With some servers the header X-Tenant may play a part.',
    );
  });

  it('says so where several would, the surest first', () => {
    const { conclusion } = compare(good, { url: url.replace('https', 'http') });
    assert.equal(
      conclusion,
      '2 things differ. The header Authorization and the scheme of the URL each explain a 401 by themselves; begin with the header Authorization, the surest.',
    );
  });

  it('tells the claims that differ in words', () => {
    const { differences } = compare(good, bearer({ exp: noon / 1000 - 7200, aud: 'other', sub: 'bob' }));
    assert.deepEqual(differences[0]?.facts, [
      'exp: expired 2 h ago (2026-06-16T08:00:00Z); the other expires in 50 min',
      'aud: other instead of https://api.example.com',
      'sub: bob instead of alice',
    ]);
  });

  it('tells the user and the length of a password, never the password', () => {
    const { differences } = compare(basic('alice:fake-secret-one'), basic('bob:fake-secret'));
    assert.deepEqual(differences[0]?.facts, [
      'user bob instead of alice',
      'password: yours ends after 11 of 15 characters',
    ]);
  });

  it('says nothing else about a misspelt header than that it is one', () => {
    const { differences } = compare(good, { headers: { Authorisation: good } });
    assert.deepEqual(
      differences.map(({ name, rule, weight }) => [name, rule, weight]),
      [
        ['Authorization', 'misspelt-header', 'explains'],
        ['Authorisation', 'misspelt-header', 'harmless'],
      ],
    );
  });

  it('has a rule of its own behind every id', () => {
    assert.equal(new Set(differenceRules.map(({ id }) => id)).size, differenceRules.length);
    const seen = new Set(surest.map(([, , , rule]) => rule));
    const unread = differenceRules.map(({ id }) => id).filter(id => !seen.has(id));
    assert.deepEqual(unread, ['parameter-differs']);
    assert.equal(
      compare({ url: `${url}?a=1` }, { url: `${url}?a=2` }).differences[0]?.rule,
      'parameter-differs',
    );
  });
});

describe('textDifference', () => {
  const clauses: readonly (readonly [working: string, yours: string, clause: string])[] = [
    ['secret', '', 'yours is empty'],
    ['secret', 'secret\n', 'they differ in white space alone'],
    ['secret', '"secret"', 'yours has quotes around it'],
    ['Secret', 'secret', 'they differ in upper and lower case alone'],
    ['a b', 'a%20b', 'yours is percent-encoded, the other is not'],
    ['a%2Fb', 'a/b', 'the other is percent-encoded, yours is not'],
    ['secret', 'sec', 'yours ends after 3 of 6 characters'],
    ['sec', 'secret', '3 more characters stand at the end of yours'],
    ['secret', 'x-secret', '2 more characters stand in front of the value in yours'],
    ['secret', 'public', 'both have 6 characters'],
    ['abcdef', 'abx', 'yours has 3 characters instead of 6, the first 2 the same'],
  ];
  for (const [working, yours, clause] of clauses) {
    it(`says: ${clause}`, () => assert.equal(textDifference(working, yours), clause));
  }
});
