import type { Evidence } from '../../evidence/evidence.ts';
import { authorization } from '../detection.ts';
import { anonymous, unsafe } from '../row-conditions.ts';
import type { Product } from './product.ts';

const withoutToken = ({ exchange }: Evidence) =>
  !exchange?.request.headers.some(([name]) => /^x-csrf-token$/i.test(name)) &&
  !exchange?.request.body?.includes('authenticity_token');
const asked = (evidence: Evidence) => {
  const sent = authorization(evidence)?.credentials?.scheme.toLowerCase().replace('bearer', 'token');
  return evidence.challenges.some(({ scheme }) => scheme.toLowerCase() === sent);
};

/** Ruby on Rails: anti-forgery failures answer 422. */
export const rubyOnRails: Product = {
  id: 'ruby-on-rails',
  name: 'Ruby on Rails',
  fingerprints: [{ header: ['X-Runtime', /^\d+\.\d+$/] }],
  rows: [
    // The page of every 422; with a cookie and without a token it is the anti-forgery check.
    {
      id: 'csrf-page',
      causes: ['csrf-failed', 'not-an-auth-failure'],
      status: 422,
      text: /^The change you wanted was rejected/,
      when: evidence =>
        unsafe(evidence) &&
        withoutToken(evidence) &&
        evidence.credentials.some(({ kind }) => kind === 'cookie'),
      source: 'rails/rails, actionpack/lib/action_controller/metal/request_forgery_protection.rb',
    },
    {
      id: 'csrf-named',
      causes: ['csrf-failed'],
      status: [422, 500],
      text: /^(?:(?:#<)?ActionController::InvalidAuthenticityToken|Can't verify CSRF token authenticity|HTTP Origin header \(.{1,200}\) didn't match request\.base_url)/,
      source: 'rails/rails, actionpack/lib/action_controller/metal/request_forgery_protection.rb',
    },
    {
      id: 'basic-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^HTTP (?:Basic|Token|Digest): Access denied\.$/,
      when: anonymous,
      source: 'rails/rails, actionpack/lib/action_controller/metal/http_authentication.rb',
    },
    // The same words whatever was sent; for Token, Bearer is as good.
    {
      id: 'refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^HTTP (?:Basic|Token|Digest): Access denied\.$/,
      when: asked,
      source: 'rails/rails, actionpack/lib/action_controller/metal/http_authentication.rb',
    },
    {
      id: 'host',
      causes: ['wrong-endpoint'],
      status: 403,
      text: /^Blocked hosts?: /,
      source: 'rails/rails, actionpack/lib/action_dispatch/middleware/host_authorization.rb',
    },
  ],
};
