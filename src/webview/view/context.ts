import type { ClientCodeOffers } from '../../core/report/client-code/client-language.ts';
import type { ReportResult } from '../../core/report/report.ts';
import type { FromPanel } from '../protocol.ts';
import type { Locale } from '../words/moment.ts';

/** What every view of one result needs to know. */
export interface ResultContext {
  readonly result: ReportResult;
  /** Place of the result in the report; the host knows it by that. */
  readonly index: number;
  readonly locale: Locale;
  /** Code on offer for the first finding; absent where there is none. */
  readonly clientCode?: OfferedCode;
  readonly post: (message: FromPanel) => void;
}

/** Code on offer, and the language that was chosen last. */
export interface OfferedCode {
  /** What the code does, without a full stop. */
  readonly title: string;
  readonly languages: ClientCodeOffers['languages'];
  /** The id of a language; one that is not on offer counts as the first. */
  readonly chosen: string;
  readonly choose: (language: string) => void;
}
