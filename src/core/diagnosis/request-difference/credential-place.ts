import { isSessionCookie } from '../../auth/cookies.ts';
import type { Credentials } from '../../auth/credentials.ts';
import { isKeyHeader, isKeyParameter } from '../../auth/key-names.ts';
import { readCredentials } from '../../auth/read-credentials.ts';
import { headerValue } from '../../evidence/exchange.ts';
import type { ComparedRequest, DifferenceContext, RequestDifference } from './request-difference.ts';

/** Whether credentials for the server stand where the difference is: Authorization, a key header, a key parameter. */
export function isCredentialPlace({ part, name }: RequestDifference): boolean {
  if (part === 'parameter') return isKeyParameter(name);
  return part === 'header' && (isAuthorization(name) || isKeyHeader(name));
}

export function isAuthorization(name: string): boolean {
  return name.toLowerCase() === 'authorization';
}

/** The Authorization header of a request, read; undefined without one. */
export function authorizationOf({ headers }: ComparedRequest): Credentials | undefined {
  const value = headerValue(headers, 'Authorization');
  return value === undefined ? undefined : readCredentials(value);
}

/** Whether a request carries credentials of any kind besides those at the place of the difference. */
export function hasOtherCredentials(request: ComparedRequest, except: RequestDifference): boolean {
  const inHeaders = request.headers.some(
    ([name, value]) =>
      (isAuthorization(name) || isKeyHeader(name)) &&
      value !== '' &&
      !(except.part === 'header' && name.toLowerCase() === except.name.toLowerCase()),
  );
  const cookies = headerValue(request.headers, 'Cookie') ?? '';
  const inCookies = except.part !== 'cookie' && cookies.split(';').some(isSessionPair);
  const query = [...(URL.parse(request.url)?.searchParams.keys() ?? [])];
  const inQuery = query.some(
    name => isKeyParameter(name) && !(except.part === 'parameter' && name === except.name),
  );
  return inHeaders || inCookies || inQuery;
}

function isSessionPair(pair: string): boolean {
  return isSessionCookie(pair.split('=', 1)[0]?.trim() ?? '');
}

/** The schemes that the answer to yours asks for, in its spelling: ` The server asks for Bearer.`; empty where none. */
export function askedFor({ challenges }: DifferenceContext): string {
  const schemes = [...new Set(challenges.map(({ scheme }) => scheme))].filter(scheme =>
    /^[\w-]{1,40}$/.test(scheme),
  );
  return schemes.length === 0 ? '' : ` The server asks for ${schemes.join(' or ')}.`;
}

/** Whether the answer asks for this scheme; undefined where nothing is known of what it asks for. */
export function isAskedFor(scheme: string, { challenges }: DifferenceContext): boolean | undefined {
  if (challenges.length === 0) return undefined;
  return challenges.some(challenge => challenge.scheme.toLowerCase() === scheme.toLowerCase());
}

const signing =
  /^(?:aws4-|aws$|hawk$|signature$|sharedkey|hmac|goog4-|oauth$|tc3-|acs3-|oss$|mac$|digest$|dpop$)/i;

/** Whether the scheme computes something from the request itself, so that it cannot be carried over to another one. */
export function isSigning(scheme: string): boolean {
  return signing.test(scheme);
}
