import { describeTrap } from './trap-cases.ts';

describeTrap(
  'truncated-jwt',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.AAAAAAAAAAAAAAAAAAAAAAA',
      at: 'AAAAAAAAAAAAAAAAAAAAAAA',
      severity: 'warning',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ',
      at: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ',
      severity: 'error',
    },
  ],
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    },
    { text: 'GET https://a.test/x\nAuthorization: Bearer made-up' },
  ],
);
