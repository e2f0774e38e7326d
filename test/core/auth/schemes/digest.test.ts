import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { parseChallenges } from '../../../../src/core/auth/challenges.ts';
import { readCredentials } from '../../../../src/core/auth/read-credentials.ts';
import {
  buildDigest,
  checkRspauth,
  type DigestRequest,
  digestMethod,
  explainDigest,
} from '../../../../src/core/auth/schemes/digest.ts';
import { nodeCrypto } from '../../../../src/inspector/node-crypto.ts';

/** RFC 7616, section 3.9.1. */
const mufasa: DigestRequest = {
  method: 'GET',
  uri: '/dir/index.html',
  user: 'Mufasa',
  password: 'Circle of Life',
  count: 1,
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
};
const mufasaChallenge =
  'Digest realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';

/** RFC 7616, section 3.9.2. */
const jason: DigestRequest = {
  method: 'GET',
  uri: '/doe.json',
  user: 'Jäsøn Doe',
  password: 'Secret, or not?',
  count: 1,
  cnonce: 'NTg6RKcb9boFIAS3KrFK9BGeh+niz/sm',
};
const jasonChallenge =
  'Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", charset=UTF-8';

function answer(header: string, request: DigestRequest) {
  const [challenge] = parseChallenges(header).challenges;
  assert.ok(challenge);
  const method = digestMethod(challenge);
  assert.ok(!('obstacle' in method), 'obstacle' in method ? method.obstacle : '');
  const built = buildDigest(challenge, method, request, nodeCrypto);
  return { ...built, params: readCredentials(built.value).params };
}

