import { describeTrap } from './trap-cases.ts';

describeTrap(
  'title-as-name',
  [
    {
      dialect: 'rest-client',
      text: '### login\nGET https://a.test/x\n\n### other\nGET https://a.test\nAuthorization: Bearer {{login.response.body.$.t}}',
      at: 'login',
      severity: 'warning',
      fixed:
        '### login\n# @name login\nGET https://a.test/x\n\n### other\nGET https://a.test\nAuthorization: Bearer {{login.response.body.$.t}}',
    },
    {
      text: '### login\nGET https://a.test/x\n\n### other\nGET https://a.test\nAuthorization: Bearer {{login.response.body.$.t}}',
      at: 'login',
      severity: 'hint',
      fixed:
        '### login\n# @name login\nGET https://a.test/x\n\n### other\nGET https://a.test\nAuthorization: Bearer {{login.response.body.$.t}}',
    },
  ],
  [
    {
      dialect: 'httpyac',
      text: '### login\nGET https://a.test/x\n\n### other\nGET https://a.test\nAuthorization: Bearer {{login.response.body.$.t}}',
    },
    {
      dialect: 'rest-client',
      text: '### login\n# @name login\nGET https://a.test/x\n\n### other\nGET https://a.test\nAuthorization: Bearer {{login.response.body.$.t}}',
    },
    { dialect: 'rest-client', text: '### login\nGET https://a.test/x\n' },
  ],
);
