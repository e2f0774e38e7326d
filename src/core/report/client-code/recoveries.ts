import type { CauseId } from '../../diagnosis/cause-id.ts';
import type { ReportResult } from '../report.ts';
import { plainText, type RequestChanges } from './planned-request.ts';

/** What a renewal is told: its own parameters, or the time of the server. */
export type RenewalInput = readonly (readonly [name: string, value: string])[] | 'server-time';

/** How code recovers from a refusal. Each language has one template for each kind. */
export type Recovery =
  /** Recognize the refusal, get a new value for the credential's header, send again once. */
  | {
      readonly kind: 'renew';
      readonly status: number;
      /** Stands in WWW-Authenticate as well; empty where the status says enough. */
      readonly challenge: string;
      /** Name of the function that the reader has to write, in words. */
      readonly renewal: string;
      /** What that function does, and what it returns. */
      readonly duty: string;
      readonly input: RenewalInput;
    }
  /** Wait as long as Retry-After says and send again, a few times. */
  | { readonly kind: 'wait'; readonly status: number }
  /** Send to another address, and take no further redirect. */
  | { readonly kind: 'direct' };

interface PlannedRecovery extends RequestChanges {
  readonly title: string;
  readonly remarks: readonly string[];
  readonly recovery: Recovery;
}

type Planner = (result: ReportResult) => PlannedRecovery | undefined;

/** What to do about each cause that code can do something about. */
export const recoveries: Readonly<Partial<Record<CauseId, Planner>>> = {
  'token-expired': refresh,
  'token-revoked': refresh,
  'invalid-credentials': result =>
    challengeParams(result, 'error').includes('invalid_token') ? refresh(result) : undefined,
  'insufficient-scope': askForScope,
  'step-up-required': stepUp,
  'session-expired': signInAgain,
  'csrf-failed': renewAntiForgeryToken,
  'clock-skew': useServerTime,
  'rate-limited': wait,
  'redirect-dropped-credentials': sendDirectly,
};

function refresh(result: ReportResult): PlannedRecovery | undefined {
  const status = refusal(result);
  // A DPoP token is renewed together with its proof, which no header alone can replace.
  if (status === undefined || isDpop(result)) return undefined;
  return {
    title: 'Refresh the access token once, and send the request again',
    remarks: [
      'Where requests run side by side, let them share one refresh: a refresh token may work only once.',
      'When the refresh is refused too, the user has to sign in (RFC 6749, section 6).',
    ],
    credentialHeader: 'Authorization',
    recovery: {
      kind: 'renew',
      status,
      challenge: '',
      renewal: 'refresh access token',
      duty: 'Exchanges the refresh token for a new access token. Returns "Bearer " and the new token.',
      input: [],
    },
  };
}

function askForScope(result: ReportResult): PlannedRecovery | undefined {
  const status = refusal(result);
  if (status === undefined || isDpop(result)) return undefined;
  const [scope = 'YOUR_MISSING_SCOPE'] = challengeParams(result, 'scope');
  return {
    title: 'Ask for the missing scope, and send the request again',
    remarks: ['A refresh cannot widen what was granted: the user has to agree (RFC 6749, section 6).'],
    credentialHeader: 'Authorization',
    recovery: {
      kind: 'renew',
      status,
      challenge: errorOf(result, 'insufficient_scope'),
      renewal: 'authorize again',
      duty: 'Sends the user to the authorization endpoint, with the scopes there are and these. Returns "Bearer " and the new token.',
      input: [['scope', scope]],
    },
  };
}

/** RFC 9470, section 4: the authorization request takes over acr_values and max_age of the challenge. */
function stepUp(result: ReportResult): PlannedRecovery | undefined {
  const status = refusal(result);
  const input = (['acr_values', 'max_age'] as const).flatMap(name =>
    challengeParams(result, name)
      .slice(0, 1)
      .map(value => [name, value] as const),
  );
  if (status === undefined || input.length === 0 || isDpop(result)) return undefined;
  return {
    title: 'Sign in more strongly, as the challenge asks, and send the request again',
    remarks: ['The challenge names what the authorization request has to ask for (RFC 9470, section 4).'],
    credentialHeader: 'Authorization',
    recovery: {
      kind: 'renew',
      status,
      challenge: errorOf(result, 'insufficient_user_authentication'),
      renewal: 'authorize again',
      duty: 'Sends the user to the authorization endpoint with these parameters. Returns "Bearer " and the new token.',
      input,
    },
  };
}

