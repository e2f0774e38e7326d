import assert from 'node:assert/strict';
import { claimsInTime, findingOf, findingsWith, noon, tokenWith } from '../../../support/answers.ts';

const bearer = (token: string) => [['Authorization', `Bearer ${token}`]] as const;
const expired = tokenWith(claimsInTime({ exp: noon / 1000 - 3600 }));
const fresh = tokenWith(claimsInTime());

describe('token-expired', () => {
  it('is certain when exp lies before the server’s Date', () => {
    const [first] = findingsWith({
      status: 401,
      sent: bearer(expired),
      received: [['WWW-Authenticate', 'Bearer']],
    });
    assert.equal(first?.cause, 'token-expired');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /60 min before/);
  });

  it('takes the server’s word for a token that cannot be read', () => {
    const [first] = findingsWith({
      status: 401,
      sent: bearer('opaque-fake-token'),
      body: '{"message":"Token has expired"}',
    });
    assert.equal(first?.cause, 'token-expired');
    assert.equal(first?.confidence, 'likely');
  });

  it('reads the end of a signed URL', () => {
    const url = `https://cdn.example.com/a?Expires=${noon / 1000 - 60}&Signature=FAKE&Key-Pair-Id=FAKE`;
    assert.equal(findingOf('token-expired', { status: 403, url })?.confidence, 'certain');
  });

  it('is only possible when the server plainly names another cause', () => {
    const change = { status: 401, sent: bearer(expired), body: '{"message":"jwt audience invalid"}' };
    assert.equal(findingsWith(change)[0]?.cause, 'token-audience-mismatch');
    assert.equal(findingOf('token-expired', change)?.confidence, 'possible');
  });

  it('stays silent for a token in time', () => {
    assert.equal(findingOf('token-expired', { status: 401, sent: bearer(fresh) }), undefined);
  });

  it('stays silent when the server accepted the token', () => {
    assert.equal(findingOf('token-expired', { status: 200, sent: bearer(expired) }), undefined);
  });

  it('leaves a token to clock-skew that is expired by the server’s clock alone', () => {
    const token = tokenWith(claimsInTime({ exp: noon / 1000 - 300 }));
    const change = { status: 401, sent: bearer(token), localClock: noon - 900_000 };
    assert.equal(findingOf('token-expired', change), undefined);
    assert.equal(findingsWith(change)[0]?.cause, 'clock-skew');
  });
});
