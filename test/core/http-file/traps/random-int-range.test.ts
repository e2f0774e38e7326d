import { describeTrap } from './trap-cases.ts';

describeTrap(
  'random-int-range',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nX-N: {{$randomInt}}',
      at: '{{$randomInt}}',
      severity: 'error',
      fixed: 'GET https://a.test/x\nX-N: {{$randomInt 0 1000}}',
    },
    {
      dialect: 'jetbrains',
      text: 'GET https://a.test/x\nX-N: {{$randomInt 1 5}}',
      at: '{{$randomInt 1 5}}',
      severity: 'warning',
      fixed: 'GET https://a.test/x\nX-N: {{$random.integer(1, 5)}}',
    },
  ],
  [
    { dialect: 'rest-client', text: 'GET https://a.test/x\nX-N: {{$randomInt 1 5}}' },
    { dialect: 'httpyac', text: 'GET https://a.test/x\nX-N: {{$randomInt}}' },
    { dialect: 'jetbrains', text: 'GET https://a.test/x\nX-N: {{$randomInt}}' },
  ],
);
