import type { Evidence } from '../evidence/evidence.ts';
import type { CauseId } from './cause-id.ts';
import { identifying, isGeneral, isPlainRefusal, sameForEveryone } from './detection.ts';
import { speaksOfAuthentication } from './language/subject.ts';
import { phrases } from './language.ts';
import { productStatements } from './product-statements.ts';
import type { Product } from './products/product.ts';
import { isOAuthError, refusalOf } from './refusal.ts';
import { errorCodes } from './rfc.ts';
import { saidTexts } from './said-texts.ts';
import type { Statement } from './statement.ts';
import { normalise } from './wording.ts';

interface Saying {
  readonly where: string;
  readonly text: string;
}

/** Response headers, besides challenges, in which servers say why. */
const tellingHeader = /^(x-)?[a-z0-9-]*(error|reason|denied|message|errortype|fault|why)[a-z0-9-]*$/i;
/** Fields of an error document that carry its reason, and not, say, an address of its documentation. */
const silentField =
  /(^|[.\]])(?:error_?uri|documentation|doc|docs|documentation_url|documentationUrl|more_?info|help|help_?url|href|link|url|uri|instance|path|@type|request_?id|trace_?id|correlation_?id|timestamp|stack|trace|realm|ray_?id|host_?id)$/i;

/**
 * Everything that the server itself says about why it refused, the surest words first. Where a known product speaks,
 * its own meaning of the words stands in for what they would mean elsewhere.
 */
export function readStatements(evidence: Evidence, registry: readonly Product[]): Statement[] {
  const { products: known, protocols: coded } = productStatements(evidence, registry);
  const refusal = refusalOf(evidence);
  const silent = refusal === 'none' || refusal === 'no-answer';
  const general = silent
    ? []
    : [...staleNonce(evidence), ...namedScopes(evidence), ...codeStatements(evidence)];
  const worded =
    silent || known.length > 0 ? [] : sayings(evidence).flatMap(saying => understand(saying, evidence));
  const precise = worded.some(
    ({ cause, strength }) => strength === 'worded' && /^token-(?:audience|issuer)-/.test(cause),
  );
  const all = [
    ...known,
    ...coded.map(asProse),
    // A library that has one code for every refused claim says in the description which one it was.
    ...general.map(one =>
      precise && one.cause === 'insufficient-scope' ? { ...one, strength: 'hint' as const } : one,
    ),
    ...worded,
    ...secondFactor(evidence),
  ];
  return (sameForEveryone(evidence) ? all.map(asHint) : all).sort(
    (a, b) => order[a.strength] - order[b.strength] || Number(isCode(a)) - Number(isCode(b)),
  );
}

/** A code such as M_FORBIDDEN sorts an answer; the sentence beside it explains it. */
function isCode({ strength, text }: Statement): boolean {
  return strength === 'worded' && !/\s/.test(text.trim());
}

/** Words that whoever sends nothing gets as well prove nothing about the credentials that were sent. */
function asHint(statement: Statement): Statement {
  if (/^(?:token-|invalid-credentials|malformed-credentials)/.test(statement.cause))
    return { ...statement, strength: 'hint' };
  if (!statement.cause.startsWith('insufficient-')) return statement;
  // Servers that treat a lesser user like a stranger do exist; words that leave it open as well prove nothing.
  const strength = { exact: 'narrowed', narrowed: 'hint', worded: 'worded', hint: 'hint' } as const;
  return { ...statement, strength: strength[statement.strength] };
}

/** The general code of a protocol weighs no more than a sentence: the one beside it may say more. */
function asProse(statement: Statement): Statement {
  return isGeneral(statement.cause) ? { ...statement, strength: 'worded' } : statement;
}

const order: Readonly<Record<Statement['strength'], number>> = { exact: 0, narrowed: 1, worded: 2, hint: 3 };

