import { describeTrap } from './trap-cases.ts';

describeTrap(
  'basic-json',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Basic eyJhbGciOiJIUzI1NiJ9',
      at: 'eyJhbGciOiJIUzI1NiJ9',
      severity: 'error',
      says: 'JWT',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Basic eyAidHlwZSI6ICJtYWRlLXVwIiB9',
      at: 'eyAidHlwZSI6ICJtYWRlLXVwIiB9',
      severity: 'error',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Basic YW5uOnt9' },
    { text: 'GET https://a.test/x\nAuthorization: Basic e2Fubn06eA==' },
  ],
);
