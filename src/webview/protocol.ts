import type { Report } from '../core/report/report.ts';

/** From the extension host to the panel. */
export type ToPanel =
  | { readonly type: 'show'; readonly report: Report; readonly revealed: boolean; readonly locale: string }
  | { readonly type: 'progress'; readonly text: string };

/** From the panel to the extension host. Indexes point into the report that was shown last. */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'apply-fix'; readonly result: number; readonly finding: number; readonly fix: number }
  | { readonly type: 'resend' }
  | { readonly type: 'reveal'; readonly on: boolean }
  | { readonly type: 'copy'; readonly format: 'markdown' | 'json' }
  | { readonly type: 'go-to-request'; readonly result: number }
  | {
      readonly type: 'open-reference';
      readonly result: number;
      readonly finding: number;
      readonly reference: number;
    };
