import { type CognitoWords, readCognito } from '../core/auth/oauth/cognito-shorthand.ts';
import { readOAuthHeader } from '../core/auth/oauth/httpyac-variables.ts';
import { type AwaitedReference, readAwaited } from '../core/auth/oauth/token-references.ts';
import type { ResolvedHeader, ResolvedRequest } from '../core/http-file/resolved-request.ts';

/** Expressions that nothing has given a value to, each once. */
export function awaitedOf({ substitutions }: ResolvedRequest): [expression: string, AwaitedReference][] {
  const open = new Set(substitutions.filter(({ value }) => value === undefined).map(s => s.expression));
  return [...open].flatMap((expression): [string, AwaitedReference][] => {
    const reference = readAwaited(expression);
    return reference === undefined ? [] : [[expression, reference]];
  });
}

/** The headers with a token in the place of those that ask for one. */
export function withToken(
  headers: readonly ResolvedHeader[],
  token: string,
  isMeant: (header: ResolvedHeader) => boolean,
): ResolvedHeader[] {
  return headers.map(header => (isMeant(header) ? { ...header, value: `Bearer ${token}` } : header));
}

/** Whether a header asks for a token by REST Client's `COGNITO`. */
export const isCognito = ({ name, value }: ResolvedHeader) =>
  name.toLowerCase() === 'authorization' && readCognito(value) !== undefined;

/** What REST Client's `Authorization: COGNITO …` says, where a request has one. */
export function cognitoOf({ headers }: ResolvedRequest): CognitoWords | undefined {
  return readCognito(headers.find(isCognito)?.value ?? '');
}

/** What httpYac's `Authorization: oauth2 …` says, where a request has one. */
export function oauthHeaderOf({ headers }: ResolvedRequest): ReturnType<typeof readOAuthHeader> {
  return headers.map(({ name, value }) => readAsked(name, value)).find(asked => asked !== undefined);
}

/** What one header says of it. */
export function readAsked(name: string, value: string): ReturnType<typeof readOAuthHeader> {
  return name.toLowerCase() === 'authorization' ? readOAuthHeader(value) : undefined;
}
