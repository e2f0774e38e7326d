import { describeTrap } from './trap-cases.ts';

describeTrap(
  'name-on-separator',
  [
    {
      dialect: 'rest-client',
      text: '### @name login\nGET https://a.test/x\n',
      at: '@name login',
      severity: 'warning',
      fixed: '###\n# @name login\nGET https://a.test/x\n',
    },
    {
      dialect: 'httpyac',
      text: '### @name login\nGET https://a.test/x\n',
      at: '@name login',
      severity: 'warning',
      says: 'title',
      fixed: '###\n# @name login\nGET https://a.test/x\n',
    },
  ],
  [
    { dialect: 'rest-client', text: '###\n# @name login\nGET https://a.test/x\n' },
    { dialect: 'httpyac', text: '### login\nGET https://a.test/x\n' },
  ],
);
