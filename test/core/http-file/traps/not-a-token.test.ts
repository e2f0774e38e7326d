import { describeTrap } from './trap-cases.ts';

describeTrap(
  'not-a-token',
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer made;up', at: ';', severity: 'warning' },
    { text: '@t = made{up\nGET https://a.test/x\nAuthorization: Bearer {{t}}', at: '{', severity: 'warning' },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer made-up' },
    { text: 'GET https://a.test/x\nAuthorization: Bearer {{t}}' },
  ],
);
