import { isKeyHeader, isKeyParameter } from '../../core/auth/key-names.ts';
import type { HttpFile, RequestNode } from '../../core/http-file/nodes.ts';
import type { Range } from '../../core/http-file/range.ts';
import { remembered } from '../../core/secrets/remembered.ts';
import type { SecretFinding } from '../../core/secrets/scan.ts';

/** A lens above a request, before the editor's own types come into it. `offset` is that of the request line. */
export type PlannedLens =
  | { readonly kind: 'send' | 'diagnose'; readonly offset: number; readonly title: string }
  | {
      readonly kind: 'no-authorization';
      readonly offset: number;
      readonly title: string;
      readonly tooltip: string;
    }
  | {
      readonly kind: 'secret';
      readonly offset: number;
      readonly title: string;
      readonly tooltip: string;
      /** The first secret of the request. */
      readonly range: Range;
    };

const noAuthorization = 'No Authorization header';
const noAuthorizationTooltip = {
  peers: 'Other requests of this file carry credentials; this one carries none.',
  challenged: 'The server has answered with a challenge before; this request carries no credentials.',
};

/**
 * The lenses of a whole file, in one pass over its requests.
 * `secretsAt` gives the secrets of a request by its index.
 * `wasChallenged` tells whether an earlier request to the origin of a URL, as written, met a challenge in this session.
 */
export function planLenses(
  file: HttpFile,
  secretsAt: (index: number) => readonly SecretFinding[],
  wasChallenged: (url: string) => boolean,
): PlannedLens[] {
  const carrying = file.requests.map(carriesCredentials);
  const peersCarry = carrying.includes(true);
  return file.requests.flatMap((node, index) => {
    const offset = node.requestLine.start;
    const lenses: PlannedLens[] = [
      { kind: 'send', offset, title: 'Send' },
      { kind: 'diagnose', offset, title: 'Diagnose 401' },
    ];
    const challenged = carrying[index] === false && wasChallenged(node.url.text);
    if (challenged || (carrying[index] === false && peersCarry && expectsCredentials(node))) {
      const tooltip = noAuthorizationTooltip[challenged ? 'challenged' : 'peers'];
      lenses.push({ kind: 'no-authorization', offset, title: noAuthorization, tooltip });
    }
    const secrets = secretsAt(index);
    if (secrets[0] !== undefined) lenses.push(secretLens(offset, secrets[0], secrets.length));
    return lenses;
  });
}

function secretLens(offset: number, { message, range }: SecretFinding, count: number): PlannedLens {
  const title = count === 1 ? 'Hardcoded secret' : `Hardcoded secret (${count})`;
  return { kind: 'secret', offset, title, tooltip: message, range };
}

/** Whether the request, as written, carries a credential of any kind outside its body. */
function carriesCredentials(node: RequestNode): boolean {
  return (
    node.headers.some(({ name }) => isCredentialHeader(name.text)) || urlCarriesCredentials(node.url.text)
  );
}

// Lenses are planned after every keystroke, for the same few names.
const isCredentialHeader = remembered(name => {
  const lower = name.toLowerCase();
  return lower === 'authorization' || lower === 'cookie' || isKeyHeader(name);
});
const isCredentialParameter = remembered(isKeyParameter);

function urlCarriesCredentials(url: string): boolean {
  if (/^[a-z][a-z\d+.-]*:\/\/[^/?#\s]*@/i.test(url)) return true;
  const query = url.indexOf('?');
  if (query < 0) return false;
  return url
    .slice(query + 1)
    .split('&')
    .some(pair => isCredentialParameter(pair.split('=', 1)[0] ?? ''));
}

/** Requests that obtain credentials, and a browser's preflight (Fetch, section 4.8), rightly carry none. */
function expectsCredentials(node: RequestNode): boolean {
  if (node.method.text.toUpperCase() === 'OPTIONS') return false;
  return !/\b(?:grant_type|password|client_secret|refresh_token)\b/i.test(node.body?.text ?? '');
}
