import assert from 'node:assert/strict';
import {
  isCsrfHeader,
  isKeyHeader,
  isKeyParameter,
  isSensitiveHeader,
  misspeltAuthHeader,
} from '../../../src/core/auth/key-names.ts';

// biome-ignore format: a table
const keyHeaders = [
  'X-Api-Key', 'x-api-key', 'Api-Key', 'apikey', 'api_key', 'x-api-token', 'X-Auth-Token', 'X-Access-Token', 'PRIVATE-TOKEN', 'JOB-TOKEN',
  'X-Vault-Token', 'X-Amz-Security-Token', 'Ocp-Apim-Subscription-Key', 'X-Goog-Api-Key', 'DD-API-KEY', 'DD-APPLICATION-KEY',
  'X-Shopify-Access-Token', 'X-Figma-Token', 'X-Authorization', 'x-functions-key', 'X-RapidAPI-Key', 'DPoP', 'X-Parse-REST-API-Key',
  'X-Parse-Master-Key', 'X-Parse-Session-Token', 'Circle-Token', 'xc-token', 'X-Acme-Secret', 'acme-access-key', 'x-acme-auth', 'token',
  'X-Gitlab-Token', 'X-Account-Token', 'X-Plex-Token', 'X-Auth-Key', 'CF-Access-Client-Secret', 'X-Hasura-Admin-Secret', 'Authorization-Token',
  'KEY', 'SIGN', 'X-Sign', 'KC-API-SIGN', 'X-Hub-Signature-256', 'X-Signature-SHA256', 'AuthorizationJWT', 'X-HM-Authorization',
];

// biome-ignore format: a table
const otherHeaders = [
  'Authorization', 'Cookie', 'Proxy-Authorization', 'X-CSRF-Token', 'X-XSRF-TOKEN', 'RequestVerificationToken', 'X-Csrftoken',
  'Idempotency-Key', 'Sec-WebSocket-Key', 'X-Request-Id', 'x-ms-continuation-token', 'continuation-token', 'X-Cache-Key',
  'Surrogate-Key', 'partition-key', 'x-ms-session-token', 'Lock-Token', 'X-Next-Page-Token', 'Accept', 'Content-Type', 'Host', 'Origin',
  'WWW-Authenticate', 'Proxy-Authenticate', 'Authentication-Info', 'X-Parse-Application-Id', 'X-Monkey', 'Keep-Alive', 'ETag', '',
  'X-Atlassian-Token', 'Jenkins-Crumb', 'Access-Control-Allow-Headers', 'Client-Request-Token', 'constructor',
  'X-Design', 'Assign', 'X-Signed-In', 'WWW-Authorization', 'Keys',
];

// biome-ignore format: a table
const keyParameters = [
  'access_token', 'api_key', 'apikey', 'apiKey', 'api-key', 'key', 'token', 'sig', 'signature', 'X-Amz-Signature', 'X-Amz-Security-Token',
  'auth_token', 'private_token', 'client_secret', 'password', 'refresh_token', 'id_token', 'subscription-key', 'code_token', 'appid', 'jwt',
];

// biome-ignore format: a table
const otherParameters = [
  'page', 'q', 'id', 'page_token', 'pageToken', 'nextPageToken', 'continuation_token', 'csrf_token', '_token', 'authenticity_token',
  'csrfmiddlewaretoken', 'sort_key', 'keyword', 'idempotency_key', 'partitionKey', 'code', 'state', 'nonce', 'user', '__proto__',
];

const misspelt: readonly (readonly [string, string | undefined])[] = [
  ['Authorisation', 'Authorization'],
  ['Autorization', 'Authorization'],
  ['Authorizaton', 'Authorization'],
  ['Authorizatoin', 'Authorization'],
  ['Authorizations', 'Authorization'],
  ['Authorization:', 'Authorization'],
  ['Authorization ', 'Authorization'],
  ['Authentication', 'Authorization'],
  ['Auth', 'Authorization'],
  ['WWW-Authorization', 'Authorization'],
  ['Proxy-Authorisation', 'Proxy-Authorization'],
  ['Cookies', 'Cookie'],
  ['X-API-Keys', 'X-API-Key'],
  ['Authorization', undefined],
  ['authorization', undefined],
  ['X-Authorization', undefined],
  ['Proxy-Authorization', undefined],
  ['WWW-Authenticate', undefined],
  ['Cookie', undefined],
  ['Cookie2', undefined],
  ['X-API-Key', undefined],
  ['X-App-Key', undefined],
  ['Authority', undefined],
  ['Author', undefined],
  ['Accept', undefined],
  ['Authorization-Token', undefined],
  ['constructor', undefined],
  ['', undefined],
];

describe('key-names', () => {
  for (const name of keyHeaders) {
    it(`takes ${name} for a key header`, () => assert.equal(isKeyHeader(name), true));
  }
  for (const name of otherHeaders) {
    it(`leaves the header "${name}" alone`, () => assert.equal(isKeyHeader(name), false));
  }
  for (const name of keyParameters) {
    it(`takes ${name} for a key parameter`, () => assert.equal(isKeyParameter(name), true));
  }
  for (const name of otherParameters) {
    it(`leaves the parameter ${name} alone`, () => assert.equal(isKeyParameter(name), false));
  }
  for (const [written, meant] of misspelt) {
    it(`reads the name "${written}" as ${meant ?? 'no misspelling'}`, () => {
      assert.equal(misspeltAuthHeader(written), meant);
    });
  }

  it('knows anti-forgery headers', () => {
    const names = [
      'X-CSRF-Token',
      'X-XSRF-TOKEN',
      'RequestVerificationToken',
      'X-CSRFToken',
      'kbn-xsrf',
      'Jenkins-Crumb',
    ];
    for (const name of names) assert.equal(isCsrfHeader(name), true, name);
    for (const name of ['X-Auth-Token', 'Cookie', 'X-Request-Id'])
      assert.equal(isCsrfHeader(name), false, name);
  });

  it('holds back credentials and their misspellings, and lets the rest travel', () => {
    const held = [
      'Authorization',
      'COOKIE',
      'Proxy-Authorization',
      'X-Api-Key',
      'Authorisation',
      'Cookies',
      'DPoP',
    ];
    for (const name of held) assert.equal(isSensitiveHeader(name), true, name);
    for (const name of ['Accept', 'User-Agent', 'Idempotency-Key', 'Content-Type', 'X-Request-Id']) {
      assert.equal(isSensitiveHeader(name), false, name);
    }
  });

  it('takes no time over a name of a megabyte', () => {
    const name = 'x-'.repeat(500_000);
    assert.equal(isKeyHeader(name), false);
    assert.equal(misspeltAuthHeader(name), undefined);
  });
});
