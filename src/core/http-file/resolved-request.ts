import type { HeaderLine, RequestNode } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Prompt } from './prompts.ts';
import type { Range } from './range.ts';

/** Where the value of a `{{reference}}` came from. */
export type OriginKind =
  | 'file-variable'
  | 'environment'
  | 'process-env'
  | 'dotenv'
  | 'system'
  | 'prompt'
  /** Given for this run alone: `--var` on the command line. */
  | 'given'
  /** The answer, or the text, of a request that was sent before. */
  | 'answer';

/** Where a value was, or could have been, taken from. */
export interface Origin {
  readonly kind: OriginKind;
  /** `line 3`, `environment variable API_KEY`, `.env` … */
  readonly where: string;
  /** For an environment: the section that the value stands in, and the path of its file, where known. */
  readonly environment?: string;
  readonly file?: string;
}

/** Another definition of a variable's name, which did not count for this request. */
export interface OtherDefinition extends Origin {
  /** As written: references in it are not resolved. */
  readonly value: string;
  /** False for a section of an environment that was not chosen. */
  readonly applies: boolean;
  /** Whether it says the same as the definition that counted. */
  readonly same: boolean;
}

/** What stands behind one `{{reference}}` of a request, for provenance and for fixes. */
export interface Substitution {
  /** The text between the braces, trimmed: `token`, `$processEnv API_KEY`. */
  readonly expression: string;
  /** The reference with its braces, in the .http text. For nested ones, the outermost. */
  readonly range: Range;
  /** `undefined` when nothing defines it. */
  readonly value: string | undefined;
  readonly origin: Origin | undefined;
  /** The expression whose definition holds this one; absent for what stands in the request itself. */
  readonly within?: string;
  /** Absent where there are none. */
  readonly others?: readonly OtherDefinition[];
  /** The request whose exchange it names, whether that took place or not. */
  readonly needs?: string;
  /** The question that gives it its value, whether that was answered or not. */
  readonly prompt?: Prompt;
  /** Why there is no value, where more can be said than that nothing defines it: completes `{{x}} …`. */
  readonly why?: string;
}

/** A header ready to be sent, with the line that it comes from. */
export interface ResolvedHeader {
  readonly name: string;
  readonly value: string;
  readonly line: HeaderLine;
  readonly substitutions: readonly Substitution[];
}

/** A request with its variables substituted. What could not be resolved stands literally, as `{{x}}`. */
export interface ResolvedRequest {
  readonly node: RequestNode;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly ResolvedHeader[];
  /** The body as text; `undefined` where there is none or it is no text. */
  readonly body: string | undefined;
  /** The body where files in it are sent byte for byte. */
  readonly bytes?: Uint8Array;
  /** Paths of the files that the body is read from, in order, with their references replaced. */
  readonly bodyPaths?: readonly string[];
  /** Why nothing may be sent, whatever the variables are. */
  readonly unsent?: Problem;
  /** Every reference of the request line, headers and body, in order. */
  readonly substitutions: readonly Substitution[];
  readonly problems: readonly Problem[];
  /** Of the text that the ranges point into, for `positionAt`. */
  readonly lineStarts: readonly number[];
}
