import assert from 'node:assert/strict';
import type { Exchange } from '../../../src/core/evidence/exchange.ts';
import { verifierOf } from '../../../src/core/secrets/verification/identity-endpoints.ts';
import { ask } from '../../../src/extension/secrets/verify-secret.ts';
import type { World } from '../../../src/inspector/world.ts';

describe('the question whether a secret works', () => {
  const literal = `ghp_${'0'.repeat(36)}`;

  it('goes to the host of the provider, once, without redirects and cookies, and in time', async () => {
    const sent: Parameters<World['send']>[] = [];
    const exchange: Exchange = {
      request: { method: 'GET', url: 'https://api.github.com/user', headers: [], bodySize: 0 },
      response: {
        status: 302,
        statusText: '',
        headers: [['Location', 'https://elsewhere.example/']],
        body: { text: '', size: 0, truncated: false },
        httpVersion: '1.1',
      },
      hops: [],
      sentAt: 0,
      durationMs: 0,
      recorded: false,
    };
    const endpoint = verifierOf(literal, { provider: 'GitHub' });
    assert.ok(endpoint);
    const send: World['send'] = async (...args) => {
      sent.push(args);
      return exchange;
    };
    const verdict = await ask(endpoint, literal, { send, now: () => 0 }, new AbortController().signal);
    assert.equal(verdict.works, 'unclear');
    assert.ok(!verdict.message.includes(literal));
    assert.equal(sent.length, 1);
    const [request, options] = sent[0] ?? [];
    assert.equal(request?.url, 'https://api.github.com/user');
    assert.equal(options?.followRedirects, false);
    assert.equal(options?.keepCookies, false);
    assert.equal(options?.timeoutMs, 10_000);
  });
});
