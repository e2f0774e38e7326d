import { isKeyHeader, isKeyParameter } from '../auth/key-names.ts';
import { directiveOf } from '../http-file/metadata.ts';
import type { RequestNode } from '../http-file/nodes.ts';
import { remembered } from './remembered.ts';

/** What a request still needs: nothing where it carries credentials, perhaps nothing where it obtains them. */
export type Need = 'none' | 'credentials' | 'perhaps';

/** What a request, as written, needs. `# @no-auth` marks a public endpoint. */
export function needOf(node: RequestNode): Need {
  if (carriesCredentials(node) || isMarkedPublic(node)) return 'none';
  return expectsCredentials(node) ? 'credentials' : 'perhaps';
}

export function isMarkedPublic(node: RequestNode): boolean {
  return directiveOf(node, 'no-auth') !== undefined;
}

/** Whether the request, as written, carries a credential of any kind outside its body. */
export function carriesCredentials(node: RequestNode): boolean {
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
