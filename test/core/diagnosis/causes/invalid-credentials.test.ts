import assert from 'node:assert/strict';
import { sourceOf } from '../../../support/answers.ts';
import {
  asks,
  basic,
  bearer,
  commandIn,
  findingOf,
  firstOf,
  fresh,
  opaque,
  ranking,
  says,
} from '../refusals.ts';

describe('invalid-credentials', () => {
  it('is likely and first for a well-formed password that is refused, and leads to it', () => {
    const source = sourceOf(
      'GET https://api.example.com/orders\nAuthorization: Basic {{user}} {{password}}\n',
      {
        user: 'alice',
        password: 'fake',
      },
    );
    const change = { status: 401, sent: basic('alice', 'fake'), received: asks('Basic realm="x"'), source };
    const first = firstOf(change);
    assert.equal(first?.cause, 'invalid-credentials');
    assert.equal(first?.confidence, 'likely');
    assert.match(first?.explanation ?? '', /user name and password .* one of the two is wrong/);
    assert.equal(commandIn(first, 'edit-variable')?.argument, 'password');
  });

  describe('names the encoding of characters outside ASCII', () => {
    const latin1 = [
      ['Authorization', `Basic ${Buffer.from('zoe:pässwörd', 'latin1').toString('base64')}`],
    ] as const;
    const explained = (sent: typeof latin1 | ReturnType<typeof basic>, challenge: string) =>
      firstOf({ status: 401, sent, received: asks(challenge) })?.explanation ?? '';
    const [plain, utf8] = ['Basic realm="x"', 'Basic realm="x", charset="UTF-8"'];
    const rows: readonly (readonly [string, string, RegExp])[] = [
      [
        'that the server may read otherwise',
        explained(basic('zoe', 'pässwörd'), plain),
        /sent in UTF-8;.*Latin-1/,
      ],
      ['that are not in UTF-8', explained(latin1, plain), /another encoding than UTF-8;.*UTF-8 is as usual/],
      [
        'that the server asks for otherwise',
        explained(latin1, utf8),
        /not in UTF-8, which the server asks for/,
      ],
    ];
    for (const [name, explanation, expected] of rows) it(name, () => assert.match(explanation, expected));
    it('but not where it is as the server asks, nor where there are none', () => {
      assert.doesNotMatch(explained(basic('zoe', 'pässwörd'), utf8), /ASCII/);
      assert.doesNotMatch(explained(basic('zoe', 'password'), plain), /ASCII/);
    });
  });

  it('is likely and first for an opaque token', () => {
    const received = asks('Bearer error="invalid_token"');
    const first = firstOf({ status: 401, sent: bearer(opaque), received });
    assert.equal(first?.cause, 'invalid-credentials');
    assert.equal(first?.confidence, 'likely');
    assert.match(first?.explanation ?? '', /opaque token/);
  });

  it('is likely and first when the server says so of a key', () => {
    const first = firstOf({ status: 403, sent: [['X-Api-Key', 'made-up']], body: says('Invalid API key') });
    assert.equal(first?.cause, 'invalid-credentials');
    assert.equal(first?.confidence, 'likely');
  });

  it('is likely for invalid_client of a token endpoint', () => {
    const change = {
      method: 'POST',
      url: 'https://idp.example.com/token',
      sent: basic('client', 'fake'),
      status: 401,
      body: JSON.stringify({ error: 'invalid_client' }),
    };
    assert.equal(firstOf(change)?.cause, 'invalid-credentials');
    assert.equal(firstOf(change)?.confidence, 'likely');
  });

  it('is only possible for a readable token, of which more could be known', () => {
    const change = { status: 401, sent: bearer(fresh), received: asks('Bearer error="invalid_token"') };
    assert.equal(findingOf('invalid-credentials', change)?.confidence, 'possible');
  });

  it('is only possible, and last, where another cause explains the refusal', () => {
    const change = { status: 401, sent: bearer(opaque), body: says('Your account has been suspended') };
    assert.equal(firstOf(change)?.cause, 'account-disabled');
    assert.equal(ranking(change).at(-1), 'invalid-credentials: possible');
  });

  it('never offers to try again', () => {
    const first = firstOf({ status: 401, sent: basic('alice', 'fake'), received: asks('Basic realm="x"') });
    assert.equal(commandIn(first, 'resend'), undefined);
  });

  it('stays silent when nothing was sent', () => {
    assert.equal(findingOf('invalid-credentials', { status: 401, received: asks('Bearer') }), undefined);
  });

  it('stays silent for a 403 that does not mention the credentials', () => {
    assert.equal(findingOf('invalid-credentials', { status: 403, sent: bearer(opaque) }), undefined);
  });

  it('stays silent when the request was accepted', () => {
    assert.equal(findingOf('invalid-credentials', { status: 200, sent: bearer(opaque) }), undefined);
  });
});
