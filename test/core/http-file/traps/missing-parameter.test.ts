import { describeTrap } from './trap-cases.ts';

describeTrap(
  'missing-parameter',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Digest username="a", realm="r"',
      at: 'username="a", realm="r"',
      severity: 'error',
    },
    { text: 'GET https://a.test/x\nAuthorization: Hawk id="a"', at: 'id="a"', severity: 'error' },
  ],
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Digest username="a", realm="r", nonce="n", uri="/", response="x"',
    },
    { text: 'GET https://a.test/x\nAuthorization: Digest ann pw' },
  ],
);
