import { encodeBase64 } from '../../auth/base64.ts';
import type { ClientProof, OAuthClient } from '../../auth/oauth/oauth-client.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Header } from '../../evidence/exchange.ts';
import { maySecretTravel } from '../comparison/comparable-hosts.ts';
import { authorization, isPlainRefusal } from '../detection.ts';
import { askable, parseObject } from '../issuer-metadata.ts';
import type { Probe, ProbeRequest } from '../probe.ts';

/**
 * Asks the authorization server whether it still knows the token (RFC 7662). Needs a client of that very server in the
 * environment files: its secret, and the token, go to no other origin. A POST, since the RFC asks for one; it changes nothing.
 */
export const introspection: Probe = {
  id: 'introspection',
  followsRedirects: false,
  plan(evidence) {
    const token = authorization(evidence)?.credentials?.token;
    if (!token || !isPlainRefusal(evidence)) return undefined;
    const asked = whomToAsk(evidence);
    if (!asked) return undefined;
    const { client, endpoint } = asked;
    const proof = proofs[client.proof.method](client);
    return {
      method: 'POST',
      url: endpoint.href,
      headers: [
        ['Accept', 'application/json'],
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ...(proof.headers ?? []),
      ],
      body: new URLSearchParams({ token, token_type_hint: 'access_token', ...proof.form }).toString(),
      ...(proof.assertedBy === undefined ? {} : { assertedBy: proof.assertedBy }),
    };
  },
  learn({ response, failure, request }) {
    if (!response) return { learned: failure?.message ?? 'no answer', facts: {} };
    const active = response.status === 200 ? parseObject(response.body.text)?.['active'] : undefined;
    if (typeof active !== 'boolean')
      return {
        learned:
          response.status === 401
            ? `${request.url} refuses the client that the environment names`
            : `${request.url} answered ${response.status} without saying whether the token is active`,
        facts: {},
      };
    return {
      learned: active
        ? 'the authorization server calls the token active: it is neither expired nor revoked'
        : 'the authorization server calls the token inactive: expired, revoked or unknown to it',
      facts: { introspection: { url: request.url, active } },
    };
  },
};

/** What proves the client to its server. */
interface Proof extends Pick<ProbeRequest, 'assertedBy'> {
  readonly headers?: readonly Header[];
  readonly form?: Readonly<Record<string, string>>;
}

const proofs: Readonly<Record<ClientProof['method'], (client: OAuthClient) => Proof>> = {
  client_secret_basic({ clientId, proof: { secret } }) {
    // RFC 6749, section 2.3.1: both are form-encoded before they become user name and password.
    const identity = `${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`;
    return { headers: [['Authorization', `Basic ${encodeBase64(identity)}`]] };
  },
  client_secret_post: ({ clientId, proof: { secret } }) => ({
    form: { client_id: clientId, client_secret: secret },
  }),
  private_key_jwt: client => ({ form: { client_id: client.clientId }, assertedBy: client }),
};

/** A client and the endpoint of its own server: the one that the issuer publishes, or the one that is configured. */
function whomToAsk(evidence: Evidence): { client: OAuthClient; endpoint: URL } | undefined {
  const published = evidence.probes.issuer?.introspectionEndpoint;
  for (const client of evidence.clients) {
    const configured = client.introspectionEndpoint ?? published;
    const endpoint = configured === undefined ? undefined : askable(configured);
    const home = URL.parse(client.tokenEndpoint ?? client.introspectionEndpoint ?? '');
    if (!endpoint || !maySecretTravel(endpoint.href)) continue;
    if (client.introspectionEndpoint !== undefined || home?.origin === endpoint.origin)
      return { client, endpoint };
  }
  return undefined;
}
