import assert from 'node:assert/strict';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
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
  says,
  textAfterFix,
} from '../refusals.ts';

const challenged = { status: 401, received: asks('Bearer') } as const;
const withAuthorization = (value: string): readonly Header[] => [['Authorization', value]];
const textWith = (line: string) => `GET https://api.example.com/orders\n${line}\nAccept: */*\n`;

describe('malformed-credentials', () => {
  for (const [what, value, corrected] of [
    ['a scheme written twice', `Bearer Bearer ${fresh}`, `Bearer ${fresh}`],
    ['quotes around the token', `Bearer "${fresh}"`, `Bearer ${fresh}`],
    ['a colon behind the scheme', `Bearer: ${fresh}`, `Bearer ${fresh}`],
    ['the header’s name inside its value', `Authorization: Bearer ${fresh}`, `Bearer ${fresh}`],
  ] as const) {
    it(`is certain and first for ${what}, and writes it in the right form`, () => {
      const text = textWith(`Authorization: ${value}`);
      const first = firstOf({ ...challenged, sent: withAuthorization(value), source: sourceOf(text) });
      assert.equal(first?.cause, 'malformed-credentials');
      assert.equal(first?.confidence, 'certain');
      assert.equal(textAfterFix(text, first), textWith(`Authorization: ${corrected}`));
    });
  }

  it('removes the second scheme where the first stands in a variable', () => {
    const text = textWith('Authorization: Bearer {{token}}');
    const first = firstOf({
      ...challenged,
      sent: withAuthorization(`Bearer Bearer ${fresh}`),
      source: sourceOf(text, { token: `Bearer ${fresh}` }),
    });
    assert.equal(first?.cause, 'malformed-credentials');
    assert.equal(textAfterFix(text, first), textWith('Authorization: {{token}}'));
  });

  it('leads to the variable whose value cannot be corrected', () => {
    const cut = fresh.slice(0, fresh.lastIndexOf('.'));
    const text = textWith('Authorization: Bearer {{token}}');
    const first = firstOf({ ...challenged, sent: bearer(cut), source: sourceOf(text, { token: cut }) });
    assert.equal(first?.cause, 'malformed-credentials');
    assert.equal(textAfterFix(text, first), text);
    assert.equal(commandIn(first, 'edit-variable')?.argument, 'token');
  });

  for (const [what, value] of [
    ['Basic that is not base64', 'Basic alice:secret'],
    ['Basic without a colon', `Basic ${Buffer.from('alice').toString('base64')}`],
  ] as const) {
    it(`is certain for ${what}`, () => {
      const first = firstOf({
        status: 401,
        sent: withAuthorization(value),
        received: asks('Basic realm="x"'),
      });
      assert.equal(first?.cause, 'malformed-credentials');
      assert.equal(first?.confidence, 'certain');
    });
  }

  it('is certain and first for two Authorization headers', () => {
    const sent = [...bearer(fresh), ...basic('alice', 'fake')];
    const first = firstOf({ ...challenged, sent });
    assert.equal(first?.cause, 'malformed-credentials');
    assert.match(first?.explanation ?? '', /2 Authorization headers/);
  });

  it('renames a misspelt header', () => {
    const text = textWith(`Authorisation: Bearer ${fresh}`);
    const sent: readonly Header[] = [['Authorisation', `Bearer ${fresh}`]];
    const first = firstOf({ ...challenged, sent, source: sourceOf(text) });
    assert.equal(first?.cause, 'malformed-credentials');
    assert.equal(first?.confidence, 'certain');
    assert.equal(textAfterFix(text, first), textWith(`Authorization: Bearer ${fresh}`));
  });

  it('puts the scheme in front of a token that stands alone, in a variable or not', () => {
    for (const written of [fresh, '{{token}}']) {
      const text = textWith(`Authorization: ${written}`);
      const source = sourceOf(text, { token: fresh });
      const first = firstOf({ ...challenged, sent: withAuthorization(fresh), source });
      assert.equal(first?.cause, 'malformed-credentials');
      assert.equal(first?.confidence, 'certain');
      assert.equal(textAfterFix(text, first), textWith(`Authorization: Bearer ${written}`));
    }
  });

  it('is only likely for a token that stands alone where no scheme was asked for', () => {
    const change = { status: 401, sent: withAuthorization(fresh) };
    assert.equal(findingOf('malformed-credentials', change)?.confidence, 'likely');
    assert.equal(findingOf('malformed-credentials', { ...change, status: 403 }), undefined);
  });

  it('takes the server’s word for what it could not read', () => {
    const change = { status: 401, sent: bearer(opaque), body: says('jwt malformed') };
    assert.equal(firstOf(change)?.cause, 'malformed-credentials');
    assert.equal(firstOf(change)?.confidence, 'likely');
  });

  it('is only possible when the server plainly names another cause', () => {
    const sent = withAuthorization(`Bearer "${fresh}"`);
    const change = { status: 401, sent, body: says('Your account has been suspended') };
    assert.equal(findingOf('malformed-credentials', change)?.confidence, 'possible');
    assert.equal(firstOf(change)?.cause, 'account-disabled');
  });

  it('stays silent when the server accepted the value', () => {
    const change = { status: 200, sent: withAuthorization(`Bearer "${fresh}"`) };
    assert.equal(findingOf('malformed-credentials', change), undefined);
  });

  it('stays silent for well-formed credentials of every kind', () => {
    for (const sent of [
      bearer(fresh),
      bearer(opaque),
      basic('alice', 'fake'),
      [['X-Api-Key', 'made-up']] as const,
      [['Cookie', 'sid=made-up']] as const,
    ]) {
      assert.equal(findingOf('malformed-credentials', { ...challenged, sent }), undefined);
    }
  });

  it('stays silent when nothing was sent', () => {
    assert.equal(
      findingOf('malformed-credentials', { ...challenged, body: says('Malformed JWT') }),
      undefined,
    );
  });

  it('leaves an empty credential to unresolved-variable', () => {
    const change = { ...challenged, sent: withAuthorization('Bearer') };
    assert.equal(findingOf('malformed-credentials', change), undefined);
  });

  it('stays silent about a misspelt header beside a good one', () => {
    const sent: readonly Header[] = [['Authorisation', 'Bearer old-fake'], ...bearer(fresh)];
    assert.equal(findingOf('malformed-credentials', { ...challenged, sent }), undefined);
  });
});
