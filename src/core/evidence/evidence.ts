import type { ChallengeProblemCode } from '../auth/challenge-problem.ts';
import type { Challenge } from '../auth/challenges.ts';
import type { SetCookie } from '../auth/cookies.ts';
import type { Credentials } from '../auth/credentials.ts';
import type { DecodedToken } from '../auth/jwt.ts';
import type { OAuthClient } from '../auth/oauth/oauth-client.ts';
import type { KeySet, Verification } from '../auth/verify.ts';
import type { Problem } from '../http-file/problem.ts';
import type { ResolvedRequest } from '../http-file/resolved-request.ts';
import type { BodyFacts } from './body-facts.ts';
import type { HeldBackCookie } from './cookies-on-the-way.ts';
import type { Exchange } from './exchange.ts';
import type { SeenCallback, SeenSaml } from './sign-on-messages.ts';

/** A credential of any kind that went over the wire, and where it stood. */
export interface WireCredential {
  readonly kind:
    | 'authorization'
    | 'proxy-authorization'
    | 'cookie'
    | 'key-header'
    | 'key-parameter'
    | 'body-field'
    | 'userinfo';
  /** The header, parameter or cookie name. */
  readonly name: string;
  /** In words: `Authorization header`, `query parameter api_key`, `cookie sid`. */
  readonly where: string;
  readonly value: string;
  /** For the two authorization kinds. */
  readonly credentials?: Credentials;
}

/** A JWT or JWE found in a credential. */
export interface WireToken {
  readonly where: string;
  readonly token: DecodedToken;
  readonly verification: Verification;
}

/** A challenge with the header that carried it. */
export interface ReceivedChallenge extends Challenge {
  readonly header: 'WWW-Authenticate' | 'Proxy-Authenticate';
}

/** What an authorization server publishes about itself (RFC 8414, OpenID Connect Discovery 1.0). */
export interface IssuerMetadata {
  readonly url: string;
  readonly issuer?: string;
  readonly jwksUri?: string;
  readonly introspectionEndpoint?: string;
}

/** What the probes have taught; absent when a probe did not run or learned nothing. */
export interface ProbeFacts {
  /** The same request without any credential. */
  readonly anonymous?: Exchange;
  /** The browser's OPTIONS request. */
  readonly preflight?: Exchange;
  readonly issuer?: IssuerMetadata;
  /** Why the issuer's metadata could not be read: one clause. */
  readonly issuerFailure?: string;
  readonly keySet?: KeySet & { readonly url: string };
  readonly keySetFailure?: string;
  /** RFC 9728 metadata of the API itself. */
  readonly resource?: {
    readonly url: string;
    readonly resource?: string;
    readonly authorizationServers: readonly string[];
    readonly scopes: readonly string[];
  };
  /** What the authorization server says of the token (RFC 7662, section 2.2). */
  readonly introspection?: { readonly url: string; readonly active: boolean };
  /** HEAD of the address that a redirect led to. */
  readonly finalUrl?: { readonly exchange: Exchange; readonly carriedCredentials: boolean };
  /** The front page of the request's origin, asked without credentials. */
  readonly origin?: Exchange;
}

/** One probe that was carried out, as shown to the user. */
export interface ProbeRecord {
  readonly id: string;
  readonly exchange: Exchange;
  readonly learned: string;
}

/** The two clocks, in milliseconds since 1970. */
export interface ClockFacts {
  /** From the Date header of the answer (RFC 9110, section 6.6.1). */
  readonly server?: number;
  /** When the answer came, by the local clock. */
  readonly local: number;
  /** The time that expiry is judged by: the server's where known. */
  readonly judge: number;
  /** Server minus local, in seconds; absent for recordings and where the server does not tell. */
  readonly skewSeconds?: number;
}

/** Everything that a cause may look at: the exchange, and what follows from it. Built once, never changed. */
export interface Evidence {
  readonly exchange: Exchange | undefined;
  /** The .http request behind it, where there is one. */
  readonly source: ResolvedRequest | undefined;
  readonly status: number | undefined;
  readonly challenges: readonly ReceivedChallenge[];
  readonly challengeProblems: readonly (Problem<ChallengeProblemCode> & {
    readonly header: string;
    readonly value: string;
  })[];
  /** Credentials that reached the server which gave the final answer. */
  readonly credentials: readonly WireCredential[];
  /** Credentials of the first request, before any redirect. */
  readonly firstCredentials: readonly WireCredential[];
  readonly tokens: readonly WireToken[];
  readonly setCookies: readonly SetCookie[];
  /** Cookies that an answer set and that did not go with the request after it, each with the rule. */
  readonly heldBackCookies: readonly HeldBackCookie[];
  /** SAML messages in redirects, request bodies and forms. */
  readonly saml: readonly SeenSaml[];
  /** Errors, and states that do not match, of OAuth and OpenID Connect in URLs. */
  readonly callbackErrors: readonly SeenCallback[];
  readonly body: BodyFacts;
  readonly clock: ClockFacts;
  readonly probes: ProbeFacts;
  /** OAuth clients that the environment of the request configures. */
  readonly clients: readonly OAuthClient[];
  /** Exchanges of the same run before this one, whose cookies it may carry. */
  readonly earlier: readonly EarlierExchange[];
}

/** A request that was sent earlier in the same run. */
export interface EarlierExchange {
  readonly name: string;
  readonly exchange: Exchange;
}
