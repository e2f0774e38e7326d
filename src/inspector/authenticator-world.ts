import { type Authenticator, planAuthentication } from '../core/auth/authenticator.ts';
import type { AuthorizerWorld } from '../core/auth/authorizers/authorizer.ts';
import { createDpopKey, type DpopKey } from '../core/auth/schemes/dpop.ts';
import { nodeCrypto } from './node-crypto.ts';
import type { World } from './world.ts';

let sessionKey: Promise<DpopKey> | undefined;

/** The key that proofs of possession are made with: one for the life of the process, and nowhere else. */
export function dpopSessionKey(): Promise<DpopKey> {
  sessionKey ??= createDpopKey(crypto.subtle, nodeCrypto);
  return sessionKey;
}

/** What authentication needs of the platform. */
export function authenticatorWorld({
  now,
  tickets,
}: Pick<World, 'now' | 'tickets'>): Omit<AuthorizerWorld, 'note' | 'origin'> {
  return {
    crypto: nodeCrypto,
    subtle: crypto.subtle,
    now,
    dpopKey: dpopSessionKey,
    tickets: tickets ?? (async () => 'no library for Kerberos is at hand here.'),
  };
}

/** Answers proxies with the credentials of their URL, and nobody else: for requests that are ours, not the user's. */
export function proxyAuthenticator({ now }: Pick<World, 'now'>): Authenticator {
  return planAuthentication({ url: '', headers: [] }, authenticatorWorld({ now })).authenticator;
}
