import type { Product } from './product.ts';

/** Servers of the Model Context Protocol over Streamable HTTP. */
export const mcp: Product = {
  id: 'mcp',
  name: 'Model Context Protocol servers',
  fingerprints: [
    { header: ['Mcp-Session-Id', /./] },
    { body: /^\{"jsonrpc":"2\.0","error":\{"code":-320\d\d,/ },
  ],
  rows: [
    // The 404 asks for a new initialize; the token is not at fault.
    {
      id: 'session',
      causes: ['session-expired'],
      status: 404,
      text: /^Session not found$/,
      body: /^\{"jsonrpc":"2\.0"/,
      source: 'modelcontextprotocol/typescript-sdk, src/server/streamableHttp.ts',
    },
    {
      id: 'session-missing',
      causes: ['session-expired'],
      status: 400,
      text: /^Bad Request: (?:Mcp-Session-Id header is required|No valid session ID provided|Server not initialized|Missing session ID)$/,
      source: 'modelcontextprotocol/typescript-sdk, src/server/streamableHttp.ts',
    },

    // Protection against DNS rebinding: the Origin or Host is not on the list.
    {
      id: 'origin',
      causes: ['csrf-failed'],
      status: 403,
      text: /^Invalid (?:Origin|Host) header: /,
      body: /^\{"jsonrpc":"2\.0"/,
      source: 'modelcontextprotocol/typescript-sdk, src/server/streamableHttp.ts',
    },

    // The error code is invalid_token although none was sent.
    {
      id: 'token-missing',
      causes: ['missing-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /^Bearer error="invalid_token".{0,400}resource_metadata=/],
      text: /^Missing Authorization header$/,
      source: 'modelcontextprotocol/typescript-sdk, src/server/auth/middleware/bearerAuth.ts',
    },
    {
      id: 'audience',
      causes: ['token-audience-mismatch'],
      status: 401,
      text: /^Token was not issued for this resource$/,
      source: 'modelcontextprotocol/typescript-sdk, src/server/auth/middleware/bearerAuth.ts',
    },
    {
      id: 'no-expiry',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^Token has no expiration time$/,
      source: 'modelcontextprotocol/typescript-sdk, src/server/auth/middleware/bearerAuth.ts',
    },
  ],
};
