import assert from 'node:assert/strict';
import type { OAuthClient } from '../../../../src/core/auth/oauth/oauth-client.ts';
import { diagnose } from '../../../../src/core/diagnosis/diagnose.ts';
import { introspection } from '../../../../src/core/diagnosis/probes/introspection.ts';
import type { ProbeFacts } from '../../../../src/core/evidence/evidence.ts';
import {
  claimsInTime,
  evidenceWith,
  exchangeWith,
  tokenWith,
  type Variation,
} from '../../../support/answers.ts';
import { asks, basic, bearer, fresh, opaque } from '../refusals.ts';

const client: OAuthClient = {
  name: 'orders',
  clientId: 'orders app',
  proof: { method: 'client_secret_basic', secret: 'made:up' },
  tokenEndpoint: 'https://idp.example.com/token',
};
const published: ProbeFacts = {
  issuer: { url: 'https://idp.example.com/', introspectionEndpoint: 'https://idp.example.com/introspect' },
};
const refused: Variation = {
  status: 401,
  sent: bearer(fresh),
  received: asks('Bearer error="invalid_token"'),
};

function planned(change: Variation, clients: readonly OAuthClient[] = [client]) {
  return introspection.plan({ ...evidenceWith({ probes: published, ...change }), clients });
}

function verdict(sent: string, facts: ProbeFacts, change: Variation = {}) {
  const evidence = evidenceWith({ ...refused, sent: bearer(sent), probes: facts, ...change });
  const found = diagnose(evidence).findings.find(({ cause }) => cause === 'token-revoked');
  return found && `${found.confidence}`;
}

const answered = (body: unknown, status = 200) =>
  introspection.learn(
    exchangeWith({ status, body: JSON.stringify(body), url: 'https://idp.example.com/introspect' }),
    evidenceWith(refused),
  );

describe('probe introspection', () => {
  it('asks the endpoint that the issuer publishes, as the client of the environment', () => {
    const plan = planned(refused);
    assert.equal(plan?.method, 'POST');
    assert.equal(plan?.url, 'https://idp.example.com/introspect');
    const headers = Object.fromEntries(plan?.headers ?? []);
    const identity = headers['Authorization']?.replace('Basic ', '') ?? '';
    assert.equal(Buffer.from(identity, 'base64').toString(), 'orders%20app:made%3Aup');
    assert.deepEqual(Object.fromEntries(new URLSearchParams(plan?.body)), {
      token: fresh,
      token_type_hint: 'access_token',
    });
  });

  it('proves itself in the form where the client is configured so', () => {
    const plan = planned(refused, [
      { ...client, proof: { method: 'client_secret_post', secret: 'made:up' } },
    ]);
    assert.deepEqual(
      plan?.headers.map(([name]) => name),
      ['Accept', 'Content-Type'],
    );
    assert.match(plan?.body ?? '', /&client_id=orders\+app&client_secret=made%3Aup$/);
  });

  it('leaves a signed assertion to who has a clock, and shows no key', () => {
    const own: OAuthClient = { ...client, proof: { method: 'private_key_jwt', secret: 'made-up-key' } };
    const plan = planned(refused, [own]);
    assert.equal(plan?.assertedBy, own);
    assert.ok(!JSON.stringify([plan.headers, plan.body]).includes('made-up-key'));
  });

  it('asks the configured endpoint for an opaque token', () => {
    const own = { ...client, introspectionEndpoint: 'https://idp.example.com/check' };
    const plan = planned({ ...refused, sent: bearer(opaque), probes: {} }, [own]);
    assert.equal(plan?.url, 'https://idp.example.com/check');
  });

  it('asks on this machine without TLS', () => {
    const own = { ...client, introspectionEndpoint: 'http://127.0.0.1:9000/check' };
    assert.equal(planned(refused, [own])?.url, 'http://127.0.0.1:9000/check');
  });

  for (const [what, change, clients] of [
    ['without a client', refused, []],
    [
      'where the client belongs to another server',
      refused,
      [{ ...client, tokenEndpoint: 'https://idp.example.com.evil.example/token' }],
    ],
    ['where the client has no server', refused, [{ name: 'a', clientId: 'a', proof: client.proof }]],
    [
      'over http beyond this machine',
      refused,
      [{ ...client, introspectionEndpoint: 'http://idp.example.com/check' }],
    ],
    ['for a password', { ...refused, sent: basic('alice', 'made-up') }, [client]],
    ['for an accepted request', { ...refused, status: 200 }, [client]],
    ['where the issuer publishes no endpoint', { ...refused, probes: {} }, [client]],
  ] as const satisfies readonly (readonly [string, Variation, readonly OAuthClient[]])[]) {
    it(`is not planned ${what}`, () => {
      assert.equal(planned(change, clients), undefined);
    });
  }

  it('proves a revocation where the token is in time and the signature holds', () => {
    const { learned, facts } = answered({ active: false });
    assert.match(learned, /inactive/);
    assert.equal(verdict(fresh, facts), 'likely');
    const verifications = new Map([
      [fresh, { signature: 'valid', keyId: 'a' }],
    ]) as Variation['verifications'];
    assert.equal(verdict(fresh, facts, verifications ? { verifications } : {}), 'certain');
  });

  it('leaves an expired token to its expiry', () => {
    const { facts } = answered({ active: false });
    assert.equal(verdict(tokenWith(claimsInTime({ exp: 1_700_000_000 })), facts), undefined);
  });

  it('leaves open what an opaque token lacks', () => {
    const { facts } = answered({ active: false });
    assert.equal(verdict(opaque, facts), 'possible');
  });

  it('rules a revocation out where the token is active', () => {
    const { learned, facts } = answered({ active: true, scope: 'orders' });
    assert.match(learned, /neither expired nor revoked/);
    assert.equal(verdict(fresh, facts), undefined);
  });

  for (const [what, body, status, told] of [
    ['the client is refused', { error: 'invalid_client' }, 401, /refuses the client/],
    ['the answer is none', ['active'], 200, /without saying/],
    ['active is a word', { active: 'true' }, 200, /without saying/],
    ['the endpoint is gone', {}, 404, /answered 404/],
  ] as const) {
    it(`learns nothing where ${what}`, () => {
      const { learned, facts } = answered(body, status);
      assert.match(learned, told);
      assert.deepEqual(facts, {});
    });
  }

  it('learns nothing from silence', () => {
    const failed = exchangeWith({ failure: { code: 'timeout', message: 'no answer within 10 s' } });
    assert.deepEqual(introspection.learn(failed, evidenceWith(refused)), {
      learned: 'no answer within 10 s',
      facts: {},
    });
  });
});
