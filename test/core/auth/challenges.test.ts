import assert from 'node:assert/strict';
import { parseAuthParams, parseChallenges } from '../../../src/core/auth/challenges.ts';

/** A header, its challenges as [scheme, params, token68], and its problems as `code start-end`. */
type Vector = readonly [
  header: string,
  challenges: readonly (readonly [string, Record<string, string>, string?])[],
  problems?: readonly string[],
];

const wellFormed: readonly Vector[] = [
  ['Basic', [['Basic', {}]]],
  ['Basic realm="a"', [['Basic', { realm: 'a' }]]],
  ['BASIC REALM="a"', [['BASIC', { realm: 'a' }]]],
  ['Basic realm="a", charset="UTF-8"', [['Basic', { realm: 'a', charset: 'UTF-8' }]]],
  ['Basic realm="a" ,charset=UTF-8', [['Basic', { realm: 'a', charset: 'UTF-8' }]]],
  ['Basic   realm="a"', [['Basic', { realm: 'a' }]]],
  ['Basic realm = "a"', [['Basic', { realm: 'a' }]]],
  ['Basic realm\t=\t"a"', [['Basic', { realm: 'a' }]]],
  ['Basic realm=""', [['Basic', { realm: '' }]]],
  ['Basic realm="a, Digest realm=b"', [['Basic', { realm: 'a, Digest realm=b' }]]],
  ['Basic realm="say \\"hi\\" \\\\ there"', [['Basic', { realm: 'say "hi" \\ there' }]]],
  ['Basic realm="\\a\\b"', [['Basic', { realm: 'ab' }]]],
  ['Basic realm="Zürich"', [['Basic', { realm: 'Zürich' }]]],
  [
    'Bearer realm="a", Basic realm="b"',
    [
      ['Bearer', { realm: 'a' }],
      ['Basic', { realm: 'b' }],
    ],
  ],
  [
    'Negotiate, NTLM',
    [
      ['Negotiate', {}],
      ['NTLM', {}],
    ],
  ],
  [
    'Negotiate, NTLM, Basic realm="x"',
    [
      ['Negotiate', {}],
      ['NTLM', {}],
      ['Basic', { realm: 'x' }],
    ],
  ],
  [
    'Basic realm="x", Negotiate',
    [
      ['Basic', { realm: 'x' }],
      ['Negotiate', {}],
    ],
  ],
  ['Negotiate YWJjZA==', [['Negotiate', {}, 'YWJjZA==']]],
  ['Negotiate abc=', [['Negotiate', {}, 'abc=']]],
  ['NTLM TlRMTVNTUAAC+/._~-', [['NTLM', {}, 'TlRMTVNTUAAC+/._~-']]],
  [
    'Negotiate YWJj, Basic realm="x"',
    [
      ['Negotiate', {}, 'YWJj'],
      ['Basic', { realm: 'x' }],
    ],
  ],
  [', , Basic realm="a",, ,charset="UTF-8",', [['Basic', { realm: 'a', charset: 'UTF-8' }]]],
  ['Basic , realm="a"', [['Basic', { realm: 'a' }]]],
  [
    'Newauth realm="apps", type=1, title="Login to \\"apps\\"", Basic realm="simple"',
    [
      ['Newauth', { realm: 'apps', type: '1', title: 'Login to "apps"' }],
      ['Basic', { realm: 'simple' }],
    ],
  ],
  [
    'Digest realm="r", qop="auth,auth-int", nonce="n==", opaque="o", algorithm=SHA-256, stale=true',
    [
      [
        'Digest',
        { realm: 'r', qop: 'auth,auth-int', nonce: 'n==', opaque: 'o', algorithm: 'SHA-256', stale: 'true' },
      ],
    ],
  ],
  [
    'Bearer error="invalid_token", error_description="The token expired, log in (again)"',
    [['Bearer', { error: 'invalid_token', error_description: 'The token expired, log in (again)' }]],
  ],
  ['Bearer scope="a b c"', [['Bearer', { scope: 'a b c' }]]],
  [
    'DPoP error="use_dpop_nonce", algs="ES256 PS256"',
    [['DPoP', { error: 'use_dpop_nonce', algs: 'ES256 PS256' }]],
  ],
  ['Unheard-Of_1 x=y', [['Unheard-Of_1', { x: 'y' }]]],
  ['Bearer __proto__="x"', [['Bearer', Object.fromEntries([['__proto__', 'x']])]]],
  [
    'Bearer, Basic',
    [
      ['Bearer', {}],
      ['Basic', {}],
    ],
  ],
];

