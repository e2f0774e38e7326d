import { isSensitiveHeader } from '../auth/key-names.ts';
import type { BodyReading, Substituted } from './body-content.ts';
import { createLocator } from './joined-text.ts';
import type { HeaderLine, HttpFile, RequestNode } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Range, Text } from './range.ts';
import { requestBody } from './request-body.ts';
import { isKnownMethod } from './request-line.ts';
import type { ResolvedHeader, ResolvedRequest, Substitution } from './resolved-request.ts';
import { createScope, type Meaning, type Scope } from './scope.ts';
import { expandCredentials } from './shorthands.ts';
import { completeUrl } from './target-url.ts';
import { unsentBecause } from './unsent-requests.ts';
import { variableProblems } from './variable-problems.ts';
import type { VariableSources } from './variable-sources.ts';
import { wireHeaders } from './wire-headers.ts';

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
