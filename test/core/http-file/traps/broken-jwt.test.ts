import { describeTrap } from './trap-cases.ts';

describeTrap(
  'broken-jwt',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.bm8.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      at: 'eyJhbGciOiJIUzI1NiJ9.bm8.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      severity: 'error',
    },
    {
      text: '@t = eyJhbGciOiJIUzI1NiJ9.bm8.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nGET https://a.test/x\nAuthorization: Bearer {{t}}',
      at: 'eyJhbGciOiJIUzI1NiJ9.bm8.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      severity: 'error',
    },
  ],
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    },
    { text: 'GET https://a.test/x\nAuthorization: Bearer eyes.on.me' },
  ],
);
