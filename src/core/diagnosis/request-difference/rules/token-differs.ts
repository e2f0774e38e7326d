import {
  type DecodedToken,
  decodeToken,
  findTokens,
  tokenAudiences,
  tokenScopes,
  tokenTimes,
} from '../../../auth/jwt.ts';
import { instant, span } from '../../detection.ts';
import { askedFor, isCredentialPlace } from '../credential-place.ts';
import type { DifferenceReading, DifferenceRule, DifferenceWeight } from '../request-difference.ts';

/** Two JWTs: which claims differ, and whether yours has run out or is meant for somebody else. */
export const tokenDiffers: DifferenceRule = {
  id: 'token-differs',
  read(difference, context) {
    const { working, yours, part } = difference;
    if (working === undefined || yours === undefined) return undefined;
    if (!isCredentialPlace(difference) && part !== 'cookie') return undefined;
    const [theirs, ours] = [tokenIn(working), tokenIn(yours)];
    if (ours === undefined) return undefined;
    if (theirs === undefined) {
      const why =
        'Yours carries a JWT and the other request something else: the two come from different places.';
      return { weight: 'explains', why };
    }
    const facts = [...factsOf(theirs, ours, context.now)];
    return { ...judge(theirs, ours, context.now, askedFor(context)), facts };
  },
};

function tokenIn(value: string): DecodedToken | undefined {
  const raw = findTokens(value)[0]?.raw;
  return raw === undefined ? undefined : decodeToken(raw);
}

function judge(theirs: DecodedToken, ours: DecodedToken, now: number, asked: string): DifferenceReading {
  const { expiresAt, notBefore } = tokenTimes(ours);
  const theirEnd = tokenTimes(theirs).expiresAt;
  if (expiresAt !== undefined && expiresAt <= now && !(theirEnd !== undefined && theirEnd <= now))
    return { weight: 'explains', why: 'Your token has expired, and the other has not.' };
  if (notBefore !== undefined && notBefore > now)
    return { weight: 'explains', why: 'Your token is not valid yet.' };
  const differing = identity.find(({ name }) => text(theirs, name) !== text(ours, name));
  if (differing !== undefined)
    return { weight: differing.weight, why: `The tokens ${differing.clause}.${asked}` };
  const theirScopes = tokenScopes(theirs);
  const lacking = theirScopes.filter(scope => !tokenScopes(ours).includes(scope));
  if (lacking.length > 0)
    return {
      weight: 'possible',
      why: 'Your token lacks scopes that the other has; that is usually answered with 403, by some servers with 401.',
    };
  return {
    weight: 'explains',
    why: 'It is another token of the same kind: one of them may have been revoked or replaced, or a signature may have been damaged.',
  };
}

/** The first that differs says most. */
const identity: readonly {
  readonly name: string;
  readonly weight: DifferenceWeight;
  readonly clause: string;
}[] = [
  {
    name: 'aud',
    weight: 'explains',
    clause: 'are for different audiences: an API refuses one that is meant for another',
  },
  {
    name: 'iss',
    weight: 'explains',
    clause: 'come from different issuers, and an API trusts only those that it knows',
  },
  {
    name: 'typ',
    weight: 'explains',
    clause: 'are of different types, as an ID token and an access token are',
  },
  { name: 'alg', weight: 'explains', clause: 'are signed with different algorithms' },
  {
    name: 'azp',
    weight: 'possible',
    clause: 'were issued to different clients, and some APIs let in only those that they know',
  },
  { name: 'sub', weight: 'possible', clause: 'belong to different subjects, and both may be good' },
];

const inHeader: ReadonlySet<string> = new Set(['typ', 'alg', 'kid']);
const shownClaims = [
  'iss',
  'aud',
  'sub',
  'azp',
  'client_id',
  'scope',
  'scp',
  'tid',
  'ver',
  'token_use',
  'typ',
  'alg',
  'kid',
];

function* factsOf(theirs: DecodedToken, ours: DecodedToken, now: number): Generator<string> {
  const [first, second] = [tokenTimes(theirs), tokenTimes(ours)];
  if (first.expiresAt !== second.expiresAt)
    yield `exp: ${moment(second.expiresAt, now)}; the other ${moment(first.expiresAt, now)}`;
  if (first.notBefore !== second.notBefore && second.notBefore !== undefined && second.notBefore > now)
    yield `nbf: yours is not valid before ${instant(second.notBefore)}`;
  for (const name of shownClaims) {
    const [one, other] = [text(theirs, name), text(ours, name)];
    if (one !== other)
      yield `${inHeader.has(name) ? 'header ' : ''}${name}: ${other || 'none'} instead of ${one || 'none'}`;
  }
  const [one, other] = [theirs.raw.split('.'), ours.raw.split('.')];
  const sameContent = one[0] === other[0] && one[1] === other[1];
  if (sameContent) yield 'header and claims are the same, the signatures differ';
}

function moment(at: number | undefined, now: number): string {
  if (at === undefined) return 'never expires';
  return at > now ? `expires in ${span(at - now)}` : `expired ${span(now - at)} ago (${instant(at)})`;
}

function text(token: DecodedToken, name: string): string {
  if (name === 'aud') return tokenAudiences(token).toSorted().join(' ');
  const value = inHeader.has(name) ? token.header[name] : token.claims?.[name];
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
