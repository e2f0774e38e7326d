import type { ReportResult } from '../../core/report/report.ts';
import { statusWords, type Tone, verdictOf } from './verdict.ts';

/** One side of before and after. */
export interface Side {
  readonly heading: 'Before' | 'Now';
  readonly status: string;
  readonly cause: string;
  readonly tone: Tone;
}

/** Before and after a fix, in words. */
export interface Outcome {
  readonly headline: string;
  readonly tone: Tone;
  readonly sides: readonly [Side, Side];
}

/** Whether the fix was the right one, told by what came before and what comes now. */
export function outcomeOf(before: ReportResult, now: ReportResult): Outcome {
  const sides = [sideOf('Before', before), sideOf('Now', now)] as const;
  const { tone } = sides[1];
  return { headline: headline(before, now, tone), tone, sides };
}

function sideOf(heading: Side['heading'], result: ReportResult): Side {
  const { title, tone } = verdictOf(result);
  return { heading, status: statusWords(result), cause: title, tone };
}

function headline(before: ReportResult, now: ReportResult, tone: Tone): string {
  if (tone === 'fine') return verdictOf(before).tone === 'fine' ? 'It works, as before' : 'That was it';
  const [was, is] = [before.findings[0]?.cause, now.findings[0]?.cause];
  if (is === undefined && now.response === null) return 'No answer this time';
  if (was !== is) return 'Another cause now';
  return before.findings[0]?.title === now.findings[0]?.title
    ? 'Still the same cause'
    : 'The same kind of cause';
}
