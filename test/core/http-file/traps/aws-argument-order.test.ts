import { describeTrap } from './trap-cases.ts';

describeTrap(
  'aws-argument-order',
  [
    {
      dialect: 'httpyac',
      text: 'GET https://a.test/x\nAuthorization: AWS id key service:s3 region:eu',
      at: 'AWS id key service:s3 region:eu',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: AWS id key region:eu service:s3',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: AWS region:eu id key',
      at: 'AWS region:eu id key',
      severity: 'warning',
      fixed: 'GET https://a.test/x\nAuthorization: AWS id key region:eu',
    },
  ],
  [
    {
      dialect: 'httpyac',
      text: 'GET https://a.test/x\nAuthorization: AWS id key token:t region:eu service:s3',
    },
    { dialect: 'httpyac', text: 'GET https://a.test/x\nAuthorization: AWS id key' },
    { dialect: 'rest-client', text: 'GET https://a.test/x\nAuthorization: AWS id key service:s3 region:eu' },
  ],
);
