import type { Diagnosis } from '../diagnosis/cause.ts';
import type { Evidence, ProbeRecord } from '../evidence/evidence.ts';

/** What one run of the inspector found out about one request: unmasked, for the code that asked; a report is what is shown. */
export interface Inspection {
  /** Path of the .http file as the user gave it; `-` for standard input. */
  readonly file: string;
  /** One-based line of the request line. */
  readonly line: number;
  /** The request's name, else `METHOD path`. */
  readonly name: string;
  readonly evidence: Evidence;
  readonly diagnosis: Diagnosis;
  readonly probes: readonly ProbeRecord[];
  /** Problems of the request's text and failures of our own, one line each. */
  readonly notes: readonly string[];
  /** Fetched values that must be masked wherever they turn up. Absent where nothing was fetched. */
  readonly secrets?: readonly string[];
  /** Requests that were sent for this one before it, in order; absent where there were none. */
  readonly upstream?: readonly Inspection[];
}

/** An inspection with those before it that failed: where a login fails, that is what there is to explain. */
export function withFailedUpstream(inspection: Inspection): Inspection[] {
  const failed = (inspection.upstream ?? []).filter(
    ({ evidence: { exchange, status } }) => exchange === undefined || status === undefined || status >= 400,
  );
  return [...failed, inspection];
}
