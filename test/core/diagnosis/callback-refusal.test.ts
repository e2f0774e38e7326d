import assert from 'node:assert/strict';
import { callbackRefusal } from '../../../src/core/diagnosis/callback-refusal.ts';
import { evidenceWith, type Variation } from '../../support/answers.ts';
import { hop } from '../../support/hops.ts';
import { findingOf, firstOf } from './refusals.ts';

const callback = 'https://app.example.com/callback';
const authorize =
  'https://idp.example.com/authorize?client_id=a&response_type=code&state=mine&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback';

describe('callbackRefusal', () => {
  it('quotes error, description, page and both states', () => {
    const location = `${callback}?error=access_denied&error_description=No&error_uri=https%3A%2F%2Fidp.example.com%2Fhelp&state=other`;
    const refusal = callbackRefusal(evidenceWith({ hops: [hop(authorize, location)], url: location }), []);
    assert.match(refusal?.explanation ?? '', /the error access_denied: the user, or a rule/);
    assert.deepEqual(
      refusal?.facts.map(({ text }) => text),
      ['access_denied', 'No', 'https://idp.example.com/help', 'state=other', 'state=mine', '200'],
    );
  });

  it('leaves an error alone that another cause is about', () => {
    const evidence = evidenceWith({
      status: 302,
      received: [['Location', `${callback}?error=access_denied`]],
    });
    const said = [{ cause: 'account-disabled', strength: 'worded', where: '', text: '', by: '' }] as const;
    assert.equal(callbackRefusal(evidence, said), undefined);
    assert.ok(callbackRefusal(evidence, []));
  });

  it('stays silent for an answer without errors', () => {
    assert.equal(callbackRefusal(evidenceWith({ status: 401 }), []), undefined);
  });
});

describe('sso-required, with a state that does not match', () => {
  const refusedWith = (location: string, status = 401): Variation => ({
    hops: [hop(authorize, location)],
    url: location,
    status,
  });

  it('is likely and first, and quotes both', () => {
    const first = firstOf(refusedWith(`${callback}?code=FAKE&state=other`));
    assert.equal(first?.cause, 'sso-required');
    assert.equal(first?.confidence, 'likely');
    assert.deepEqual(
      first?.facts.slice(0, 2).map(({ text }) => text),
      ['state=other', 'state=mine'],
    );
  });

  it('stays silent for the state that was sent', () => {
    const change = refusedWith(`${callback}?code=FAKE&state=mine`);
    assert.notEqual(findingOf('sso-required', change)?.title, 'The single sign-on was refused');
  });
});
