import assert from 'node:assert/strict';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import {
  type CredentialNeeds,
  findMissingAuthorization,
} from '../../../src/core/secrets/missing-authorization.ts';
import { securityOfOpenApi } from '../../../src/core/secrets/openapi-security.ts';

const carrying = 'GET https://api.example/a\nAuthorization: Bearer {{token}}\n\n###\n';

function reasons(texts: readonly string[], needs?: CredentialNeeds): string[] {
  const files = texts.map((text, index) => ({ path: `${index}.http`, file: parseHttpFile(text) }));
  return findMissingAuthorization(files, needs).map(({ path, reason }) => `${path} ${reason}`);
}

describe('missing Authorization', () => {
  const bare = 'GET https://api.example/b\n';
  const fires: readonly (readonly [
    what: string,
    texts: string[],
    needs: CredentialNeeds,
    found: string[],
  ])[] = [
    ['others of the file carry credentials', [carrying + bare], {}, ['0.http file']],
    ['others of the folder do', [carrying, bare], {}, ['1.http folder']],
    [
      'the host is a variable of the file',
      ['@h = https://api.example\n###\nGET {{h}}/a\nCookie: sid=1\n\n###\nGET https://api.example/b\n'],
      {},
      ['0.http file'],
    ],
    ['it met a challenge', [bare], { wasChallenged: () => true }, ['0.http challenge']],
    ['the session sent some', [bare], { wasSentCredentials: () => true }, ['0.http session']],
    ['a document asks for them', [bare], { asksForSecurity: () => true }, ['0.http document']],
  ];
  for (const [what, texts, needs, found] of fires)
    it(`is told where ${what}`, () => assert.deepEqual(reasons(texts, needs), found));

  const silent: readonly (readonly [what: string, texts: string[], needs: CredentialNeeds])[] = [
    ['nobody carries any', [bare], {}],
    ['others speak to another host', [`${carrying}GET https://other.example/b\n`], {}],
    ['it is marked public', [`${carrying}# @no-auth\n${bare}`], { wasChallenged: () => true }],
    [
      'it obtains a token',
      [`${carrying}POST https://api.example/oauth/token\n\ngrant_type=client_credentials\n`],
      {},
    ],
    ['it is a login', [`${carrying}POST https://api.example/login\n`], {}],
    ['it asks for health', [`${carrying}GET https://api.example/healthz\n`], {}],
    ['it is a preflight', [`${carrying}OPTIONS https://api.example/b\n`], {}],
    ['it succeeded without', [carrying + bare], { succeededWithout: () => true }],
    ['the document says that it is public', [carrying + bare], { asksForSecurity: () => false }],
    ['it carries a key in the query', [`${carrying}GET https://api.example/b?api_key={{key}}\n`], {}],
  ];
  for (const [what, texts, needs] of silent)
    it(`stays silent where ${what}`, () => assert.deepEqual(reasons(texts, needs), []));
});

describe('security of OpenAPI documents', () => {
  const document = {
    openapi: '3.1.0',
    servers: [{ url: 'https://api.example/v1' }],
    security: [{ bearer: [] }],
    paths: {
      '/orders/{id}': { get: {}, delete: { security: [{ admin: [] }] } },
      '/orders/latest': { get: { security: [] } },
      '/stock': { get: { security: [{}, { bearer: [] }] } },
    },
  };
  const asks = securityOfOpenApi(document);
  const cases: readonly (readonly [method: string, url: string, asked: boolean | undefined])[] = [
    ['GET', 'https://api.example/v1/orders/7?x=1', true],
    ['DELETE', 'https://api.example/v1/orders/7', true],
    ['GET', 'https://api.example/v1/orders/latest', false],
    ['GET', 'https://api.example/v1/stock', false],
    ['POST', 'https://api.example/v1/stock', undefined],
    ['GET', 'https://other.example/v1/orders/7', undefined],
    ['GET', '{{host}}/v1/orders/7', true],
    ['GET', 'https://api.example/v2/orders/7', undefined],
  ];
  for (const [method, url, asked] of cases)
    it(`says ${asked} of ${method} ${url}`, () => assert.equal(asks(method, url), asked));

  it('reads Swagger 2 with a host and a base path', () => {
    const swagger = securityOfOpenApi({
      swagger: '2.0',
      host: 'api.example',
      basePath: '/v1',
      paths: { '/a': { get: { security: [{ key: [] }] } } },
    });
    assert.equal(swagger('GET', 'https://api.example/v1/a'), true);
  });

  for (const broken of [
    undefined,
    null,
    7,
    'x',
    {},
    { paths: 3 },
    { paths: { '/a': null } },
    { servers: [null], paths: {} },
  ])
    it(`knows nothing from ${JSON.stringify(broken)}`, () =>
      assert.equal(securityOfOpenApi(broken)('GET', 'https://api.example/a'), undefined));
});