describe('Digest: the answer to a challenge', () => {
  const vectors = [
    // RFC 7616, section 3.9.1
    ['MD5', `${mufasaChallenge}, algorithm=MD5`, mufasa, '8ca523f5e9506fed4657c9700eebdbec'],
    [
      'SHA-256',
      `${mufasaChallenge}, algorithm=SHA-256`,
      mufasa,
      '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1',
    ],
    // RFC 2617, section 3.5
    [
      'no algorithm',
      'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
      { ...mufasa, password: 'Circle Of Life', cnonce: '0a4f113b' },
      '6629fae49393a05397450978507c4ef1',
    ],
    // RFC 2069, section 2.4, with the value of its erratum 749
    [
      'no qop',
      'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
      { ...mufasa, password: 'CircleOfLife' },
      '1949323746fe6a43ef61f9606e7febea',
    ],
  ] as const;
  for (const [name, header, request, response] of vectors) {
    it(`is the RFC's own: ${name}`, () => {
      const { params, value } = answer(header, request);
      assert.equal(params['response'], response);
      assert.ok(!value.includes(request.password));
      assert.deepEqual(readCredentials(value).problems, []);
    });
  }

  it('hashes the user where the server asks for it (section 3.9.2 with erratum 4897: the RFC cut SHA-512)', () => {
    const { params } = answer(`${jasonChallenge}, userhash=true`, jason);
    assert.equal(params['username'], '793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b');
    assert.equal(params['userhash'], 'true');
    const hash = (text: string) => createHash('sha512-256').update(text).digest('hex');
    const a1 = hash('Jäsøn Doe:api@example.org:Secret, or not?');
    const { nonce, cnonce, response } = params;
    assert.equal(response, hash(`${a1}:${nonce}:00000001:${cnonce}:auth:${hash('GET:/doe.json')}`));
  });

  it('writes a user outside of ASCII in the extended form where the server takes UTF-8', () => {
    assert.equal(answer(jasonChallenge, jason).params['username*'], "UTF-8''J%C3%A4s%C3%B8n%20Doe");
    assert.equal(answer(mufasaChallenge, jason).params['username'], 'JÃ¤sÃ¸n Doe');
  });

  it('mixes the nonces into the key for -sess', () => {
    const plain = answer(`${mufasaChallenge}, algorithm=SHA-256`, mufasa).params;
    const session = answer(`${mufasaChallenge}, algorithm=SHA-256-sess`, mufasa).params;
    const hash = (text: string) => Buffer.from(nodeCrypto.hash('sha256', Buffer.from(text))).toString('hex');
    const owner = hash('Mufasa:http-auth@example.org:Circle of Life');
    const { nonce, cnonce } = session;
    const a1 = hash(`${owner}:${nonce}:${cnonce}`);
    const a2 = hash('GET:/dir/index.html');
    assert.equal(session['response'], hash(`${a1}:${nonce}:00000001:${cnonce}:auth:${a2}`));
    assert.notEqual(session['response'], plain['response']);
    assert.equal(session['algorithm'], 'SHA-256-sess');
  });

  it('hashes the body where auth-int alone is offered', () => {
    const only = mufasaChallenge.replace('auth, auth-int', 'auth-int');
    const one = answer(only, { ...mufasa, method: 'POST', body: Buffer.from('a') }).params;
    const other = answer(only, { ...mufasa, method: 'POST', body: Buffer.from('b') }).params;
    assert.equal(one['qop'], 'auth-int');
    assert.notEqual(one['response'], other['response']);
  });

  it('counts in eight hexadecimal digits', () => {
    assert.equal(answer(mufasaChallenge, { ...mufasa, count: 26 }).params['nc'], '0000001a');
  });

  it('keeps the query in uri, and commas and quotes of the realm', () => {
    const header = 'Digest realm="a, \\"b\\"", nonce="n,1", qop="auth,auth-int"';
    const { params, value } = answer(header, { ...mufasa, uri: '/orders?a=1,2' });
    assert.equal(params['uri'], '/orders?a=1,2');
    assert.equal(params['realm'], 'a, "b"');
    assert.equal(params['nonce'], 'n,1');
    assert.ok(value.includes('realm="a, \\"b\\""'));
  });

  const obstacles = [
    ['Digest realm="a", nonce="b", algorithm=SHA-512', /algorithm SHA-512 is none/],
    ['Digest realm="a", nonce="b", qop="auth-conf"', /qop is auth-conf/],
    ['Digest nonce="b"', /no realm/],
    ['Digest realm="a"', /no nonce/],
  ] as const;
  for (const [header, said] of obstacles) {
    it(`is not made for ${header}`, () => {
      const [challenge] = parseChallenges(header).challenges;
      assert.ok(challenge);
      const method = digestMethod(challenge);
      assert.match('obstacle' in method ? method.obstacle : '', said);
    });
  }
});

describe('Digest: the proof of the server', () => {
  const built = answer(`${mufasaChallenge}, algorithm=MD5`, mufasa);
  const own = built.rspauth(new Uint8Array());

  it('is right when it comes from the same password', () => {
    assert.equal(checkRspauth(built, `rspauth="${own}", cnonce="x", nc=00000001, qop=auth`, '{}'), 'valid');
  });

  it('is wrong when it does not', () => {
    assert.equal(checkRspauth(built, `rspauth="${'0'.repeat(32)}", qop=auth`, ''), 'invalid');
  });

  it('is not judged where the body went into it, and absent where nothing is sent', () => {
    assert.equal(checkRspauth(built, `rspauth="${'0'.repeat(32)}", qop=auth-int`, 'a'), 'unchecked');
    assert.equal(checkRspauth(built, 'nextnonce="abc"', ''), 'absent');
    assert.equal(checkRspauth(built, undefined, ''), 'absent');
  });
});

describe('Digest: the explanation', () => {
  it('names user, target, count and what is protected', () => {
    const { value } = answer(`${mufasaChallenge}, algorithm=SHA-256-sess`, mufasa);
    const text = explainDigest(readCredentials(value)).join('\n');
    for (const said of [/user Mufasa/, /\/dir\/index\.html/, /request 1 with this nonce/, /SHA-256-sess/])
      assert.match(text, said);
  });

  it('tells the old form', () => {
    assert.match(explainDigest(readCredentials('Digest username="a", uri="/"')).join(' '), /RFC 2069/);
  });
});
