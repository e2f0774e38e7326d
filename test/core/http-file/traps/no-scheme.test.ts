import { describeTrap } from './trap-cases.ts';

describeTrap(
  'no-scheme',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      at: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      severity: 'warning',
      fixed:
        'GET https://a.test/x\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer:made-up',
      at: ':',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer made-up',
    },
  ],
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    },
    { text: 'GET https://a.test/x\nAuthorization: {{t}}' },
  ],
);
