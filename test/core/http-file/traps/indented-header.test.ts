import { describeTrap } from './trap-cases.ts';

describeTrap(
  'indented-header',
  [
    {
      dialect: 'jetbrains',
      text: 'GET https://a.test/x\n  Accept: */*',
      at: 'Accept: */*',
      severity: 'warning',
      fixed: 'GET https://a.test/x\nAccept: */*',
    },
    {
      text: 'GET https://a.test/x\n  Accept: */*',
      at: 'Accept: */*',
      severity: 'hint',
      fixed: 'GET https://a.test/x\nAccept: */*',
    },
  ],
  [
    { dialect: 'jetbrains', text: 'GET https://a.test/x\nAccept: */*' },
    { dialect: 'rest-client', text: 'GET https://a.test/x\n  Accept: */*' },
  ],
);
