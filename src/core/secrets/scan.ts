import type { HttpFile, RequestNode, VariableDefinition } from '../http-file/nodes.ts';
import { addFromAssigned } from './assigned-literals.ts';
import { addFromBody } from './body-literals.ts';
import { addShapes, type Candidate, findings, firstEndingBehind, slice } from './candidates.ts';
import { addFromCommands } from './command-literals.ts';
import type { SecretFinding } from './finding.ts';
import { addFromHeader } from './header-literals.ts';
import { addFromUrl, addUserinfo } from './url-literals.ts';

export type { SecretConfidence, SecretFinding, SecretKind, SecretSeverity } from './finding.ts';

/**
 * Hardcoded secrets of one request: by place (Authorization, session cookies, key headers, userinfo, key-like parameters,
 * body fields) and by shape. `text` is the whole file, which `node`'s ranges point into. In order of their place.
 */
export function scanRequest(node: RequestNode, file: HttpFile, text: string): SecretFinding[] {
  const candidates: Candidate[] = [];
  const url = slice(node.url.range, text);
  const body = node.body === undefined ? undefined : slice(node.body.range, text);
  if (node.curl === true) addFromCommands(candidates, slice(node.range, text));
  for (const { name, value } of node.headers) addFromHeader(candidates, name.text, slice(value.range, text));
  addFromUrl(candidates, url);
  if (body !== undefined) addFromBody(candidates, body);
  addShapes(candidates, slice(node.range, text));
  return findings(candidates.filter(({ start }) => !isInVariable(start, file.variables)));
}

/** Hardcoded secrets among the `@name = value` lines: by name, and by shape whatever the name. */
export function scanVariables(file: HttpFile): SecretFinding[] {
  const candidates: Candidate[] = [];
  for (const { name, value } of file.variables) {
    addFromAssigned(candidates, value, { name: name.text, what: 'The variable' });
    addShapes(candidates, value);
  }
  return findings(candidates);
}

/** Secrets of a known format, and passwords in URLs, anywhere in a text that is no .http file. */
export function scanText(text: string): SecretFinding[] {
  const candidates: Candidate[] = [];
  const whole = { text, range: { start: 0, end: text.length } };
  addShapes(candidates, whole);
  addUserinfo(candidates, whole);
  return findings(candidates);
}

/** A variable that is defined among a request's lines is reported once, as a variable. `variables` are in order. */
function isInVariable(offset: number, variables: readonly VariableDefinition[]): boolean {
  const next = variables[firstEndingBehind(variables, offset)];
  return next !== undefined && next.range.start <= offset;
}
