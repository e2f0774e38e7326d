import type { Product } from './product.ts';

const documentation = 'docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf, section 3.2.2.2';

/** SAML 2.0: the second-level status codes that any identity provider may answer with. */
export const saml2: Product = {
  id: 'saml-2',
  name: 'SAML 2.0 identity provider',
  fingerprints: [{ body: /urn:oasis:names:tc:SAML:2\.0:status:/ }],
  rows: [
    {
      id: 'authentication-failed',
      causes: ['invalid-credentials'],
      text: /^urn:oasis:names:tc:SAML:2\.0:status:(?:AuthnFailed|UnknownPrincipal)$/,
      source: documentation,
    },
    {
      id: 'context',
      causes: ['step-up-required'],
      text: /^urn:oasis:names:tc:SAML:2\.0:status:(?:NoAuthnContext)$/,
      source: documentation,
    },
    {
      id: 'passive',
      causes: ['step-up-required'],
      text: /^urn:oasis:names:tc:SAML:2\.0:status:(?:NoPassive)$/,
      source: documentation,
    },
    {
      id: 'name-id',
      causes: ['server-misconfigured'],
      text: /^urn:oasis:names:tc:SAML:2\.0:status:(?:InvalidNameIDPolicy|UnsupportedBinding)$/,
      source: documentation,
    },
  ],
};
