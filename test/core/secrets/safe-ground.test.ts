import assert from 'node:assert/strict';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import { exposureOf, exposureText, isPrivateFile } from '../../../src/core/secrets/exposure.ts';
import { severityAt } from '../../../src/core/secrets/finding.ts';
import { fingerprintOf } from '../../../src/core/secrets/ignored.ts';
import { safeGroundHints } from '../../../src/core/secrets/safe-ground.ts';
import { scanFile } from '../../../src/core/secrets/scan-file.ts';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (header: object, claims: object, signature = 'c2lnbmVkLWJ5LW5vYm9keS1hdC1hbGw') =>
  `${encode(header)}.${encode(claims)}.${signature}`;
const start = 1_700_000_000;

function codes(text: string): string[] {
  return parseHttpFile(text).requests.flatMap(node => safeGroundHints(node, text).map(({ code }) => code));
}
const bearer = (raw: string) => `GET https://api.example/\nAuthorization: Bearer ${raw}\n`;

describe('safe ground', () => {
  const cases: readonly (readonly [what: string, text: string, found: string[]])[] = [
    ['a token of an hour', bearer(token({ alg: 'RS256' }, { iat: start, exp: start + 3600 })), []],
    [
      'a token of a year',
      bearer(token({ alg: 'RS256' }, { iat: start, exp: start + 3e7 })),
      ['long-lived-token'],
    ],
    ['a token without an end', bearer(token({ alg: 'RS256' }, { iat: start })), ['long-lived-token']],
    [
      'a token that nobody signed',
      bearer(token({ alg: 'none' }, { iat: start, exp: start + 9 }, '')),
      ['unsigned-token'],
    ],
    ['a weak algorithm', bearer(token({ alg: 'RS1' }, { iat: start, exp: start + 9 })), ['weak-algorithm']],
    ['a key in the URL', 'GET https://api.example/?api_key={{key}}\n', ['secret-in-url']],
    ['a signed URL', 'GET https://api.example/?sig={{sig}}&page=2\n', []],
    [
      'the password grant',
      'POST https://id.example/token\n\ngrant_type=password&username=a\n',
      ['password-grant'],
    ],
    ['the code grant', 'POST https://id.example/token\n\ngrant_type=authorization_code&code=a\n', []],
    [
      'the implicit grant',
      'GET https://id.example/auth?response_type=token&client_id=a\n',
      ['implicit-grant'],
    ],
  ];
  for (const [what, text, found] of cases)
    it(`says ${found[0] ?? 'nothing'} of ${what}`, () => assert.deepEqual(codes(text), found));
});

describe('what is known of a secret', () => {
  const only = (text: string) => scanFile('a.http', text)[0] ?? assert.fail('nothing found');

  it('tells an expired token by the clock', () => {
    const found = only(bearer(token({ alg: 'HS256' }, { exp: start })));
    assert.equal(severityAt(found, start * 1000 - 1), 'warning');
    assert.equal(severityAt(found, start * 1000), 'hint');
  });

  it('tells an administrator by the claims', () => {
    assert.equal(only(bearer(token({ alg: 'HS256' }, { role: 'service_role' }))).severity, 'error');
    assert.equal(only(bearer(token({ alg: 'HS256' }, { roles: ['reader'] }))).severity, 'warning');
  });

  it('sets lines aside that a comment marks, here or above', () => {
    const secret = 'Authorization: Bearer Zq81mN77xTz0q4Lw9RbK2';
    assert.equal(scanFile('a.http', `GET https://x/\n${secret}\n`).length, 1);
    assert.equal(scanFile('a.http', `GET https://x/\n# auth-inspector-ignore\n${secret}\n`).length, 0);
    assert.equal(scanFile('.env', 'API_KEY=Zq81mN77xTz0q4Lw9RbK2 # auth-inspector-ignore').length, 0);
  });

  it('leaves nothing of an ignored value in its fingerprint', () => {
    const sha256 = (text: string) => (text.includes('a') ? 'abcdef' : '123456').repeat(10);
    assert.equal(fingerprintOf('a', sha256).length, 5);
  });

  it('knows how far a file has come', () => {
    assert.equal(exposureOf({ tracked: true, ignored: false }), 'published');
    assert.equal(exposureOf({ tracked: false, ignored: false }), 'next');
    assert.equal(exposureOf({ tracked: false, ignored: true }), 'kept');
    assert.equal(exposureOf({ tracked: undefined, ignored: undefined }), 'unknown');
    assert.ok(isPrivateFile('a/http-client.private.env.json') && isPrivateFile('.env'));
    assert.ok(!isPrivateFile('http-client.env.json') && !isPrivateFile('.env.example'));
  });

  it('has a word for what is out, and for a private file that would be', () => {
    assert.match(exposureText('published', false) ?? '', /^Git tracks this file/);
    assert.match(exposureText('next', true) ?? '', /add it to \.gitignore/);
    for (const exposure of ['kept', 'unknown'] as const)
      assert.equal(exposureText(exposure, true), undefined);
    assert.equal(exposureText('next', false), undefined);
  });
});
