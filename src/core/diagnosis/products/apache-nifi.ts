import type { Product } from './product.ts';

/** The REST API of NiFi. */
export const apacheNifi: Product = {
  id: 'apache-nifi',
  name: 'Apache NiFi',
  fingerprints: [
    { host: /^nifi\b/ },
    { header: ['Set-Cookie', /^__Secure-(?:Authorization-Bearer|Request-Token)=/] },
  ],
  rows: [
    // Nobody has written a policy for this component yet.
    {
      id: 'policies',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^(?:[^.]{1,200}\. )?No applicable policies could be found\. Contact the system administrator\.$/,
      source:
        'apache/nifi, nifi-framework-api/src/main/java/org/apache/nifi/authorization/resource/Authorizable.java',
    },
    {
      id: 'unable',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Unable to (?:view|modify|access|write to|read) .{1,120}\. Contact the system administrator\.$/,
      source:
        'apache/nifi, nifi-framework-api/src/main/java/org/apache/nifi/authorization/resource/Authorizable.java',
    },

    // The node or gateway in front has no right to proxy user requests.
    {
      id: 'untrusted-proxy',
      causes: ['server-misconfigured'],
      status: [401, 403],
      text: /^Untrusted proxy\b/,
      source: 'apache/nifi, X509AuthenticationProvider.java',
    },
  ],
};
