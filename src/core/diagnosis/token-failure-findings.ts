import type { TokenErrorMeaning } from '../auth/oauth/token-error-row.ts';
import { meaningOf } from '../auth/oauth/token-errors.ts';
import type { TokenFailure, TokenFailureCode } from '../auth/oauth/token-failure.ts';
import type { Exchange, FailureCode } from '../evidence/exchange.ts';
import type { Confidence, Diagnosis, Finding } from './cause.ts';
import type { CauseId } from './cause-id.ts';
import { causes } from './causes/index.ts';
import { clientAdvice, resend, setSecret } from './fixes.ts';
import { tokenFailureFacts } from './token-failure-facts.ts';

interface Row {
  readonly cause: CauseId;
  readonly title: string;
  readonly next: string;
}

/** What each failure of ours is a case of, and what to do next. */
const rows: Readonly<Record<Exclude<TokenFailureCode, 'refused' | 'login-denied'>, Row>> = {
  'client-unknown': {
    cause: 'unresolved-variable',
    title: 'No OAuth client of this name is configured',
    next: 'Add it under Security.Auth in http-client.env.json, in the environment that the request is sent with.',
  },
  'client-incomplete': {
    cause: 'unresolved-variable',
    title: 'The OAuth client’s configuration is not complete',
    next: 'Add what is missing to the client’s configuration.',
  },
  'grant-unsupported': {
    cause: 'unresolved-variable',
    title: 'The OAuth client’s grant is not supported',
    next: 'Use the authorization code with PKCE for people, client credentials for machines.',
  },
  'secret-unknown': {
    cause: 'unresolved-variable',
    title: 'A secret is not set',
    next: 'Set it with the command “Set Secret”, or in the environment of the command line.',
  },
  'endpoint-unknown': {
    cause: 'unresolved-variable',
    title: 'The token endpoint is not known',
    next: 'Configure Token URL, or Issuer for a provider that publishes its metadata.',
  },
  'endpoint-foreign': {
    cause: 'wrong-endpoint',
    title: 'A client’s secret would have gone to another origin',
    next: 'Check the endpoints of the client: all that take its secret must have the origin of its token endpoint.',
  },
  'endpoint-insecure': {
    cause: 'wrong-endpoint',
    title: 'A client’s secret would have travelled in the clear',
    next: 'Use the https address of the provider. Plain http is for this machine alone.',
  },
  'provider-unreachable': {
    cause: 'identity-provider-unreachable',
    title: 'The identity provider cannot be reached',
    next: 'Check the address, the network, the proxy and the certificate of the provider.',
  },
  'not-json': {
    cause: 'wrong-endpoint',
    title: 'The identity provider’s address answers, but not as one',
    next: 'Compare the address with the provider’s discovery document; a page in its place is often a sign-in page or a proxy.',
  },
  'response-malformed': {
    cause: 'server-misconfigured',
    title: 'The identity provider’s answer breaks the rules of OAuth',
    next: 'Show the answer to whoever runs the provider.',
  },
  'metadata-missing': {
    cause: 'wrong-endpoint',
    title: 'The issuer publishes no metadata',
    next: 'Correct Issuer, with its path, or configure Token URL and Auth URL for a provider without metadata.',
  },
  'wrong-issuer': {
    cause: 'token-issuer-mismatch',
    title: 'The identity provider is not the issuer that it was asked for',
    next: 'Set Issuer to what the provider calls itself, letter by letter, if that is the one you mean.',
  },
  'login-cancelled': {
    cause: 'sso-required',
    title: 'The sign-in was cancelled',
    next: 'Send again and sign in.',
  },
  'login-timeout': {
    cause: 'sso-required',
    title: 'Nobody signed in',
    // For a client or redirect URI that is not registered, no answer may come back (RFC 6749, section 4.1.2.1).
    next: 'Send again and sign in with the browser within five minutes. If the provider shows an error in the browser instead, correct the client id, or register the redirect URI.',
  },
  'login-impossible': {
    cause: 'sso-required',
    title: 'A person has to sign in, which is not possible here',
    next: 'Sign in from the editor, or use a client with the grant Client Credentials.',
  },
  'state-mismatch': {
    cause: 'csrf-failed',
    title: 'The answer to the sign-in is not the answer to our question',
    next: 'Begin the sign-in anew, in one window. If it happens again, someone may be interfering.',
  },
  'port-in-use': {
    cause: 'sso-required',
    title: 'The port for the sign-in is in use',
    next: 'Stop the program that holds the port, or register another redirect URI and set Redirect URL to it.',
  },
  'device-code-expired': {
    cause: 'sso-required',
    title: 'Nobody entered the code in time',
    next: 'Send again and enter the new code.',
  },
  cancelled: {
    cause: 'not-an-auth-failure',
    title: 'The token request was cancelled',
    next: 'Send again.',
  },
};

