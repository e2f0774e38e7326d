import type { HeaderLine, HttpFile, RequestNode } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Range } from './range.ts';

/** Where the value of a `{{reference}}` came from. */
export type OriginKind = 'file-variable' | 'environment' | 'process-env' | 'dotenv' | 'system' | 'prompt';

/** What stands behind one `{{reference}}` of a request, for provenance and for fixes. */
export interface Substitution {
  /** The text between the braces, trimmed: `token`, `$processEnv API_KEY`. */
  readonly expression: string;
  /** The reference with its braces, in the .http text. For nested ones, the outermost. */
  readonly range: Range;
  /** `undefined` when nothing defines it. */
  readonly value: string | undefined;
  readonly origin:
    | {
        readonly kind: OriginKind /** `line 3`, `environment variable API_KEY`, `.env` … */;
        readonly where: string;
      }
    | undefined;
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
  readonly body: string | undefined;
  /** Every reference of the request line, headers and body, in order. */
  readonly substitutions: readonly Substitution[];
  readonly problems: readonly Problem[];
}

/** What variables are resolved against. Everything that is not in the text itself is passed in. */
export interface VariableSources {
  /** Variables of the chosen environment, by name; `where` says which file or setting. */
  readonly environment: ReadonlyMap<string, { readonly value: string; readonly where: string }>;
  processEnv(name: string): string | undefined;
  dotenv(name: string): string | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  uuid(): string;
  /** A number in [0, 1). */
  random(): number;
}

/** Substitutes every `{{reference}}` of `node`; `file` supplies the file variables. Never throws on text. */
export declare function resolveRequest(
  node: RequestNode,
  file: HttpFile,
  sources: VariableSources,
): ResolvedRequest;
