import { collectEvidence } from '../evidence/collect.ts';
import { type CurlShell, curlCommand, type RequestForCurl } from '../http-file/curl/curl-command.ts';
import { requestSettings } from '../http-file/request-settings.ts';
import type { ResolvedRequest } from '../http-file/resolve.ts';
import { createMask, type Mask, noMask } from '../secrets/mask.ts';
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
  return curlCommand(masked(requestOf(source), reveal ? noMask : createMask(secrets)), shell);
}

/** What an inspection sent first, else would have sent, as a curl command; always masked. */
export function inspectedAsCurl(inspection: Inspection): string | undefined {
  const { exchange, source } = inspection.evidence;
  const sent = exchange?.hops[0]?.request ?? exchange?.request;
  const followRedirects = source === undefined || requestSettings(source.node).followRedirects;
  const request = sent === undefined ? source && requestOf(source) : { ...sent, followRedirects };
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
