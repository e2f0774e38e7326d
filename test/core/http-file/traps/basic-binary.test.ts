import { describeTrap } from './trap-cases.ts';

describeTrap(
  'basic-binary',
  [
    { text: 'GET https://a.test/x\nAuthorization: Basic AQI6A/8=', at: 'AQI6A/8=', severity: 'warning' },
    {
      text: '@c = YQA6kA==\nGET https://a.test/x\nAuthorization: Basic {{c}}',
      at: 'YQA6kA==',
      severity: 'warning',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Basic YW5uOnNlY3JldA==' },
    { text: 'GET https://a.test/x\nAuthorization: Basic {{c}}' },
  ],
);
