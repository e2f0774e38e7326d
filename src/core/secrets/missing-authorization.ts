import type { HttpFile, RequestNode, VariableDefinition } from '../http-file/nodes.ts';
import type { Range } from '../http-file/range.ts';
import { carriesCredentials, isMarkedPublic, needOf } from './credential-need.ts';

/** Why a request is thought to lack credentials. */
export type MissingReason = 'challenge' | 'document' | 'file' | 'folder' | 'session';

export interface MissingAuthorization {
  readonly path: string;
  /** Of the request line. */
  readonly range: Range;
  readonly reason: MissingReason;
  /** One sentence. */
  readonly message: string;
}

/** What is known about a host besides what the files say. Each takes a method and a URL as written. */
export interface CredentialNeeds {
  /** An earlier answer was a challenge. */
  wasChallenged?(method: string, url: string): boolean;
  /** A request without credentials was answered with success. */
  succeededWithout?(method: string, url: string): boolean;
  /** Requests of this session carried credentials there. */
  wasSentCredentials?(method: string, url: string): boolean;
  /** An OpenAPI document asks for security there; `undefined` where none speaks of it. */
  asksForSecurity?(method: string, url: string): boolean | undefined;
}

export interface ParsedRequests {
  readonly path: string;
  readonly file: HttpFile;
}

const messages: Readonly<Record<MissingReason, string>> = {
  challenge: 'The server has answered with a challenge before; this request carries no credentials.',
  document: 'The OpenAPI document asks for credentials here; this request carries none.',
  file: 'Other requests of this file carry credentials for this host; this one carries none.',
  folder: 'Requests of other files in this folder carry credentials for this host; this one carries none.',
  session: 'Earlier requests of this session carried credentials for this host; this one carries none.',
};

/** Paths that are public on most servers, and where credentials come from. */
const publicPath =
  /\/(?:log-?in|sign-?in|sign-?up|register|token|oauth2?|authorize|health[\w-]*|status|ping|version|ready|live|metrics|openapi[\w.-]*|swagger[\w.-]*|docs|\.well-known|robots\.txt|favicon\.ico|forgot[\w-]*|reset[\w-]*)(?:[/?#]|$)/i;

/** Whether a URL leads to what is public on most servers, or to where credentials come from. */
export function isPublicPath(url: string): boolean {
  return publicPath.test(url);
}

/**
 * Requests that seem to lack credentials: a challenge or an OpenAPI document says so, or others to the same host carry some,
 * in the same file, in the `files` beside it or in the session. What is marked `# @no-auth`, was answered without, or
 * obtains credentials is left out.
 */
export function findMissingAuthorization(
  files: readonly ParsedRequests[],
  needs: CredentialNeeds = {},
): MissingAuthorization[] {
  const hosts = files.map(({ file }) => hostsWithCredentials(file));
  const everywhere = new Set(hosts.flatMap(found => [...found]));
  return files.flatMap(({ path, file }, index) =>
    file.requests.flatMap(node => {
      const own = hosts[index] ?? new Set<string>();
      const reason = reasonFor(node, file.variables, own, everywhere, needs);
      return reason === undefined
        ? []
        : [{ path, range: node.requestLine, reason, message: messages[reason] }];
    }),
  );
}

function hostsWithCredentials({ requests, variables }: HttpFile): Set<string> {
  return new Set(requests.filter(carriesCredentials).map(node => hostOf(node, variables)));
}

function reasonFor(
  node: RequestNode,
  variables: readonly VariableDefinition[],
  own: ReadonlySet<string>,
  everywhere: ReadonlySet<string>,
  needs: CredentialNeeds,
): MissingReason | undefined {
  const need = needOf(node);
  const method = node.method.text.toUpperCase();
  const url = resolved(node.url.text, variables);
  if (need === 'none' || isMarkedPublic(node)) return undefined;
  if (needs.wasChallenged?.(method, url) === true) return 'challenge';
  const asked = needs.asksForSecurity?.(method, url);
  if (asked !== undefined) return asked ? 'document' : undefined;
  if (need === 'perhaps' || publicPath.test(url) || needs.succeededWithout?.(method, url) === true)
    return undefined;
  const host = hostOf(node, variables);
  if (own.has(host)) return 'file';
  if (everywhere.has(host)) return 'folder';
  return needs.wasSentCredentials?.(method, url) === true ? 'session' : undefined;
}

/** The host with its port; where it is a variable that the file does not define, the variable. */
function hostOf(node: RequestNode, variables: readonly VariableDefinition[]): string {
  const url = resolved(node.url.text, variables);
  const [, host = ''] = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^/?#@]*@)?([^/?#]*)/i.exec(url) ?? [];
  if (host !== '') return host.toLowerCase();
  return node.headers.find(({ name }) => name.text.toLowerCase() === 'host')?.value.text.toLowerCase() ?? '';
}

const deepest = 4;

/** The URL with the variables of the file in place of their names. */
function resolved(url: string, variables: readonly VariableDefinition[]): string {
  let current = url;
  for (let depth = 0; depth < deepest && current.includes('{{'); depth++)
    current = current.replace(
      /\{\{\s*%?([^{}\s]+)\s*\}\}/g,
      (all, name: string) => variables.findLast(variable => variable.name.text === name)?.value.text ?? all,
    );
  return current;
}
