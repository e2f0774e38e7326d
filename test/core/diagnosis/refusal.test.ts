import assert from 'node:assert/strict';
import { isSignInUrl, type Refusal, refusalOf, signInTarget } from '../../../src/core/diagnosis/refusal.ts';
import { evidenceWith, type Variation } from '../../support/answers.ts';
import { hop } from '../../support/hops.ts';

const page = '<html><form method="post"><input type="password"></form></html>';
const to = (location: string) => [['Location', location]] as const;

const vectors: readonly (readonly [what: string, change: Variation, refusal: Refusal])[] = [
  ['200', { status: 200 }, 'none'],
  ['204', { status: 204, body: '' }, 'none'],
  ['304', { status: 304, body: '' }, 'none'],
  ['401', { status: 401 }, 'unauthorized'],
  ['419 of Laravel', { status: 419 }, 'unauthorized'],
  ['440 of IIS', { status: 440 }, 'unauthorized'],
  ['498 of Esri', { status: 498 }, 'unauthorized'],
  ['499 of Esri', { status: 499 }, 'unauthorized'],
  ['499 of nginx', { status: 499, body: '' }, 'client-error'],
  ['401 with a sign-in page', { status: 401, body: page }, 'unauthorized'],
  ['403', { status: 403 }, 'forbidden'],
  ['403 with a sign-in page', { status: 403, body: page }, 'forbidden'],
  ['407', { status: 407 }, 'proxy'],
  ['429', { status: 429 }, 'throttled'],
  ['400', { status: 400 }, 'client-error'],
  ['404', { status: 404 }, 'client-error'],
  ['422', { status: 422 }, 'client-error'],
  ['500', { status: 500 }, 'server-error'],
  ['503', { status: 503 }, 'server-error'],
  ['a redirect to sign in', { status: 302, received: to('/login'), body: '' }, 'login'],
  ['a redirect elsewhere', { status: 302, received: to('/orders/'), body: '' }, 'none'],
  ['a sign-in page for JSON', { status: 200, body: page }, 'login'],
  ['the sign-in page itself', { url: 'https://www.example.com/login', body: page }, 'none'],
  ['a page without a password', { status: 200, body: '<html><form></form></html>' }, 'none'],
  ['a response code', { body: '{"responseCode":2,"description":"x"}' }, 'error-in-success'],
  ['no success in a wrapper', { body: '{"Envelope":{"Success":"0"}}' }, 'error-in-success'],
  ['a record with a state', { body: '{"id":2,"status":"LOCKED"}' }, 'none'],
  ['a state alone', { body: '{"status":"LOCKED"}' }, 'error-in-success'],
  [
    'a redirect of the network',
    { status: 302, received: to('http://10.5.50.1/login?dst=x'), body: '' },
    'none',
  ],
  ['errors under 200', { body: '{"errors":[{"message":"x"}]}' }, 'error-in-success'],
  ['an error under 200', { body: '{"error":"invalid_token"}' }, 'error-in-success'],
  ['an error code under 200', { body: '{"error_code":17,"x":1}' }, 'error-in-success'],
  ['a word that begins like error', { body: '{"errorless":"yes"}' }, 'none'],
  ['an error deep in the data', { body: '{"log":{"error":"x"}}' }, 'none'],
  ['no answer', { failure: { code: 'refused', message: 'connection refused' } }, 'no-answer'],
];

describe('refusalOf', () => {
  for (const [what, change, refusal] of vectors) {
    it(`calls ${what} ${refusal}`, () => {
      assert.equal(refusalOf(evidenceWith(change)), refusal);
    });
  }

  it('takes a page for what it is when a page was asked for', () => {
    const evidence = evidenceWith({ sent: [['Accept', 'text/html']], body: page });
    const browser = {
      ...evidence,
      exchange: evidence.exchange && withAccept(evidence.exchange, 'text/html'),
    };
    assert.equal(refusalOf(browser), 'none');
  });
});

