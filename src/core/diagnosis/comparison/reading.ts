import { readBody } from '../../evidence/body.ts';
import { type Exchange, headerValue } from '../../evidence/exchange.ts';
import type { Fact } from '../cause.ts';
import type {
  ComparisonPlan,
  ComparisonReading,
  Difference,
  SecurityFinding,
  SecurityFindingId,
  VariantKind,
  VariantOutcome,
} from './comparison.ts';
import { sameAddress } from './plan.ts';
import { acceptedTwins, securityFindings } from './security-findings.ts';

/** Refusals that a server means, whoever asks: not a throttle, not a timeout. */
const noJudgement: ReadonlySet<number> = new Set([408, 425, 429]);
/** Statuses by which credentials are refused: also 400 for a token that cannot be read. */
const aboutCredentials: ReadonlySet<number> = new Set([400, 401, 403, 407]);

/**
 * Lays the answers side by side. A twin counts as accepted only where the server lets it through and refuses the
 * request without the token: where both get through, nothing is proved about the token.
 *
 * @param outcomes in the order of the plan, possibly cut short
 */
export function readComparison(plan: ComparisonPlan, outcomes: readonly VariantOutcome[]): ComparisonReading {
  const of = (kind: VariantKind) => outcomes.find(({ variant }) => variant.kind === kind);
  const written = of('as-written');
  const anonymous = of('anonymous');
  const control = of('without-token') ?? anonymous;
  const notes = notesOn(plan, outcomes, written, control);
  return {
    answers: outcomes.map(outcome => ({
      ...outcome,
      fromAnonymous: differenceFrom(anonymous, outcome),
      fromWritten: differenceFrom(written, outcome),
    })),
    findings: [...neededNot(written, anonymous, control), ...accepted(plan, outcomes, written, control)],
    notes,
  };
}

/** How the answer to `other` differs from that to `one`; two addresses are not compared. */
function differenceFrom(one: VariantOutcome | undefined, other: VariantOutcome): Difference {
  const [a, b] = [one?.exchange.response, other.exchange.response];
  if (one === undefined || one === other || a === undefined || b === undefined) return 'unknown';
  if (!sameAddress(one.variant.request, other.variant.request)) return 'unknown';
  if (a.status !== b.status) return 'status';
  const isHead = one.variant.request.method === 'HEAD';
  const same = isHead
    ? answerLength(one.exchange) === answerLength(other.exchange)
    : a.body.text === b.body.text;
  return same ? 'same' : 'content';
}

/** Bytes of the answer's content, as received; for HEAD what Content-Length says (RFC 9110, section 8.6). */
export function answerLength({ request, response }: Exchange): number | undefined {
  if (response === undefined) return undefined;
  if (request.method !== 'HEAD') return response.body.size;
  const stated = headerValue(response.headers, 'Content-Length');
  return stated !== undefined && /^\d{1,15}$/.test(stated) ? Number(stated) : undefined;
}

function notesOn(
  plan: ComparisonPlan,
  outcomes: readonly VariantOutcome[],
  written: VariantOutcome | undefined,
  control: VariantOutcome | undefined,
): string[] {
  const notes = [...plan.notes];
  const status = written?.exchange.response?.status;
  const unsent = plan.variants.length - outcomes.length;
  if (unsent > 0) notes.push(`${unsent} of ${plan.variants.length} requests were not sent.`);
  if (written !== undefined && status !== undefined && !isAnswered(written.exchange, control?.exchange))
    notes.push(
      `The request as written was answered ${status}, so that a refused twin shows little. Diagnose it first.`,
    );
  if (plan.token === undefined && control !== undefined)
    notes.push('The request carries no signed JWT, so no twins of a token were made.');
  if (plan.token !== undefined && control !== undefined && isServed(control.exchange))
    notes.push('The server answers without the token too, so that the answers to its twins prove nothing.');
  return notes;
}

