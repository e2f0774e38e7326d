import { describeTrap } from './trap-cases.ts';

describeTrap(
  'control-character',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer made\u0007up',
      at: '\u0007',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer madeup',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Basic YW5uOnB3Cg==',
      at: 'YW5uOnB3Cg==',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Basic YW5uOnB3',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer made-up' },
    { text: 'GET https://a.test/x\nAuthorization: Basic YW5uOnB3' },
  ],
);
