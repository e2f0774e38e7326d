import { describeTrap } from './trap-cases.ts';

describeTrap(
  'presigned-with-authorization',
  [
    {
      text: 'GET https://b.s3.test/k?X-Amz-Signature=abc\nAuthorization: Bearer x',
      at: 'Authorization: Bearer x',
      severity: 'error',
      fixed: 'GET https://b.s3.test/k?X-Amz-Signature=abc\n',
    },
    {
      text: 'GET https://b.blob.test/k?sv=2024&sig=abc\nAuthorization: Bearer x',
      at: 'Authorization: Bearer x',
      severity: 'error',
      fixed: 'GET https://b.blob.test/k?sv=2024&sig=abc\n',
    },
  ],
  [
    { text: 'GET https://b.s3.test/k?X-Amz-Signature=abc\n' },
    { text: 'GET https://a.test?sig=abc\nAuthorization: Bearer x' },
  ],
);
