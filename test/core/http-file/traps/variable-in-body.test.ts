import { describeTrap } from './trap-cases.ts';

describeTrap(
  'variable-in-body',
  [
    {
      dialect: 'httpyac',
      text: 'POST https://a.test\n\n@x = 5\n{}',
      at: '@x = 5',
      severity: 'warning',
      says: 'leaves it out',
      fixed: '@x = 5\nPOST https://a.test\n\n{}',
    },
    {
      dialect: 'rest-client',
      text: 'POST https://a.test\n\n@x = 5\n{}',
      at: '@x = 5',
      severity: 'warning',
      says: 'is sent',
      fixed: '@x = 5\nPOST https://a.test\n\n{}',
    },
  ],
  [
    { dialect: 'httpyac', text: '@x = 5\nPOST https://a.test\n\n{}' },
    { dialect: 'httpyac', text: 'POST https://a.test\n\n{"mail": "@x = 5"}' },
  ],
);
