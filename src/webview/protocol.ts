import type { ClientCodeOffers } from '../core/report/client-code/client-language.ts';
import type { Report } from '../core/report/report.ts';

/** From the extension host to the panel. */
export type ToPanel =
  | {
      readonly type: 'show';
      readonly report: Report;
      readonly revealed: boolean;
      readonly locale: string;
      /** Absent where no code is offered at all. */
      readonly clientCode?: ClientCodeOffers;
    }
  | { readonly type: 'progress'; readonly text: string };

/** From the panel to the extension host. Indexes point into the report that was shown last. */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'apply-fix'; readonly result: number; readonly finding: number; readonly fix: number }
  | { readonly type: 'resend' }
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
