import type { Problem } from './problem.ts';
import type { Range, Text } from './range.ts';

/** One `Name: value` line of a request, before variables are substituted. */
export interface HeaderLine {
  readonly name: Text;
  readonly value: Text;
  readonly range: Range;
}

/** A `# @key value` or `// @key value` line above a request. */
export interface Directive {
  readonly key: Text;
  readonly value: Text;
  readonly range: Range;
}

/** An `@name = value` line. */
export interface VariableDefinition {
  readonly name: Text;
  readonly value: Text;
  /** `@name := value`: evaluated anew wherever it is used (httpYac). */
  readonly lazy?: true;
  readonly range: Range;
}

/** One request of an .http file, as written. Ranges are offsets into the whole text. */
export interface RequestNode {
  /** From `# @name x`, else from the title of its `###` line. */
  readonly name: Text | undefined;
  /** From the first directive or the request line to the end of the last line that belongs to the request. */
  readonly range: Range;
  /** From its `###` line, or the beginning of the text, to the next `###` line or the end of the text. */
  readonly block: Range;
  /** The request line with its continuation lines. */
  readonly requestLine: Range;
  /** As written; where none is written, `GET` with an empty range at the URL. */
  readonly method: Text;
  /** Continuation lines are joined in `text`; `range` spans the first to the last of them. */
  readonly url: Text;
  /** `HTTP/1.1` and the like, where written. */
  readonly httpVersion: Text | undefined;
  readonly headers: readonly HeaderLine[];
  readonly body: Text | undefined;
  readonly directives: readonly Directive[];
}

/** A parsed .http file. Parsing never throws: what is wrong stands in `problems`. */
export interface HttpFile {
  readonly requests: readonly RequestNode[];
  readonly variables: readonly VariableDefinition[];
  /** Those of blocks without a request, such as `# @import other.http` at the beginning; they hold for the whole file. */
  readonly directives: readonly Directive[];
  readonly problems: readonly Problem[];
  /** The offsets at which the lines begin, for `positionAt`. */
  readonly lineStarts: readonly number[];
  /** Of the whole text, in UTF-16 code units. */
  readonly length: number;
}
