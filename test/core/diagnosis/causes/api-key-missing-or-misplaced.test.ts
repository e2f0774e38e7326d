import assert from 'node:assert/strict';
import { sourceOf } from '../../../support/answers.ts';
import { asks, bearer, findingOf, firstOf, opaque, says, textAfterFix } from '../refusals.ts';

const text = 'GET https://api.example.com/orders\nAccept: */*\n';

describe('api-key-missing-or-misplaced', () => {
  it('is certain and first when the server asks for a key and none was sent, and adds the header that it names', () => {
    const body = says("Missing API key. Send it in the 'X-Api-Key' header.");
    const first = firstOf({ status: 401, body, source: sourceOf(text) });
    assert.equal(first?.cause, 'api-key-missing-or-misplaced');
    assert.equal(first?.confidence, 'certain');
    assert.equal(
      textAfterFix(text, first),
      'GET https://api.example.com/orders\nX-Api-Key: {{apiKey}}\nAccept: */*\n',
    );
  });

  it('is certain for a challenge that names a key scheme', () => {
    const first = firstOf({ status: 401, received: asks('Key realm="kong"') });
    assert.equal(first?.cause, 'api-key-missing-or-misplaced');
    assert.equal(first?.confidence, 'certain');
  });

  it('is likely when a token was sent where a key is wanted', () => {
    const body = says('Missing API key');
    const first = firstOf({ status: 401, sent: bearer(opaque), body });
    assert.equal(first?.cause, 'api-key-missing-or-misplaced');
    assert.equal(first?.confidence, 'likely');
    assert.match(first?.explanation ?? '', /Authorization header: that is not where it looks/);
  });

  it('gives advice alone when no header is named', () => {
    const first = firstOf({ status: 401, body: says('API key is required'), source: sourceOf(text) });
    assert.equal(textAfterFix(text, first), text);
    assert.ok(first?.fixes.some(fix => fix.kind === 'advice'));
  });

  it('stays silent when the key is there and wrong', () => {
    const change = { status: 401, sent: [['X-Api-Key', 'made-up']] as const, body: says('Invalid API key') };
    assert.equal(findingOf('api-key-missing-or-misplaced', change), undefined);
    assert.equal(firstOf(change)?.cause, 'invalid-credentials');
  });

  it('stays silent for an ordinary challenge', () => {
    assert.equal(
      findingOf('api-key-missing-or-misplaced', { status: 401, received: asks('Bearer') }),
      undefined,
    );
  });

  it('stays silent when the request was accepted', () => {
    const change = { status: 200, body: says('API key is required') };
    assert.equal(findingOf('api-key-missing-or-misplaced', change), undefined);
  });
});
