import type { ComparedRequest } from '../core/diagnosis/request-difference/request-difference.ts';
import { isAnswerAlone } from '../core/evidence/exchange.ts';
import type { RequestNode } from '../core/http-file/nodes.ts';
import { parseHttpFile } from '../core/http-file/parse.ts';
import type { PastedForm } from '../core/http-file/pasted-request.ts';
import { resolveRequest } from '../core/http-file/resolve.ts';
import type { ResolvedRequest } from '../core/http-file/resolved-request.ts';
import type { VariableSources } from '../core/http-file/variable-sources.ts';
import { HarError } from '../transport/har.ts';
import { type Input, recognizeInput } from './recognize-input.ts';

/** A request that works, as somebody pasted it. */
export interface WorkingRequest {
  /** What it was read from: `curl command`. */
  readonly form: string;
  readonly request: ComparedRequest;
  readonly notes: readonly string[];
}

/** Why a text holds no request: one clause about it. */
export interface NoWorkingRequest {
  readonly refused: string;
}

const formNames: Readonly<Record<PastedForm, string>> = {
  curl: 'curl command',
  fetch: 'fetch call',
  powershell: 'PowerShell command',
};

/** What a client sends besides, where the text does not say otherwise. */
const ownAgents: Readonly<Record<PastedForm, string | undefined>> = {
  curl: 'curl (its own)',
  fetch: undefined,
  powershell: undefined,
};

/**
 * Reads a curl command, a fetch call, a PowerShell command, a HAR or one of its entries, a `curl -v` transcript, or raw
 * HTTP. Of several requests it takes the one that is most like `yours`. Never throws on text.
 */
export function readWorkingRequest(
  text: string,
  yours: ComparedRequest,
  sources: VariableSources,
): WorkingRequest | NoWorkingRequest {
  const input = recognized(text, sources.now());
  if (input === undefined) return { refused: 'it looks like a HAR and cannot be read as one' };
  const read = input.kind === 'recording' ? recordedRequests(input) : writtenRequests(input, yours, sources);
  const request = mostAlike(read.requests, yours);
  if (request === undefined) return { refused: 'no request was found in it' };
  const several = `It holds ${read.requests.length} requests; compared was ${request.method} ${request.url}.`;
  return { ...read, request, notes: read.requests.length > 1 ? [...read.notes, several] : read.notes };
}

interface ReadRequests {
  readonly form: string;
  readonly requests: readonly ComparedRequest[];
  readonly notes: readonly string[];
}

function recognized(text: string, now: number): Input | undefined {
  try {
    return recognizeInput('-', asHar(text) ?? text, now);
  } catch (error) {
    if (error instanceof HarError) return undefined;
    throw error;
  }
}

/** One entry of a HAR, as a proxy's "copy entry" gives it, is a HAR of one. */
function asHar(text: string): string | undefined {
  return /^\ufeff?\s*\{/.test(text) && !/^\ufeff?\s*\{\s*"log"/.test(text) && /"request"\s*:\s*\{/.test(text)
    ? `{"log":{"entries":[${text.replace(/^\ufeff/, '')}]}}`
    : undefined;
}

function recordedRequests({ recorded }: Extract<Input, { kind: 'recording' }>): ReadRequests {
  const requests = recorded
    .filter(({ exchange }) => !isAnswerAlone(exchange))
    .map(({ exchange }) => exchange.hops[0]?.request ?? exchange.request);
  return { form: 'recorded request', requests, notes: [] };
}

function writtenRequests(
  { text, notes, form }: Extract<Input, { kind: 'http' }>,
  yours: ComparedRequest,
  sources: VariableSources,
): ReadRequests {
  const file = parseHttpFile(text);
  const requests = file.requests.filter(isSure).map(node => {
    const resolved = asCompared(resolveRequest(node, file, sources));
    // A raw request does not name its scheme
    const named = /^(?:[a-z][a-z0-9+.-]*:|\{\{)/i.test(node.url.text);
    const scheme = /^https?:/i.exec(yours.url)?.[0] ?? 'http:';
    return withAgent(
      named ? resolved : { ...resolved, url: resolved.url.replace(/^https?:/, scheme) },
      form === undefined ? undefined : ownAgents[form],
    );
  });
  return { form: form === undefined ? 'HTTP request' : formNames[form], requests, notes };
}

/** A word alone is no request here, though it may be one in an .http text. */
function isSure({ method, url }: RequestNode): boolean {
  return method.range.start < method.range.end || /^[a-z][a-z0-9+.-]*:\/\//i.test(url.text);
}

/** Names files of a client certificate, and is not sent. */
const certificateHeader = 'x-clientcert';

/** A resolved request as one that can be compared. */
export function asCompared({ method, url, headers, body }: ResolvedRequest): ComparedRequest {
  return {
    method,
    url,
    headers: headers
      .filter(({ name }) => name.toLowerCase() !== certificateHeader)
      .map(({ name, value }) => [name, value] as const),
    ...(body === undefined ? {} : { body }),
  };
}

/** The request with the User-Agent that its client adds. */
export function withAgent(request: ComparedRequest, agent: string | undefined): ComparedRequest {
  const named = request.headers.some(([name]) => name.toLowerCase() === 'user-agent');
  if (named || agent === undefined) return request;
  return { ...request, headers: [...request.headers, ['User-Agent', agent]] };
}

function mostAlike(
  requests: readonly ComparedRequest[],
  yours: ComparedRequest,
): ComparedRequest | undefined {
  const path = URL.parse(yours.url)?.pathname;
  const samePath = requests.filter(({ url }) => URL.parse(url)?.pathname === path);
  return samePath.find(({ method }) => method === yours.method) ?? samePath[0] ?? requests[0];
}
