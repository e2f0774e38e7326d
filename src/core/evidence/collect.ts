import { parseChallenges } from '../auth/challenges.ts';
import { parseCookies, parseSetCookie, type SetCookie } from '../auth/cookies.ts';
import { decodeToken, findTokens } from '../auth/jwt.ts';
import { isKeyHeader } from '../auth/key-names.ts';
import type { OAuthClient } from '../auth/oauth/oauth-client.ts';
import { readCredentials } from '../auth/read-credentials.ts';
import { readUrlCredentials } from '../auth/url-credentials.ts';
import type { Verification } from '../auth/verify.ts';
import type { ResolvedRequest } from '../http-file/resolved-request.ts';
import { readBody } from './body.ts';
import { bodyCredentials } from './body-credentials.ts';
import { clockFacts } from './clock.ts';
import { heldBackCookies } from './cookies-on-the-way.ts';
import type { Evidence, ReceivedChallenge, WireCredential, WireToken } from './evidence.ts';
import { type Exchange, headerValues, type SentRequest } from './exchange.ts';
import { callbackErrors, samlMessages } from './sign-on-messages.ts';

/** An exchange and its source; what Evidence holds beside what follows from them, probes and keys teach later. */
export interface Observations {
  readonly exchange: Exchange | undefined;
  readonly source: ResolvedRequest | undefined;
  /** Milliseconds since 1970; used where no exchange tells the time. */
  readonly now: number;
  /** Default: none. */
  readonly clients?: readonly OAuthClient[];
  /** Default: none. */
  readonly earlier?: Evidence['earlier'];
}

const unchecked: Verification = { signature: 'unchecked', reason: 'no key to verify it with is known' };
const challengeHeaders = ['WWW-Authenticate', 'Proxy-Authenticate'] as const;

/** Derives every fact that causes look at. Pure; the same observations give the same evidence. */
export function collectEvidence(observed: Observations): Evidence {
  const { exchange, source } = observed;
  const response = exchange?.response;
  const credentials = exchange ? wireCredentials(exchange.request) : sourceCredentials(source);
  const first = exchange?.hops[0]?.request;
  const clock = exchange ? clockFacts(exchange) : { local: observed.now, judge: observed.now };
  return {
    exchange,
    source,
    status: response?.status,
    ...readChallenges(response?.headers ?? []),
    credentials,
    firstCredentials: first ? wireCredentials(first) : credentials,
    tokens: wireTokens(credentials),
    setCookies: readSetCookies(response?.headers ?? []),
    heldBackCookies: exchange ? heldBackCookies(exchange, clock.judge) : [],
    saml: exchange ? samlMessages(exchange) : [],
    callbackErrors: exchange ? callbackErrors(exchange) : [],
    body: readBody(response),
    clock,
    probes: {},
    clients: observed.clients ?? [],
    earlier: observed.earlier ?? [],
  };
}

/** Every credential that a request carries: headers, cookies, userinfo, key-like parameters, fields of its body. */
export function wireCredentials(request: Pick<SentRequest, 'headers' | 'url' | 'body'>): WireCredential[] {
  const found: WireCredential[] = [];
  for (const [name, value] of request.headers) {
    const lower = name.toLowerCase();
    if (lower === 'authorization' || lower === 'proxy-authorization') {
      found.push({ kind: lower, name, where: `${name} header`, value, credentials: readCredentials(value) });
    } else if (lower === 'cookie') {
      for (const cookie of parseCookies(value)) {
        found.push({
          kind: 'cookie',
          name: cookie.name,
          where: cookie.name === '' ? 'a cookie without a name' : `cookie ${cookie.name}`,
          value: cookie.value,
        });
      }
    } else if (isKeyHeader(name)) {
      found.push({ kind: 'key-header', name, where: `header ${name}`, value });
    }
  }
  const inUrl = readUrlCredentials(request.url);
  if (inUrl.userinfo) {
    const { user, password } = inUrl.userinfo;
    found.push({
      kind: 'userinfo',
      name: 'userinfo',
      where: 'userinfo of the URL',
      value: `${user}:${password}`,
    });
  }
  for (const { name, value } of inUrl.parameters) {
    found.push({ kind: 'key-parameter', name, where: `query parameter ${name}`, value });
  }
  return [...found, ...bodyCredentials(request.body)];
}

function sourceCredentials(source: ResolvedRequest | undefined): WireCredential[] {
  if (!source) return [];
  return wireCredentials({ url: source.url, headers: source.headers.map(h => [h.name, h.value] as const) });
}

function readChallenges(headers: SentRequest['headers']): Pick<Evidence, 'challenges' | 'challengeProblems'> {
  const challenges: ReceivedChallenge[] = [];
  const challengeProblems: Evidence['challengeProblems'][number][] = [];
  for (const header of challengeHeaders) {
    for (const value of headerValues(headers, header)) {
      const parsed = parseChallenges(value);
      challenges.push(...parsed.challenges.map(challenge => ({ ...challenge, header })));
      challengeProblems.push(...parsed.problems.map(problem => ({ ...problem, header, value })));
    }
  }
  return { challenges, challengeProblems };
}

function readSetCookies(headers: SentRequest['headers']): SetCookie[] {
  return headerValues(headers, 'Set-Cookie')
    .map(parseSetCookie)
    .filter(cookie => cookie !== undefined);
}

function wireTokens(credentials: readonly WireCredential[]): WireToken[] {
  return credentials.flatMap(credential => {
    const raw = credential.credentials?.token ?? findTokens(credential.value)[0]?.raw;
    const token = raw === undefined ? undefined : decodeToken(raw);
    // A proof of possession goes with a token, and is none (RFC 9449, section 4.2).
    if (token === undefined || token.header['typ'] === 'dpop+jwt') return [];
    return [{ where: credential.where, token, verification: unchecked }];
  });
}