/** What of the connection failed says more than that it did. */
const unreachable: Readonly<Partial<Record<FailureCode, Pick<Row, 'title' | 'next'>>>> = {
  tls: {
    title: 'The TLS handshake with the identity provider failed',
    next: 'Check that the address speaks https, and whether it wants a client certificate.',
  },
  timeout: {
    title: 'The identity provider did not answer in time',
    next: 'Send again. If the provider stays slow, allow it more time: the setting httpAuthInspector.timeout, --timeout on the command line.',
  },
  dns: {
    title: 'The identity provider’s host name is not known',
    next: 'Correct the host name in Token URL or Issuer, or join the network in which it is known.',
  },
  refused: {
    title: 'Nothing listens at the identity provider’s address',
    next: 'Start the provider, or correct host and port in Token URL or Issuer.',
  },
  proxy: {
    title: 'The proxy did not lead to the identity provider',
    next: 'Check the proxy’s address and its credentials.',
  },
};

const certificate: Pick<Row, 'title' | 'next'> = {
  title: 'The certificate of the identity provider is not accepted',
  next: 'Renew the provider’s certificate, correct the host name that it is for, or make this machine trust who issued it.',
};
/** What the platform says of a certificate, in place of what went wrong in the handshake. */
const ofCertificate = /^(?:CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERR_TLS_CERT_)/;

const byMeaning: Readonly<Record<TokenErrorMeaning['group'], Pick<Row, 'cause' | 'title'>>> = {
  'client-authentication': { cause: 'invalid-credentials', title: 'The provider does not accept the client' },
  pkce: { cause: 'token-binding-mismatch', title: 'The proof key (PKCE) does not fit' },
  redirect: { cause: 'wrong-endpoint', title: 'The redirect URI is not registered' },
  'grant-used-up': { cause: 'token-revoked', title: 'The code or refresh token is no longer good' },
  'user-credentials': { cause: 'invalid-credentials', title: 'User name or password are not accepted' },
  'account-disabled': { cause: 'account-disabled', title: 'The account or client is disabled' },
  'account-not-ready': { cause: 'account-disabled', title: 'The account cannot be used yet' },
  'client-not-there': { cause: 'wrong-endpoint', title: 'The user pool or app client is not there' },
  'grant-not-allowed': { cause: 'insufficient-permissions', title: 'The client may not use this grant' },
  scope: { cause: 'insufficient-scope', title: 'The scope is not granted' },
  audience: { cause: 'token-audience-mismatch', title: 'The audience is not known to the provider' },
  consent: { cause: 'insufficient-permissions', title: 'Consent is missing' },
  'sign-in-again': { cause: 'sso-required', title: 'The provider wants a new sign-in' },
  denied: { cause: 'insufficient-permissions', title: 'The sign-in was refused' },
  'provider-down': { cause: 'identity-provider-unreachable', title: 'The provider failed by itself' },
  request: { cause: 'not-an-auth-failure', title: 'The provider does not understand the request' },
};

/** Refusals that another value of a secret would mend. */
const mistyped: ReadonlySet<string> = new Set(['client-authentication', 'user-credentials']);