function signInAgain(result: ReportResult): PlannedRecovery | undefined {
  // A redirect to the sign-in page is what tells: it must not be followed.
  const status = result.hops.find(({ answered }) => answered === undefined)?.status ?? refusal(result, 300);
  if (status === undefined) return undefined;
  return {
    title: 'Sign in again when the session has ended, and send the request again',
    remarks: ['Redirects are not followed, so that a sign-in page is not taken for the answer.'],
    credentialHeader: 'Cookie',
    followRedirects: false,
    recovery: {
      kind: 'renew',
      status,
      challenge: '',
      renewal: 'sign in',
      duty: 'Signs in. Returns the new value of the Cookie header, name=value of each cookie that was set.',
      input: [],
    },
  };
}

function renewAntiForgeryToken(result: ReportResult): PlannedRecovery | undefined {
  const status = refusal(result);
  if (status === undefined) return undefined;
  const sent = result.request.headers.find(([name]) => /^[\w-]*(?:csrf|xsrf)[\w-]*$/i.test(name));
  return {
    title: 'Fetch a new anti-forgery token once, and send the request again',
    remarks: ['The token belongs to the session: fetch it with the cookies of this request.'],
    credentialHeader: sent?.[0] ?? 'X-CSRF-Token',
    recovery: {
      kind: 'renew',
      status,
      challenge: '',
      renewal: 'fetch csrf token',
      duty: 'Fetches the page or endpoint that hands out the token. Returns the token.',
      input: [],
    },
  };
}

function useServerTime(result: ReportResult): PlannedRecovery | undefined {
  const status = refusal(result);
  if (status === undefined) return undefined;
  return {
    title: "Sign with the server's time when the clocks disagree, and send the request again",
    remarks: [
      "Keep the difference to the server's clock, so that the next request is right at once.",
      'The better cure is a clock that is set by NTP.',
    ],
    credentialHeader: 'Authorization',
    recovery: {
      kind: 'renew',
      status,
      challenge: '',
      renewal: 'sign credentials',
      duty: 'Signs the token or request as of the given time. Returns the new value of the Authorization header.',
      input: 'server-time',
    },
  };
}

function wait(result: ReportResult): PlannedRecovery | undefined {
  const status = refusal(result);
  if (status === undefined) return undefined;
  return {
    title: 'Wait as long as the server asks, and send the request again',
    remarks: ['Retry-After is a number of seconds or a date (RFC 9110, section 10.2.3).'],
    recovery: { kind: 'wait', status },
  };
}

function sendDirectly(result: ReportResult): PlannedRecovery | undefined {
  const url = result.lastRequest?.url ?? result.hops.at(-1)?.location;
  if (url === undefined) return undefined;
  return {
    title: 'Send the request to its final address',
    remarks: ['Make sure that this address may see the credentials: they were written for another one.'],
    url,
    followRedirects: false,
    recovery: { kind: 'direct' },
  };
}

/** The status that code can tell the refusal by; an error under a 2xx is not one. */
function refusal({ response }: ReportResult, least = 400): number | undefined {
  return response && response.status >= least ? response.status : undefined;
}

function challengeParams({ challenges }: ReportResult, name: string): string[] {
  const values = challenges
    .filter(({ header }) => header === 'WWW-Authenticate')
    .map(({ params }) => plainText(params[name] ?? ''));
  return values.filter(value => value !== '');
}

function errorOf(result: ReportResult, error: string): string {
  return challengeParams(result, 'error').includes(error) ? error : '';
}

function isDpop({ request }: ReportResult): boolean {
  return request.headers.some(([name]) => name.toLowerCase() === 'dpop');
}
