import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** NestJS guards and their exception filter. */
export const nestjs: Product = {
  id: 'nestjs',
  name: 'NestJS',
  fingerprints: [
    { body: /^\{"message":"[^"]{1,200}","(?:error":"[^"]{1,60}",")?statusCode":\d{3}\}$/ },
    { body: /^\{"statusCode":\d{3},"message":"[^"]{1,200}"(?:,"error":"[^"]{1,60}")?\}$/ },
  ],
  rows: [
    // A guard that returns false answers 403, whatever the reason: also when nobody is signed in.
    {
      id: 'guard-anonymous',
      causes: ['missing-credentials', 'insufficient-permissions'],
      status: 403,
      text: /^Forbidden resource$/,
      when: anonymous,
      source: 'docs.nestjs.com/guards',
    },
    {
      id: 'guard',
      causes: ['insufficient-permissions', 'invalid-credentials'],
      status: 403,
      text: /^Forbidden resource$/,
      when: identified,
      source: 'docs.nestjs.com/guards',
    },
    {
      id: 'throttler',
      causes: ['rate-limited'],
      status: 429,
      text: /^ThrottlerException: Too Many Requests$/,
      source: 'nestjs/throttler, src/throttler.exception.ts',
    },
  ],
};
