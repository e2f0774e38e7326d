import { describeTrap } from './trap-cases.ts';

describeTrap(
  'header-name-invalid',
  [
    {
      text: 'GET https://a.test/x\nAccept : */*',
      at: 'Accept ',
      severity: 'warning',
      fixed: 'GET https://a.test/x\nAccept: */*',
    },
    {
      text: 'GET https://a.test/x\n"Accept": */*',
      at: '"Accept"',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAccept: */*',
    },
  ],
  [{ text: 'GET https://a.test/x\nAccept: */*' }, { text: 'GET https://a.test/x\nX-{{n}}: 1' }],
);
