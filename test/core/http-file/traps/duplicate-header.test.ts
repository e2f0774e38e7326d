import { describeTrap } from './trap-cases.ts';

describeTrap(
  'duplicate-header',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nContent-Type: a/b\ncontent-type: c/d',
      at: 'content-type: c/d',
      severity: 'warning',
      says: 'comma',
      fixed: 'GET https://a.test/x\nContent-Type: a/b\n',
    },
    {
      text: 'GET https://a.test/x\nX-Api-Key: 1\nX-Api-Key: 2\n',
      at: 'X-Api-Key: 2',
      severity: 'warning',
      fixed: 'GET https://a.test/x\nX-Api-Key: 1\n',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAccept: a/b\nAccept: c/d' },
    { text: 'GET https://a.test/x\nContent-Type: a/b' },
  ],
);
