/** Where a client certificate lies, as settings and files configure it. Paths are as written. */
export interface CertificateFiles {
  /** `host` or `host:port`, in lower case; `*` where the configuration is for whatever the request asks. */
  readonly host: string;
  /** PEM. */
  readonly cert?: string;
  /** PEM. */
  readonly key?: string;
  /** PKCS#12. */
  readonly pfx?: string;
  readonly passphrase?: string;
}

const fields = ['cert', 'key', 'pfx', 'passphrase'] as const;

/**
 * REST Client's `rest-client.certificates` and httpYac's `clientCertificates`: an object of `host[:port]` to
 * `{ cert, key, pfx, passphrase }`. Entries without a certificate are left out.
 */
export function readCertificateTable(table: unknown): CertificateFiles[] {
  return entries(table).flatMap(([host, entry]) => usable({ host: host.toLowerCase(), ...texts(entry) }));
}

/** JetBrains' `SSLConfiguration` of an environment (private file); a path, or an object with one. Whether it
 * has a passphrase shows when it is opened. */
export function readSslConfiguration(configuration: unknown): CertificateFiles[] {
  const found = Object.fromEntries(entries(configuration));
  const cert = pathOf(found['clientCertificate']);
  const key = pathOf(found['clientCertificateKey']);
  return usable({
    host: '*',
    ...(cert === undefined ? {} : /\.(?:p12|pfx)$/i.test(cert) ? { pfx: cert } : { cert }),
    ...(key === undefined ? {} : { key }),
  });
}

/** httpYac's header `X-ClientCert: cert:… key:… pfx:… passphrase:…`, in any order. It is not sent. */
export function readCertificateHeader(value: string): CertificateFiles[] {
  const pairs = value
    .trim()
    .split(/\s+/)
    .flatMap(word => {
      const at = word.indexOf(':');
      return at > 0 ? [[word.slice(0, at).toLowerCase(), word.slice(at + 1)] as const] : [];
    });
  return usable({ host: '*', ...texts(Object.fromEntries(pairs)) });
}

/** The configuration for an https URL: that of its host and port, else the one for any. */
export function certificateFor(
  url: URL,
  configured: readonly CertificateFiles[],
): CertificateFiles | undefined {
  if (url.protocol !== 'https:') return undefined;
  const names = [`${url.hostname}:${url.port || '443'}`, url.host];
  return configured.find(({ host }) => names.includes(host)) ?? configured.find(({ host }) => host === '*');
}

function usable(files: CertificateFiles): CertificateFiles[] {
  return files.pfx === undefined && files.cert === undefined ? [] : [files];
}

function texts(value: unknown): Partial<Record<(typeof fields)[number], string>> {
  const found = Object.fromEntries(entries(value));
  return Object.fromEntries(
    fields.flatMap(name => {
      const text = found[name];
      return typeof text === 'string' && text !== '' ? [[name, text]] : [];
    }),
  );
}

function pathOf(value: unknown): string | undefined {
  const path = typeof value === 'string' ? value : Object.fromEntries(entries(value))['path'];
  return typeof path === 'string' && path !== '' ? path : undefined;
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
