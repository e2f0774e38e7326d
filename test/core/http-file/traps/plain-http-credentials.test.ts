import { describeTrap } from './trap-cases.ts';

describeTrap(
  'plain-http-credentials',
  [
    {
      text: 'GET http://a.example.com/x\nAuthorization: Bearer x',
      at: 'http',
      severity: 'warning',
      fixed: 'GET https://a.example.com/x\nAuthorization: Bearer x',
    },
    {
      text: '@h = http://a.example.com\nGET {{h}}/x\nAuthorization: Bearer x',
      at: 'http',
      severity: 'warning',
      fixed: '@h = https://a.example.com\nGET {{h}}/x\nAuthorization: Bearer x',
    },
    { text: 'GET http://10.0.0.1/x\nAuthorization: Bearer x', at: 'http', severity: 'hint' },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer x' },
    { text: 'GET http://a.example.com' },
    { text: 'GET http://localhost:3000/x\nAuthorization: Bearer x' },
    { text: 'GET http://{{h}}/x\nAuthorization: Bearer x' },
    { text: 'GET http://127.0.0.1/x\nAuthorization: Bearer x' },
  ],
);
