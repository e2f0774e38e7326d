import type { Evidence } from '../evidence/evidence.ts';
import { type Hop, headerValue } from '../evidence/exchange.ts';
import { isCaptivePortalUrl, leavesTheInternet } from './captive-portal.ts';

/**
 * What kind of answer this is, before anyone asks why.
 * `unauthorized` 401 and its proprietary twins; `forbidden` 403; `login` a sign-in page or a redirect to one;
 * `error-in-success` an error document under a 2xx status, a redirect that carries an error, or a SOAP fault; `client-error` the other 4xx; `none` success.
 */
export type Refusal =
  | 'no-answer'
  | 'unauthorized'
  | 'forbidden'
  | 'proxy'
  | 'throttled'
  | 'login'
  | 'client-error'
  | 'server-error'
  | 'error-in-success'
  | 'none';

// 419 Laravel "Page Expired", 440 IIS "Login Time-out", 498/499 Esri "Invalid Token"/"Token Required".
const unauthorized = new Set([401, 419, 440, 498, 499]);
const signInPath =
  /(^|[/._-])(log[-_]?in|sign[-_]?in|logon|sso|saml2?|oauth2?|authorize|authenticate|auth|adfs|cas|session(s)?\/new)([/._?-]|$)/i;
const signInHost = /^(login|signin|sso|auth|accounts?|idp|id|identity|adfs|okta)\b/i;

/** Classifies the final answer. */
export function refusalOf(evidence: Evidence): Refusal {
  const { status } = evidence;
  if (status === undefined) return 'no-answer';
  // nginx logs 499 for a client that left; whoever sends it says nothing about a token then.
  if (status === 499 && evidence.body.kind === 'empty') return 'client-error';
  if (unauthorized.has(status) || (status === 400 && isChallenged(evidence))) return 'unauthorized';
  if (status === 407) return 'proxy';
  if (status === 429) return 'throttled';
  if (status < 400 && isErrorRedirect(evidence)) return 'error-in-success';
  if (signInTarget(evidence) !== undefined || isLoginPage(evidence)) return 'login';
  if (status === 403) return 'forbidden';
  if (status >= 500) return isSoapFault(evidence) ? 'error-in-success' : 'server-error';
  if (status >= 400) return (status === 400 && refusalInBody(evidence)) || 'client-error';
  return refusalInBody(evidence) ?? (errorInSuccess(evidence) ? 'error-in-success' : 'none');
}

/** Where a redirect to a sign-in page leads, followed or not; undefined when there is none, or when its way led back. */
export function signInTarget(evidence: Evidence): string | undefined {
  const { exchange } = evidence;
  const location = exchange?.response && headerValue(exchange.response.headers, 'Location');
  const redirected = evidence.status !== undefined && evidence.status >= 300 && evidence.status < 400;
  const targets = [
    ...(hasComeBack(evidence) ? [] : (exchange?.hops.filter(isRedirect).map(hop => hop.location) ?? [])),
    ...(redirected && location ? [location] : []),
  ];
  const start = exchange?.request.url ?? '';
  return targets.find(
    target => isSignInUrl(target) && !isCaptivePortalUrl(target) && !leavesTheInternet(start, target),
  );
}

/** A sign-on that needed nobody ends where it began: what the first address then answers is its own word. */
function hasComeBack({ exchange }: Evidence): boolean {
  const [first, last] = [exchange?.hops.find(isRedirect)?.request.url, exchange?.request.url];
  return first !== undefined && last !== undefined && withoutQuery(first) === withoutQuery(last);
}

/** An answer to a challenge is a hop too, and leads nowhere else. */
function isRedirect({ answered }: Hop): boolean {
  return answered === undefined;
}

