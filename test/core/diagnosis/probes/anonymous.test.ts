import assert from 'node:assert/strict';
import { anonymous } from '../../../../src/core/diagnosis/probes/anonymous.ts';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { evidenceWith, exchangeWith } from '../../../support/answers.ts';
import { asks, basic, bearer, fresh, opaque } from '../refusals.ts';

const refused = { status: 401, sent: bearer(opaque), received: asks('Bearer') } as const;
const failed = exchangeWith({ failure: { code: 'timeout', message: 'no answer within 10 s' } });

describe('probe anonymous', () => {
  it('repeats the request without its credentials', () => {
    const sent: readonly Header[] = [...bearer(opaque), ['X-Tenant', 'a'], ['Accept-Language', 'en']];
    assert.deepEqual(anonymous.plan(evidenceWith({ ...refused, sent })), {
      method: 'GET',
      url: 'https://api.example.com/orders',
      headers: [
        ['Accept', '*/*'],
        ['X-Tenant', 'a'],
        ['Accept-Language', 'en'],
      ],
    });
  });

  it('keeps HEAD', () => {
    assert.equal(anonymous.plan(evidenceWith({ ...refused, method: 'HEAD' }))?.method, 'HEAD');
  });

  for (const [what, sent] of [
    ['Authorization', bearer('SECRET')],
    ['a password', basic('SECRET', 'SECRET')],
    ['a misspelt header', [...bearer('SECRET'), ['Authorisation', 'Bearer SECRET']]],
    ['a key', [['X-Api-Key', 'SECRET']]],
    ['a vendor’s key', [['Ocp-Apim-Subscription-Key', 'SECRET']]],
    ['cookies', [['Cookie', 'sessionid=SECRET']]],
    ['Proxy-Authorization', [...bearer('SECRET'), ['Proxy-Authorization', 'Basic SECRET']]],
    [
      'a proof',
      [
        ['Authorization', 'DPoP SECRET'],
        ['DPoP', 'SECRET'],
      ],
    ],
  ] as const) {
    it(`carries nothing of ${what}`, () => {
      const planned = anonymous.plan(evidenceWith({ ...refused, sent: sent as readonly Header[] }));
      assert.ok(planned);
      assert.doesNotMatch(JSON.stringify(planned), /SECRET|U0VDUkVU/);
    });
  }

  it('takes userinfo and key-like parameters out of the URL, and keeps the others', () => {
    const url = 'https://alice:SECRET@api.example.com/orders?page=2&api_key=SECRET&access_token=SECRET';
    assert.equal(
      anonymous.plan(evidenceWith({ ...refused, url }))?.url,
      'https://api.example.com/orders?page=2',
    );
  });

  it('takes a long code out of the URL, which was counted as a credential', () => {
    const url = `https://api.example.com/api/orders?code=${'SECRET'.repeat(9)}`;
    const planned = anonymous.plan(evidenceWith({ status: 401, url }));
    assert.doesNotMatch(JSON.stringify(planned ?? {}), /SECRET/);
  });

  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    it(`is not planned for ${method}`, () => {
      assert.equal(anonymous.plan(evidenceWith({ ...refused, method })), undefined);
    });
  }

  for (const status of [200, 204, 302, 404, 407, 422, 429, 500, 503]) {
    it(`is not planned for an answer ${status}`, () => {
      assert.equal(anonymous.plan(evidenceWith({ ...refused, status })), undefined);
    });
  }

  it('is not planned when there was no answer', () => {
    const failure = { code: 'refused', message: 'connection refused' } as const;
    assert.equal(anonymous.plan(evidenceWith({ sent: bearer(fresh), failure })), undefined);
  });

  it('is not planned when the request itself was anonymous', () => {
    assert.equal(anonymous.plan(evidenceWith({ status: 401, received: asks('Bearer') })), undefined);
    const unrelated = { status: 401, sent: [['Cookie', 'theme=dark; XSRF-TOKEN=x']] } as const;
    assert.equal(anonymous.plan(evidenceWith(unrelated)), undefined);
  });

  it('learns that the credentials made no difference', () => {
    const answer = exchangeWith({ status: 401 });
    const { learned, facts } = anonymous.learn(answer, evidenceWith(refused));
    assert.match(learned, /same 401 without credentials/);
    assert.equal(facts.anonymous, answer);
  });

  it('learns that the server did read them', () => {
    const answer = exchangeWith({ status: 401 });
    const { learned } = anonymous.learn(answer, evidenceWith({ ...refused, status: 403 }));
    assert.match(learned, /401 without credentials: the server did read them/);
  });

  it('learns nothing from silence', () => {
    const { learned, facts } = anonymous.learn(failed, evidenceWith(refused));
    assert.match(learned, /no answer within 10 s/);
    assert.deepEqual(facts, {});
  });
});
