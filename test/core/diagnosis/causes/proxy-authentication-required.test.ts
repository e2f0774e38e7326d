import assert from 'node:assert/strict';
import { diagnose } from '../../../../src/core/diagnosis/diagnose.ts';
import { collectEvidence } from '../../../../src/core/evidence/collect.ts';
import { exchangeWith, noon } from '../../../support/answers.ts';
import { asks, bearer, commandIn, findingOf, firstOf, fresh } from '../refusals.ts';

const asked = [['Proxy-Authenticate', 'Basic realm="corporate proxy"']] as const;

describe('proxy-authentication-required', () => {
  it('is certain and first for 407, and opens the proxy settings', () => {
    const first = firstOf({ status: 407, received: asked });
    assert.equal(first?.cause, 'proxy-authentication-required');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /none were sent to it/);
    assert.ok(commandIn(first, 'open-proxy-settings'));
  });

  it('ranks first although the request carries credentials for the server', () => {
    assert.equal(
      firstOf({ status: 407, sent: bearer(fresh), received: asked })?.cause,
      'proxy-authentication-required',
    );
  });

  it('says that the proxy refused the credentials that it got', () => {
    const sent = [['Proxy-Authorization', 'Basic YWxpY2U6ZmFrZQ==']] as const;
    assert.match(firstOf({ status: 407, sent, received: asked })?.explanation ?? '', /does not accept/);
  });

  it('names the proxy where the connection knows it', () => {
    const exchange = {
      ...exchangeWith({ status: 407, received: asked }),
      connection: { proxy: 'http://proxy.example.com:3128' },
    };
    const [first] = diagnose(collectEvidence({ exchange, source: undefined, now: noon })).findings;
    assert.match(first?.explanation ?? '', /The proxy http:\/\/proxy\.example\.com:3128 asks/);
  });

  it('reads the challenge under another status', () => {
    assert.equal(firstOf({ status: 401, received: asked })?.cause, 'proxy-authentication-required');
  });

  it('stays silent when the server itself asks', () => {
    assert.equal(
      findingOf('proxy-authentication-required', { status: 401, received: asks('Basic') }),
      undefined,
    );
  });

  it('stays silent when the request was accepted', () => {
    assert.equal(findingOf('proxy-authentication-required', { status: 200, received: asked }), undefined);
  });
});
