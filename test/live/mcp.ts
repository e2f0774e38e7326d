import { ask, basicValue, bearerCases, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

const packages = ['@modelcontextprotocol/sdk@1.32.2', 'express@5.3.0', 'zod@4.6.7'];
const form = 'Content-Type: application/x-www-form-urlencoded';

export const mcp: LiveServer = {
  id: 'mcp',
  async start(place) {
    const at = await place.node('mcp.mjs', packages);
    const tokens = tokenSet({ iss: `${at}/`, aud: `${at}/mcp`, scope: 'orders' });
    const endless = tokenSet({ iss: `${at}/`, aud: `${at}/mcp`, exp: undefined });
    const good = `Authorization: Bearer ${tokens.good}`;
    const json = ['Content-Type: application/json', 'Accept: application/json, text/event-stream'];
    const hello = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'example', version: '1.0.0' },
      },
    });
    const grant = 'grant_type=refresh_token&refresh_token';
    const orders = 'client_id=orders&client_secret=example-client-secret';
    const token = (body: string, ...headers: readonly string[]) =>
      post(`${at}/token`, body, form, ...headers);
    return [
      ...bearerCases(`${at}/whoami`, tokens),
      known('mcp: nothing sent', post(`${at}/mcp`, hello, ...json), 'missing-credentials'),
      known(
        'mcp: unknown token',
        post(`${at}/mcp`, hello, ...json, 'Authorization: Bearer example-unknown-token'),
        'malformed-credentials',
        'invalid-credentials',
      ),
      known(
        'mcp: token in the query',
        post(`${at}/mcp?access_token=${tokens.good}`, hello, ...json),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      known(
        'mcp: token without an end',
        post(`${at}/mcp`, hello, ...json, `Authorization: Bearer ${endless.good}`),
        'malformed-credentials',
        'invalid-credentials',
      ),
      known('mcp: good token', post(`${at}/mcp`, hello, ...json, good), 'not-an-auth-failure'),
      known(
        'mcp: no stream accepted',
        post(`${at}/mcp`, hello, 'Content-Type: application/json', 'Accept: application/json', good),
        'not-an-auth-failure',
      ),
      known('scope lacking', ask(`${at}/admin`, good), 'insufficient-scope'),
      known('token: nothing sent', token(`${grant}=example-refresh-token`), 'missing-credentials'),
      known(
        'token: Basic, where the body is read',
        token(
          `${grant}=example-refresh-token`,
          `Authorization: ${basicValue('orders', 'example-client-secret')}`,
        ),
        'scheme-mismatch',
        'missing-credentials',
        'api-key-missing-or-misplaced',
      ),
      known(
        'token: wrong secret',
        token(`${grant}=example-refresh-token&client_id=orders&client_secret=other`),
        'invalid-credentials',
      ),
      known(
        'token: no secret',
        token(`${grant}=example-refresh-token&client_id=orders`),
        'missing-credentials',
      ),
      known(
        'token: unknown client',
        token(`${grant}=example-refresh-token&client_id=billing&client_secret=other`),
        'invalid-credentials',
      ),
      known(
        'token: expired secret',
        token(`${grant}=example-refresh-token&client_id=stale&client_secret=example-client-secret`),
        'token-expired',
        'invalid-credentials',
        'account-disabled',
      ),
      known(
        'token: unknown refresh token',
        token(`${grant}=example-unknown-token&${orders}`),
        'invalid-credentials',
        'token-expired',
        'token-revoked',
      ),
      known(
        'token: wrong verifier',
        token(`grant_type=authorization_code&code=example-code&code_verifier=other&${orders}`),
        'invalid-credentials',
        'token-binding-mismatch',
      ),
      known('token: right', token(`${grant}=example-refresh-token&${orders}`), 'not-an-auth-failure'),
      unrelated('token: unknown grant', token(`grant_type=magic&${orders}`)),
      unrelated('method', ask(`${at}/mcp`, good)),
      unrelated('error', ask(`${at}/broken`, good)),
      unrelated('no such page', ask(`${at}/nothing`, good)),
      unrelated('metadata', ask(`${at}/.well-known/oauth-protected-resource/mcp`)),
    ];
  },
};
