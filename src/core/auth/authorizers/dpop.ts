import { parseChallenges } from '../challenges.ts';
import { fieldValue, fieldValues, type HeaderField, withFields, withoutField } from '../header-fields.ts';
import { boundKey, buildDpopProof, importDpopKey } from '../schemes/dpop.ts';
import type { AnsweringMessage, Authorizer, AuthorizerWorld, OutgoingMessage } from './authorizer.ts';

const shorthand = /^proof[ \t]+(\S.*)$/is;

/** The key behind `DPoP: proof <key>`; undefined where the header holds none. */
export function writtenDpopKey(headers: readonly HeaderField[]): string | undefined {
  const key = shorthand.exec(fieldValue(headers, 'dpop') ?? '')?.[1];
  return key?.includes('{{') ? undefined : key;
}

/**
 * Adds a proof by the session's key where it can count: the token is bound to that key, or the request says
 * `DPoP: proof`, as a request for a token may that is to be bound. A proof that somebody wrote goes out as it is.
 *
 * @param written the private key of `DPoP: proof <key>`, which counts in place of the session's
 */
export function dpopAuthorizer(world: AuthorizerWorld, written?: string): Authorizer {
  const keyOf = () =>
    written === undefined ? world.dpopKey() : importDpopKey(written, world.subtle, world.crypto);
  let nonce: string | undefined;
  let proved = false;
  return {
    async authorize(message) {
      const wanted = wantedProof(message, world.origin);
      if (wanted === undefined) return message.headers;
      const { token } = wanted;
      const key = await keyOf();
      if (key === undefined) {
        world.note('No proof was made: what follows DPoP: proof is no private key of P-256 (JWK or PKCS#8).');
        return withoutField(message.headers, 'dpop');
      }
      const bound = token === undefined ? undefined : boundKey(token);
      const isAsked = fieldValue(message.headers, 'dpop') !== undefined;
      if (bound !== undefined && bound !== key.thumbprint) {
        if (!isAsked) return message.headers;
        world.note(
          `The token is bound to the key ${bound}, and the key ${written === undefined ? 'of this session' : 'of the request'} is ${key.thumbprint}: no proof was made.`,
        );
        return withoutField(message.headers, 'dpop');
      }
      const { method, url } = message;
      const request = { method, url, token, nonce, now: world.now() };
      const proof = await buildDpopProof(key, request, world.crypto, world.subtle);
      proved = true;
      return withFields(message.headers, [['DPoP', proof]]);
    },
    answer(_message, answer) {
      const fresh = fieldValue(answer.headers, 'dpop-nonce');
      if (!proved || nonce !== undefined || fresh === undefined || !wantsNonce(answer)) return undefined;
      nonce = fresh;
      return { scheme: 'DPoP', why: 'the server wants its nonce in the proof (RFC 9449, sections 8 and 9)' };
    },
  };
}

/** A token endpoint says it in the body, under 400; any other server in its challenge (RFC 9449, sections 8 and 9). */
function wantsNonce({ status, headers, body }: AnsweringMessage): boolean {
  if (status === 400) return /"error"\s*:\s*"use_dpop_nonce"/.test(body.text);
  return (
    status === 401 &&
    fieldValues(headers, 'www-authenticate')
      .flatMap(value => parseChallenges(value).challenges)
      .some(({ params }) => params['error'] === 'use_dpop_nonce')
  );
}

/** What a proof is wanted for: a token, or the request for one (section 5). */
function wantedProof(
  { url, headers }: OutgoingMessage,
  origin: string | undefined,
): { readonly token: string | undefined } | undefined {
  if (url.origin !== origin) return undefined;
  const [, token] = /^dpop[ \t]+(\S+)$/i.exec(fieldValue(headers, 'authorization') ?? '') ?? [];
  const written = fieldValue(headers, 'dpop');
  const isBound = token !== undefined && boundKey(token) !== undefined;
  const wanted = written === undefined ? isBound : written.toLowerCase() === 'proof';
  return wanted ? { token } : undefined;
}
