import { describeTrap } from './trap-cases.ts';

describeTrap(
  'system-variable-unknown',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nX-Id: {{$uuid}}',
      at: '{{$uuid}}',
      severity: 'error',
      fixed: 'GET https://a.test/x\nX-Id: {{$guid}}',
    },
    {
      dialect: 'jetbrains',
      text: 'GET https://a.test/x\nX-Id: {{$processEnv TOKEN}}',
      at: '{{$processEnv TOKEN}}',
      severity: 'error',
      fixed: 'GET https://a.test/x\nX-Id: {{$env.TOKEN}}',
    },
    {
      dialect: 'httpyac',
      text: 'GET https://a.test/x\nAuthorization: {{$aadToken}}',
      at: '{{$aadToken}}',
      severity: 'error',
    },
  ],
  [
    { dialect: 'rest-client', text: 'GET https://a.test/x\nX-Id: {{$guid}}' },
    { dialect: 'jetbrains', text: 'GET https://a.test/x\nX-Id: {{$uuid}}' },
    { text: 'GET https://a.test/x\nX-Id: {{$uuid}}' },
  ],
);
