import assert from 'node:assert/strict';
import { exchangeWith } from '../../../support/answers.ts';
import { basic, bearer, commandIn, findingOf, firstOf, fresh, says } from '../refusals.ts';

describe('account-locked', () => {
  for (const words of [
    'Your account has been locked',
    'Account is temporarily locked, try again later',
    'Too many failed login attempts',
    'USER_LOCKED_OUT',
    'CAPTCHA required',
  ]) {
    it(`is likely and first for "${words}"`, () => {
      const first = firstOf({ status: 401, sent: basic('alice', 'fake'), body: says(words) });
      assert.equal(first?.cause, 'account-locked');
      assert.equal(first?.confidence, 'likely');
    });
  }

  it('never offers to send again, which may prolong the lock', () => {
    const finding = firstOf({ status: 423, sent: basic('alice', 'fake'), body: says('Account locked') });
    assert.equal(finding?.cause, 'account-locked');
    assert.equal(commandIn(finding, 'resend'), undefined);
  });

  it('ranks before the wrong password that the same answer names', () => {
    const body = JSON.stringify({ error: 'Invalid password', detail: 'The account is locked' });
    assert.equal(firstOf({ status: 401, sent: basic('alice', 'fake'), body })?.cause, 'account-locked');
  });

  it('stays silent when the server does not speak of a lock', () => {
    const change = { status: 401, sent: basic('alice', 'fake'), body: says('Invalid user name or password') };
    assert.equal(findingOf('account-locked', change), undefined);
  });

  it('stays silent for a locked thing that is no account', () => {
    const change = {
      status: 423,
      sent: bearer(fresh),
      body: says('The document is locked by another editor'),
    };
    assert.equal(findingOf('account-locked', change), undefined);
  });

  it('stays silent when the request was accepted', () => {
    assert.equal(findingOf('account-locked', { status: 200, body: says('Account locked') }), undefined);
  });

  it('holds where strangers from the same address are locked out as well', () => {
    const answer = {
      status: 403,
      body: says('Account locked: too many login attempts. Please try again later.'),
    };
    const probes = { anonymous: exchangeWith(answer) };
    assert.equal(
      firstOf({ ...answer, sent: basic('alice', 'not-the-password'), probes })?.cause,
      'account-locked',
    );
  });
});