function neededNot(
  written: VariantOutcome | undefined,
  anonymous: VariantOutcome | undefined,
  control: VariantOutcome | undefined,
): SecurityFinding[] {
  if (written === undefined || anonymous === undefined || !isServed(written.exchange)) return [];
  if (isServed(anonymous.exchange)) {
    const same = differenceFrom(written, anonymous) === 'same';
    const explanation = same
      ? 'The answer to the request without any credential is the same as with them.'
      : 'The request without any credential is answered with success too; what came back differs.';
    return [finding('credentials-not-needed', explanation, [fact(written), fact(anonymous)])];
  }
  if (control === undefined || control === anonymous || !isServed(control.exchange)) return [];
  const explanation = 'Without any credential the request is refused, and without its token alone it is not.';
  return [finding('token-not-needed', explanation, [fact(anonymous), fact(control)])];
}

function accepted(
  plan: ComparisonPlan,
  outcomes: readonly VariantOutcome[],
  written: VariantOutcome | undefined,
  control: VariantOutcome | undefined,
): SecurityFinding[] {
  if (control === undefined || plan.token === undefined) return [];
  const found = new Map<SecurityFindingId, SecurityFinding>();
  const note = (id: SecurityFindingId, outcome: VariantOutcome, explanation: string) => {
    if (!found.has(id) && isAccepted(outcome, written, control))
      found.set(id, finding(id, explanation, [fact(outcome), fact(control)]));
  };
  if (written !== undefined && plan.token.unsecured)
    note(
      'accepts-alg-none',
      written,
      'The token as written says alg: none, and the request was let through.',
    );
  if (written !== undefined && plan.token.expired)
    note(
      'accepts-expired-token',
      written,
      'The token as written has run out, and the request was let through.',
    );
  for (const outcome of outcomes) {
    const twin = twinOf(outcome.variant.kind);
    if (twin)
      note(
        twin.id,
        outcome,
        `The twin was let through, and without the token the request was not. ${twin.proves}`,
      );
  }
  return [...found.values()];
}

function twinOf(kind: VariantKind): (typeof acceptedTwins)[keyof typeof acceptedTwins] | undefined {
  return Object.entries(acceptedTwins).find(([name]) => name === kind)?.[1];
}

/** Let through, where the same request without the token was turned away. */
function isAccepted(
  outcome: VariantOutcome,
  written: VariantOutcome | undefined,
  control: VariantOutcome,
): boolean {
  if (!isTurnedAway(control.exchange)) return false;
  return isServed(outcome.exchange) || isSameMiss(outcome.exchange, written?.exchange, control.exchange);
}

/** Success with content, or the word that the content is known already; a sign-in page is none. */
function isServed({ response, failure }: Exchange): boolean {
  if (response === undefined || failure !== undefined) return false;
  const { status } = response;
  return (status === 304 || (status >= 200 && status < 300)) && !readBody(response).loginForm;
}

/** Whether the request as written got past the check of its credentials, as far as its answer tells. */
function isAnswered(written: Exchange, control: Exchange | undefined): boolean {
  return isServed(written) || (control !== undefined && isSameMiss(written, written, control));
}

function isTurnedAway({ response }: Exchange): boolean {
  if (response === undefined || noJudgement.has(response.status) || response.status === 304) return false;
  return (
    (response.status >= 300 && response.status < 500) ||
    (response.status < 300 && readBody(response).loginForm)
  );
}

/** Behind the check, yet not a success: the same 404 or 422 as with the token, where without it another status came. */
function isSameMiss(twin: Exchange, written: Exchange | undefined, control: Exchange): boolean {
  const status = twin.response?.status ?? 0;
  if (status < 404 || status >= 500 || noJudgement.has(status) || aboutCredentials.has(status)) return false;
  return written?.response?.status === status && control.response?.status !== status;
}

function finding(id: SecurityFindingId, explanation: string, facts: readonly Fact[]): SecurityFinding {
  return { id, explanation, facts, ...securityFindings[id] };
}

function fact({ variant, exchange }: VariantOutcome): Fact {
  const length = answerLength(exchange);
  const size = length === undefined ? '' : `, ${length} bytes`;
  return { where: variant.label, text: `${exchange.response?.status ?? 'no answer'}${size}` };
}
