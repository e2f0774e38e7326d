import assert from 'node:assert/strict';
import {
  isSecretStoreName,
  type NamedSecret,
  suggestedName,
} from '../../../../src/core/secrets/moving/secret-name.ts';

const range = { start: 0, end: 1 };
const secret = (facts: Partial<NamedSecret>): NamedSecret => ({ token: false, range, ...facts });

describe('the name that is suggested for a secret', () => {
  const cases: readonly (readonly [
    facts: Partial<NamedSecret>,
    url: string,
    upper: string,
    camel: string,
  ])[] = [
    [{ name: 'DB_PASSWORD' }, '', 'DB_PASSWORD', 'dbPassword'],
    [{ name: 'apiKey' }, 'https://api.example.com', 'API_KEY', 'apiKey'],
    [{ name: 'X-Api-Key' }, 'https://api.example.com', 'API_KEY', 'apiKey'],
    [{ name: 'token' }, 'https://api.shop.example/a', 'SHOP_TOKEN', 'shopToken'],
    [{ name: 'token' }, 'http://localhost:3000', 'TOKEN', 'token'],
    [{ name: 'token' }, '{{host}}/a', 'TOKEN', 'token'],
    [{ name: 'Authorization', token: true }, 'https://api.example.com', 'EXAMPLE_TOKEN', 'exampleToken'],
    [{ name: 'Authorization' }, 'https://10.0.0.1/a', 'SECRET', 'secret'],
    [
      { name: 'Authorization', provider: 'GitHub', format: { name: 'personal access token' } },
      'https://api.example.com',
      'GIT_HUB_TOKEN',
      'gitHubToken',
    ],
    [{ provider: 'Slack', format: { name: 'incoming webhook' } }, '', 'SLACK_WEBHOOK', 'slackWebhook'],
    [{ provider: 'AWS', format: { name: 'access key ID' } }, '', 'AWS_KEY', 'awsKey'],
    [{ name: '2fa_secret' }, '', '_2FA_SECRET', '_2faSecret'],
  ];
  for (const [facts, url, upper, camel] of cases) {
    it(`is ${upper}, and ${camel} for a variable`, () => {
      assert.equal(suggestedName(secret(facts), 'upper', url), upper);
      assert.equal(suggestedName(secret(facts), 'camel', url), camel);
      assert.ok(isSecretStoreName(upper) && isSecretStoreName(camel));
    });
  }

  it('is one that is not taken', () => {
    const taken = new Set(['API_KEY', 'API_KEY_2']);
    assert.equal(suggestedName(secret({ name: 'api_key' }), 'upper', '', taken), 'API_KEY_3');
    assert.equal(suggestedName(secret({ name: 'api_key' }), 'camel', '', new Set(['apiKey'])), 'apiKey2');
  });
});
