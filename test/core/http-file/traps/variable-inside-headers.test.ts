import { describeTrap } from './trap-cases.ts';

describeTrap(
  'variable-inside-headers',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\n@x = 1\nAccept: */*',
      at: '@x = 1',
      severity: 'error',
      fixed: '@x = 1\nGET https://a.test/x\nAccept: */*',
    },
    {
      text: 'GET https://a.test/x\n@x = 1\nAccept: */*',
      at: '@x = 1',
      severity: 'warning',
      fixed: '@x = 1\nGET https://a.test/x\nAccept: */*',
    },
  ],
  [
    { text: '@x = 1\nGET https://a.test/x\n' },
    { dialect: 'httpyac', text: 'GET https://a.test/x\n@x = 1\nAccept: */*' },
  ],
);
