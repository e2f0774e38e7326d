import { describeTrap } from './trap-cases.ts';

describeTrap(
  'credentials-with-key',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer x\nX-Api-Key: y',
      at: 'X-Api-Key: y',
      severity: 'hint',
    },
    { text: 'GET https://a.test/x\napi-key: y\nAuthorization: Bearer x', at: 'api-key: y', severity: 'hint' },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer x' },
    { text: 'GET https://a.test/x\nX-Api-Key: y' },
    { text: 'GET https://a.test/x\nAuthorization: Bearer x\nX-CSRF-Token: y' },
  ],
);
