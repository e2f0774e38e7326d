/** 127.0.0.0/8 as the URL standard writes it; a name cannot look like this. */
const loopbackAddress = /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;

/** Whether a URL leads to this machine (RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3; RFC 6761, section 6.3). */
export function isLoopback(url: string): boolean {
  const host = hostOf(url);
  return host !== undefined && (host === 'localhost' || host === '::1' || loopbackAddress.test(host));
}

/** Whether a secret may travel to this URL: by https, or not beyond this machine. */
export function maySecretTravel(url: string): boolean {
  return URL.parse(url)?.protocol === 'https:' || isLoopback(url);
}

/** Whether variants may go to this http(s) URL: loopback, or a host that the user has named. Names match as a whole. */
export function isComparable(url: string, allowedHosts: readonly string[]): boolean {
  const host = hostOf(url);
  if (host === undefined) return false;
  return isLoopback(url) || allowedHosts.some(name => bare(name.trim()) === host);
}

/** The host of an http(s) URL in lower case, without the brackets of an IPv6 address and without the root dot. */
export function hostOf(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return undefined;
  return bare(parsed.hostname);
}

function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[([^\]]*)\]$/, '$1')
    .replace(/\.$/, '');
}
