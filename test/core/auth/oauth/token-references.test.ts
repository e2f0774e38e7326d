import assert from 'node:assert/strict';
import { readOAuthHeader } from '../../../../src/core/auth/oauth/httpyac-variables.ts';
import { type AwaitedReference, readAwaited } from '../../../../src/core/auth/oauth/token-references.ts';

const fields = (reference: AwaitedReference | undefined) =>
  reference?.kind === 'rest-client' ? Object.fromEntries(reference.draft.fields) : {};

describe('references that wait for a token', () => {
  const vectors: readonly (readonly [expression: string, expected: AwaitedReference])[] = [
    ['$auth.token("shop")', { kind: 'client', id: 'shop', part: 'access' }],
    ["$auth.token('my shop')", { kind: 'client', id: 'my shop', part: 'access' }],
    ['$auth.idToken( "shop" )', { kind: 'client', id: 'shop', part: 'id' }],
    ['$secret API_KEY', { kind: 'secret', name: 'API_KEY' }],
    ['$vscodeAuth github repo user', { kind: 'editor', provider: 'github', scopes: ['repo', 'user'] }],
  ];
  for (const [expression, expected] of vectors) {
    it(`are read from ${expression}`, () => assert.deepEqual(readAwaited(expression), expected));
  }

  for (const expression of [
    'token',
    '$guid',
    '$auth.token(shop)',
    '$auth.token("a',
    '$secret',
    '$secret a b',
    '$vscodeAuth',
    '$secrets X',
  ]) {
    it(`are not seen in ${expression}`, () => assert.equal(readAwaited(expression), undefined));
  }

  it('take the words of $oidcAccessToken in any order', () => {
    const reference = readAwaited(
      '$oidcAccessToken new scopes:openid,orders clientId:web issuer:https://idp.example.com audience:urn:api callbackPort:8123',
    );
    assert.deepEqual(fields(reference), {
      grant: 'authorization_code',
      clientId: 'web',
      issuer: 'https://idp.example.com',
      audience: 'urn:api',
      scope: 'openid orders',
      redirectUri: 'http://localhost:8123/',
    });
    assert.equal(reference?.kind === 'rest-client' && reference.renew, true);
  });

  it('ask for a resource of $aadToken by the scope that it has in version 2', () => {
    const reference = readAwaited('$aadToken new us contoso.example aud:https://management.azure.com/');
    const client = fields(reference);
    assert.equal(
      client['tokenEndpoint'],
      'https://login.microsoftonline.us/contoso.example/oauth2/v2.0/token',
    );
    assert.equal(client['scope'], 'https://management.azure.com/.default');
    assert.ok(reference?.kind === 'rest-client');
    assert.deepEqual(
      [reference.renew, reference.forOrigin, reference.prefix, client['grant']],
      [true, false, 'Bearer ', 'device_code'],
    );
    const bare = readAwaited('$aadToken');
    assert.ok(bare?.kind === 'rest-client');
    assert.deepEqual([bare.renew, bare.forOrigin, fields(bare)['scope']], [false, true, undefined]);
    assert.match(fields(bare)['deviceEndpoint'] ?? '', /\/common\/oauth2\/v2\.0\/devicecode$/);
    assert.equal(
      fields(readAwaited('$aadToken aud:graph.example'))['scope'],
      'https://graph.example/.default',
    );
  });

  it('know the clouds of $aadV2Token, and who needs a secret', () => {
    const app = fields(readAwaited('$aadV2Token AzureChinaCloud appOnly scopes:a,b tenantId:t clientId:c'));
    assert.equal(app['tokenEndpoint'], 'https://login.partner.microsoftonline.cn/t/oauth2/v2.0/token');
    assert.deepEqual([app['grant'], app['clientSecret']], ['client_credentials', '{{aadV2ClientSecret}}']);
    const person = fields(readAwaited('$aadV2Token'));
    assert.deepEqual([person['grant'], person['clientSecret']], ['device_code', undefined]);
    assert.equal(
      person['tokenEndpoint'],
      'https://login.microsoftonline.com/{{aadV2TenantId}}/oauth2/v2.0/token',
    );
  });
});

describe('Authorization: oauth2', () => {
  const vectors: readonly (readonly [value: string, expected: ReturnType<typeof readOAuthHeader>])[] = [
    ['oauth2', { grant: undefined, prefix: 'oauth2' }],
    ['openid shop', { grant: undefined, prefix: 'shop' }],
    ['OAuth2 authorization_code shop', { grant: 'authorization_code', prefix: 'shop' }],
    [
      'oauth2 client_credentials a token_exchange b',
      { grant: 'client_credentials', prefix: 'a', exchange: 'b' },
    ],
    ['oauth2 token_exchange b', { grant: undefined, prefix: 'oauth2', exchange: 'b' }],
    ['Bearer oauth2', undefined],
    ['oauth2 a b', undefined],
    ['oauth2 token_exchange', undefined],
    ['oauth2 eyJ.abc.def', undefined],
    ['', undefined],
  ];
  for (const [value, expected] of vectors) {
    it(`reads "${value}"`, () => assert.deepEqual(readOAuthHeader(value), expected));
  }
});
