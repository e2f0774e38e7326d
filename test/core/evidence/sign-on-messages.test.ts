import assert from 'node:assert/strict';
import type { Hop } from '../../../src/core/evidence/exchange.ts';
import { callbackErrors, samlMessages } from '../../../src/core/evidence/sign-on-messages.ts';
import { exchangeWith, type Variation } from '../../support/answers.ts';
import { hop } from '../../support/hops.ts';
import { authnRequest, consumer, inForm, inUrl, samlResponse } from '../../support/saml-messages.ts';

const redirect = `https://idp.example.com/sso?${new URLSearchParams({ SAMLRequest: inUrl(authnRequest()) })}`;
const posted = new URLSearchParams({ SAMLResponse: inForm(samlResponse()), RelayState: 'x' }).toString();
const seenIn = (change: Variation) =>
  samlMessages(exchangeWith(change)).map(({ where, message, target, delivered }) =>
    [where, message.type, target, delivered].join(' | '),
  );

describe('samlMessages', () => {
  it('reads the Location of an answer, which nobody has followed', () => {
    assert.deepEqual(seenIn({ status: 302, received: [['Location', redirect]] }), [
      'redirect, SAMLRequest | AuthnRequest | https://idp.example.com/sso | false',
    ]);
  });

  it('lists a message that was followed once', () => {
    const hops: Hop[] = [hop('https://sp.example.com/orders', redirect)];
    assert.deepEqual(seenIn({ hops, url: redirect }), [
      'redirect, SAMLRequest | AuthnRequest | https://idp.example.com/sso | true',
    ]);
  });

  it('reads the body of a POST to the consumer', () => {
    assert.deepEqual(seenIn({ method: 'POST', url: consumer, sentBody: posted }), [
      `request body, SAMLResponse | Response | ${consumer} | true`,
    ]);
  });

  it('reads the form that a page sends by itself', () => {
    const body = `<html><body onload="document.forms[0].submit()"><FORM METHOD="post" ACTION="/saml/acs"><INPUT TYPE="hidden" NAME="SAMLResponse" VALUE="${inForm(samlResponse())}"></FORM></body></html>`;
    assert.deepEqual(seenIn({ url: 'https://sp.example.com/sso', body }), [
      `form in the response body, SAMLResponse | Response | ${consumer} | false`,
    ]);
  });

  it('takes the signature beside a message for its own', () => {
    const location = `${redirect}&SigAlg=rsa-sha256&Signature=ZmFrZQ%3D%3D`;
    const [seen] = samlMessages(exchangeWith({ status: 302, received: [['Location', location]] }));
    assert.equal(seen?.message.signed.message, true);
  });

  it('bounds how many it lists', () => {
    const hops = Array.from({ length: 20 }, (_, at) =>
      hop(
        'https://sp.example.com/',
        `https://idp.example.com/?${new URLSearchParams({ SAMLRequest: inUrl(authnRequest({ id: `_${at}` })) })}`,
      ),
    );
    assert.equal(seenIn({ hops }).length, 8);
  });

  for (const [what, change] of [
    [
      'a value that is no message',
      { status: 302, received: [['Location', '/sso?SAMLRequest=ZmFrZQ%3D%3D']] },
    ],
    ['the Location of what was created', { status: 201, received: [['Location', redirect]] }],
    ['a body that is no form', { method: 'POST', sentBody: '{"SAMLResponse":"ZmFrZQ=="}' }],
    ['a page that talks about it', { body: '<p>Send SAMLResponse=… to us</p>' }],
    ['a plain answer', {}],
  ] as const) {
    it(`stays silent for ${what}`, () => {
      assert.deepEqual(seenIn(change), []);
    });
  }
});

describe('callbackErrors', () => {
  const authorize = (state: string) =>
    `https://idp.example.com/authorize?client_id=a&response_type=code&state=${state}&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback`;
  const callback = 'https://app.example.com/callback';
  const errorsIn = (change: Variation) =>
    callbackErrors(exchangeWith(change)).map(({ where, error, state, expectedState, from }) =>
      [from, where, error, state, expectedState].join(' | '),
    );

  it('reads a redirect once, followed or not', () => {
    const location = `${callback}?error=access_denied&state=s`;
    const expected = ['redirect | redirect, query | access_denied | s | '];
    assert.deepEqual(errorsIn({ status: 302, received: [['Location', location]] }), expected);
    assert.deepEqual(errorsIn({ hops: [hop(authorize('s'), location)], url: location }), expected);
  });

  it('reads a fragment, which the next request does not show', () => {
    const location = `${callback}#error=login_required&state=s`;
    assert.deepEqual(errorsIn({ hops: [hop(authorize('s'), location)], url: callback }), [
      'redirect | redirect, fragment | login_required | s | ',
    ]);
  });

  it('tells what the client wrote itself', () => {
    assert.deepEqual(errorsIn({ url: `${callback}?error=access_denied` }), [
      'request | request URL, query | access_denied |  | ',
    ]);
  });

  it('notices another state than the one that was sent, and a missing one', () => {
    assert.deepEqual(errorsIn({ hops: [hop(authorize('mine'), `${callback}?code=FAKE&state=other`)] }), [
      'redirect | redirect, query |  | other | mine',
    ]);
    assert.deepEqual(errorsIn({ hops: [hop(authorize('mine'), `${callback}?error=access_denied`)] }), [
      'redirect | redirect, query | access_denied |  | mine',
    ]);
  });

  for (const [what, change] of [
    ['the state that was sent', { hops: [hop(authorize('s'), `${callback}?code=FAKE&state=s`)] }],
    [
      'a state of another application',
      { hops: [hop(authorize('s'), 'https://b.example.com/cb?code=FAKE&state=t')] },
    ],
    ['a login page’s own error', { status: 302, received: [['Location', '/login?error=true']] }],
    [
      'the Location of what was created',
      { status: 201, received: [['Location', '/jobs?error=access_denied']] },
    ],
    ['a plain answer', {}],
  ] as const) {
    it(`stays silent for ${what}`, () => {
      assert.deepEqual(errorsIn(change), []);
    });
  }
});
