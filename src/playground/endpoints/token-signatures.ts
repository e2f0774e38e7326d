import { randomBytes } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import type { EndpointGroup } from '../endpoint.ts';
import { createSigningKey, signToken } from '../issuer.ts';
import { goodClaims, makeToken, type Site } from '../site.ts';

/** A good token whose claims were changed after it was signed. */
async function tamperedToken(site: Site): Promise<string> {
  const [head, , signature] = (await makeToken(site)).split('.');
  const claims = { iss: site.issuer.url, ...goodClaims(site), sub: 'queen-of-hearts' };
  return [head, Buffer.from(JSON.stringify(claims), 'utf8').toString('base64url'), signature].join('.');
}

/** Signed by a key that the issuer has never published, as after a key rotation. */
async function rotatedToken(site: Site): Promise<string> {
  return signToken(site.issuer, goodClaims(site), await createSigningKey('practice-es256-retired', 'ES256'));
}

function unsecuredToken(site: Site): string {
  return new UnsecuredJWT({ iss: site.issuer.url, ...goodClaims(site) }).encode();
}

/** Signed with a shared secret under the name of the issuer's RSA key. */
function sharedSecretToken(site: Site): Promise<string> {
  return new SignJWT({ iss: site.issuer.url, ...goodClaims(site) })
    .setProtectedHeader({ alg: 'HS256', kid: site.issuer.keys[0].kid, typ: 'at+jwt' })
    .sign(randomBytes(32));
}

/** Signatures, keys and algorithms. The endpoints are those of the orders. */
export const tokenSignatures: EndpointGroup = {
  endpoints: [],
  variables: async site => ({
    tampered_token: await tamperedToken(site),
    unknown_key_token: await rotatedToken(site),
    unsigned_token: unsecuredToken(site),
    shared_secret_token: await sharedSecretToken(site),
  }),
  exercises: [
    {
      title: 'Token changed after it was signed',
      expect: 'token-signature-invalid',
      notes: ['The claim sub was edited; the signature is still that of the old claims.'],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer {{tampered_token}}\n',
    },
    {
      title: 'Token changed after it was signed, and the server does not say so',
      expect: 'token-signature-invalid',
      notes: ['The keys that the issuer publishes at /issuer/jwks tell.'],
      request: 'GET {{origin}}/quiet/orders\nAuthorization: Bearer {{tampered_token}}\n',
    },
    {
      title: 'Signed with a key that the issuer does not publish',
      expect: 'token-key-unknown',
      notes: ['Look for the kid of the token in /issuer/jwks.'],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer {{unknown_key_token}}\n',
    },
    {
      title: 'Unsigned token',
      expect: 'token-algorithm-rejected',
      notes: [
        'The header of the token says alg none; a server must never take such a token for an access token.',
      ],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer {{unsigned_token}}\n',
    },
    {
      title: 'HS256 where a public key is demanded',
      expect: 'token-algorithm-rejected',
      notes: ['The kid is that of an RS256 key, the alg is HS256.'],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer {{shared_secret_token}}\n',
    },
  ],
};
