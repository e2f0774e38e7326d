import { BlockList, isIP } from 'node:net';
import type { ProxySettings } from './send-options.ts';

export interface ProxySources {
  /** VS Code's `http.proxy`; goes before the environment. */
  readonly setting?: string | undefined;
  /** VS Code's `http.noProxy`; goes before `no_proxy`. */
  readonly noProxy?: readonly string[] | undefined;
  /** VS Code's `http.proxyStrictSSL`. */
  readonly strictSsl?: boolean | undefined;
  /** Reads one environment variable. */
  env(name: string): string | undefined;
}

/**
 * Chooses the proxy as curl does (curl(1), "ENVIRONMENT"): `http_proxy`, `https_proxy`, then `all_proxy`, lower
 * case before upper case. `HTTP_PROXY` does not count in a CGI process, where a Proxy request header sets it.
 */
export function proxySettings({ setting, noProxy, strictSsl, env }: ProxySources): ProxySettings {
  const own = clean(setting);
  const exceptions = (noProxy ?? []).map(entry => entry.trim()).filter(entry => entry !== '');
  const fromEnv = (variable: string) => clean(env(variable)) ?? clean(env(variable.toUpperCase()));
  const isBypassed = bypass(exceptions.length > 0 ? exceptions : splitList(fromEnv('no_proxy') ?? ''));
  const isCgi = env('REQUEST_METHOD') !== undefined;
  const byProtocol: Readonly<Record<string, () => string | undefined>> = {
    'http:': () => (isCgi ? clean(env('http_proxy')) : fromEnv('http_proxy')),
    'https:': () => fromEnv('https_proxy'),
  };
  return {
    ...(strictSsl === undefined ? {} : { strictSsl }),
    proxyFor(text) {
      const url = URL.parse(text);
      if (url === null || isBypassed(url)) return undefined;
      const proxy = own ?? byProtocol[url.protocol]?.() ?? fromEnv('all_proxy');
      if (proxy === undefined) return undefined;
      return /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
    },
  };
}

function clean(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function splitList(text: string): string[] {
  return text.split(/[\s,]+/).filter(entry => entry !== '');
}

type Test = (host: string, port: string) => boolean;

/** `*`, a domain with all below it, an address, a range in CIDR form; each may name a port. */
function bypass(entries: readonly string[]): (url: URL) => boolean {
  const tests = entries.map(testOf);
  return url => {
    const host = bare(url.hostname);
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return tests.some(test => test(host, port));
  };
}

function testOf(entry: string): Test {
  if (entry === '*') return () => true;
  const range = rangeOf(entry);
  if (range !== undefined)
    return host => isIP(host) !== 0 && range.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
  const { name, port } = nameAndPort(entry.toLowerCase());
  const domain = name.replace(/^\*?\./, '').replace(/\.$/, '');
  return (host, hostPort) =>
    (port === '' || port === hostPort) && domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

function nameAndPort(entry: string): { name: string; port: string } {
  if (isIP(entry) !== 0) return { name: entry, port: '' };
  const [, name = entry, port = ''] = /^(.+?):(\d{1,5})$/.exec(entry) ?? [];
  return { name: bare(name), port };
}

function rangeOf(entry: string): BlockList | undefined {
  const [address = '', bits = ''] = entry.split('/');
  const family = isIP(bare(address));
  const width = Number(bits);
  if (family === 0 || !/^\d{1,3}$/.test(bits) || width > (family === 6 ? 128 : 32)) return undefined;
  const list = new BlockList();
  list.addSubnet(bare(address), width, family === 6 ? 'ipv6' : 'ipv4');
  return list;
}

/** Without the brackets of an IPv6 address, and without the root dot. */
function bare(host: string): string {
  return host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
}
