import { describeTrap } from './trap-cases.ts';

describeTrap(
  'no-colon',
  [
    { text: 'GET https://a.test/x\nAuthorization: Basic YW5u', at: 'YW5u', severity: 'error' },
    {
      text: 'GET https://a.test/x\nAuthorization: Basic WVc1dU9uQjM=',
      at: 'WVc1dU9uQjM=',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Basic YW5uOnB3',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Basic YW5uOnB3' },
    { text: 'GET https://a.test/x\nAuthorization: Basic ann pw' },
  ],
);
