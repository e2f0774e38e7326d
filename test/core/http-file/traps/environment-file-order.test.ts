import { describeTrap } from './trap-cases.ts';

describeTrap(
  'environment-file-order',
  [
    {
      dialect: 'httpyac',
      text: 'GET https://{{host}}/x',
      at: '{{host}}',
      severity: 'warning',
      says: 'farther',
      around: {
        environmentFiles: [
          { path: '/w/api/http-client.env.json', text: '{"dev": {"host": "a.test"}}' },
          { path: '/w/http-client.env.json', text: '{"dev": {"host": "b.test"}}' },
        ],
      },
    },
  ],
  [
    {
      dialect: 'httpyac',
      text: 'GET https://{{host}}/x',
      around: {
        environmentFiles: [
          { path: '/w/api/http-client.env.json', text: '{"dev": {"host": "a.test"}}' },
          { path: '/w/http-client.env.json', text: '{"dev": {"host": "a.test"}}' },
        ],
      },
    },
    {
      dialect: 'httpyac',
      text: '@host = c.test\nGET https://{{host}}/x',
      around: {
        environmentFiles: [
          { path: '/w/api/http-client.env.json', text: '{"dev": {"host": "a.test"}}' },
          { path: '/w/http-client.env.json', text: '{"dev": {"host": "b.test"}}' },
        ],
      },
    },
  ],
);
