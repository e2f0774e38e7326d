import type { ClientDraft, ClientField } from './client-draft.ts';

/** REST Client's `COGNITO user password region userPoolId clientId`. */
export interface CognitoWords {
  readonly user: string;
  readonly password: string;
  readonly region: string;
  readonly poolId: string;
  readonly clientId: string;
}

/** Reads the value of Authorization; `undefined` for every other value, and while a variable in it has no value. */
export function readCognito(value: string): CognitoWords | undefined {
  const [scheme = '', user, password, region, poolId, clientId, ...more] = value.trim().split(/[ \t]+/);
  const isWhole = user && password && region && poolId && clientId && more.length === 0;
  if (scheme.toLowerCase() !== 'cognito' || !isWhole || value.includes('{{')) return undefined;
  return { user, password, region, poolId, clientId };
}

/**
 * The pool's client. The host is Amazon's, whatever stands in the file; a region that is none leaves the endpoint out, which is
 * then told as missing.
 */
export function draftOfCognito({ user, password, region, clientId }: CognitoWords): ClientDraft {
  const isRegion = /^[a-z]{2}(?:-[a-z]+){1,3}-\d{1,2}$/.test(region);
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const fields = new Map<ClientField, string>([
    ['grant', 'cognito'],
    ['clientId', clientId],
    ['clientAuthentication', 'none'],
    ['username', user],
    ['password', password],
    ...(isRegion ? ([['tokenEndpoint', `https://cognito-idp.${region}.${suffix}/`]] as const) : []),
  ]);
  return { name: 'cognito', where: 'Authorization: COGNITO', fields, extra: [], optional: false };
}
