import assert from 'node:assert/strict';
import { decodeToken } from '../../../../src/core/auth/jwt.ts';
import { tokenTwins } from '../../../../src/core/diagnosis/comparison/token-twins.ts';
import { claimsInTime, noon, tokenWith } from '../../../support/answers.ts';

const raw = tokenWith(claimsInTime({ name: 'Zoë' }));
const [head, body, signature] = raw.split('.');

function twinsOf(text: string) {
  const token = decodeToken(text);
  assert.ok(token);
  return tokenTwins(token, noon);
}

function twin(kind: string) {
  const found = twinsOf(raw).find(one => one.kind === kind);
  assert.ok(found);
  const decoded = decodeToken(found.raw);
  assert.ok(decoded);
  return { segments: found.raw.split('.'), header: decoded.header, claims: decoded.claims ?? {} };
}

describe('twins of a token', () => {
  it('are five, each different from the token and from each other', () => {
    const twins = twinsOf(raw).map(one => one.raw);
    assert.equal(twins.length, 5);
    assert.equal(new Set([raw, ...twins]).size, 6);
  });

  it('expire a day ago and keep all else, the signature too', () => {
    const { segments, claims } = twin('expired');
    assert.deepEqual(claims, claimsInTime({ name: 'Zoë', exp: noon / 1000 - 86_400 }));
    assert.deepEqual([segments[0], segments[2]], [head, signature]);
  });

  it('say alg: none, with the claims as they were and no signature', () => {
    const { segments, header } = twin('alg-none');
    assert.deepEqual(header, { alg: 'none', typ: 'JWT', kid: 'test-key' });
    assert.deepEqual([segments[1], segments[2]], [body, '']);
  });

  it('name an audience that does not exist', () => {
    const { segments, claims } = twin('wrong-audience');
    assert.deepEqual(claims, claimsInTime({ name: 'Zoë', aud: 'https://wrong-audience.invalid/' }));
    assert.equal(segments[2], signature);
  });

  it('change a claim without touching the identity', () => {
    const { segments, claims } = twin('tampered-claim');
    assert.deepEqual(claims, claimsInTime({ name: 'Zoë', tampered: true }));
    assert.equal(segments[2], signature);
  });

  it('lose their signature alone', () => {
    assert.deepEqual(twin('unsigned').segments, [head, body, '']);
  });

  it('hold base64url characters alone', () => {
    const text = tokenWith({ sub: '???>>>~~~ÿÿÿ', exp: 1 });
    for (const { raw: made } of twinsOf(text)) assert.match(made, /^[\w-]+\.[\w-]+\.[\w-]*$/);
  });

  it('are not made of a token whose claims cannot be read', () => {
    assert.deepEqual(twinsOf(`${head}.bm90IGpzb24.${signature}`), []);
  });
});
