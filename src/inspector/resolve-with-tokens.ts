import { resolveRequest } from '../core/http-file/resolve.ts';
import type { ResolvedRequest } from '../core/http-file/resolved-request.ts';
import { awaitedOf, cognitoOf, oauthHeaderOf } from './awaited-tokens.ts';
import { TokenFetching } from './token-fetching.ts';
import type { TokenQuestion, TokenResolution } from './token-resolution.ts';

/**
 * Resolves a request and fetches what its references wait for: secrets, tokens of the editor, tokens of OAuth clients.
 * A request without such references is resolved and nothing else happens.
 */
export async function resolveWithTokens(question: TokenQuestion): Promise<TokenResolution> {
  const { node, file, sources, reading, tokens } = question;
  const plain = resolveRequest(node, file, sources, reading);
  if (!awaitsTokens(plain) || tokens === undefined)
    return { source: plain, fetched: new Map(), secrets: [], records: [], notes: [], clients: [], kept: [] };
  return await new TokenFetching(question, tokens).run();
}

/** Whether a request that was resolved from files alone waits for secrets or tokens. */
export function awaitsTokens(plain: ResolvedRequest): boolean {
  return awaitedOf(plain).length > 0 || oauthHeaderOf(plain) !== undefined || cognitoOf(plain) !== undefined;
}