/** What else is known of a failed token request. */
export interface TokenFailureContext {
  readonly grant?: string | undefined;
  /** With the provider. */
  readonly exchange?: Exchange | undefined;
  /** Names of the secrets that went into it. */
  readonly secrets?: readonly string[];
}

/**
 * Adds what we know of a failed token request to what the causes found in its exchange. Their findings stay in front
 * where they are as sure of another cause: the provider's own words count more than the code.
 */
export function withTokenFailure(
  diagnosis: Diagnosis,
  failure: TokenFailure,
  { grant, exchange, secrets = [] }: TokenFailureContext = {},
): Diagnosis {
  const mine = findingOf(failure, grant, exchange, secrets);
  const same = diagnosis.findings.find(({ cause }) => cause === mine.cause);
  if (same) {
    const merged: Finding = {
      ...same,
      title: mine.title,
      confidence: mine.confidence,
      explanation: mine.explanation,
      facts: [
        ...same.facts,
        ...mine.facts.filter(({ text }) => !same.facts.some(fact => fact.text.startsWith(text))),
      ],
      fixes: [
        ...mine.fixes,
        ...same.fixes.filter(({ title }) => !mine.fixes.some(fix => fix.title === title)),
      ],
    };
    const findings = diagnosis.findings.map(finding => (finding === same ? merged : finding));
    return { ...diagnosis, findings: findings.toSorted(byConfidence) };
  }
  const others = diagnosis.findings.filter(({ cause }) => cause !== 'not-an-auth-failure');
  const isVague = mine.cause === 'not-an-auth-failure' && failure.error !== undefined;
  const isSurer =
    others.length > 0 && (isVague || (mine.confidence === 'likely' && others[0]?.confidence === 'certain'));
  return { ...diagnosis, findings: isSurer ? [...others, mine] : [mine, ...others] };
}

const surest: readonly Confidence[] = ['certain', 'likely', 'possible'];

function byConfidence(a: Finding, b: Finding): number {
  return surest.indexOf(a.confidence) - surest.indexOf(b.confidence);
}

function findingOf(
  failure: TokenFailure,
  grant: string | undefined,
  exchange: Exchange | undefined,
  secrets: readonly string[],
): Finding {
  const meaning = meaningOf(failure, grant);
  const row =
    meaning === undefined ? rowOf(failure, exchange) : { ...byMeaning[meaning.group], next: meaning.next };
  const cause = causes.find(({ id }) => id === row.cause);
  if (!cause) throw new Error(`no cause ${row.cause}`);
  const { id, help, references } = cause;
  // A code that is there in several cases leaves room for the provider's own words.
  const open = meaning?.group === 'request' || meaning?.group === 'grant-used-up';
  const confidence: Confidence = open || failure.code === 'provider-unreachable' ? 'likely' : 'certain';
  return {
    cause: id,
    title: row.title,
    confidence,
    explanation: meaning === undefined ? failure.message : `${meaning.explanation} ${failure.message}`,
    facts: tokenFailureFacts(failure, exchange),
    fixes: [
      ...(failure.code === 'secret-unknown' ? [setSecret(failure.name, 'Set')] : []),
      ...(mistyped.has(meaning?.group ?? '') ? secrets.map(name => setSecret(name, 'Replace')) : []),
      clientAdvice(row.next),
      resend('Send again'),
    ],
    help,
    references,
  };
}

/** A refusal without a code of the specification says only that it is one. */
function rowOf({ code }: TokenFailure, exchange: Exchange | undefined): Row {
  const broke = code === 'provider-unreachable' ? exchange?.failure : undefined;
  const onTheWay = ofCertificate.test(broke?.detail ?? '') ? certificate : broke && unreachable[broke.code];
  if (code !== 'refused' && code !== 'login-denied') return { ...rows[code], ...onTheWay };
  return {
    cause: 'not-an-auth-failure',
    title: 'The identity provider refused without a reason',
    next: 'Show the answer to whoever runs the provider.',
  };
}