function withoutQuery(url: string): string | undefined {
  return url.split(/[?#]/, 1)[0];
}

/** Whether a URL reads like the sign-in page or authorization endpoint of something. */
export function isSignInUrl(url: string): boolean {
  const absolute = URL.parse(url, 'http://relative.invalid');
  if (!absolute) return false;
  const asksForSignIn = /[?&](SAMLRequest|response_type|client_id)=/.test(absolute.search);
  return asksForSignIn || signInPath.test(absolute.pathname) || signInHost.test(absolute.hostname);
}

/** An HTML sign-in page where something else was asked for. */
function isLoginPage(evidence: Evidence): boolean {
  const { exchange, body, status } = evidence;
  if (!exchange || status === undefined || body.kind !== 'html' || !body.loginForm) return false;
  if (status >= 400) return false;
  const accept = headerValue(exchange.request.headers, 'Accept') ?? '';
  return !accept.includes('text/html') && !isSignInUrl(exchange.request.url);
}

/** An authorization server refuses by a redirect (RFC 6749, section 4.1.2.1), whatever page that leads to. */
function isErrorRedirect({ callbackErrors }: Evidence): boolean {
  return callbackErrors.some(({ from, error }) => from === 'redirect' && error !== undefined);
}

/** SOAP 1.1, section 6.2: every fault is answered with 500, so that the status says nothing. */
function isSoapFault({ body }: Evidence): boolean {
  const start = body.raw.slice(0, 4000);
  return (
    body.kind === 'xml' &&
    /<(?:[\w-]{1,40}:)?Envelope\b/.test(start) &&
    /<(?:[\w-]{1,40}:)?Fault\b/.test(start)
  );
}

/** RFC 6750, section 3.1: a malformed request is answered with 400, and with a challenge all the same. */
function isChallenged({ challenges }: Evidence): boolean {
  return challenges.some(({ header }) => header === 'WWW-Authenticate');
}

/** RFC 6749, section 5.2 and 4.1.2.1: what an authorization server calls its reasons. */
const oauthError =
  /^(?:invalid_client|invalid_grant|unauthorized_client|unsupported_grant_type|invalid_scope|access_denied|consent_required|interaction_required|login_required|invalid_target|invalid_resource)$/;

/**
 * Whether the body is the error document of an authorization server: then all its words are about authentication.
 * `invalid_request` is anybody's code, but hardly anybody else writes a description under this name beside it.
 */
export function isOAuthError({ body }: Evidence): boolean {
  if (body.kind !== 'json') return false;
  const code = body.texts.find(({ path }) => path === 'error')?.text ?? '';
  if (oauthError.test(code)) return true;
  return code === 'invalid_request' && body.texts.some(({ path }) => path === 'error_description');
}

/** Codes by which GraphQL servers, gRPC-Web and RPC-like APIs refuse under a 200. */
const codesInBody: Readonly<Record<string, Refusal>> = {
  unauthenticated: 'unauthorized',
  not_authenticated: 'unauthorized',
  auth_not_authenticated: 'unauthorized',
  unauthorized: 'unauthorized',
  forbidden: 'forbidden',
  permission_denied: 'forbidden',
  auth_not_authorized: 'forbidden',
  not_authorized: 'unauthorized',
  not_authorised: 'unauthorized',
  authentication_required: 'unauthorized',
  access_denied: 'forbidden',
  unauthorized_user: 'unauthorized',
};

/** gRPC status codes 16 (unauthenticated) and 7 (permission denied), which travel beside an HTTP 200. */
const grpcStatus: Readonly<Record<string, Refusal>> = { '16': 'unauthorized', '7': 'forbidden' };

/** A code in lower case. Under an error member a bare sentence is as good as one: "Not Authorized". */
function asCode(path: string, text: string): string {
  const code = text.toLowerCase();
  return /error/i.test(path) ? code.replace(/[.!]$/, '').replaceAll(' ', '_') : code;
}

function refusalInBody({ body, exchange }: Evidence): Refusal | undefined {
  const grpc =
    headerValue(exchange?.response?.headers ?? [], 'grpc-status') ??
    /(?:^|\n)grpc-status: ?(\d+)/.exec(body.raw.slice(-400))?.[1];
  if (grpc !== undefined && Object.hasOwn(grpcStatus, grpc)) return grpcStatus[grpc];
  if (body.kind !== 'json') return undefined;
  const status = body.texts.find(({ path }) =>
    /^(?:error\.)?(?:http_?)?(?:status|status_?code)$/i.test(path),
  )?.text;
  if (status === '401') return 'unauthorized';
  if (status === '403') return 'forbidden';
  const coded = body.texts.find(
    ({ path, text }) =>
      /(?:^|[.\]])(?:code|type|status|reason|errorType|message|description)$/i.test(path) &&
      Object.hasOwn(codesInBody, asCode(path, text)),
  );
  return coded && codesInBody[asCode(coded.path, coded.text)];
}

/** CONNECT_ERROR, the packet by which Socket.IO refuses a connection (Socket.IO protocol, revision 5). */
const socketRefusal = /^44(?:\/[\w/-]{1,100},)?\{/;

const xmlError =
  /<(?:\w+:)?(?:err(?:or)?s?(?:msg|code)?|\w{0,40}(?:fault|failure|exception))\b|<ack>failure/i;
/** `<rsp stat="fail">`, `<rsp stat="invalidToken"/>` */
const xmlOutcome =
  /\s(?:stat|status|state|result|outcome)="[^"]{0,40}(?:fail|error|invalid|denied|expired|unauthori[sz]ed|rejected)[^"]{0,40}"/i;

/** `{"errors": …}`, `{"ok": false}`, `{"retCode": 10003}`, `<Error>`, a page that is headed as a rejection. */
function errorInSuccess({ body }: Evidence): boolean {
  if (body.kind === 'json')
    return (
      socketRefusal.test(body.raw) ||
      body.texts.some(text => isErrorMember(text) && !(isRecord.test(body.raw) && outcome.test(text.path))) ||
      /^\s*\{[^{}[\]]{0,400}"(?:ok|success|succeeded|status|result)"\s*:\s*false\b/i.test(
        body.raw.slice(0, 600),
      )
    );
  if (body.kind === 'xml')
    return xmlError.test(body.raw.slice(0, 2000)) || xmlOutcome.test(body.raw.slice(0, 600));
  if (body.kind === 'html')
    return /<title>[^<]{0,80}(?:reject|blocked|denied|forbidden|error|expired)/i.test(
      body.raw.slice(0, 4000),
    );
  return (
    body.kind === 'text' &&
    body.raw.length < 400 &&
    /\b(?:expired|denied|unauthori[sz]ed|not (?:authori[sz]ed|allowed|valid)|invalid|incorrect|wrong|fail(?:ed|ure)|error|suspended|disabled|locked|exceeded|missing)\b/i.test(
      body.raw,
    )
  );
}

/** What stands for "all is well" in a member that counts or names an outcome. */
const fine = /^(?:0|1|20[0-6]|0{2,6}|10000|ok|success(?:ful)?|succeeded|true|none)$/i;
const outcome =
  /(?:^|\.)(?:ret_?code|code|err_?code|err_?no|errnum|status|status_?code|result|result_?code|response_?code|info_?code|return_?(?:reason_?)?code|state|ack)$/i;
const errorName =
  /(?:^|[.\]])(?:errors?|errs?|fault|exception|err_?(?:msg|message)|error[-_ ]?(?:code|message|msg|text|type|info|description|reason)|return_?auth_?msg|sub_code)(?:$|[.[])/i;

function isErrorMember({ path, text }: Evidence['body']['texts'][number]): boolean {
  if (path.split('.').length > deepestError) return false;
  if (errorName.test(path)) return !fine.test(text) && !/^(?:log|data|history|items?)\b/i.test(path);
  // Auth.js and its like answer with the address of their error page.
  if (path === 'url') return /[?&]error=/.test(text);
  if (path === 'message' && /^not_?ok$/i.test(text)) return true;
  if (/(?:^|\.)(?:is_?)?success(?:ful)?$/i.test(path)) return /^(?:0|false|no?)$/i.test(text);
  if (!outcome.test(path) || fine.test(text)) return false;
  return /^-?\d+$/.test(text) || failed.test(text);
}

/** What begins with its own name is a thing that was asked for: `{"id": 2, "status": "locked"}`. */
const isRecord = /^\s*\{\s*"(?:id|_id|uuid|object|kind|href|self)"\s*:/;
/** Deeper down, an "error" is data. */
const deepestError = 4;
const failed =
  /^(?:errors?|fail(?:ed|ure)?|unauthori[sz]ed|denied|not_?ok|rejected)$|^[A-Z_]*(?:EXPIRED|LOCKED|REQUIRED|DENIED|INVALID|FAILED|DISABLED|ERROR)[A-Z_]*$/i;
