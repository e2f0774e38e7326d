import { describeTrap } from './trap-cases.ts';

describeTrap(
  'quoted',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer "made-up"',
      at: '"made-up"',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer made-up',
    },
    {
      text: '@t = "made-up"\nGET https://a.test/x\nAuthorization: Bearer {{t}}',
      at: '"made-up"',
      severity: 'error',
      fixed: '@t = made-up\nGET https://a.test/x\nAuthorization: Bearer {{t}}',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer "{{t}}"',
      at: '"{{t}}"',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer {{t}}',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer made-up' },
    {
      text: 'GET https://a.test/x\nAuthorization: Digest username="a", realm="r", nonce="n", uri="/", response="x"',
    },
    { text: 'GET https://a.test/x\nIf-Match: "made-up"' },
  ],
);
