import assert from 'node:assert/strict';
import {
  explainSignatureInput,
  readSignatureInput,
  type SignedMessage,
  signatureBase,
  signMessage,
} from '../../../../src/core/auth/schemes/message-signature.ts';

/** The request of RFC 9421, appendix B.2. */
const message: SignedMessage = {
  method: 'POST',
  url: new URL('https://example.com/foo?param=Value&Pet=dog'),
  headers: [
    ['Host', 'example.com'],
    ['Date', 'Tue, 20 Apr 2021 02:07:55 GMT'],
    ['Content-Type', 'application/json'],
    [
      'Content-Digest',
      'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:',
    ],
    ['Content-Length', '18'],
  ],
};
const sharedSecret =
  'uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==';
const ed25519 = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF
-----END PRIVATE KEY-----`;

const b25 = 'sig-b25=("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"';
const b26 =
  'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"';

async function sign(input: string, text: string, algorithm?: string) {
  const [announced] = readSignatureInput(input);
  assert.ok(announced);
  return signMessage(announced, message, { text, algorithm });
}

async function signatureOf(input: string, text: string, algorithm?: string): Promise<string | undefined> {
  const result = await sign(input, text, algorithm);
  assert.ok('headers' in result, 'obstacle' in result ? result.obstacle : '');
  return result.headers.find(([name]) => name === 'Signature')?.[1];
}

describe('HTTP message signatures', () => {
  it("sign as the RFC's own example with a shared secret (appendix B.2.5)", async () => {
    const expected = 'sig-b25=:pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=:';
    assert.equal(await signatureOf(b25, sharedSecret), expected);
    assert.equal(await signatureOf(b25, sharedSecret, 'hmac-sha256'), expected);
  });

  it("sign as the RFC's own example with Ed25519 (appendix B.2.6)", async () => {
    const expected =
      'sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:';
    assert.equal(await signatureOf(b26, ed25519), expected);
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      d: 'n4Ni-HpISpVObnQMW0wOhCKROaIKqKtW_2ZYb2p9KcU',
      x: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs',
    };
    assert.equal(await signatureOf(b26, JSON.stringify({ ...jwk, kid: 'test-key-ed25519' })), expected);
    assert.equal(await signatureOf(b26, ed25519.replaceAll('\n', '\\n'), 'ed25519'), expected);
  });

  it('make the base of every derived component (section 2.2)', () => {
    const input =
      'a=("@method" "@target-uri" "@scheme" "@request-target" "@path" "@query" "@query-param";name="Pet" "content-digest");created=1';
    const [announced] = readSignatureInput(input);
    assert.ok(announced);
    assert.equal(
      signatureBase(announced, message),
      [
        '"@method": POST',
        '"@target-uri": https://example.com/foo?param=Value&Pet=dog',
        '"@scheme": https',
        '"@request-target": /foo?param=Value&Pet=dog',
        '"@path": /foo',
        '"@query": ?param=Value&Pet=dog',
        '"@query-param";name="Pet": dog',
        `"content-digest": ${message.headers[3]?.[1]}`,
        `"@signature-params": ${input.slice(2)}`,
      ].join('\n'),
    );
  });

  it('are read one by one, commas in quotes kept', () => {
    const read = readSignatureInput('a=("@method");keyid="x, y";alg="ed25519", b=("date" "host");created=5');
    assert.deepEqual(
      read.map(({ label, components, params }) => [label, components.map(({ name }) => name), params]),
      [
        ['a', ['@method'], { keyid: 'x, y', alg: 'ed25519' }],
        ['b', ['date', 'host'], { created: '5' }],
      ],
    );
    assert.deepEqual(readSignatureInput('nonsense'), []);
  });

  const obstacles = [
    ['a=("x-missing");created=1', sharedSecret, /no x-missing/],
    ['a=("@status");created=1', sharedSecret, /no @status/],
    ['a=("date");alg="md5"', sharedSecret, /algorithm md5/],
    ['a=("date");alg="ed25519"', 'made-up!', /key is none that ed25519/],
    ['a=("date");alg="rsa-pss-sha512"', ed25519, /key is none that rsa-pss-sha512/],
  ] as const;
  for (const [input, key, said] of obstacles) {
    it(`are not made for ${input}`, async () => {
      const result = await sign(input, key);
      assert.match('obstacle' in result ? result.obstacle : '', said);
      assert.ok(!JSON.stringify(result).includes(key));
    });
  }

  it('are explained', () => {
    const text = explainSignatureInput(b26, 1_618_884_483_000).join('\n');
    assert.match(text, /covers date, @method, @path, @authority, content-type, content-length/);
    assert.match(text, /key test-key-ed25519/);
    assert.match(text, /created 10 s ago/);
    assert.match(text, /body is not covered/);
  });
});
