import { isKeyParameter } from '../auth/key-names.ts';
import type { Text } from '../http-file/range.ts';
import { addPairs, type Candidate, trimmed } from './candidates.ts';
import { isPlaceholder } from './placeholders.ts';
import { remembered } from './remembered.ts';
import { isSecretName } from './secret-names.ts';
import { looksRandom } from './strength.ts';

/** Starts at `://`, so that a run of letters is read once (RFC 3986, section 3.2.1). */
const userinfo = /:\/\/([^\s/?#@:"'`<>]{0,200})(?::([^\s/?#"'`<>]{0,400}))?@(?=([\w[{$.-]{1,80}))/y;
const parameter = /[?&#]([^\s=&#]{1,100})=([^\s&#"'`<>]*)/g;
const shortestToken = 20;
/** Sentry's keys for those who send, which every page shows. */
const publicHosts = /(?:^|\.)ingest(?:\.[a-z]{2})?\.sentry\.io$|^o\d+\./;

/** Whether a query or form parameter of this name holds a secret. */
export const isSecretParameter = remembered(
  (name: string) => isKeyParameter(name) || isSecretName(name) || name === 'code_verifier',
);

/** Adds the userinfo and the key-like parameters of every URL in a text. */
export function addFromUrl(candidates: Candidate[], url: Text): void {
  addUserinfo(candidates, url);
  addPairs(candidates, 'key-parameter', url, parameter, 'query parameter', isParameter);
}

/** `code` is a function key of Azure or an authorization code where it is long, else an error code. */
function isParameter(name: string, value: string): boolean {
  if (name === 'key' || name === 'auth' || name === 'signature') return value.length > 7;
  if (/credential$/i.test(name)) return false; // who signed, not what with
  return isSecretParameter(name) || (name === 'code' && looksRandom(value));
}

/** Adds the password of every URL with userinfo, or a token in the user's place. */
export function addUserinfo(candidates: Candidate[], { text, range }: Text): void {
  if (!text.includes('@')) return;
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    userinfo.lastIndex = at;
    const match = userinfo.exec(text);
    if (match === null) continue;
    const [, user = '', password = '', host = ''] = match;
    const start = range.start + match.index + 3;
    const isToken = user.length >= shortestToken && looksRandom(user) && !publicHosts.test(host);
    if (isToken && !isPlaceholder(user)) candidates.push(trimmed('userinfo', start, user, 'The URL', 'user'));
    if (password !== '' && password !== 'x-oauth-basic')
      candidates.push(trimmed('userinfo', start + user.length + 1, password, 'The URL', 'password'));
  }
}
