import { isKeyParameter } from './key-names.ts';
import { percentDecoded } from './percent-decoded.ts';

/** Credentials that stand in a URL: userinfo (RFC 3986, section 3.2.1) and key-like query parameters. */
export interface UrlCredentials {
  readonly userinfo?: { readonly user: string; readonly password: string };
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** From this length on a parameter `code` is a key of Azure Functions or an authorization code, not a country's. */
const shortestCode = 40;

/** Reads them from an absolute URL; an unreadable URL has none. Never throws. */
export function readUrlCredentials(url: string): UrlCredentials {
  if (!URL.canParse(url)) return { parameters: [] };
  const { username, password, searchParams } = new URL(url);
  const parameters = [...searchParams]
    .filter(([name, value]) => isKeyParameter(name) || (name === 'code' && value.length >= shortestCode))
    .map(([name, value]) => ({ name, value }));
  if (username === '' && password === '') return { parameters };
  return { userinfo: { user: percentDecoded(username), password: percentDecoded(password) }, parameters };
}
