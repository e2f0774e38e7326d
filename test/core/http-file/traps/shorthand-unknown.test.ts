import { describeTrap } from './trap-cases.ts';

describeTrap(
  'shorthand-unknown',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAuthorization: oauth2 client_credentials my',
      at: 'oauth2 client_credentials my',
      severity: 'error',
    },
    {
      dialect: 'jetbrains',
      text: 'GET https://a.test/x\nAuthorization: AWS id key',
      at: 'AWS id key',
      severity: 'error',
    },
  ],
  [
    { dialect: 'httpyac', text: 'GET https://a.test/x\nAuthorization: oauth2 client_credentials my' },
    { dialect: 'rest-client', text: 'GET https://a.test/x\nAuthorization: AWS id key' },
    { dialect: 'jetbrains', text: 'GET https://a.test/x\nAuthorization: AWS id:signature' },
  ],
);
