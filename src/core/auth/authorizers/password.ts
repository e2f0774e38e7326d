import { type ChallengeOutcome, createChallengeSession } from '../challenge-session.ts';
import { describeChoice } from '../choose-challenge.ts';
import { fieldValue, fieldValues, withFields, withoutField } from '../header-fields.ts';
import type { PasswordCredentials } from '../written-credentials.ts';
import {
  type AnsweredChallenge,
  type Authorizer,
  type AuthorizerWorld,
  closesConnection,
  type OutgoingMessage,
  targetOf,
} from './authorizer.ts';

const proofNotes = {
  valid: 'The server has proved that it knows the password too (rspauth of Authentication-Info).',
  invalid:
    'The rspauth of Authentication-Info is wrong: whoever answered does not know the password, or the answer was changed on the way.',
  absent: undefined,
  unchecked: undefined,
} as const;

/** Answers the origin's challenges with a user and a password. `refused` is told when nothing was judged. */
export function passwordAuthorizer(
  credentials: PasswordCredentials,
  world: AuthorizerWorld,
  refused: (why?: string) => void,
): Authorizer {
  const session = createChallengeSession(credentials, world.crypto, world.now);
  let carried = false;
  // The header has to be there still: a redirect to another origin drops it, and it never comes back.
  const isOurs = ({ url, headers }: OutgoingMessage) =>
    url.origin === world.origin && fieldValue(headers, 'authorization') !== undefined;
  return {
    async authorize(message) {
      const { headers, url } = message;
      if (!isOurs(message)) return headers;
      const value = session.authorize({ ...message, target: targetOf(url) });
      if (value !== undefined) {
        carried = true;
        return withFields(headers, [['Authorization', value]]);
      }
      // Userinfo goes out as Basic unasked, as it always has; a shorthand waits for the challenge.
      return credentials.written === 'userinfo' ? headers : withoutField(headers, 'authorization');
    },
    answer(message, { status, headers, body }) {
      if (!isOurs(message)) return undefined;
      if (status !== 401) {
        const proof = proofNotes[session.accepted(fieldValue(headers, 'authentication-info'), body.text)];
        if (carried && proof !== undefined) world.note(proof);
        return undefined;
      }
      const values = fieldValues(headers, 'www-authenticate');
      if (values.length === 0) return undefined;
      const closed = closesConnection(headers);
      const outcome = session.challenged(values, { ...message, target: targetOf(message.url), closed });
      if (!outcome.retry && outcome.brokeOff) refused(`The handshake of NTLM broke off: ${outcome.why}.`);
      else if (!outcome.retry && !carried) refused();
      return answered(outcome, 'server', world);
    },
  };
}

/** Tells what came of a challenge, and what the next request carries. */
export function answered(
  outcome: ChallengeOutcome,
  who: 'server' | 'proxy',
  world: AuthorizerWorld,
): AnsweredChallenge | undefined {
  const { retry, choice, why } = outcome;
  world.note(`Challenges of the ${who}: ${describeChoice(choice)}.`);
  if (!retry) {
    world.note(`Not answered for the ${who}: ${why}.`);
    return undefined;
  }
  const scheme = choice.weighed.find(({ verdict }) => verdict === 'chosen')?.name ?? '';
  return { scheme, why, ...(outcome.sameConnection ? { sameConnection: true } : {}) };
}
