import { describeTrap } from './trap-cases.ts';

describeTrap(
  'basic-colon-after-space',
  [
    {
      dialect: 'httpyac',
      text: 'GET https://a.test/x\nAuthorization: Basic ann pass:word',
      at: 'Basic ann pass:word',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Basic ann:pass:word',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Basic ann pass:word',
      at: 'Basic ann pass:word',
      severity: 'warning',
      fixed: 'GET https://a.test/x\nAuthorization: Basic ann:pass:word',
    },
  ],
  [
    { dialect: 'httpyac', text: 'GET https://a.test/x\nAuthorization: Basic ann password' },
    { dialect: 'httpyac', text: 'GET https://a.test/x\nAuthorization: Basic ann:pass word' },
    { dialect: 'rest-client', text: 'GET https://a.test/x\nAuthorization: Basic ann pass:word' },
  ],
);