function withAccept<E extends { readonly request: { readonly headers: unknown } }>(
  exchange: E,
  accept: string,
) {
  return { ...exchange, request: { ...exchange.request, headers: [['Accept', accept]] as const } };
}

describe('isSignInUrl', () => {
  for (const url of [
    '/login',
    '/users/sign_in',
    '/users/sign-in?next=/',
    '/account/logon',
    '/saml2/idp/SSO',
    '/oauth2/authorize',
    '/adfs/ls/',
    '/cas/login',
    '/session/new',
    'https://login.example.com/x',
    'https://accounts.example.com/',
    'https://www.example.com/start?SAMLRequest=x',
    'https://www.example.com/go?client_id=a&response_type=code',
  ]) {
    it(`recognises ${url}`, () => {
      assert.equal(isSignInUrl(url), true);
    });
  }

  for (const url of [
    '/',
    '/orders',
    '/blog/in',
    '/authors',
    '/cases/7',
    '/catalogins',
    '/association',
    'https://www.example.com/orders?client=7',
    'https://identities.example.com/x',
    'http://[',
    '',
  ]) {
    it(`does not take "${url}" for one`, () => {
      assert.equal(isSignInUrl(url), false);
    });
  }
});

describe('signInTarget', () => {
  it('finds the hop that was followed to a sign-in page', () => {
    const request = { method: 'GET', url: 'https://www.example.com/orders', headers: [], bodySize: 0 };
    const response = {
      status: 302,
      statusText: '',
      headers: [],
      body: { text: '', size: 0, truncated: false },
      httpVersion: '1.1',
    };
    const location = 'https://www.example.com/login';
    const hops = [{ request, response, location, dropped: [] }];
    assert.equal(signInTarget(evidenceWith({ url: location, hops, body: page })), location);
  });

  it('ignores a Location that leads nowhere yet', () => {
    assert.equal(signInTarget(evidenceWith({ status: 201, received: to('/login/7') })), undefined);
  });

  describe('on a way that leads through an identity provider', () => {
    const orders = 'https://www.example.com/orders';
    const hops = [
      hop(orders, 'https://idp.example.com/authorize?client_id=a&response_type=code'),
      hop(
        'https://idp.example.com/authorize?client_id=a&response_type=code',
        'https://www.example.com/callback?code=FAKE',
      ),
      hop('https://www.example.com/callback?code=FAKE', orders),
    ];

    it('ignores it where the way has led back', () => {
      const change = { url: `${orders}?signed=in`, hops };
      assert.equal(signInTarget(evidenceWith(change)), undefined);
      assert.equal(refusalOf(evidenceWith(change)), 'none');
      assert.equal(refusalOf(evidenceWith({ ...change, status: 403 })), 'forbidden');
    });

    it('finds the next redirect of a loop', () => {
      const change = { url: orders, hops, status: 302, received: to('/login'), body: '' };
      assert.equal(signInTarget(evidenceWith(change)), '/login');
    });

    it('takes a sign-in form at the first address for what it is', () => {
      assert.equal(refusalOf(evidenceWith({ url: orders, hops, body: page })), 'login');
    });
  });
});

describe('refusalOf of XML', () => {
  const of = (status: number, raw: string) =>
    refusalOf({ ...evidenceWith({ status }), body: { ...evidenceWith().body, kind: 'xml', raw } });

  it('knows a SOAP fault, whose status says nothing', () => {
    assert.equal(of(500, '<s:Envelope><s:Body><s:Fault/></s:Body></s:Envelope>'), 'error-in-success');
    assert.equal(of(500, '<error>out of memory</error>'), 'server-error');
  });

  it('knows an outcome in an attribute', () => {
    assert.equal(of(200, '<rsp stat="invalidToken"/>'), 'error-in-success');
    assert.equal(of(200, '<rsp stat="ok"/>'), 'none');
  });
});
