import assert from 'node:assert/strict';
import {
  decodeToken,
  findTokens,
  looksLikeToken,
  tokenAudiences,
  tokenScopes,
  tokenTimes,
} from '../../../src/core/auth/jwt.ts';

function segment(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return Buffer.from(text).toString('base64url');
}

const header = segment({ alg: 'HS256', typ: 'JWT' });
const claims = segment({ sub: 'alice', exp: 1_700_000_000 });
const signature = Buffer.alloc(32, 7).toString('base64url');
const signed = `${header}.${claims}.${signature}`;
const unsecured = `${segment({ alg: 'none' })}.${claims}.`;
const encrypted = `${segment({ alg: 'dir', enc: 'A256GCM' })}..aaaa.bbbb.cccc`;
const flask = `${segment({ user: 'alice' })}.ZVRxLQ.${signature}`;

function withClaims(value: unknown) {
  const token = decodeToken(`${header}.${segment(value)}.${signature}`);
  assert.ok(token);
  return token;
}

const broken: readonly (readonly [string, string, string])[] = [
  ['two segments', `${header}.${claims}`, 'segments'],
  ['one segment', header, 'segments'],
  ['four segments', `${signed}.x`, 'segments'],
  ['six segments', `${signed}.a.b.c`, 'segments'],
  ['a header cut in its base64', `${header.slice(0, 21)}.${claims}.${signature}`, 'header-base64'],
  ['a header with a foreign character', `eyJ!${header.slice(4)}.${claims}.${signature}`, 'header-base64'],
  ['a header that is not JSON', `${segment('{"alg":')}.${claims}.${signature}`, 'header-json'],
  ['a header without alg', `${segment({ typ: 'JWT' })}.${claims}.${signature}`, 'header-alg'],
  ['claims with padding', `${header}.${claims}=.${signature}`, 'claims-base64'],
  ['claims with a space', `${header}.a b.${signature}`, 'claims-base64'],
  ['claims that are not JSON', `${header}.${segment('hello')}.${signature}`, 'claims-json'],
  ['empty claims', `${header}..${signature}`, 'claims-json'],
  ['claims that are a list', `${header}.${segment([1])}.${signature}`, 'claims-not-object'],
  ['exp as text', `${header}.${segment({ exp: '1700000000' })}.${signature}`, 'claim-type'],
  ['exp in milliseconds', `${header}.${segment({ exp: 1_700_000_000_000 })}.${signature}`, 'claim-type'],
  ['a signature with a plus', `${header}.${claims}.ab+d`, 'signature-base64'],
  ['a signature cut by one', `${header}.${claims}.abcde`, 'signature-base64'],
  ['no signature', `${header}.${claims}.`, 'signature-missing'],
  ['a JWE without its tag', `${segment({ alg: 'dir', enc: 'A256GCM' })}..aaaa.bbbb.`, 'signature-missing'],
];

const noTokens: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['an opaque token', 'ghp_0123456789'],
  ['a host name', 'api.example.com'],
  ['a version', '1.2.3'],
  ['a PASETO', 'v4.public.eyJhIjoxfQ'],
  ['a Flask session', flask],
  ['base64 JSON without alg', segment({ iv: 'abc', value: 'def' })],
  ['an English word', 'eye.of.newt'],
];

describe('decodeToken', () => {
  it('decodes a signed token', () => {
    assert.deepEqual(decodeToken(signed), {
      format: 'jwt',
      raw: signed,
      header: { alg: 'HS256', typ: 'JWT' },
      claims: { sub: 'alice', exp: 1_700_000_000 },
      problems: [],
    });
  });

  it('accepts an unsecured token without a signature', () => {
    assert.deepEqual(decodeToken(unsecured)?.problems, []);
  });

  it('reads the header alone of an encrypted token', () => {
    const token = decodeToken(encrypted);
    assert.equal(token?.format, 'jwe');
    assert.equal(token?.claims, undefined);
    assert.deepEqual(token?.problems, []);
  });

  it('decodes UTF-8 claims', () => {
    assert.deepEqual(withClaims({ name: 'Zoë ☃' }).claims, { name: 'Zoë ☃' });
  });

  for (const [name, text, code] of broken) {
    it(`names the step that ${name} breaks`, () => assert.equal(decodeToken(text)?.problems[0]?.code, code));
  }

  for (const [name, text] of noTokens) {
    it(`takes ${name} for no token`, () => assert.equal(decodeToken(text), undefined));
  }
});

