import { describeTrap } from './trap-cases.ts';

describeTrap(
  'method-not-read',
  [
    {
      dialect: 'httpyac',
      text: 'get https://a.test',
      at: 'get',
      severity: 'error',
      says: 'capitals',
      fixed: 'GET https://a.test',
    },
    { dialect: 'rest-client', text: 'QUERY https://a.test', at: 'QUERY', severity: 'error' },
  ],
  [
    { dialect: 'rest-client', text: 'get https://a.test' },
    { dialect: 'httpyac', text: 'GET https://a.test' },
    { dialect: 'httpyac', text: 'https://a.test' },
    { text: 'QUERY https://a.test' },
  ],
);
