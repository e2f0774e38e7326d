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
}
