import { describeTrap } from './trap-cases.ts';

describeTrap(
  'digest-limits',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAuthorization: Digest ann pw',
      at: 'Digest ann pw',
      severity: 'hint',
      says: 'MD5',
    },
    {
      dialect: 'httpyac',
      text: 'GET https://a.test?q=1\nAuthorization: Digest ann pw',
      at: 'Digest ann pw',
      severity: 'warning',
      says: 'query',
    },
  ],
  [
    { dialect: 'jetbrains', text: 'GET https://a.test/x\nAuthorization: Digest ann pw' },
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAuthorization: Digest username="a", realm="r", nonce="n", uri="/", response="x"',
    },
    { text: 'GET https://a.test/x\nAuthorization: Digest ann pw' },
  ],
);