describe('looksLikeToken', () => {
  it('knows signed, unsecured and encrypted tokens', () => {
    for (const text of [signed, unsecured, encrypted]) assert.equal(looksLikeToken(text), true);
  });

  it('refuses other texts', () => {
    for (const text of [
      '',
      'a.b.c',
      `${header}.${claims}`,
      `${signed} `,
      `Bearer ${signed}`,
      'api.example.com',
    ]) {
      assert.equal(looksLikeToken(text), false, text);
    }
  });
});

describe('findTokens', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a bare token', signed, [signed]],
    ['a header line', `Authorization: Bearer ${signed}\r\nAccept: */*`, [signed]],
    ['JSON', `{"access_token":"${signed}","x":1}`, [signed]],
    ['two tokens', `${signed},${encrypted}`, [signed, encrypted]],
    ['a sentence that ends', `The token is ${signed}.`, [signed]],
    ['an encrypted token that ends a sentence', `It is ${encrypted}.`, [encrypted]],
    ['an unsecured token', `x ${unsecured} y`, [unsecured]],
    ['a query', `/a?id_token=${signed}&b=c`, [signed]],
    ['a percent-encoded blank in front', `Bearer%20${signed}`, [signed]],
    ['a token inside a word', `x${signed}`, []],
    ['a token behind a dot', `v4.${signed}`, []],
    ['too many segments', `${signed}.a.b.c.d`, []],
    ['two segments', `${header}.${claims}`, []],
    ['plain text', 'nothing to see. eyJ and so on...', []],
  ];
  for (const [name, text, expected] of cases) {
    it(`finds ${expected.length} in ${name}`, () => {
      const found = findTokens(text);
      assert.deepEqual(
        found.map(({ raw }) => raw),
        expected,
      );
      for (const { start, end, raw } of found) assert.equal(text.slice(start, end), raw);
    });
  }

  const megabyte = 1_000_000;
  const hostile: Record<string, string> = {
    'eyJ in one word': 'eyJ'.repeat(megabyte / 3),
    'eyJ in many words': 'eyJ '.repeat(megabyte / 4),
    dots: `eyJ${'.'.repeat(megabyte)}`,
    'eyJ and dots': 'eyJ.'.repeat(megabyte / 4),
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`stays linear over a megabyte of ${name}`, () => assert.deepEqual(findTokens(text), []));
  }

  it('decodes a token of a megabyte', () => {
    const large = `${header}.${segment({ text: 'x'.repeat(megabyte) })}.${signature}`;
    assert.equal(findTokens(large).length, 1);
    assert.deepEqual(decodeToken(large)?.problems, []);
  });
});

describe('claims', () => {
  it('gives times in milliseconds', () => {
    assert.deepEqual(tokenTimes(withClaims({ exp: 10, nbf: 1.5, iat: 0, auth_time: 3 })), {
      expiresAt: 10_000,
      notBefore: 1500,
      issuedAt: 0,
      authenticatedAt: 3000,
    });
  });

  it('leaves out times that are no numbers or no moments', () => {
    assert.deepEqual(tokenTimes(withClaims({ exp: '10', nbf: null, iat: 1e300 })), {});
  });

  it('gives scopes of both claims and both shapes', () => {
    assert.deepEqual(tokenScopes(withClaims({ scope: 'read  write' })), ['read', 'write']);
    assert.deepEqual(tokenScopes(withClaims({ scp: 'User.Read Mail.Read' })), ['User.Read', 'Mail.Read']);
    assert.deepEqual(tokenScopes(withClaims({ scp: ['a', 'b', 7] })), ['a', 'b']);
    assert.deepEqual(tokenScopes(withClaims({})), []);
  });

  it('gives audiences as a list', () => {
    assert.deepEqual(tokenAudiences(withClaims({ aud: 'api' })), ['api']);
    assert.deepEqual(tokenAudiences(withClaims({ aud: ['api', 'web'] })), ['api', 'web']);
    assert.deepEqual(tokenAudiences(withClaims({})), []);
  });
});
