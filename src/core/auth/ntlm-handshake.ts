import type { AuthCrypto } from './auth-crypto.ts';
import type { Challenge } from './challenges.ts';
import { challengeFacts, type NtlmChallenge, readNtlm } from './schemes/ntlm.ts';
import { type NtlmUser, ntlmAnswer, ntlmHeader, ntlmOffer } from './schemes/ntlm-answer.ts';
import type { PasswordCredentials } from './written-credentials.ts';

type Step =
  | { readonly name: 'begin' }
  | { readonly name: 'offered' }
  | { readonly name: 'challenged'; readonly challenge: NtlmChallenge }
  | { readonly name: 'proved' };

/** The three messages of NTLM at one server: an offer, its challenge, the answer. All go over one connection. */
export interface NtlmHandshake {
  /** The header value of the next message. */
  next(): string | undefined;
  /** Whether the last message was the offer, and the server's challenge is due. */
  isOffered(): boolean;
  /** Takes in what the server says to the offer. `closed`: it ends the connection. */
  answered(
    challenges: readonly Challenge[],
    closed: boolean,
  ): { readonly retry: boolean; readonly why: string; readonly sameConnection?: true };
  /** The next request goes over another connection, where everything begins anew. */
  begin(): void;
}

/** @param now milliseconds since 1970 */
export function createNtlmHandshake(
  credentials: PasswordCredentials,
  crypto: AuthCrypto,
  now: () => number,
): NtlmHandshake {
  let step: Step = { name: 'begin' };
  return {
    next() {
      if (step.name === 'begin') {
        step = { name: 'offered' };
        return ntlmHeader(ntlmOffer());
      }
      if (step.name !== 'challenged') return undefined;
      const moment = { clientChallenge: crypto.randomBytes(8), now: now() };
      const message = ntlmAnswer(step.challenge, ntlmUser(credentials), moment, crypto);
      step = { name: 'proved' };
      return ntlmHeader(message);
    },
    isOffered: () => step.name === 'offered',
    answered(challenges, closed) {
      const token = challenges.find(({ scheme }) => scheme.toLowerCase() === 'ntlm')?.token68 ?? '';
      const message = readNtlm(token);
      if (message?.challenge === undefined) {
        step = { name: 'proved' };
        return {
          retry: false,
          why: 'the server did not go on: to the first message of NTLM belongs a challenge',
        };
      }
      if (closed) {
        step = { name: 'proved' };
        const why = 'the connection ends with the challenge, and all messages of NTLM have to go over one';
        return { retry: false, why };
      }
      step = { name: 'challenged', challenge: message.challenge };
      const { domain, user } = ntlmUser(credentials);
      const who = domain === '' ? `${user}, in no domain` : `${domain}\\${user}`;
      const why = `answered with NTLMv2 over the same connection, for ${who}. ${challengeFacts(message, now())}`;
      return { retry: true, why: why.replace(/\.$/, ''), sameConnection: true };
    },
    begin() {
      step = { name: 'begin' };
    },
  };
}

/** `DOMAIN\user` holds its domain; `user@domain` goes as it is, and the server finds the domain in it. */
function ntlmUser({ user, password, domain, workstation = '' }: PasswordCredentials): NtlmUser {
  const at = user.indexOf('\\');
  const own = at > 0 ? { domain: user.slice(0, at), user: user.slice(at + 1) } : { domain: '', user };
  return { ...own, ...(domain === undefined ? {} : { domain }), password, workstation };
}
