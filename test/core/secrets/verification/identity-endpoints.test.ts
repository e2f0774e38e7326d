import assert from 'node:assert/strict';
import type { Exchange } from '../../../../src/core/evidence/exchange.ts';
import {
  identityEndpoints,
  identityRequest,
  verifierOf,
} from '../../../../src/core/secrets/verification/identity-endpoints.ts';
import { readAnswer } from '../../../../src/core/secrets/verification/read-answer.ts';

const zeros = (beginning: string, length = 40) => `${beginning}${'0'.repeat(length)}`;
const named = (provider: string) => {
  const row = identityEndpoints.find(each => each.provider === provider);
  assert.ok(row, provider);
  return row;
};

describe('the identity endpoints', () => {
  for (const { provider, url, page, header } of identityEndpoints) {
    it(`of ${provider} are asked over https, with the secret in one place and a page to read`, () => {
      assert.equal(new URL(url.replace('{secret}', 'x')).protocol, 'https:');
      assert.equal(new URL(page).protocol, 'https:');
      assert.equal(`${url} ${header}`.split('{secret}').length, 2);
    });
  }

  it('are one a provider', () => {
    const providers = identityEndpoints.map(({ provider }) => provider);
    assert.deepEqual(providers, [...new Set(providers)]);
    assert.ok(providers.length >= 15);
  });

  const asked: readonly (readonly [literal: string, provider: string])[] = [
    [zeros('ghp_'), 'GitHub'],
    [zeros('github_pat_', 82), 'GitHub'],
    [zeros('glpat-', 20), 'GitLab'],
    [zeros('xoxb-', 24), 'Slack'],
    [zeros('sk_test_', 24), 'Stripe'],
    [zeros('sk-ant-', 95), 'Anthropic'],
    [zeros('sk-proj-', 48), 'OpenAI'],
    [`12345678:${zeros('', 35)}`, 'Telegram'],
    [zeros(''), 'Cloudflare'],
  ];
  for (const [literal, provider] of asked) {
    it(`are asked about ${literal.slice(0, 8)}… of ${provider}`, () => {
      assert.equal(verifierOf(literal, { provider })?.provider, provider);
    });
  }

  const silent: readonly (readonly [literal: string, provider: string | undefined])[] = [
    [zeros('ghp_'), undefined],
    [zeros('ghr_'), 'GitHub'],
    [zeros('whsec_'), 'Stripe'],
    [zeros('gldt-'), 'GitLab'],
    ['https://hooks.slack.com/services/T0/B0/0', 'Slack'],
    [`${zeros('ghp_')}\r\nHost: elsewhere`, 'GitHub'],
    [`${zeros('ghp_')} and more`, 'GitHub'],
    [zeros('AKIA', 16), 'AWS'],
    ['ghp_', 'GitHub'],
  ];
  for (const [literal, provider] of silent) {
    it(`are not asked about ${JSON.stringify(literal.slice(0, 30))} of ${provider}`, () => {
      assert.equal(verifierOf(literal, provider === undefined ? {} : { provider }), undefined);
    });
  }

  it('get the secret in the header, or in the path', () => {
    const { url, headers } = identityRequest(named('GitHub'), zeros('ghp_'));
    assert.equal(url, 'https://api.github.com/user');
    assert.deepEqual(headers, [['Authorization', `Bearer ${zeros('ghp_')}`]]);
    const telegram = identityRequest(named('Telegram'), '12345678:ab/c');
    assert.equal(telegram.url, 'https://api.telegram.org/bot12345678:ab%2Fc/getMe');
    assert.deepEqual(telegram.headers, []);
  });
});

describe('the answer of a provider', () => {
  const answer = (status: number, text = ''): Exchange => ({
    request: { method: 'GET', url: 'https://api.example.com', headers: [], bodySize: 0 },
    response: {
      status,
      statusText: '',
      headers: [],
      body: { text, size: text.length, truncated: false },
      httpVersion: '1.1',
    },
    hops: [],
    sentAt: 0,
    durationMs: 0,
    recorded: false,
  });
  const cases: readonly (readonly [provider: string, status: number, body: string, works: string])[] = [
    ['GitHub', 200, '{"login":"a"}', 'yes'],
    ['GitHub', 401, '', 'no'],
    ['GitHub', 403, '', 'unclear'],
    ['GitHub', 302, '', 'unclear'],
    ['GitHub', 429, '', 'unclear'],
    ['GitHub', 500, '', 'unclear'],
    ['Slack', 200, '{"ok":true,"user":"a"}', 'yes'],
    ['Slack', 200, '{"ok":false,"error":"invalid_auth"}', 'no'],
    ['Slack', 200, '<html>', 'unclear'],
    ['Linear', 200, '{"data":{"viewer":{"id":"1"}}}', 'yes'],
    ['Linear', 400, '{"errors":[]}', 'no'],
    ['Telegram', 404, '', 'no'],
  ];
  for (const [provider, status, body, works] of cases) {
    it(`${status} ${body.slice(0, 12)} of ${provider} means ${works}`, () => {
      const verdict = readAnswer(named(provider), answer(status, body));
      assert.equal(verdict.works, works);
      assert.ok(verdict.message.includes(provider));
    });
  }

  it('proves nothing where there is none', () => {
    const { response: _, ...exchange } = answer(200);
    const verdict = readAnswer(named('GitHub'), {
      ...exchange,
      failure: { code: 'dns', message: 'No such host.' },
    });
    assert.equal(verdict.works, 'unclear');
    assert.match(verdict.message, /No such host\. Whether/);
  });
});
