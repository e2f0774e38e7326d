import type { ReportResult } from '../../core/report/report.ts';
import type { FromPanel } from '../protocol.ts';
import type { Locale } from '../words/moment.ts';

/** What every view of one result needs to know. */
export interface ResultContext {
  readonly result: ReportResult;
  /** Place of the result in the report; the host knows it by that. */
  readonly index: number;
  readonly locale: Locale;
  readonly post: (message: FromPanel) => void;
}
