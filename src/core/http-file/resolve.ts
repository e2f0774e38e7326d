import { isSensitiveHeader } from '../auth/key-names.ts';
import type { AnsweredRequest } from './answers/answer-value.ts';
import type { BodyReading, Substituted } from './body-content.ts';
import { createLocator } from './joined-text.ts';
import type { HeaderLine, HttpFile, RequestNode } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Prompt } from './prompts.ts';
import type { Range, Text } from './range.ts';
import { requestBody } from './request-body.ts';
import { isKnownMethod } from './request-line.ts';
import { createScope, type Meaning, type Scope } from './scope.ts';
import { expandCredentials } from './shorthands.ts';
import { completeUrl } from './target-url.ts';
import { unsentBecause } from './unsent-requests.ts';
import { variableProblems } from './variable-problems.ts';
import { wireHeaders } from './wire-headers.ts';

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

/** One value of an environment file or setting. */
export interface EnvironmentValue extends Pick<Origin, 'where' | 'environment' | 'file'> {
  readonly value: string;
  /** Default: `environment`. */
  readonly kind?: 'environment' | 'dotenv';
}

/** What variables are resolved against. Everything that is not in the text itself is passed in. */
export interface VariableSources {
  /** Variables of the chosen environment, by name; `where` says which file or setting. */
  readonly environment: ReadonlyMap<string, EnvironmentValue>;
  /** Every definition of a name in any section of the environment files, for telling what else could have been meant. */
  readonly defined?: ReadonlyMap<string, readonly (EnvironmentValue & { readonly applies: boolean })[]>;
  /** What all environments share, for `{{$shared name}}`. */
  readonly shared?: ReadonlyMap<string, EnvironmentValue>;
  /** Names that the environment keeps in a place that cannot be read: completes `{{x}} …`. */
  readonly unavailable?: ReadonlyMap<string, string>;
  /** Values for this run alone, which go before all others: `--var`. */
  readonly given?: ReadonlyMap<string, string>;
  /** Values of expressions that were fetched beforehand, such as tokens. */
  readonly fetched?: ReadonlyMap<string, { readonly value: string; readonly where: string }>;
  /** Answers to prompts, by the prompt's name. */
  readonly answers?: ReadonlyMap<string, string>;
  /** Requests that were sent before, by name. */
  readonly answered?: ReadonlyMap<string, AnsweredRequest>;
  /** Names of requests in imported files. */
  readonly importedRequests?: ReadonlySet<string>;
  /** Path of the project's folder, without a separator at its end. */
  readonly projectRoot?: string;
  processEnv(name: string): string | undefined;
  dotenv(name: string): string | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  uuid(): string;
  /** A number in [0, 1). */
  random(): number;
}

/**
 * Substitutes every `{{reference}}` of `node`; `file` supplies the file variables. Completes the URL and expands the
 * credentials as the clients do. Where `reading` holds no files, those that the body names count as empty. Never throws
 * on text.
 */
export function resolveRequest(
  node: RequestNode,
  file: HttpFile,
  sources: VariableSources,
  reading: BodyReading = {},
): ResolvedRequest {
  const scope = createScope(node, file, sources);
  const target = substitute(scope, node.url, 'ordinary');
  const headers = node.headers.map(line => resolveHeader(scope, line, reading));
  const written = headers.map(({ header }) => header);
  const url = completeUrl(stripOuterSpace(target.text), node.url.range, written, hostVariable(scope));
  const body = requestBody(node, written, reading, text => substitute(scope, text, 'ordinary'));
  const unsent = unsentBecause(node) ?? body.unsent;
  return {
    node,
    method: wireMethod(node.method.text),
    url: url.url,
    headers: wireHeaders(node, written, reading.dialect),
    body: body.text,
    ...(body.bytes === undefined ? {} : { bytes: body.bytes }),
    ...(body.paths.length === 0 ? {} : { bodyPaths: body.paths }),
    ...(unsent === undefined ? {} : { unsent }),
    substitutions: [
      ...target.substitutions,
      ...written.flatMap(({ substitutions }) => substitutions),
      ...body.substitutions,
    ],
    problems: [
      ...target.problems,
      ...url.problems,
      ...headers.flatMap(({ problems }) => problems),
      ...body.problems,
    ],
    lineStarts: file.lineStarts,
  };
}