const broken: readonly Vector[] = [
  ['', [], ['empty-header 0-0']],
  [' ,, ', [], ['empty-header 0-4']],
  ['Basic realm=foo', [['Basic', { realm: 'foo' }]], ['unquoted-value 6-15']],
  ['realm="x"', [['', { realm: 'x' }]], ['missing-scheme 0-5']],
  ['realm="x", error="y"', [['', { realm: 'x', error: 'y' }]], ['missing-scheme 0-5']],
  ['Basic realm="x', [['Basic', { realm: 'x' }]], ['unterminated-quote 12-14']],
  ['Basic realm="x\\"', [['Basic', { realm: 'x"' }]], ['unterminated-quote 12-16']],
  ['Basic realm="', [['Basic', { realm: '' }]], ['unterminated-quote 12-13']],
  ['Basic realm=', [['Basic', { realm: '' }]], ['missing-value 6-12']],
  ['Basic realm', [['Basic', { realm: '' }]], ['missing-value 6-11']],
  ['Basic realm=, charset="UTF-8"', [['Basic', { realm: '', charset: 'UTF-8' }]], ['missing-value 6-12']],
  [
    'Basic realm= charset="UTF-8"',
    [['Basic', { realm: '', charset: 'UTF-8' }]],
    ['missing-value 6-12', 'unexpected-character 12-13'],
  ],
  ['Digest nonce="n", stale', [['Digest', { nonce: 'n', stale: '' }]], ['missing-value 18-23']],
  ['Basic realm=My Realm', [['Basic', { realm: 'My Realm' }]], ['unquoted-value 12-20']],
  [
    'Basic realm=My Realm, charset=UTF-8',
    [['Basic', { realm: 'My Realm', charset: 'UTF-8' }]],
    ['unquoted-value 12-20'],
  ],
  [
    'Basic realm=My Realm charset=UTF-8',
    [['Basic', { realm: 'My Realm', charset: 'UTF-8' }]],
    ['unquoted-value 12-20', 'unexpected-character 20-21'],
  ],
  [
    'Bearer authorization_uri=https://login.example/authorize?a=b, error=x',
    [['Bearer', { authorization_uri: 'https://login.example/authorize?a=b', error: 'x' }]],
    ['unquoted-value 25-60'],
  ],
  [
    'Bearer error_description=It expired, please log in, Basic realm="x"',
    [
      ['Bearer', { error_description: 'It expired, please log in' }],
      ['Basic', { realm: 'x' }],
    ],
    ['unquoted-value 25-50'],
  ],
  [
    'Bearer error="invalid_token" error_description="expired"',
    [['Bearer', { error: 'invalid_token', error_description: 'expired' }]],
    ['unexpected-character 28-29'],
  ],
  ['Bearer error="a"scope="b"', [['Bearer', { error: 'a', scope: 'b' }]], ['unexpected-character 16-16']],
  [
    'Bearer realm="a" Basic realm="b"',
    [
      ['Bearer', { realm: 'a' }],
      ['Basic', { realm: 'b' }],
    ],
    ['unexpected-character 16-17'],
  ],
  [
    'Negotiate NTLM',
    [
      ['Negotiate', {}],
      ['NTLM', {}],
    ],
    ['unexpected-character 9-10'],
  ],
  ["Bearer error='invalid_token'", [['Bearer', { error: 'invalid_token' }]], ['unquoted-value 13-28']],
  [
    "Bearer error='invalid token', scope='a b'",
    [['Bearer', { error: 'invalid token', scope: 'a b' }]],
    ['unquoted-value 13-28', 'unquoted-value 36-41'],
  ],
  ['Bearer realm=“x y”', [['Bearer', { realm: 'x y' }]], ['unquoted-value 13-18']],
  [
    'Basic realm="a"; charset="UTF-8"',
    [['Basic', { realm: 'a', charset: 'UTF-8' }]],
    ['unexpected-character 15-16'],
  ],
  ['Basic realm="a", realm="b"', [['Basic', { realm: 'a' }]], ['duplicate-parameter 17-26']],
  ['Bearer abc==, realm="x"', [['Bearer', { realm: 'x' }, 'abc==']], ['mixed-token68 14-19']],
  ['Bearer abc realm="x"', [['Bearer', { realm: 'x' }, 'abc']], ['mixed-token68 11-16']],
  [
    'API key required',
    [
      ['API', {}, 'key'],
      ['required', {}],
    ],
    ['unexpected-character 7-8'],
  ],
  ['Basic, realm="a"', [['Basic', { realm: 'a' }]], ['unexpected-character 5-6']],
  ['Bearer: realm="a"', [['Bearer', { realm: 'a' }]], ['unexpected-character 6-7']],
  ['Basic realm: "a"', [['Basic', { realm: 'a' }]], ['unexpected-character 11-12']],
  ['Basic realm "a"', [['Basic', { realm: 'a' }]], ['unexpected-character 11-12']],
  ['"Basic realm', [], ['unexpected-character 0-12']],
  ['{"error":1}, Basic realm="x"', [['Basic', { realm: 'x' }]], ['unexpected-character 0-11']],
  ['Basic realm="x", @@@', [['Basic', { realm: 'x' }]], ['unexpected-character 17-20']],
];

