import type { TokenFailure } from '../../core/auth/oauth/token-failure.ts';
import { diagnose } from '../../core/diagnosis/diagnose.ts';
import { parseObject } from '../../core/diagnosis/issuer-metadata.ts';
import { withTokenFailure } from '../../core/diagnosis/token-failure-findings.ts';
import { collectEvidence } from '../../core/evidence/collect.ts';
import type { Exchange } from '../../core/evidence/exchange.ts';
import type { Inspection } from '../../core/report/inspection.ts';
import type { TokenResolution } from '../resolve-with-tokens.ts';

/**
 * What is reported in place of a request whose token could not be had: the exchange with the provider, explained as any
 * other, or no exchange where it did not come to one.
 */
export function tokenFailureInspection(
  request: Pick<Inspection, 'file' | 'line' | 'name' | 'notes'> & { readonly now: number },
  { source, failed, records, notes, secrets }: TokenResolution,
): Inspection {
  const { file, line, name, now } = request;
  const exchange = failed?.exchange;
  // The request's own text explains the exchange with the provider as little as the other way round.
  const evidence = collectEvidence({ exchange, source: exchange ? undefined : source, now });
  const plain = exchange ? diagnose(evidence) : { findings: [], broken: [] };
  const failure = failed && withCode(failed.error.failure, exchange);
  const why = failure === undefined ? [] : [`Not sent: ${failure.message}`];
  return {
    file,
    line,
    name: exchange ? `${name}: token of ${failure?.name ?? ''}` : name,
    evidence,
    diagnosis: failure === undefined ? plain : withTokenFailure(plain, failure, failed?.grant),
    probes: records,
    notes: [...new Set([...request.notes, ...why, ...notes])],
    ...(secrets.length === 0 ? {} : { secrets }),
  };
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
