import { describeTrap } from './trap-cases.ts';

describeTrap(
  'redirect-keeps-credentials',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nX-Api-Key: y',
      at: 'X-Api-Key',
      severity: 'hint',
      fixed: '# @no-redirect\nGET https://a.test/x\nX-Api-Key: y',
    },
    {
      dialect: 'httpyac',
      text: 'GET https://a.test/x\nX-Api-Key: y',
      at: 'X-Api-Key',
      severity: 'hint',
      says: 'httpYac',
      fixed: '# @no-redirect\nGET https://a.test/x\nX-Api-Key: y',
    },
  ],
  [
    { dialect: 'rest-client', text: '# @no-redirect\nGET https://a.test/x\nX-Api-Key: y' },
    { dialect: 'rest-client', text: 'GET https://a.test/x\nAccept: */*' },
    { dialect: 'jetbrains', text: 'GET https://a.test/x\nX-Api-Key: y' },
  ],
);
