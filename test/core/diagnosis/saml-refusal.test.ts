import assert from 'node:assert/strict';
import { samlFacts, samlRefusal } from '../../../src/core/diagnosis/saml-refusal.ts';
import { evidenceWith, type Variation } from '../../support/answers.ts';
import { hop } from '../../support/hops.ts';
import {
  authnRequest,
  consumer,
  denied,
  inForm,
  inUrl,
  minutes,
  provider,
  type ResponseParts,
  samlResponse,
  service,
} from '../../support/saml-messages.ts';
import { findingOf, firstOf, says } from './refusals.ts';

const asked = hop(
  'https://sp.example.com/orders',
  `https://idp.example.com/sso?${new URLSearchParams({ SAMLRequest: inUrl(authnRequest()) })}`,
);

/** The consumer's answer to a response with these parts. */
function consumed(parts: ResponseParts, change: Variation = {}): Variation {
  return {
    method: 'POST',
    url: consumer,
    sentBody: new URLSearchParams({ SAMLResponse: inForm(samlResponse(parts)) }).toString(),
    status: 403,
    hops: [asked],
    ...change,
  };
}

const refusalOf = (change: Variation) => samlRefusal(evidenceWith(change));

describe('samlRefusal', () => {
  for (const [what, parts, confidence, reason] of [
    [
      'long expired',
      { notOnOrAfter: minutes(-10) },
      'certain',
      /had expired: it is good until 2026-06-16T09:50:00Z, 10 min/,
    ],
    ['just expired', { notOnOrAfter: minutes(-1) }, 'likely', /had expired/],
    ['not good yet', { notBefore: minutes(6) }, 'certain', /begins at 2026-06-16T10:06:00Z/],
    [
      'for another audience',
      { audience: 'https://other.example/' },
      'certain',
      /audience https:\/\/other.example\/, and the service calls itself https:\/\/sp/,
    ],
    [
      'for another audience and request',
      { audience: 'urn:b', inResponseTo: '_b' },
      'likely',
      /audience urn:b/,
    ],
    [
      'for another request',
      { inResponseTo: '_request-2' },
      'likely',
      /answers the request _request-2, and the service had sent _request-1/,
    ],
    [
      'for another address',
      { destination: 'http://sp.example.com/saml/acs' },
      'likely',
      /meant for http:\/\/sp/,
    ],
    ['signed by nobody', { signed: 'none' }, 'likely', /signature/],
  ] as const) {
    it(`is ${confidence} of an assertion ${what}`, () => {
      const refusal = refusalOf(consumed(parts));
      assert.equal(refusal?.confidence, confidence);
      assert.match(refusal?.reason ?? '', reason);
      assert.equal(refusal?.fact.where, 'request body, SAMLResponse');
    });
  }

  for (const [subcode, meaning] of [
    ['AuthnFailed', /could not authenticate the user/],
    ['NoPassive', /not signed in there/],
    ['RequestDenied', /does not let this user/],
    ['InvalidNameIDPolicy', /format that the service asks for/],
  ] as const) {
    it(`is certain of the status ${subcode}, in whatever way it comes`, () => {
      const parts = { status: denied('Responder', subcode, 'Made up'), assertion: 'none' } as const;
      const body = `<form action="${consumer}"><input name="SAMLResponse" value="${inForm(samlResponse(parts))}"></form>`;
      for (const change of [consumed(parts), { body }, { status: 302, received: locationWith(parts) }]) {
        const refusal = refusalOf(change);
        assert.equal(refusal?.confidence, 'certain');
        assert.match(refusal?.reason ?? '', meaning);
        assert.equal(refusal?.fact.text, `status Responder/${subcode} (Made up)`);
      }
    });
  }

  it('judges an assertion that brought the user back to the sign-in page', () => {
    const hops = [
      asked,
      hop(consumer, '/login', {
        method: 'POST',
        sentBody: new URLSearchParams({
          SAMLResponse: inForm(samlResponse({ notOnOrAfter: minutes(-30) })),
        }).toString(),
      }),
    ];
    assert.match(refusalOf({ hops, url: 'https://sp.example.com/login' })?.reason ?? '', /had expired/);
  });

  for (const [what, change] of [
    ['an assertion in order', consumed({})],
    ['an expired assertion that was taken', consumed({ notOnOrAfter: minutes(-10) }, { status: 200 })],
    [
      'a recording that tells no time',
      consumed({ notOnOrAfter: minutes(-10) }, { recorded: true, received: [], localClock: 0 }),
    ],
    [
      'a refusal that the service has taken',
      consumed({ status: denied('Responder', 'NoPassive'), assertion: 'none' }, { status: 200, hops: [] }),
    ],
    ['an encrypted assertion', consumed({ assertion: 'encrypted', signed: 'none' })],
    ['a request alone', { status: 302, received: [['Location', asked.location]] }],
    [
      'a form that has not been sent',
      {
        body: `<form><input name="SAMLResponse" value="${inForm(samlResponse({ signed: 'none' }))}"></form>`,
      },
    ],
    [
      'a refusal elsewhere, later on',
      {
        hops: [
          hop(consumer, '/orders', {
            method: 'POST',
            sentBody: `SAMLResponse=${encodeURIComponent(inForm(samlResponse({ signed: 'none' })))}`,
          }),
        ],
        url: 'https://sp.example.com/orders',
        status: 403,
      },
    ],
  ] as const) {
    it(`stays silent for ${what}`, () => {
      const evidence = evidenceWith(change);
      const timeless =
        what === 'a recording that tells no time'
          ? { ...evidence, clock: { local: 0, judge: Date.parse(minutes(0)) } }
          : evidence;
      assert.equal(samlRefusal(timeless), undefined);
    });
  }
});

function locationWith(parts: ResponseParts): readonly (readonly [string, string])[] {
  const query = new URLSearchParams({ SAMLResponse: inUrl(samlResponse(parts)) });
  return [['Location', `${consumer}?${query}`]];
}

describe('samlFacts', () => {
  it('quote who wrote what for whom, and no name of a user', () => {
    const texts = samlFacts(evidenceWith(consumed({}))).map(({ text }) => text);
    assert.deepEqual(texts, [
      `AuthnRequest from ${service}, to https://idp.example.com/sso, answer to ${consumer}, no signature`,
      `Response from ${provider}, to ${consumer}, audience ${service}, not before ${minutes(-1)}, not on or after ${minutes(5)}, status Success, signature on assertion`,
    ]);
  });
});

describe('sso-required, with SAML messages', () => {
  it('quotes the request of a redirect to the identity provider', () => {
    const first = firstOf({ status: 302, received: [['Location', asked.location]], body: '' });
    assert.equal(first?.cause, 'sso-required');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.facts[1]?.text ?? '', /^AuthnRequest from https:\/\/sp\.example\.com/);
  });

  it('comes first with the reason of a refused assertion', () => {
    const first = firstOf(consumed({ audience: 'https://other.example/' }));
    assert.equal(first?.cause, 'sso-required');
    assert.equal(first?.title, 'The single sign-on was refused');
    assert.equal(first?.confidence, 'certain');
  });

  it('gives way to another reason that the service names', () => {
    const change = consumed({ signed: 'none' }, { body: says('Your account has been disabled') });
    assert.equal(firstOf(change)?.cause, 'account-disabled');
    assert.ok(findingOf('sso-required', change));
  });
});
