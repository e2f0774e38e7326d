import { describeTrap } from './trap-cases.ts';

describeTrap(
  'timestamp-milliseconds',
  [
    {
      dialect: 'httpyac',
      text: 'GET https://a.test/x\nX-Time: {{$timestamp}}',
      at: '{{$timestamp}}',
      severity: 'warning',
      fixed: 'GET https://a.test/x\nX-Time: {{$timestamp 0 s}}',
    },
    {
      text: 'GET https://a.test?t={{ $timestamp }}',
      at: '{{ $timestamp }}',
      severity: 'hint',
      fixed: 'GET https://a.test?t={{$timestamp 0 s}}',
    },
  ],
  [
    { dialect: 'rest-client', text: 'GET https://a.test/x\nX-Time: {{$timestamp}}' },
    { dialect: 'httpyac', text: 'GET https://a.test/x\nX-Time: {{$timestamp 1 d}}' },
  ],
);
