import { describeTrap } from './trap-cases.ts';

describeTrap(
  'split-security',
  [
    {
      dialect: 'httpyac',
      text: 'GET https://a.test/x\nAuthorization: Bearer {{$auth.token("my")}}',
      at: '{{$auth.token("my")}}',
      severity: 'error',
      says: 'private',
      around: {
        environmentFiles: [
          {
            path: 'http-client.env.json',
            text: '{"dev": {"Security": {"Auth": {"my": {"Type": "OAuth2", "Token URL": "https://i.test"}}}}}',
          },
          {
            path: 'http-client.private.env.json',
            text: '{"dev": {"Security": {"Auth": {"my": {"Client Secret": "made-up"}}}}}',
          },
        ],
      },
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer {{$auth.token("my")}}',
      at: '{{$auth.token("my")}}',
      severity: 'warning',
      around: {
        environmentFiles: [
          {
            path: 'http-client.env.json',
            text: '{"dev": {"Security": {"Auth": {"my": {"Type": "OAuth2", "Token URL": "https://i.test"}}}}}',
          },
          {
            path: 'http-client.private.env.json',
            text: '{"dev": {"Security": {"Auth": {"my": {"Client Secret": "made-up"}}}}}',
          },
        ],
      },
    },
  ],
  [
    {
      dialect: 'httpyac',
      text: 'GET https://a.test/x\nAuthorization: Bearer {{$auth.token("my")}}',
      around: {
        environmentFiles: [
          {
            path: 'http-client.env.json',
            text: '{"dev": {"Security": {"Auth": {"my": {"Type": "OAuth2", "Token URL": "https://i.test"}}}}}',
          },
          {
            path: 'http-client.private.env.json',
            text: '{"dev": {"Security": {"Auth": {"my": {"Type": "OAuth2", "Client Secret": "made-up"}}}}}',
          },
        ],
      },
    },
    {
      dialect: 'jetbrains',
      text: 'GET https://a.test/x\nAuthorization: Bearer {{$auth.token("my")}}',
      around: {
        environmentFiles: [
          {
            path: 'http-client.env.json',
            text: '{"dev": {"Security": {"Auth": {"my": {"Type": "OAuth2", "Token URL": "https://i.test"}}}}}',
          },
          {
            path: 'http-client.private.env.json',
            text: '{"dev": {"Security": {"Auth": {"my": {"Client Secret": "made-up"}}}}}',
          },
        ],
      },
    },
    {
      dialect: 'httpyac',
      text: 'GET https://a.test/x\nAuthorization: Bearer {{$auth.token("my")}}',
      around: {
        environmentFiles: [
          {
            path: 'http-client.env.json',
            text: '{"dev": {"Security": {"Auth": {"my": {"Type": "OAuth2", "Token URL": "https://i.test"}}}}}',
          },
        ],
      },
    },
  ],
);
