import assert from 'node:assert/strict';
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import { refusalOf } from '../../../src/core/diagnosis/refusal.ts';
import { saidTexts } from '../../../src/core/diagnosis/said-texts.ts';
import { evidenceWith, type Variation } from '../../support/answers.ts';
import { hop } from '../../support/hops.ts';
import { findingOf, firstOf, says } from './refusals.ts';

const callback = 'https://app.example.com/callback';
const authorize =
  'https://idp.example.com/authorize?client_id=a&response_type=code&state=mine&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback';

/** What an authorization server sends back instead of a code, as a redirect that nobody has followed. */
function sentBack(parameters: Record<string, string>, mark = '?'): Variation {
  const location = `${callback}${mark}${new URLSearchParams({ state: 'mine', ...parameters })}`;
  return { url: authorize, status: 302, received: [['Location', location]], body: '' };
}

describe('saidTexts', () => {
  it('names where each text stands', () => {
    const change: Variation = {
      ...sentBack({ error: 'access_denied', error_description: 'No' }),
      body: says('Hello'),
    };
    assert.deepEqual(saidTexts(evidenceWith(change)), [
      { path: 'message', text: 'Hello', where: 'response body, message' },
      { path: 'error', text: 'access_denied', where: 'redirect, query parameter error' },
      { path: 'error_description', text: 'No', where: 'redirect, query parameter error_description' },
    ]);
  });

  it('is empty for an empty answer', () => {
    assert.deepEqual(saidTexts(evidenceWith({ body: '' })), []);
  });
});

describe('an OAuth error in a redirect', () => {
  for (const [error, cause, confidence] of [
    ['login_required', 'step-up-required', 'certain'],
    ['consent_required', 'step-up-required', 'certain'],
    ['interaction_required', 'step-up-required', 'certain'],
    ['invalid_scope', 'insufficient-scope', 'certain'],
    ['access_denied', 'sso-required', 'certain'],
    ['server_error', 'sso-required', 'certain'],
    ['request_not_supported', 'sso-required', 'certain'],
  ] as const) {
    for (const [place, mark] of [
      ['query', '?'],
      ['fragment', '#'],
    ] as const) {
      it(`is read: ${error} in the ${place}`, () => {
        const first = firstOf(sentBack({ error }, mark));
        assert.equal(first?.cause, cause);
        assert.equal(first?.confidence, confidence);
        assert.ok(first?.facts.some(({ where }) => where === `redirect, ${place} parameter error`));
      });
    }
  }

  it('is read although the page behind it answers 200', () => {
    const location = `${callback}?error=login_required&state=mine`;
    const body = '<html><h1>Welcome</h1></html>';
    assert.equal(
      firstOf({ hops: [hop(authorize, location)], url: location, body })?.cause,
      'step-up-required',
    );
  });

  it('is read by the words of its description', () => {
    const first = firstOf(
      sentBack({ error: 'access_denied', error_description: 'The account has been disabled' }),
    );
    assert.equal(first?.cause, 'account-disabled');
    assert.equal(first?.facts[0]?.where, 'redirect, query parameter error_description');
  });

  it('is quoted with its description where the words tell no more', () => {
    const first = firstOf(sentBack({ error: 'unheard_of', error_description: 'Please try again later on' }));
    assert.equal(first?.cause, 'sso-required');
    assert.equal(first?.confidence, 'likely');
    assert.equal(first?.facts[1]?.text, 'Please try again later on');
  });

  it('is read by a product’s own codes', () => {
    const change = sentBack({
      error: 'invalid_client',
      error_description: 'AADSTS50126: Error validating credentials due to invalid username or password.',
    });
    const [first] = diagnose(evidenceWith(change)).findings;
    assert.equal(first?.cause, 'invalid-credentials');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.facts[0]?.text ?? '', /AADSTS50126/);
  });

  it('is no sign-in page', () => {
    assert.equal(refusalOf(evidenceWith(sentBack({ error: 'access_denied' }))), 'error-in-success');
    assert.equal(findingOf('sso-required', sentBack({ error: 'login_required' })), undefined);
  });

  for (const [what, change] of [
    ['a code', sentBack({ code: 'FAKE' })],
    ['an error that the client wrote into its own request', { url: `${callback}?error=login_required` }],
    [
      'the Location of what was created',
      { status: 201, received: [['Location', `${callback}?error=login_required`]] },
    ],
    ['a search for the word', { status: 302, received: [['Location', '/search?error=timeout']] }],
  ] as const) {
    it(`is not seen in ${what}`, () => {
      assert.notEqual(refusalOf(evidenceWith(change)), 'error-in-success');
      assert.equal(findingOf('step-up-required', change), undefined);
    });
  }
});
