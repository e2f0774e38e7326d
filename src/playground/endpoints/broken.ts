import type { Answer, EndpointGroup } from '../endpoint.ts';
import { header } from '../endpoint.ts';
import { json } from '../reply.ts';
import { apiAudience } from '../site.ts';
import { checkToken, type TokenPolicy } from '../token-check.ts';

/**
 * Reads the token from a header that a gateway in front was to set. There is no gateway, so nobody ever gets in, and
 * the refusal says nothing, although a 401 must carry a challenge (RFC 9110, section 15.5.2).
 */
const behindMissingGateway: Answer = async (request, site) => {
  const token = header(request, 'x-gateway-access-token');
  const policy: TokenPolicy = {
    issuer: site.issuer,
    audience: apiAudience(site),
    algorithms: ['RS256', 'ES256'],
  };
  const check = token === undefined ? undefined : await checkToken(token, policy, site.now());
  if (check === undefined || 'refused' in check) return { status: 401, headers: [] };
  return json(200, { orders: [] });
};

/** Its settings were never filled in: it demands the placeholder as audience and quotes the realm only halfway. */
const settings = { audience: '$' + '{API_AUDIENCE}', realm: '"$' + '{AUTH_REALM}' };

const unconfigured: Answer = async (request, site) => {
  const token = /^bearer +(\S+)$/i.exec(header(request, 'authorization') ?? '')?.[1];
  const policy: TokenPolicy = {
    issuer: site.issuer,
    audience: settings.audience,
    algorithms: ['RS256', 'ES256'],
  };
  const check = token === undefined ? undefined : await checkToken(token, policy, site.now());
  if (check !== undefined && 'claims' in check) return json(200, { orders: [] });
  return json(401, { message: 'Unauthorized' }, [
    ['WWW-Authenticate', `Bearer realm=${settings.realm}, scope`],
  ]);
};

/** Servers that are themselves at fault. */
export const broken: EndpointGroup = {
  endpoints: [
    {
      path: '/legacy/orders',
      summary: 'Orders; answers 401 without a challenge, whatever it is sent',
      methods: { GET: behindMissingGateway },
    },
    {
      path: '/unconfigured/orders',
      summary: 'Orders; answers 401 with a challenge that cannot be parsed',
      methods: { GET: unconfigured },
    },
  ],
  exercises: [
    {
      title: '401 without a challenge',
      expect: 'server-misconfigured',
      notes: [
        'The token is good elsewhere. The answer has no WWW-Authenticate, which a 401 must have, and no body.',
      ],
      request: 'GET {{origin}}/legacy/orders\nAuthorization: Bearer {{token}}\n',
    },
    {
      title: 'Challenge that cannot be parsed',
      expect: 'server-misconfigured',
      notes: ['The token is good elsewhere. Look for the quote that is opened and never closed.'],
      request: 'GET {{origin}}/unconfigured/orders\nAuthorization: Bearer {{token}}\n',
    },
  ],
};
