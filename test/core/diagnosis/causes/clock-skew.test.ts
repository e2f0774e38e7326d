import assert from 'node:assert/strict';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { claimsInTime, noon, tokenWith } from '../../../support/answers.ts';
import { asks, bearer, commandIn, findingOf, firstOf, fresh, says } from '../refusals.ts';

const seconds = noon / 1000;
const signature =
  'AWS4-HMAC-SHA256 Credential=AKIAFAKEFAKEFAKEFAKE/20260616/eu-west-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=00fake';
const signed = (date: string, name = 'X-Amz-Date'): readonly Header[] => [
  ['Authorization', signature],
  [name, date],
];

describe('clock-skew', () => {
  it('is certain and first when the token is expired by the server’s clock alone', () => {
    const token = tokenWith(claimsInTime({ exp: seconds - 300 }));
    const first = firstOf({
      status: 401,
      sent: bearer(token),
      received: asks('Bearer'),
      localClock: noon - 900_000,
    });
    assert.equal(first?.cause, 'clock-skew');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /15 min ahead of the local one.*expired/);
    assert.ok(commandIn(first, 'resend'));
  });

  it('is certain and first when the token has begun by the local clock alone', () => {
    const token = tokenWith(claimsInTime({ nbf: seconds + 300, iat: seconds + 300 }));
    const first = firstOf({ status: 401, sent: bearer(token), localClock: noon + 900_000 });
    assert.equal(first?.cause, 'clock-skew');
    assert.match(first?.explanation ?? '', /behind.*not valid yet/);
  });

  for (const [what, sent] of [
    ['its X-Amz-Date', signed('20260616T094000Z')],
    ['its HTTP date', signed('Tue, 16 Jun 2026 09:40:00 GMT', 'Date')],
    ['its ISO date', signed('2026-06-16T09:40:00Z', 'X-Ms-Date')],
    ['its seconds since 1970', signed(String(seconds - 1200), 'X-Timestamp')],
    ['its milliseconds since 1970', signed(String(noon - 1_200_000), 'X-Request-Timestamp')],
  ] as const) {
    it(`is certain for a signed request that is 20 minutes old by ${what}`, () => {
      const first = firstOf({ status: 403, sent });
      assert.equal(first?.cause, 'clock-skew');
      assert.equal(first?.confidence, 'certain');
      assert.match(first?.explanation ?? '', /20 min before/);
    });
  }

  it('reads the time in the parameters of a Hawk header', () => {
    const sent: readonly Header[] = [
      ['Authorization', `Hawk id="made-up", ts="${seconds + 1200}", nonce="n", mac="ZmFrZQ=="`],
    ];
    const first = firstOf({ status: 401, sent, received: asks('Hawk') });
    assert.equal(first?.cause, 'clock-skew');
    assert.match(first?.explanation ?? '', /20 min after/);
  });

  it('takes the server’s word', () => {
    const sent = [['X-Api-Key', 'made-up']] as const;
    const first = firstOf({
      status: 400,
      sent,
      body: says('The timestamp of this request is too far from ours'),
    });
    assert.equal(first?.cause, 'clock-skew');
    assert.equal(first?.confidence, 'likely');
  });

  it('is only possible when the server plainly names another cause', () => {
    const change = {
      status: 403,
      sent: signed('20260616T094000Z'),
      body: says('Your account has been suspended'),
    };
    assert.equal(findingOf('clock-skew', change)?.confidence, 'possible');
    assert.equal(firstOf(change)?.cause, 'account-disabled');
  });

  it('stays silent for clocks that disagree without touching the token', () => {
    assert.equal(
      findingOf('clock-skew', { status: 401, sent: bearer(fresh), localClock: noon - 600_000 }),
      undefined,
    );
  });

  it('stays silent for a request that was signed a minute ago', () => {
    assert.equal(findingOf('clock-skew', { status: 403, sent: signed('20260616T095900Z') }), undefined);
  });

  it('stays silent for an old date on a request that is not signed', () => {
    const sent: readonly Header[] = [...bearer(fresh), ['X-Timestamp', String(seconds - 7200)]];
    assert.equal(findingOf('clock-skew', { status: 401, sent }), undefined);
  });

  it('stays silent when the request was accepted', () => {
    assert.equal(findingOf('clock-skew', { status: 200, sent: signed('20260616T080000Z') }), undefined);
  });

  it('judges a recording at its own time', () => {
    const token = tokenWith(claimsInTime({ exp: seconds - 300 }));
    const change = { status: 401, sent: bearer(token), localClock: noon - 900_000, recorded: true };
    assert.equal(findingOf('clock-skew', change), undefined);
  });
});