/** GRAPHQL of JetBrains and httpYac is a POST. */
function wireMethod(method: string): string {
  if (!isKnownMethod(method)) return method;
  const upper = method.toUpperCase();
  return upper === 'GRAPHQL' ? 'POST' : upper;
}

/** httpYac: a variable `host` stands in front of a path that has no Host header. */
function hostVariable(scope: Scope): () => string | undefined {
  return () => {
    const { text, references } = scope.expand('{{host}}');
    return references[0]?.meaning.value === undefined ? undefined : stripOuterSpace(text);
  };
}

function substitute(scope: Scope, text: Text, role: 'credential' | 'ordinary'): Substituted {
  const expansion = scope.expand(text.text);
  const locate = createLocator(text);
  const substitutions: Substitution[] = [];
  const problems: Problem[] = [];
  for (const { reference, meaning } of expansion.references) {
    const range = locate(reference.range);
    for (const each of [meaning, ...meaning.uses]) substitutions.push(substitutionOf(each, range));
    problems.push(...variableProblems(meaning, range, role));
  }
  return { text: expansion.text, substitutions, problems };
}

function substitutionOf(meaning: Meaning, range: Range): Substitution {
  const { expression, value, origin, within, others = [], needs, prompt, unavailable } = meaning;
  return {
    expression,
    range,
    value,
    origin,
    ...(within === undefined ? {} : { within }),
    ...(others.length === 0 ? {} : { others }),
    ...(needs === undefined ? {} : { needs }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(unavailable === undefined ? {} : { why: unavailable.says }),
  };
}

interface HeaderResult {
  readonly header: ResolvedHeader;
  readonly problems: readonly Problem[];
}

function resolveHeader(scope: Scope, line: HeaderLine, { dialect }: BodyReading): HeaderResult {
  const name = substitute(scope, line.name, 'ordinary');
  const value = substitute(scope, line.value, isSensitiveHeader(name.text) ? 'credential' : 'ordinary');
  const substitutions = [...name.substitutions, ...value.substitutions];
  const problems = [...name.problems, ...value.problems];
  const stripped = withoutComma(stripOuterSpace(value.text), dialect);
  const complete = substitutions.every(substitution => substitution.value !== undefined);
  // An unresolved {{password}} must stay visible, not vanish in base64
  if (!complete || !/^(?:proxy-)?authorization$/i.test(name.text)) {
    return { header: { name: name.text, value: stripped, line, substitutions }, problems };
  }
  const credentials = expandCredentials(stripped);
  return {
    header: { name: name.text, value: credentials.value, line, substitutions },
    problems: credentials.spaceInPassword ? [...problems, spaceInPassword(line)] : problems,
  };
}

/** The white space that no field value begins or ends with (RFC 9110, section 5.5), and line breaks. */
function stripOuterSpace(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && ' \t\r\n'.includes(value.charAt(start))) start++;
  while (end > start && ' \t\r\n'.includes(value.charAt(end - 1))) end--;
  return value.slice(start, end);
}

function spaceInPassword(line: HeaderLine): Problem {
  return {
    code: 'basic-space-in-password',
    severity: 'warning',
    message:
      'Everything behind the first colon is taken as the password; REST Client splits user and password at the space.',
    range: line.value.range,
  };
}

/** httpYac takes a comma at the end of a header for a slip. */
function withoutComma(value: string, dialect: BodyReading['dialect']): string {
  return dialect === 'httpyac' && value.endsWith(',') ? value.slice(0, -1) : value;
}