/** Sentences that only repeat the status: they say nothing about the reason. */
const statusPhrase =
  /^(?:(?:http )?(?:error )?(?:status )?(?:code )?(?:40[0134]|50[0-4]) ?)?(?:error |http )?(?:unauthori[sz]ed|forbidden|not found|bad request|access denied|unauthori[sz]ed access|forbidden resource|authorization required|internal server error|error|un ?authori[sz]ed error|unauthori[sz]ed exception|forbidden exception)?(?: error)?(?: (?:40[0134]|50[0-4]))?$/;
/** Causes that answers of other statuses do name in prose: Rails answers 422, crashed authentication layers 500. */
const underAnyStatus = new Set<CauseId>([
  'session-expired',
  'server-misconfigured',
  'csrf-failed',
  'identity-provider-unreachable',
  'account-locked',
  'blocked-by-intermediary',
  'account-disabled',
  'rate-limited',
  'client-certificate-required',
]);

/** Understands one sentence: the first phrase that fits decides. */
export function understand({ where, text }: Saying, evidence: Evidence): Statement[] {
  const words = normalise(text);
  if (statusPhrase.test(words)) return [];
  const isHeard = isPlainRefusal(evidence) || isOAuthError(evidence) || speaksOfAuthentication(words);
  const phrase = phrases.find(
    ({ pattern, unless, underAnyStatus = false }) =>
      (isHeard || underAnyStatus) && pattern.test(words) && !unless?.test(words),
  );
  if (!phrase) return [];
  const causes = typeof phrase.causes === 'function' ? phrase.causes(evidence) : phrase.causes;
  return causes.map(cause => ({
    cause,
    strength:
      causes.length === 1 &&
      canMean(cause, evidence) &&
      (phrase.underAnyStatus === true ||
        takesWords(evidence) ||
        isNamedAnyway(cause, evidence) ||
        namesHeader(cause, text))
        ? 'worded'
        : 'hint',
    where,
    text: text.slice(0, 300),
    by: 'its wording',
  }));
}

/** A validation error that names a key header is about the key, whatever the status. */
function namesHeader(cause: CauseId, text: string): boolean {
  return cause === 'api-key-missing-or-misplaced' && /\bx-[a-z-]{0,40}(?:key|token)\b/i.test(text);
}

/** A long page about a request that only reads has help for others on it: forgery is a matter of what changes something. */
function canMean(cause: CauseId, { exchange, body, status }: Evidence): boolean {
  // Where sessions are what an API is about, one that is not found was asked for.
  const { method = 'GET', url = '' } = exchange?.request ?? {};
  if (cause === 'session-expired' && status === 404 && method !== 'POST')
    return !/\/sessions?\/[^/?]+/i.test(url);
  if (cause !== 'csrf-failed' || body.kind !== 'html') return true;
  const reads = ['GET', 'HEAD'].includes(exchange?.request.method ?? '');
  return !reads || body.texts.reduce((length, { text }) => length + text.length, 0) < longPage;
}

/** In characters that are seen. */
const longPage = 600;

/** Statuses under which prose may be taken at its word: a refusal, a bad request, an error in a success. */
function takesWords(evidence: Evidence): boolean {
  return (
    isPlainRefusal(evidence) ||
    evidence.status === 400 ||
    isOAuthError(evidence) ||
    ['login', 'error-in-success'].includes(refusalOf(evidence))
  );
}

/** A signed token that was sent is what a sentence about tokens speaks of, whatever the status; so is what was not sent at all. */
function isNamedAnyway(cause: CauseId, evidence: Evidence): boolean {
  if (underAnyStatus.has(cause) || (cause.startsWith('token-') && evidence.tokens.length > 0)) return true;
  const asksForSome = cause === 'missing-credentials' || cause === 'api-key-missing-or-misplaced';
  const none = identifying(evidence.credentials).length === 0;
  // A 404 that says what is lacking hides nothing.
  if (evidence.status === 404 && /^(?:insufficient-|missing-credentials)/.test(cause))
    return !none || cause === 'missing-credentials';
  return asksForSome && none && (evidence.status ?? 0) < 500;
}

