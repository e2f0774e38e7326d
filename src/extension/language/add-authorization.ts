import { isKeyHeader } from '../../core/auth/key-names.ts';
import type { HttpFile, RequestNode } from '../../core/http-file/nodes.ts';
import type { TextEdit } from '../../core/http-file/problem.ts';
import { carriesCredentials } from '../../core/secrets/credential-need.ts';
import { isSecretName } from '../../core/secrets/secret-names.ts';

/** Headers that a request without credentials could be given, the most probable first. */
export interface AuthorizationChoice {
  /** The whole line, with variables in the place of secrets. */
  readonly line: string;
  /** Why this one is offered: `as in "Get orders"`. */
  readonly why: string;
}

/** What is known of credentials around a request. */
export interface AuthorizationSigns {
  /** Schemes that the server asked for last, in its order. */
  readonly challenged: readonly string[];
  /** Names of variables of the file and of the environment. */
  readonly variables: readonly string[];
}

/** More choices than these help nobody. */
const most = 5;

/** How a scheme is written with variables. */
const templates: Readonly<Record<string, string>> = {
  bearer: 'Authorization: Bearer {{token}}',
  dpop: 'Authorization: DPoP {{token}}',
  basic: 'Authorization: Basic {{username}}:{{password}}',
  digest: 'Authorization: Digest {{username}} {{password}}',
};

/** Headers for a request of a file that carries no credentials: from its neighbours, the last challenge, the environment. */
export function authorizationChoices(
  file: HttpFile,
  node: RequestNode,
  { challenged, variables }: AuthorizationSigns,
): AuthorizationChoice[] {
  if (carriesCredentials(node)) return [];
  const origin = originOf(node.url.text);
  const peers = file.requests.filter(carriesCredentials);
  const nearFirst = [
    ...peers.filter(peer => originOf(peer.url.text) === origin),
    ...peers.filter(peer => originOf(peer.url.text) !== origin),
  ];
  const choices = [
    ...nearFirst.flatMap(peer =>
      credentialLines(peer).map(line => ({ line, why: `as ${titleOf(peer)} does` })),
    ),
    ...challenged.flatMap(scheme => choice(templates[scheme.toLowerCase()], 'as the server asked for')),
    ...variables.filter(isSecretName).flatMap(name => choice(lineFor(name), 'a variable that is there')),
  ];
  const byLine = new Map(choices.toReversed().map(each => [each.line, each]));
  return [...new Set(choices.map(({ line }) => line))].slice(0, most).flatMap(line => byLine.get(line) ?? []);
}

/** The edit that puts a header line behind the request line. */
export function addHeader(text: string, { requestLine }: RequestNode, line: string): TextEdit {
  const { end } = requestLine;
  return { range: { start: end, end }, newText: `${text.includes('\r\n') ? '\r\n' : '\n'}${line}` };
}

/** The edit that marks a request as one that needs no credentials. */
export function markOpen(text: string, { requestLine }: RequestNode): TextEdit {
  const { start } = requestLine;
  return { range: { start, end: start }, newText: `# @no-auth${text.includes('\r\n') ? '\r\n' : '\n'}` };
}

/** Lines with a literal in them are left out: a secret is not copied to a second place. */
function credentialLines({ headers }: RequestNode): string[] {
  return headers
    .filter(({ name }) => name.text.toLowerCase() === 'authorization' || isKeyHeader(name.text))
    .filter(({ value }) => value.text.includes('{{'))
    .map(({ name, value }) => `${name.text}: ${value.text}`);
}

function choice(line: string | undefined, why: string): AuthorizationChoice[] {
  return line === undefined ? [] : [{ line, why }];
}

function lineFor(name: string): string | undefined {
  if (/refresh/i.test(name)) return undefined;
  if (/token|jwt/i.test(name)) return `Authorization: Bearer {{${name}}}`;
  return /api[-_]?key/i.test(name) ? `X-Api-Key: {{${name}}}` : undefined;
}

function titleOf({ name, method, url }: RequestNode): string {
  return name === undefined ? `${method.text} ${url.text}`.slice(0, 60) : `“${name.text}”`;
}

function originOf(url: string): string {
  return /^(?:[a-z][a-z\d+.-]*:\/\/)?[^/?#\s]*/i.exec(url)?.[0].toLowerCase() ?? '';
}