function spelt(problems: readonly { code: string; range: { start: number; end: number } }[]): string[] {
  return problems.map(({ code, range }) => `${code} ${range.start}-${range.end}`);
}

describe('parseChallenges', () => {
  for (const [header, challenges, problems = []] of [...wellFormed, ...broken]) {
    it(`reads ${header || '(nothing)'}`, () => {
      const parsed = parseChallenges(header);
      const expected = challenges.map(([scheme, params, token68]) =>
        token68 === undefined ? { scheme, params } : { scheme, token68, params },
      );
      assert.deepEqual(parsed.challenges, expected);
      assert.deepEqual(spelt(parsed.problems), problems);
    });
  }

  it('calls an unquoted realm a hint and a cut string an error', () => {
    assert.equal(parseChallenges('Basic realm=foo').problems[0]?.severity, 'hint');
    assert.equal(parseChallenges('Basic realm="foo').problems[0]?.severity, 'error');
  });

  const long = 200_000;
  const hostile: Record<string, string> = {
    commas: ','.repeat(long),
    quotes: 'a="'.repeat(long),
    'single quotes': "a='b, ".repeat(long),
    words: `Basic realm=${'a '.repeat(long)}`,
    'words and commas': `Basic realm=a ${'b c, '.repeat(long)}`,
    schemes: 'Basic '.repeat(long),
    spaces: `Basic realm=x${' '.repeat(long)}y`,
    equals: `Basic a${'='.repeat(long)}b`,
    backslashes: `Basic realm="${'\\'.repeat(long)}`,
    semicolons: 'Basic a=b;'.repeat(long),
  };
  for (const [name, header] of Object.entries(hostile)) {
    it(`stays linear over many ${name}`, () => {
      const { challenges, problems } = parseChallenges(header);
      assert.ok(challenges.length + problems.length > 0);
    });
  }
});

describe('parseAuthParams', () => {
  it('reads a list without a scheme', () => {
    const parsed = parseAuthParams('nextnonce="abc", qop=auth, rspauth="0f", nc=00000001');
    assert.deepEqual(parsed, {
      params: { nextnonce: 'abc', qop: 'auth', rspauth: '0f', nc: '00000001' },
      problems: [],
    });
  });

  it('keeps a comma inside quotes', () => {
    assert.deepEqual(parseAuthParams('a="b, c=d", e="f"').params, { a: 'b, c=d', e: 'f' });
  });

  it('reads SigV4 parts, which are no tokens', () => {
    const { params } = parseAuthParams(
      'Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=host;x-amz-date, Signature=5d67',
    );
    assert.deepEqual(params, {
      credential: 'AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request',
      signedheaders: 'host;x-amz-date',
      signature: '5d67',
    });
  });

  it('reports where a list breaks and reads on', () => {
    const { params, problems } = parseAuthParams('username="u" realm="r", nonce, @, uri="/"');
    assert.deepEqual(params, { username: 'u', realm: 'r', nonce: '', uri: '/' });
    assert.deepEqual(spelt(problems), [
      'unexpected-character 12-13',
      'missing-value 24-29',
      'unexpected-character 31-32',
    ]);
  });

  it('has nothing to say of an empty text', () => {
    assert.deepEqual(parseAuthParams(''), { params: {}, problems: [] });
  });
});
