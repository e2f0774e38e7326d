import assert from 'node:assert/strict';
import { readSamlMessage } from '../../../src/core/auth/saml.ts';
import {
  authnRequest,
  consumer,
  denied,
  minutes,
  provider,
  samlResponse,
  service,
} from '../../support/saml-messages.ts';

describe('readSamlMessage', () => {
  it('reads who asks whom, and where the answer shall go', () => {
    assert.deepEqual(readSamlMessage(authnRequest()), {
      type: 'AuthnRequest',
      id: '_request-1',
      issuer: service,
      destination: 'https://idp.example.com/sso',
      consumer,
      audiences: [],
      signed: { message: false, assertion: false },
      hasAssertion: false,
      encrypted: false,
    });
  });

  it('reads status, audience, times and signatures of a response', () => {
    assert.deepEqual(readSamlMessage(samlResponse()), {
      type: 'Response',
      id: '_response-1',
      inResponseTo: '_request-1',
      issuer: provider,
      destination: consumer,
      status: { code: 'Success' },
      audiences: [service],
      notBefore: Date.parse(minutes(-1)),
      notOnOrAfter: Date.parse(minutes(5)),
      signed: { message: false, assertion: true },
      hasAssertion: true,
      encrypted: false,
    });
  });

  it('tells the two signatures apart, and an encrypted assertion from none', () => {
    assert.deepEqual(readSamlMessage(samlResponse({ signed: 'message' }))?.signed, {
      message: true,
      assertion: false,
    });
    const encrypted = readSamlMessage(samlResponse({ assertion: 'encrypted' }));
    assert.equal(encrypted?.encrypted, true);
    assert.equal(encrypted?.hasAssertion, false);
    assert.equal(readSamlMessage(samlResponse({ assertion: 'none' }))?.encrypted, false);
  });

  for (const [code, subcode] of [
    ['Responder', 'AuthnFailed'],
    ['Requester', 'NoPassive'],
    ['Requester', 'InvalidNameIDPolicy'],
    ['Responder', 'RequestDenied'],
  ] as const) {
    it(`reads the status ${code}/${subcode} with its message`, () => {
      const xml = samlResponse({ status: denied(code, subcode, 'Made &amp; up'), assertion: 'none' });
      assert.deepEqual(readSamlMessage(xml)?.status, { code, subcode, message: 'Made & up' });
    });
  }

  it('takes the narrowest of the times', () => {
    const xml = samlResponse().replace(
      '</saml:Subject>',
      `<saml:SubjectConfirmation><saml:SubjectConfirmationData NotOnOrAfter="${minutes(2)}"/></saml:SubjectConfirmation></saml:Subject>`,
    );
    assert.equal(readSamlMessage(xml)?.notOnOrAfter, Date.parse(minutes(2)));
  });

  it('reads an element that a comment cuts in two as a whole', () => {
    const xml = samlResponse({ audience: 'https://sp.example.com/<!-- x -->metadata' });
    assert.deepEqual(readSamlMessage(xml)?.audiences, [service]);
  });

  it('does without prefixes, and takes a time without a zone for UTC', () => {
    const xml = samlResponse({ notOnOrAfter: '2026-06-16T10:05:00.123' }).replaceAll(/samlp?:(?=[A-Z])/g, '');
    assert.equal(readSamlMessage(xml)?.type, 'Response');
    assert.equal(readSamlMessage(xml)?.notOnOrAfter, Date.UTC(2026, 5, 16, 10, 5, 0, 123));
  });

  it('leaves out times that are none', () => {
    const message = readSamlMessage(
      samlResponse({ notBefore: 'yesterday', notOnOrAfter: '2026-13-40T99:00:00Z' }),
    );
    assert.equal(message?.notBefore, undefined);
    assert.equal(message?.notOnOrAfter, undefined);
  });

  it('reads nobody’s name', () => {
    assert.ok(!JSON.stringify(readSamlMessage(samlResponse())).includes('alice'));
  });

  for (const [what, text] of [
    ['an empty text', ''],
    ['prose', 'SAMLResponse'],
    ['another document', '<html><Response/></html>'],
    ['a SOAP envelope', '<Envelope><Body><Response/></Body></Envelope>'],
    ['more than any provider sends', `<Response>${' '.repeat(300_000)}</Response>`],
  ] as const) {
    it(`reads nothing from ${what}`, () => {
      assert.equal(readSamlMessage(text), undefined);
    });
  }

  it('reads as much as a broken document holds', () => {
    const xml = samlResponse();
    assert.equal(readSamlMessage(xml.slice(0, xml.indexOf('<saml:Assertion')))?.status?.code, 'Success');
    assert.equal(readSamlMessage(`<Response>${'<a>'.repeat(100)}`)?.type, 'Response');
  });
});
