import type { Directive, FileImport, RequestNode, VariableDefinition } from './nodes.ts';
import type { Problem } from './problem.ts';

/** What the blocks of a file are read into, in the order of the text; the readers only add to it. */
export interface Found {
  readonly requests: RequestNode[];
  readonly variables: VariableDefinition[];
  readonly directives: Directive[];
  readonly imports: FileImport[];
  readonly problems: Problem[];
}
