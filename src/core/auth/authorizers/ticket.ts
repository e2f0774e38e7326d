import { type Challenge, parseChallenges } from '../challenges.ts';
import { fieldValue, fieldValues, withFields, withoutField } from '../header-fields.ts';
import { explainNegotiateToken } from '../schemes/negotiate.ts';
import {
  type Authorizer,
  type AuthorizerWorld,
  closesConnection,
  type OutgoingMessage,
  type TicketConversation,
} from './authorizer.ts';

/** More than Kerberos and NTLM inside of SPNEGO ever take. */
const mostSteps = 4;

/**
 * Answers Negotiate (RFC 4559) with the ticket of whoever is signed in, for the origin that the request names and only when
 * that asks. `refused` is told when nothing was sent, and why where a
 * ticket would have been taken.
 */
export function ticketAuthorizer(world: AuthorizerWorld, refused: (why?: string) => void): Authorizer {
  let conversation: TicketConversation | undefined;
  let token: string | undefined;
  let steps = 0;
  // A redirect to another origin drops the header, and with it the permission to answer.
  const isOurs = ({ url, headers }: OutgoingMessage) =>
    url.origin === world.origin && fieldValue(headers, 'authorization') !== undefined;
  const giveUp = (why: string): undefined => {
    world.note(`Not answered for the server: ${why}`);
    if (steps === 0) refused(why);
    return undefined;
  };
  return {
    async authorize(message) {
      if (!isOurs(message)) return message.headers;
      if (token === undefined) return withoutField(message.headers, 'authorization');
      return withFields(message.headers, [['Authorization', `Negotiate ${token}`]]);
    },
    async answer(message, { status, headers }) {
      if (!isOurs(message)) return undefined;
      const values = fieldValues(headers, 'www-authenticate');
      const offer = negotiateOf(values);
      if (status !== 401) {
        if (conversation && offer?.token68) await finish(conversation, offer.token68, world);
        // A token is for one request: a second one would be a replay.
        conversation = token = undefined;
        steps = 0;
        return undefined;
      }
      if (values.length === 0) return undefined;
      if (offer === undefined) {
        if (steps === 0) refused();
        world.note('Not answered for the server: it does not offer Negotiate, and nothing else was written.');
        return undefined;
      }
      const received = offer.token68 ?? '';
      if (steps > 0 && received === '') return giveUp('the token was refused, and is not repeated.');
      if (steps >= mostSteps) return giveUp(`it wants more than ${mostSteps} tokens.`);
      if (received !== '' && closesConnection(headers))
        return giveUp('the connection ends in the middle of the conversation.');
      const service = `HTTP@${message.url.hostname}`;
      try {
        if (conversation === undefined) {
          const library = await world.tickets();
          if (typeof library === 'string') return giveUp(library);
          conversation = await library.begin(service);
        }
        token = await conversation.step(received);
      } catch (error) {
        return giveUp(`${service}: ${firstLine(error)}`);
      }
      if (token === '') return giveUp(`the platform has no token for ${service}.`);
      steps++;
      world.note(`Negotiate for ${service}: ${explainNegotiateToken(token).join(' ')}`);
      const why = received === '' ? 'challenged' : 'the server answered with a token of its own';
      return { scheme: 'Negotiate', why, ...(received === '' ? {} : { sameConnection: true }) };
    },
  };
}

function negotiateOf(values: readonly string[]): Challenge | undefined {
  return values
    .flatMap(value => parseChallenges(value).challenges)
    .find(({ scheme }) => scheme.toLowerCase() === 'negotiate');
}

/** The server's last token proves who it is (mutual authentication, RFC 4559, section 4.1). */
async function finish(
  conversation: TicketConversation,
  token: string,
  world: AuthorizerWorld,
): Promise<void> {
  try {
    await conversation.step(token);
    world.note('The server has proved its own identity too, with a token of its own.');
  } catch (error) {
    world.note(`The server’s own token does not prove who it is: ${firstLine(error)}`);
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}
