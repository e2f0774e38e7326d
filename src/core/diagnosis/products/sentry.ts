import type { Product } from './product.ts';

/** Sentry: web API and event ingestion. */
export const sentry: Product = {
  id: 'sentry',
  name: 'Sentry',
  fingerprints: [
    { host: /(?:^|\.)sentry\.io$/ },
    { header: ['X-Sentry-Rate-Limits', /./] },
    { header: ['X-Sentry-Error', /./] },
  ],
  rows: [
    {
      id: 'sso',
      causes: ['sso-required'],
      status: 401,
      text: /^sso-required$/,
      body: /"detail":\s*\{\s*"code":/,
      source: 'getsentry/sentry, src/sentry/api/exceptions.py',
    },
    {
      id: 'two-factor',
      causes: ['step-up-required'],
      status: 401,
      text: /^2fa-required$/,
      body: /"detail":\s*\{\s*"code":/,
      source: 'getsentry/sentry, src/sentry/api/exceptions.py',
    },
    {
      id: 'sudo',
      causes: ['step-up-required'],
      status: 401,
      text: /^sudo-required$/,
      body: /"detail":\s*\{\s*"code":/,
      source: 'getsentry/sentry, src/sentry/api/exceptions.py',
    },
    {
      id: 'email',
      causes: ['account-disabled'],
      status: 401,
      text: /^email-verification-required$/,
      body: /"detail":\s*\{\s*"code":/,
      source: 'getsentry/sentry, src/sentry/api/exceptions.py',
    },
    {
      id: 'project-id',
      causes: ['wrong-endpoint'],
      status: 403,
      text: /^event submission rejected with_reason: ProjectId$/,
      source: 'getsentry/relay, issues',
    },
  ],
};
