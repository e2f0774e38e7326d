import type { TokenFailure, TokenFailureCode } from '../../core/auth/oauth/token-failure.ts';
import { readAwaited } from '../../core/auth/oauth/token-references.ts';
import { diagnose } from '../../core/diagnosis/diagnose.ts';
import { parseObject } from '../../core/diagnosis/issuer-metadata.ts';
import { withTokenFailure } from '../../core/diagnosis/token-failure-findings.ts';
import { collectEvidence } from '../../core/evidence/collect.ts';
import type { ProbeRecord } from '../../core/evidence/evidence.ts';
import type { Exchange } from '../../core/evidence/exchange.ts';
import type { Inspection } from '../../core/report/inspection.ts';
import type { TokenResolution } from '../token-resolution.ts';

/**
 * What is reported in place of a request whose token could not be had: the exchange with the provider, explained as any
 * other, or no exchange where it did not come to one.
 */
export function tokenFailureInspection(
  request: Pick<Inspection, 'file' | 'line' | 'name' | 'notes'> & { readonly now: number },
  { source, fetched, failed, records, notes, secrets }: TokenResolution,
): Inspection {
  const { file, line, name, now } = request;
  const exchange =
    failed?.exchange && shows(failed.error.failure, failed.exchange) ? failed.exchange : undefined;
  // What went well on the way is told as other requests that were sent besides.
  const before = exchange === undefined && failed?.exchange ? [passed(failed.exchange)] : [];
  const kept = [...fetched.keys()].flatMap(expression => {
    const reference = readAwaited(expression);
    return reference?.kind === 'secret' ? [reference.name] : [];
  });
  // The request's own text explains the exchange with the provider as little as the other way round.
  const evidence = collectEvidence({ exchange, source: exchange ? undefined : source, now });
  const plain = exchange ? diagnose(evidence) : { findings: [], broken: [] };
  const failure = failed && withCode(failed.error.failure, exchange);
  const why = exchange === undefined ? [] : ['The request itself was not sent.'];
  return {
    file,
    line,
    name: exchange ? `Token of ${failure?.name ?? ''} for ${name}` : name,
    evidence,
    diagnosis:
      failure === undefined
        ? plain
        : withTokenFailure(plain, failure, { grant: failed?.grant, exchange, secrets: kept }),
    probes: [...records, ...before],
    notes: [...new Set([...request.notes, ...why, ...notes])],
    ...(secrets.length === 0 ? {} : { secrets }),
  };
}

/** Failures that a good answer of the provider shows; of all others it is no proof. */
const shownByAnswer: ReadonlySet<TokenFailureCode> = new Set([
  'not-json',
  'metadata-missing',
  'response-malformed',
  'wrong-issuer',
]);

function shows({ code }: TokenFailure, { response }: Exchange): boolean {
  return response === undefined || response.status >= 400 || shownByAnswer.has(code);
}

function passed(exchange: Exchange): ProbeRecord {
  return { id: 'token-request', exchange, learned: 'before the failure' };
}

/** Providers give codes of OAuth under statuses that are not for them, such as 500. */
function withCode(failure: TokenFailure, exchange: Exchange | undefined): TokenFailure {
  if (failure.code !== 'refused' || failure.error !== undefined) return failure;
  const body = parseObject(exchange?.response?.body.text ?? '');
  const { error, error_description: description } = body ?? {};
  if (typeof error !== 'string') return failure;
  const told = typeof description === 'string' ? { description } : {};
  return { ...failure, error, ...told, message: `The provider answered ${error.slice(0, 60)}.` };
}
