import { readCertificateHeader } from '../auth/client-certificates.ts';
import { readWrittenCredentials } from '../auth/written-credentials.ts';
import { collectEvidence } from '../evidence/collect.ts';
import { type CurlShell, curlCommand, type RequestForCurl } from '../http-file/curl/curl-command.ts';
import { requestSettings } from '../http-file/request-settings.ts';
import type { ResolvedRequest } from '../http-file/resolved-request.ts';
import { createMask, type Mask, noMask } from '../secrets/mask.ts';
import { maskValue } from '../secrets/masked-value.ts';
import { collectSecrets } from './collect-secrets.ts';
import type { Inspection } from './inspection.ts';

export interface CurlOptions {
  /** Default: POSIX shells. */
  readonly shell?: CurlShell;
  /** Secrets as they are. Default: masked. */
  readonly reveal?: boolean;
}

/** A request of an .http file, its variables substituted, as the curl command that sends the same. */
export function resolvedAsCurl(source: ResolvedRequest, { shell, reveal = false }: CurlOptions = {}): string {
  const secrets = collectSecrets({
    evidence: collectEvidence({ exchange: undefined, source, now: 0 }),
    probes: [],
  });
  const hide = reveal ? (secret: string) => secret : maskValue;
  const request = withCredentialOptions(requestOf(source), hide);
  return curlCommand(masked(request, reveal ? noMask : createMask(secrets)), shell);
}

/** What an inspection sent first, else would have sent, as a curl command; always masked. */
export function inspectedAsCurl(inspection: Inspection): string | undefined {
  const { exchange, source } = inspection.evidence;
  const sent = exchange?.hops[0]?.request ?? exchange?.request;
  const followRedirects = source === undefined || requestSettings(source.node).followRedirects;
  const request =
    sent === undefined
      ? source && withCredentialOptions(requestOf(source), maskValue)
      : { ...sent, followRedirects };
  return request && curlCommand(masked(request, createMask(collectSecrets(inspection))));
}

function requestOf(source: ResolvedRequest): RequestForCurl {
  return {
    method: source.method,
    url: source.url,
    headers: source.headers.map(({ name, value }) => [name, value] as const),
    body: source.body,
    followRedirects: requestSettings(source.node).followRedirects,
  };
}

function masked({ url, headers, body, ...rest }: RequestForCurl, mask: Mask): RequestForCurl {
  return {
    ...rest,
    url: mask.url(url),
    headers: headers.map(mask.header),
    body: body === undefined ? undefined : mask.text(body),
  };
}

/** What is computed from credentials for each request is left to curl's own options; certificates are no header. */
function withCredentialOptions(request: RequestForCurl, hide: (secret: string) => string): RequestForCurl {
  const options: [string, string?][] = [];
  const headers = request.headers.filter(([name, value]) => {
    const read = credentialOptions[name.toLowerCase()]?.(value, hide) ?? [];
    options.push(...read);
    return read.length === 0;
  });
  return { ...request, headers: [...headers, ...tokenHeaders(request)], options };
}

type ReadOptions = (value: string, hide: (secret: string) => string) => [string, string?][];

const credentialOptions: Readonly<Record<string, ReadOptions>> = {
  authorization: (value, hide) => {
    const written = readWrittenCredentials(value);
    if (written === undefined) return [];
    if (written.kind === 'aws') {
      const scope = `aws:amz:${written.region ?? ''}:${written.service ?? ''}`.replace(/:+$/, '');
      return [
        ['--aws-sigv4', scope],
        ['--user', `${written.id}:${hide(written.key)}`],
      ];
    }
    // curl takes whoever is signed in where the user is empty.
    if (written.kind === 'ticket')
      return [[/^any$/i.test(written.written) ? '--anyauth' : '--negotiate'], ['--user', ':']];
    const { schemes, domain, user, password } = written;
    const scheme = schemes.length > 1 ? '--anyauth' : `--${schemes[0]}`;
    const owner = domain === undefined ? user : `${domain}\\${user}`;
    return [[scheme], ['--user', `${owner}:${hide(password)}`]];
  },
  'x-clientcert': (value, hide) =>
    readCertificateHeader(value).flatMap(({ cert, key, pfx, passphrase }): [string, string?][] => [
      ...(cert === undefined ? [] : [['--cert', cert] as [string, string]]),
      ...(key === undefined ? [] : [['--key', key] as [string, string]]),
      ...(pfx === undefined
        ? []
        : ([
            ['--cert-type', 'P12'],
            ['--cert', pfx],
          ] as [string, string][])),
      ...(passphrase === undefined ? [] : [['--pass', hide(passphrase)] as [string, string]]),
    ]),
};

/** The session token of AWS keys is a header of its own, which curl signs with the rest. */
function tokenHeaders({ headers }: RequestForCurl): [string, string][] {
  return headers.flatMap(([name, value]): [string, string][] => {
    const written = name.toLowerCase() === 'authorization' ? readWrittenCredentials(value) : undefined;
    return written?.kind === 'aws' && written.token !== undefined
      ? [['X-Amz-Security-Token', written.token]]
      : [];
  });
}