/** The sentences of an answer: challenge parameters, telling headers, the body's strings, errors in redirects. */
function sayings(evidence: Evidence): Saying[] {
  const headers = evidence.exchange?.response?.headers ?? [];
  const challenged = evidence.challenges.flatMap(({ header, params }) =>
    ['error_description', 'error', 'error_codes', 'reason', 'message', 'msg']
      .map(name => ({ where: `response header ${header}, ${name}`, text: params[name] ?? '' }))
      .filter(({ text }) => text !== '' && !(text in errorCodes)),
  );
  const told = headers
    .filter(([name]) => tellingHeader.test(name))
    .map(([name, text]) => ({ where: `response header ${name}`, text: unescaped(text) }));
  const bodied = saidTexts(evidence)
    .map(said => (isAddress(said.path, said.text) ? { ...said, text: lastName(said.text) } : said))
    .filter(({ path, text }) => !silentField.test(path) && /\p{L}{3}/u.test(text) && !(text in errorCodes));
  return [...challenged, ...told, ...bodied].slice(0, 60);
}

/** gRPC escapes what it says as URLs do (`grpc-message`). */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Problem documents put an address under `type` (RFC 9457, section 3.1.1), others a code. */
function isAddress(path: string, text: string): boolean {
  return /(?:^|[.\]])type$/i.test(path) && /[:/]/.test(text);
}

/** What an address under `type` calls the problem: `token-expired` of `https://example.com/problems/token-expired`. */
function lastName(address: string): string {
  const name = address.split(/[/:#]/).at(-1) ?? '';
  return /^[a-z][a-z_-]{5,60}$/i.test(name) ? name : '';
}

/** `"required_scopes": ["orders"]`: a name that says it all. */
function namedScopes({ body }: Evidence): Statement[] {
  const found = body.texts.find(({ path }) => /(?:required|missing|needed)_?scopes?(?:$|\[)/i.test(path));
  if (!found) return [];
  const where = `response body, ${found.path}`;
  return [{ cause: 'insufficient-scope', strength: 'worded', where, text: found.text, by: 'its name' }];
}

function codeStatements(evidence: Evidence): Statement[] {
  const coded = [
    ...evidence.challenges.map(({ header, params }) => ({
      where: `response header ${header}, error`,
      text: params['error'] ?? '',
    })),
    ...saidTexts(evidence),
  ];
  return coded.flatMap(({ where, text }) => {
    const code = Object.hasOwn(errorCodes, text) ? errorCodes[text] : undefined;
    // Any API may call a request invalid; only in a challenge that speaks of credentials.
    if (text === 'invalid_request' && !where.startsWith('response header')) return [];
    return code ? [{ ...code, where, text }] : [];
  });
}

/** A header of its own that asks for a second factor, or says that it was refused: `X-GitHub-OTP`, `x-2fa-approval`. */
function secondFactor({ exchange, status }: Evidence): Statement[] {
  if (status !== 401 && status !== 403) return [];
  const headers = exchange?.response?.headers ?? [];
  return headers
    .filter(
      ([name, value]) =>
        /(?:^|-)(?:otp|totp|2fa|mfa)(?:-|$)/i.test(name) && !/^(?:ok|approved|true)$/i.test(value),
    )
    .slice(0, 1)
    .map(([name, value]) => ({
      cause: 'step-up-required',
      strength: 'worded',
      where: `response header ${name}`,
      text: value.slice(0, 100),
      by: 'its name',
    }));
}

/** RFC 7616, section 3.3: the credentials were right, only the nonce was too old. */
function staleNonce(evidence: Evidence): Statement[] {
  return evidence.challenges
    .filter(({ params }) => params['stale']?.toLowerCase() === 'true')
    .map(({ header }) => ({
      cause: 'digest-nonce-stale',
      strength: 'exact',
      where: `response header ${header}, stale`,
      text: 'stale=true',
      by: 'RFC 7616, section 3.3',
    }));
}
