import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { decodeSaml } from '../../../src/core/auth/saml-encoding.ts';
import { authnRequest, inForm, inUrl } from '../../support/saml-messages.ts';

describe('decodeSaml', () => {
  const xml = authnRequest();

  for (const [what, value] of [
    ['the form of a redirect', inUrl(xml)],
    ['the form of a POST', inForm(xml)],
    ['a POST with the line breaks of MIME', inForm(xml).replace(/.{76}/g, '$&\r\n')],
    ['a URL whose plus signs were not escaped', inUrl(xml).replaceAll('+', ' ')],
    ['a text without padding', inForm(`${xml} `).replace(/=+$/, '')],
  ] as const) {
    it(`reads ${what}`, () => {
      assert.equal(decodeSaml(value)?.trim(), xml);
    });
  }

  for (const [what, value] of [
    ['nothing', ''],
    ['what is no base64', '%%%'],
    ['base64 of something else', Buffer.from('FAKE').toString('base64')],
    ['a deflated text that is no XML', inUrl('only words, and nothing deflated about them')],
    ['a stream that breaks off', inUrl(xml).slice(0, 40)],
    ['what is too long', 'A'.repeat(400_004)],
  ] as const) {
    it(`makes nothing of ${what}`, () => {
      assert.equal(decodeSaml(value), undefined);
    });
  }

  it('bounds what a few deflated bytes stand for', () => {
    const bomb = deflateRawSync(`<Response>${' '.repeat(10_000_000)}`).toString('base64');
    assert.ok((decodeSaml(bomb)?.length ?? 0) <= 300_000);
    const larger = deflateRawSync(`<Response>${' '.repeat(30_000_000)}`).toString('base64');
    assert.equal(decodeSaml(larger), undefined);
  });
});
