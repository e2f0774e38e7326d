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

/** A body line `< path`, `<@ path` or `<@latin1 path`: the content of a file stands in its place. */
export interface BodyFile {
  /** As written; may hold references. */
  readonly path: Text;
  /** With `@`: references in the content are replaced, too. */
  readonly substitutes: boolean;
  /** The name behind `@`; UTF-8 where there is none. */
  readonly encoding: Text | undefined;
  readonly range: Range;
}

/** A line of a body that other clients read as something else: they leave it out, or begin a request there. */
export interface ForeignLine {
  /** What the others take it for. */
  readonly kind: 'comment' | 'variable' | 'request-line';
  /** Without its line break. */
  readonly range: Range;
}

/** Another file that is named by `# @import f`, `import "f"` or `run "f"`. */
export interface FileImport {
  readonly kind: 'import' | 'run';
  /** Without quotes; `#name` for a request of the same file. */
  readonly path: Text;
  readonly range: Range;
}

/** One request of an .http file, as written. Ranges are offsets into the whole text. */
export interface RequestNode {
  /** From `# @name x`, else from the title of its `###` line. */
  readonly name: Text | undefined;
  /** From the first directive or the request line to the end of the last line that belongs to the request. */
  readonly range: Range;
  /** From its `###` line, the beginning of the text or of the request itself, to where the next block begins. */
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
  /** Without the lines that name a file. */
  readonly body: Text | undefined;
  /** In order; they stand between, above or below the lines of `body`. */
  readonly bodyFiles: readonly BodyFile[];
  readonly foreignLines: readonly ForeignLine[];
  readonly directives: readonly Directive[];
  /** Written as a curl command: what it spells otherwise has an empty range at its end. */
  readonly curl?: true;
}

/** A parsed .http file. Parsing never throws: what is wrong stands in `problems`. */
export interface HttpFile {
  readonly requests: readonly RequestNode[];
  readonly variables: readonly VariableDefinition[];
  /** Those of blocks without a request, such as `# @import other.http` at the beginning; they hold for the whole file. */
  readonly directives: readonly Directive[];
  readonly imports: readonly FileImport[];
  readonly problems: readonly Problem[];
  /** The offsets at which the lines begin, for `positionAt`. */
  readonly lineStarts: readonly number[];
  /** Of the whole text, in UTF-16 code units. */
  readonly length: number;
}
