import { parseChallenges } from '../challenges.ts';
import { fieldValue, fieldValues, withFields, withoutField } from '../header-fields.ts';
import { boundKey, buildDpopProof } from '../schemes/dpop.ts';
import type { Authorizer, AuthorizerWorld, OutgoingMessage } from './authorizer.ts';

/**
 * Adds a proof by the session's key where it can count: the token is bound to that key, or the request says
 * `DPoP: proof`. A proof that somebody wrote goes out as it is.
 */
export function dpopAuthorizer(world: AuthorizerWorld): Authorizer {
  let nonce: string | undefined;
  let proved = false;
  return {
    async authorize(message) {
      const token = tokenToProve(message, world.origin);
      if (token === undefined) return message.headers;
      const key = await world.dpopKey();
      const bound = boundKey(token);
      const isAsked = fieldValue(message.headers, 'dpop') !== undefined;
      if (bound !== undefined && bound !== key.thumbprint) {
        if (!isAsked) return message.headers;
        world.note(
          `The token is bound to the key ${bound}, and the key of this session is ${key.thumbprint}: no proof was made.`,
        );
        return withoutField(message.headers, 'dpop');
      }
      const { method, url } = message;
      const request = { method, url, token, nonce, now: world.now() };
      const proof = await buildDpopProof(key, request, world.crypto, world.subtle);
      proved = true;
      return withFields(message.headers, [['DPoP', proof]]);
    },
    answer(_message, { status, headers }) {
      const fresh = fieldValue(headers, 'dpop-nonce');
      if (!proved || nonce !== undefined || fresh === undefined || status !== 401) return undefined;
      const isAsked = fieldValues(headers, 'www-authenticate')
        .flatMap(value => parseChallenges(value).challenges)
        .some(({ params }) => params['error'] === 'use_dpop_nonce');
      if (!isAsked) return undefined;
      nonce = fresh;
      return { scheme: 'DPoP', why: 'the server wants its nonce in the proof (RFC 9449, section 9)' };
    },
  };
}

function tokenToProve({ url, headers }: OutgoingMessage, origin: string | undefined): string | undefined {
  if (url.origin !== origin) return undefined;
  const [, token] = /^dpop[ \t]+(\S+)$/i.exec(fieldValue(headers, 'authorization') ?? '') ?? [];
  const written = fieldValue(headers, 'dpop');
  if (token === undefined) return undefined;
  const wanted = written === undefined ? boundKey(token) !== undefined : written.toLowerCase() === 'proof';
  return wanted ? token : undefined;
}
