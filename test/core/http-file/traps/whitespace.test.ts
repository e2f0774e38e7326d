import { describeTrap } from './trap-cases.ts';

describeTrap(
  'whitespace',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiO iJhbm4ifQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      at: ' ',
      severity: 'error',
      fixed:
        'GET https://a.test/x\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    },
    { text: '@t = made up\nGET https://a.test/x\nAuthorization: Bearer {{t}}', at: ' ', severity: 'error' },
  ],
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    },
    { text: 'GET https://a.test/x\nAuthorization: Basic ann pw' },
    { text: 'GET https://a.test/x\nAuthorization: NTLM EXAMPLE\\\\ann pw' },
    { text: 'GET https://a.test/x\nAuthorization: Any ann pw' },
  ],
);
