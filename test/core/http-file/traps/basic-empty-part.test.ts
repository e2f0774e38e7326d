import { describeTrap } from './trap-cases.ts';

describeTrap(
  'basic-empty-part',
  [
    { text: 'GET https://a.test/x\nAuthorization: Basic ann:', at: 'ann:', severity: 'hint' },
    {
      text: 'GET https://a.test/x\nAuthorization: Basic OmE=',
      at: 'OmE=',
      severity: 'warning',
      says: 'user name',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Basic ann:a' },
    { text: 'GET https://a.test/x\nAuthorization: Basic {{u}}:' },
    { text: 'GET https://a.test/x\nAuthorization: Bearer YW5uOg==' },
  ],
);
