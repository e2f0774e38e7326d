import type { ClientCodeOffers } from '../core/report/client-code/client-language.ts';
import type { Report, ReportResult } from '../core/report/report.ts';

/** What became of a fix. */
export type AfterFix =
  /** Something was done: `method` may be sent again to see whether that was it. */
  | { readonly kind: 'offer'; readonly words: string; readonly method: string }
  /** It was sent again; `result` is the place of what came now, in the report. */
  | { readonly kind: 'outcome'; readonly before: ReportResult; readonly result: number };

/** From the extension host to the panel. */
export type ToPanel =
  | {
      readonly type: 'show';
      readonly report: Report;
      readonly revealed: boolean;
      readonly locale: string;
      /** Absent where no code is offered at all. */
      readonly clientCode?: ClientCodeOffers;
      readonly afterFix?: AfterFix;
    }
  | { readonly type: 'progress'; readonly text: string };

/** From the panel to the extension host. Indexes point into the report that was shown last. */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'apply-fix'; readonly result: number; readonly finding: number; readonly fix: number }
  /** `offered`: by the panel itself, after a fix. */
  | { readonly type: 'resend'; readonly offered?: boolean }
  | { readonly type: 'reveal'; readonly on: boolean }
  | { readonly type: 'copy'; readonly format: 'markdown' | 'json' | 'curl' }
  /** Code that copes with the first finding; `language` is the id of one that was offered. */
  | { readonly type: 'copy-client-code'; readonly result: number; readonly language: string }
  | { readonly type: 'go-to-request'; readonly result: number }
  | {
      readonly type: 'open-reference';
      readonly result: number;
      readonly finding: number;
      readonly reference: number;
    };
