import assert from 'node:assert/strict';
import { provenanceView } from '../../../src/webview/view/provenance.ts';
import { emptyResult } from '../../support/panel-samples.ts';
import { built, useFakeDocument } from '../fake-document.ts';

describe('the origins of credentials', () => {
  useFakeDocument();

  const origin = {
    name: 'Authorization',
    where: 'Authorization header',
    written: 'Bearer {{token}}',
    hop: 1,
    chains: [['line 2 of orders.http', '{{token}}', '@token on line 1']],
  };
  const textOf = (changes: Partial<typeof origin> = {}) =>
    built(provenanceView({ ...emptyResult(), provenance: [{ ...origin, ...changes }] })).textContent;

  it('are not there where no credential was sent', () => {
    assert.equal(provenanceView(emptyResult()), null);
  });

  it('say every step, nearest first', () => {
    assert.match(
      textOf(),
      /Authorization headerBearer \{\{token\}\}← line 2 of orders\.http ← \{\{token\}\} ← @token on line 1$/,
    );
  });

  it('name the request that carried it first, where that is not the first of all', () => {
    assert.doesNotMatch(textOf(), /request/);
    assert.match(textOf({ hop: 2 }), /First sent with request 2/);
  });
});
