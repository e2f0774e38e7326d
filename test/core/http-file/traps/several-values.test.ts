import { describeTrap } from './trap-cases.ts';

describeTrap(
  'several-values',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer made-up, Bearer other',
      at: ', Bearer other',
      severity: 'error',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer {{a}}, Bearer {{b}}',
      at: ', Bearer {{b}}',
      severity: 'error',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer made-up' },
    {
      text: 'GET https://a.test/x\nAuthorization: Digest username="a", realm="r", nonce="n", uri="/", response="x"',
    },
  ],
);
