import type {
  AnsweredChallenge,
  AnsweringMessage,
  Authorizer,
  AuthorizerWorld,
  OutgoingMessage,
} from './authorizers/authorizer.ts';
import { awsAuthorizer } from './authorizers/aws.ts';
import { dpopAuthorizer, writtenDpopKey } from './authorizers/dpop.ts';
import { messageSignatureAuthorizer, writtenSigningKey } from './authorizers/message-signature.ts';
import { passwordAuthorizer } from './authorizers/password.ts';
import { proxyAuthorizer } from './authorizers/proxy.ts';
import { ticketAuthorizer } from './authorizers/ticket.ts';
import type { HeaderField } from './header-fields.ts';
import { readCognito } from './oauth/cognito-shorthand.ts';
import { readUserinfo, readWrittenCredentials, type WrittenCredentials } from './written-credentials.ts';

/** Computes what goes into each request of one exchange, and says which refusals are worth another request. */
export interface Authenticator {
  /** The headers as they go out. */
  authorize(message: OutgoingMessage): Promise<readonly HeaderField[]>;
  /** Takes in an answer; a result means: send the same request once more. Asks for that a bounded number of times. */
  answer(message: OutgoingMessage, response: AnsweringMessage): Promise<AnsweredChallenge | undefined>;
}

/** What was not sent. `why` is a sentence, for what the server would have taken. */
export interface Withheld {
  readonly scheme: string;
  readonly why?: string;
}

/** A request with its authenticator. */
export interface PlannedAuthentication {
  /** Without the secrets that are computed from: a bare scheme stands in their place. */
  readonly headers: readonly HeaderField[];
  readonly authenticator: Authenticator;
  /** What was done and why, one line each, without secrets. */
  notes(): readonly string[];
  /** Written credentials that never went out: the server asks for another scheme or, with a reason, they could not be had. */
  withheld(): Withheld | undefined;
}

/** Takes the shorthands out of a request's headers; whatever else stands there goes out as it is. Never throws. */
export function planAuthentication(
  request: { readonly url: string; readonly headers: readonly HeaderField[] },
  outside: Omit<AuthorizerWorld, 'note' | 'origin'>,
): PlannedAuthentication {
  const url = URL.parse(request.url);
  const notes = new Set<string>();
  const world = { ...outside, origin: url?.origin, note: (text: string) => void notes.add(text) };
  const { headers, written } = withoutSecrets(request.headers);
  const hasHeader = headers.some(([name]) => name.toLowerCase() === 'authorization');
  const own = written.get('authorization') ?? (url && !hasHeader ? readUserinfo(url) : undefined);
  const forProxy = written.get('proxy-authorization');
  const key = writtenSigningKey(request.headers);
  const withheld: Withheld[] = [];
  const refused = (scheme: string) => (why?: string) =>
    void withheld.push({ scheme, ...(why === undefined ? {} : { why }) });
  const authorizers: Authorizer[] = [
    dpopAuthorizer(world, writtenDpopKey(request.headers)),
    ...(own?.kind === 'aws' ? [awsAuthorizer(own, world)] : []),
    ...(own?.kind === 'password' ? [passwordAuthorizer(own, world, refused(own.written))] : []),
    ...(own?.kind === 'ticket' ? [ticketAuthorizer(world, refused(own.written))] : []),
    ...(key === undefined ? [] : [messageSignatureAuthorizer(key, world)]),
    proxyAuthorizer(forProxy?.kind === 'password' ? forProxy : undefined, world),
  ];
  return {
    headers,
    authenticator: oneOf(authorizers),
    notes: () => [...notes],
    withheld: () => withheld.find(({ scheme }) => scheme !== 'userinfo'),
  };
}

/** Each authorizer adds its own to what those before it have made; the first that wants another try gets it. */
function oneOf(authorizers: readonly Authorizer[]): Authenticator {
  return {
    async authorize(message) {
      let { headers } = message;
      for (const authorizer of authorizers) headers = await authorizer.authorize({ ...message, headers });
      return headers;
    },
    async answer(message, response) {
      for (const authorizer of authorizers) {
        const answered = await authorizer.answer?.(message, response);
        if (answered !== undefined) return answered;
      }
      return undefined;
    },
  };
}

function withoutSecrets(fields: readonly HeaderField[]): {
  headers: readonly HeaderField[];
  written: ReadonlyMap<string, WrittenCredentials>;
} {
  const written = new Map<string, WrittenCredentials>();
  // Where nobody obtains tokens the words stand here still: they hold a password, and no server reads them.
  const own = fields.filter(
    ([name, value]) => !/^authorization$/i.test(name) || readCognito(value) === undefined,
  );
  const headers = own.map(([name, value]): HeaderField => {
    const lower = name.toLowerCase();
    if (lower === 'signature' && writtenSigningKey([[name, value]]) !== undefined) return [name, 'sign'];
    if (lower === 'dpop' && writtenDpopKey([[name, value]]) !== undefined) return [name, 'proof'];
    if (lower !== 'authorization' && lower !== 'proxy-authorization') return [name, value];
    const credentials = readWrittenCredentials(value);
    // AWS signs for an origin; a proxy takes passwords alone.
    if (!credentials || (lower !== 'authorization' && credentials.kind !== 'password')) return [name, value];
    written.set(lower, credentials);
    return [name, credentials.kind === 'aws' ? 'AWS' : credentials.written];
  });
  return { headers, written };
}
