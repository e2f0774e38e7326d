import type { Product } from './product.ts';

/** OpenWeather APIs. */
export const openweather: Product = {
  id: 'openweather',
  name: 'OpenWeather',
  fingerprints: [{ host: /(?:^|\.)openweathermap\.org$/ }],
  rows: [
    {
      id: 'key',
      causes: ['invalid-credentials', 'account-disabled'],
      status: 401,
      text: /^Invalid API key\. Please see https?:\/\/openweathermap\.org\/faq#error401/,
      source: 'openweathermap.org/faq#error401',
    },
    {
      id: 'subscription',
      causes: ['insufficient-permissions'],
      status: 401,
      text: /^Please note that using One Call 3\.0 requires a separate subscription/,
      source: 'openweathermap.org/faq#error401',
    },
    {
      id: 'limit',
      causes: ['rate-limited'],
      status: 429,
      text: /^Your account is temporary blocked due to exceeding of requests limitation/,
      source: 'openweathermap.org/faq#error401',
    },
  ],
};
