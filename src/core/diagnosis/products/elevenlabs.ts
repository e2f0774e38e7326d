import type { Product } from './product.ts';

/** ElevenLabs API: quota and abuse rules answer 401, too. */
export const elevenlabs: Product = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  fingerprints: [{ host: /(?:^|\.)elevenlabs\.io$/ }],
  rows: [
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: [400, 401],
      text: /^invalid_api_key$/,
      fingerprinted: true,
      source: 'elevenlabs.io/docs/developers/resources/error-messages',
    },
    {
      id: 'no-key',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Neither authorization header nor xi-api-key received, please provide one\.$/,
      source: 'https://github.com/griptape-ai/ComfyUI-Griptape/issues/144',
    },
    {
      id: 'key-permission',
      causes: ['insufficient-scope'],
      status: 401,
      text: /^missing_permissions$/,
      fingerprinted: true,
      source: 'https://github.com/danielmiessler/LifeOS/issues/667',
    },
    {
      id: 'quota',
      causes: ['account-disabled', 'rate-limited'],
      status: [401, 429],
      text: /^quota_exceeded$/,
      fingerprinted: true,
      source: 'elevenlabs.io/docs/developers/resources/error-messages',
    },
    {
      id: 'unusual-activity',
      causes: ['blocked-by-intermediary', 'account-disabled'],
      status: 401,
      text: /^detected_unusual_activity$/,
      fingerprinted: true,
      source: 'elevenlabs.io/docs/api-reference/authentication',
    },
  ],
};
