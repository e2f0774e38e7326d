import type { Product } from './product.ts';

const documentation =
  'shibboleth cpp-sp, shibsp/handler/impl/SAML2Consumer.cpp (wording seen: find_string id 14424699139)';

/** Shibboleth Service Provider: its error page. */
export const shibbolethSp: Product = {
  id: 'shibboleth-sp',
  name: 'Shibboleth Service Provider',
  fingerprints: [{ body: /\b(?:opensaml|xmltooling|shibsp)::\w*(?:Exception|::)/ }],
  rows: [
    // Identity provider and service provider disagree about the time.
    {
      id: 'clock',
      causes: ['clock-skew'],
      text: /^Message (?:expired, was issued too long ago|rejected, was issued in the future)\./,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'signature',
      causes: ['token-signature-invalid'],
      text: /^(?:Message was signed, but signature could not be verified|Unable to establish security of incoming assertion)\./,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'issuer',
      causes: ['token-issuer-mismatch'],
      text: /^Unable to locate metadata for identity provider /,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
