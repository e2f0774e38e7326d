import { authorization } from '../detection.ts';
import { anonymous, authorized } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Django REST framework: with session authentication first in its list, missing credentials answer 403. */
export const djangoRestFramework: Product = {
  id: 'django-rest-framework',
  name: 'Django REST framework',
  fingerprints: [{ body: /^\{"detail":"/ }],
  rows: [
    {
      id: 'not-provided',
      causes: ['missing-credentials'],
      status: [401, 403],
      text: /^Authentication credentials were not provided\.$/,
      when: anonymous,
      source: 'encode/django-rest-framework, rest_framework/exceptions.py',
    },
    // A header was sent that no authenticator of the view took for its own; mod_wsgi drops it unless told to pass it.
    {
      id: 'not-seen',
      causes: ['scheme-mismatch', 'server-misconfigured'],
      status: [401, 403],
      text: /^Authentication credentials were not provided\.$/,
      when: evidence =>
        authorized(evidence) &&
        evidence.challenges.every(({ params }) => params['error'] === undefined) &&
        !/^(?:Api-Key)$/i.test(authorization(evidence)?.credentials?.scheme ?? ''),
      source: 'encode/django-rest-framework, rest_framework/authentication.py',
    },
    // djangorestframework-api-key is a permission, not an authenticator: a bad key looks like none.
    {
      id: 'api-key-refused',
      causes: ['invalid-credentials', 'token-revoked'],
      status: [401, 403],
      text: /^Authentication credentials were not provided\.$/,
      when: evidence => /^(?:Api-Key)$/i.test(authorization(evidence)?.credentials?.scheme ?? ''),
      source: 'florimondmanca/djangorestframework-api-key, src/rest_framework_api_key/permissions.py',
    },
    {
      id: 'header-empty',
      causes: ['malformed-credentials'],
      status: [401, 403],
      text: /^Invalid (?:token|basic) header\. (?:No credentials provided|Token string should not contain (?:spaces|invalid characters)|Credentials string should not contain spaces|Credentials not correctly base64 encoded)\.?$/,
      source: 'encode/django-rest-framework, rest_framework/authentication.py',
    },
    {
      id: 'user-inactive',
      causes: ['account-disabled'],
      status: [401, 403],
      text: /^User inactive or deleted\.$/,
      source: 'encode/django-rest-framework, rest_framework/authentication.py',
    },
    {
      id: 'token-unknown',
      causes: ['invalid-credentials', 'token-revoked'],
      status: [401, 403],
      text: /^Invalid token\.$/,
      fingerprinted: true,
      source: 'encode/django-rest-framework, rest_framework/authentication.py',
    },
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 403,
      text: /^CSRF Failed: /,
      source: 'encode/django-rest-framework, rest_framework/authentication.py',
    },
    {
      id: 'throttled',
      causes: ['rate-limited'],
      status: 429,
      text: /^Request was throttled\./,
      source: 'encode/django-rest-framework, rest_framework/exceptions.py',
    },
    // Sign-in endpoints answer 400, as for any field that is wrong.
    {
      id: 'login-refused',
      causes: ['invalid-credentials', 'account-disabled'],
      status: 400,
      text: /^Unable to log in with provided credentials\.$/,
      source: 'encode/django-rest-framework, rest_framework/authtoken/serializers.py',
    },
    {
      id: 'email-unverified',
      causes: ['account-disabled'],
      status: 400,
      text: /^E-mail is not verified\.$/,
      source: 'iMerica/dj-rest-auth, dj_rest_auth/serializers.py',
    },
  ],
};
