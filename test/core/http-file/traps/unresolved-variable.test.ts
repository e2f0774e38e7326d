// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the form of another language is what is looked for
import { describeTrap } from './trap-cases.ts';

describeTrap(
  'unresolved-variable',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAuthorization: Bearer {{token}}',
      at: '{{token}}',
      severity: 'error',
      says: 'as it stands',
      around: { knownNames: new Set(['known']) },
    },
    {
      dialect: 'httpyac',
      text: 'GET https://a.test/x\nAuthorization: Bearer {{token}}',
      at: '{{token}}',
      severity: 'error',
      says: 'ReferenceError',
      around: { knownNames: new Set(['known']) },
    },
    {
      text: 'GET https://{{host}}/x',
      at: '{{host}}',
      severity: 'warning',
      around: { knownNames: new Set(['known']) },
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer ${token}',
      at: '${token}',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer {{token}}',
    },
  ],
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAuthorization: Bearer {{known}}',
      around: { knownNames: new Set(['known']) },
    },
    {
      dialect: 'rest-client',
      text: '@token = x\nGET https://a.test/x\nAuthorization: Bearer {{token}}',
      around: { knownNames: new Set(['known']) },
    },
    { dialect: 'rest-client', text: 'GET https://a.test/x\nAuthorization: Bearer {{token}}' },
    {
      dialect: 'rest-client',
      text: '# @prompt token\nGET https://a.test/x\nAuthorization: Bearer {{token}}',
      around: { knownNames: new Set(['known']) },
    },
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAuthorization: Bearer {{$processEnv T}}',
      around: { knownNames: new Set(['known']) },
    },
    {
      dialect: 'jetbrains',
      text: '> {% client.global.set("token", 1) %}\nGET https://a.test/x\nAuthorization: Bearer {{token}}',
      around: { knownNames: new Set(['known']) },
    },
    {
      dialect: 'httpyac',
      text: '# @name login\nGET https://a.test\n\n###\nGET https://a.test/{{login}}',
      around: { knownNames: new Set() },
    },
    {
      dialect: 'httpyac',
      text: '# @import ./other.http\n###\nGET https://a.test/{{host}}',
      around: { knownNames: new Set() },
    },
    {
      dialect: 'jetbrains',
      text: '< ./before.js\nGET https://a.test/{{host}}',
      around: { knownNames: new Set() },
    },
  ],
);
