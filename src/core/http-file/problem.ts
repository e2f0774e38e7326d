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
  /** Absent where nobody but the user can know what is right. */
  readonly fix?: ProblemFix;
}

/** A replacement in the .http text; an insertion has an empty range. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A way out of a problem, as data: edits that do not overlap. */
export interface ProblemFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The request means the same afterwards, or what was surely meant: may be carried out along with others. */
  readonly safe?: true;
}
