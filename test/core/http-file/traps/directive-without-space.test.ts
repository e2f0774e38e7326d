import { describeTrap } from './trap-cases.ts';

describeTrap(
  'directive-without-space',
  [
    {
      dialect: 'rest-client',
      text: '#@name login\nGET https://a.test/x\n\n### other\nGET https://a.test\nAuthorization: Bearer {{login.response.body.$.t}}',
      at: '#@name login',
      severity: 'warning',
      says: 'does not find',
      fixed:
        '# @name login\nGET https://a.test/x\n\n### other\nGET https://a.test\nAuthorization: Bearer {{login.response.body.$.t}}',
    },
    {
      dialect: 'httpyac',
      text: '#@no-log\nGET https://a.test/x\n',
      at: '#@no-log',
      severity: 'warning',
      fixed: '# @no-log\nGET https://a.test/x\n',
    },
    {
      dialect: 'rest-client',
      text: '## @no-redirect\nGET https://a.test/x\n',
      at: '## @no-redirect',
      severity: 'warning',
      says: 'single #',
      fixed: '# @no-redirect\nGET https://a.test/x\n',
    },
  ],
  [
    {
      dialect: 'rest-client',
      text: '# @name login\nGET https://a.test/x\n\n### other\nGET https://a.test\nAuthorization: Bearer {{login.response.body.$.t}}',
    },
    { dialect: 'rest-client', text: '#@name login\nGET https://a.test/x\n' },
    { dialect: 'httpyac', text: '## @no-redirect\nGET https://a.test/x\n' },
  ],
);
