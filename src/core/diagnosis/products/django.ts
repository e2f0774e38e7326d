import type { Product } from './product.ts';

/** Django, with django-axes and the headless API of django-allauth. */
export const django: Product = {
  id: 'django',
  name: 'Django',
  fingerprints: [{ header: ['Set-Cookie', /^csrftoken=/] }],
  rows: [
    {
      id: 'csrf-page',
      causes: ['csrf-failed'],
      status: 403,
      text: /^CSRF verification failed\. Request aborted\.$/,
      source: 'django/django, django/views/csrf.py',
    },
    // 429, or 403 in older versions: the login is locked, waiting for a rate limit does not help.
    {
      id: 'axes-locked',
      causes: ['account-locked'],
      status: [403, 429],
      text: /^Account locked: too many login attempts\./,
      source: 'jazzband/django-axes, axes/conf.py',
    },
    {
      id: 'axes-locked-json',
      causes: ['account-locked'],
      status: [403, 429],
      body: /^\{"failure_limit": \d+, "username": "/,
      source: 'jazzband/django-axes, axes/helpers.py',
    },
    {
      id: 'allauth-mfa',
      causes: ['step-up-required'],
      status: 401,
      body: /"id": ?"mfa_(?:authenticate|webauthn)[^{}]{0,200}"is_pending": ?true/,
      source: 'pennersr/django-allauth, allauth/headless/base/response.py',
    },
    // 401 for somebody who is signed in: the login is too old for this.
    {
      id: 'allauth-reauthenticate',
      causes: ['step-up-required'],
      status: 401,
      body: /"flows": ?\[\{"id": ?"(?:mfa_)?reauthenticate"/,
      source: 'pennersr/django-allauth, allauth/headless/base/response.py',
    },
    {
      id: 'allauth-verify',
      causes: ['account-disabled'],
      status: 401,
      body: /"id": ?"verify_email"[^{}]{0,200}"is_pending": ?true/,
      source: 'pennersr/django-allauth, allauth/headless/base/response.py',
    },
  ],
};
