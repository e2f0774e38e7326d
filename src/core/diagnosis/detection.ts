import { isSessionCookie, mayBeSessionCookie } from '../auth/cookies.ts';
import type { Evidence, WireCredential, WireToken } from '../evidence/evidence.ts';
import { isAnswerAlone } from '../evidence/exchange.ts';
import type { Confidence, Fact } from './cause.ts';
import type { CauseId } from './cause-id.ts';
import { isSignInUrl, refusalOf } from './refusal.ts';
import type { Statement } from './statement.ts';

/** How much the server's own words weigh: a code of a specification or product, prose, a word that leaves it open. */
const bySaying: Readonly<Record<Statement['strength'], { confidence: Confidence; weight: number }>> = {
  exact: { confidence: 'certain', weight: 40 },
  narrowed: { confidence: 'likely', weight: 45 },
  worded: { confidence: 'likely', weight: 20 },
  hint: { confidence: 'possible', weight: 10 },
};

/** Causes that a server names when it does not want to, or cannot, be more precise. */
const general = new Set<CauseId>(['invalid-credentials', 'missing-credentials', 'insufficient-permissions']);

/** Whether a cause is one that servers name when they cannot, or do not want to, be more precise. */
export function isGeneral(cause: CauseId): boolean {
  return general.has(cause);
}

export interface Spoken {
  readonly confidence: Confidence;
  readonly weight: number;
  readonly strength: Statement['strength'];
  readonly facts: readonly Fact[];
}

/** What the server said of one cause, ready for a detection; undefined when it did not mention it. */
export function spoken(said: readonly Statement[], cause: CauseId): Spoken | undefined {
  const mine = said.filter(statement => statement.cause === cause);
  const best = mine[0];
  if (!best) return undefined;
  const { confidence, weight } = bySaying[best.strength];
  // What is said first is the message; hints and help texts follow it.
  const first = said.find(({ strength }) => strength === best.strength) === best ? 2 : 0;
  // A product that leaves several causes open lists the more probable ones first.
  const listed =
    best.strength === 'narrowed' ? said.filter(({ strength }) => strength === 'narrowed').indexOf(best) : 0;
  return {
    confidence,
    strength: best.strength,
    weight: weight + first - 10 * listed - (general.has(cause) && !isPrecise(best) ? 10 : 0),
    facts: [...new Map(mine.map(statement => [statement.text, quote(statement)])).values()].slice(0, 3),
  };
}

/** A statement as a fact, with whatever gives the words their meaning. */
export function quote({ where, text, by }: Statement): Fact {
  return { where, text: by === 'its wording' ? text : `${text} (${by})` };
}

/** Whether the server plainly names another particular cause, so that what we computed is true but beside the point. */
export function namesAnother(said: readonly Statement[], ...causes: readonly CauseId[]): boolean {
  if (said.some(({ cause }) => causes.includes(cause))) return false;
  return said.some(
    ({ cause, strength }) => (strength === 'exact' || strength === 'worded') && !general.has(cause),
  );
}

/** Whether the server refused, in any of the ways that can be about authentication, or says so under any status. */
export function isRefused(evidence: Evidence, said: readonly Statement[] = []): boolean {
  const refusal = refusalOf(evidence);
  // Checks that throw answer 500, and say what was wrong all the same.
  if (refusal === 'server-error' && said.some(({ strength }) => strength === 'worded')) return true;
  return !['none', 'no-answer', 'server-error'].includes(refusal) || said.some(isPrecise);
}

/** The word of a specification or of a product that is known. */
function isPrecise({ strength }: Statement): boolean {
  return strength === 'exact' || strength === 'narrowed';
}

/** 401 and its twins, or 403: the two plain refusals. */
export function isPlainRefusal(evidence: Evidence): boolean {
  return ['unauthorized', 'forbidden'].includes(refusalOf(evidence));
}

/** Whether the same request without credentials got the very same refusal: then they made no difference. */
export function sameForEveryone({ exchange, probes }: Evidence): boolean {
  const [mine, theirs] = [exchange?.response, probes.anonymous?.response];
  return (
    mine !== undefined &&
    theirs !== undefined &&
    mine.status === theirs.status &&
    mine.body.text === theirs.body.text
  );
}

/** The credentials that identify someone; anti-forgery and unrelated cookies do not. */
export function identifying(credentials: readonly WireCredential[]): WireCredential[] {
  const known = credentials.filter(({ kind, name }) => {
    if (kind === 'proxy-authorization') return false;
    return kind !== 'cookie' || isSessionCookie(name);
  });
  return known.length > 0 ? known : credentials.filter(isSession);
}

/** A session cookie, by its name or, where nothing else could be one, by its value. */
export function isSession({ kind, name, value }: WireCredential): boolean {
  return kind === 'cookie' && (isSessionCookie(name) || mayBeSessionCookie(name, value));
}

/** Whether the answer speaks about credentials that it was given: some were seen, or its words are unmistakable. */
export function wereJudged(evidence: Evidence, said: readonly Statement[]): boolean {
  if (said.some(isPrecise) || isSignInAttempt(evidence)) return true;
  // Where the request was not recorded, the words of the server are all there is.
  if (isAnswerAlone(evidence.exchange)) return true;
  const oauth = evidence.body.texts.some(
    ({ path, text }) => path === 'error' && /^invalid_(?:grant|client|token)$/.test(text),
  );
  if (oauth || identifying(evidence.credentials).length > 0) return true;
  return namesWhatIsWrong(evidence, said) || judgesUnnamed(evidence, said);
}

