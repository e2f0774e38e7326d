import type { Range } from './range.ts';

/** How surely a problem in the text breaks the request. */
export type Severity = 'error' | 'warning' | 'hint';

/** Something wrong with the user's text: data, never a throw. `code` is kebab-case and stable. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** One plain sentence: what is wrong and what it leads to. */
  readonly message: string;
  readonly range: Range;
}
