import type { ReportResult } from '../report.ts';
import { type PlannedRequest, plannedRequest } from './planned-request.ts';
import { type Recovery, recoveries } from './recoveries.ts';

/** What client code should do about the first finding of a result, in no language yet. */
export interface ClientCodePlan {
  /** One line for a person: what the code does. */
  readonly title: string;
  /** What there is to know beyond that, one line each, with its source. */
  readonly remarks: readonly string[];
  readonly request: PlannedRequest;
  readonly recovery: Recovery;
}

/**
 * Plans the code for the first finding; `undefined` where no code mends it, or where the answer gives code nothing to
 * recognize the refusal by.
 *
 * @param result of a report with masked secrets: what is masked becomes a placeholder
 */
export function planClientCode(result: ReportResult): ClientCodePlan | undefined {
  const cause = result.findings[0]?.cause;
  const planned = cause === undefined ? undefined : recoveries[cause]?.(result);
  if (planned === undefined) return undefined;
  const { title, remarks, recovery, ...changes } = planned;
  const request = plannedRequest(result, changes);
  return request && { title, remarks, request, recovery };
}