/** Headers that every client may send and that identify nobody. */
const everyday =
  /^(?:host|user-agent|accept|content|conn|upgrade|sec-|cache|pragma|origin|referer|cookie|date|via|te$|dnt|expect|from|range|if-|x-(?:forw|req|corr|real|csrf|xsrf|http)|forw|prior|soap|baggage)|version|lang|locale|zone|platform|tenant|trace|idempot/i;
const opaque = /^(?=.*\d)(?=.*[a-z])[\w.~+/=-]{16,}$/i;

/** Whether something in the request may be a credential under a name that nobody knows: a header, a parameter, a part of the path. */
export function mayHoldCredential({ exchange, credentials }: Evidence): boolean {
  if (!exchange || credentials.length > 0) return false;
  const { url, headers } = exchange.request;
  const parsed = URL.parse(url);
  return (
    headers.some(([name, value]) => !everyday.test(name) && opaque.test(value.trim())) ||
    [...(parsed?.searchParams.values() ?? [])].some(value => opaque.test(value)) ||
    (parsed?.pathname ?? '').split('/').some(part => opaque.test(part) && !uuid.test(part))
  );
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-/i;

/** The server judged something, in words that are no hint, and the request may hold it. */
export function judgesUnnamed(evidence: Evidence, said: readonly Statement[]): boolean {
  const judged = said.filter(
    ({ cause, strength }) =>
      strength === 'worded' && /^(?:invalid-credentials|token-|account-|session-)/.test(cause),
  );
  if (judged.length === 0 || evidence.credentials.length > 0) return false;
  const names = evidence.exchange?.request.headers
    .map(([name]) => name.toLowerCase())
    .filter(name => !everyday.test(name));
  const named = judged.some(({ text }) => names?.some(name => text.toLowerCase().includes(name)) ?? false);
  return named || mayHoldCredential(evidence);
}

const ofAccess =
  /access|auth|permi|allow|forb|den[iy]|right|role|admin|owner|user|account|member|log ?in|sign|cred|token|key|session|secur|protect|restrict|disab|private|plan|licen|block|reject|refer|origin|\bip\b|countr|approv|scope|identi|verif|trial|subscri|csrf|polic|bot\b|valid|code|error|captcha|unable|contact|autor|acc[eè]s|zugr|berecht|erlaub|droit|interdi|rechte|usuari|utent|nutzer|pro[hi]ib/i;

/** A 403 whose sentence speaks of another matter: stock, dates, votes. Some APIs refuse by rules of their business in this way. */
export function speaksOfBusiness(evidence: Evidence, said: readonly Statement[]): boolean {
  const { body, status, challenges } = evidence;
  if (
    status !== 403 ||
    said.length > 0 ||
    challenges.length > 0 ||
    identifying(evidence.credentials).length === 0
  )
    return false;
  if (body.kind !== 'json' && body.kind !== 'text') return false;
  const sentences = body.texts.filter(({ text }) => /[a-z]{2,} [a-z]{2,}/.test(text));
  return sentences.length > 0 && !ofAccess.test(sentences.map(({ text }) => text).join(' '));
}

/** "Wrong password" under a status that is no plain refusal: one was sent, in a field or parameter that nobody knows. */
function namesWhatIsWrong(evidence: Evidence, said: readonly Statement[]): boolean {
  const { request } = evidence.exchange ?? {};
  const carries = request !== undefined && (request.body !== undefined || request.url.includes('?'));
  return carries && !isPlainRefusal(evidence) && said.some(({ strength }) => strength === 'worded');
}

/** A POST to a sign-in or token address: its credentials are in the body, whether the recording kept it or not. */
export function isSignInAttempt({ exchange }: Evidence): boolean {
  return exchange?.request.method === 'POST' && isSignInUrl(exchange.request.url);
}

const signatureName = /(?:^|[-_.])sign$|signature|hmac|(?:^|[-_])(?:api-?)?hash$/i;
const signatureField = /(?:^|[?&{,\s])"?(?:\w{1,20}_)?(?:sign|signature|hmac)"?\s?[:=]/i;

/** Whether the request carries a signature over itself, in any of its places: then times and nonces are part of it. */
export function isSigned(evidence: Evidence): boolean {
  const { request } = evidence.exchange ?? {};
  const scheme = authorization(evidence)?.credentials?.scheme ?? '';
  return (
    /aws4|hmac|signature|shared-?key|hawk|^aws$/i.test(scheme) ||
    evidence.credentials.some(({ name }) => signatureName.test(name)) ||
    signatureField.test((request?.body ?? '').slice(0, 4000)) ||
    signatureField.test(URL.parse(request?.url ?? '')?.search ?? '')
  );
}

/** The Authorization header of the final request. */
export function authorization(evidence: Evidence): WireCredential | undefined {
  return evidence.credentials.find(({ kind }) => kind === 'authorization');
}

/** The first signed token on the wire that could be read. */
export function readableToken(evidence: Evidence): WireToken | undefined {
  return evidence.tokens.find(({ token }) => token.claims !== undefined);
}

/** A claim as text, for quoting. */
export function claimText(token: WireToken, name: string): string | undefined {
  const value = token.token.claims?.[name];
  return value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
}

/** The status of the answer as a fact. */
export function statusFact(evidence: Evidence): Fact {
  const response = evidence.exchange?.response;
  return {
    where: 'response status',
    text: response ? `${response.status} ${response.statusText}`.trim() : 'no answer',
  };
}

/** The challenges as facts, as far as they can be quoted. */
export function challengeFacts(evidence: Evidence): Fact[] {
  return evidence.challenges.slice(0, 4).map(({ header, scheme, params }) => ({
    where: `response header ${header}`,
    text: [scheme, ...Object.entries(params).map(([name, value]) => `${name}="${value}"`)].join(' '),
  }));
}

/** An instant in the form in which it can be compared with a Date header and read by anyone. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

/** A span in words, rounded to what matters. */
export function span(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}
