import type { Credentials } from '../../src/core/auth/credentials.ts';
import type { DecodedToken } from '../../src/core/auth/jwt.ts';
import type { Confidence, Finding } from '../../src/core/diagnosis/cause.ts';
import type { Evidence, ProbeRecord, WireCredential, WireToken } from '../../src/core/evidence/evidence.ts';
import type {
  Exchange,
  Header,
  Hop,
  ReceivedResponse,
  SentRequest,
} from '../../src/core/evidence/exchange.ts';
import type { RequestNode } from '../../src/core/http-file/nodes.ts';
import type { ResolvedRequest } from '../../src/core/http-file/resolved-request.ts';
import type { Inspection } from '../../src/core/report/inspection.ts';

/** 15 Jan 2026, 12:00:00 UTC. */
export const noon = Date.UTC(2026, 0, 15, 12);

export function sentRequest(overrides: Partial<SentRequest> = {}): SentRequest {
  return { method: 'GET', url: 'https://api.example/users', headers: [], bodySize: 0, ...overrides };
}

export function receivedResponse(
  status: number,
  headers: readonly Header[] = [],
  text = '',
): ReceivedResponse {
  const statusText = { 200: 'OK', 302: 'Found', 401: 'Unauthorized', 404: 'Not Found' }[status] ?? '';
  const body = { text, size: Buffer.byteLength(text), truncated: false };
  return { status, statusText, headers, body, httpVersion: '1.1' };
}

export function exchange(overrides: Partial<Exchange> = {}): Exchange {
  const plain = { request: sentRequest(), hops: [], sentAt: noon, durationMs: 12, recorded: false };
  return { ...plain, ...overrides };
}

export function hop(overrides: Partial<Hop> = {}): Hop {
  const location = 'https://other.example/';
  const response = receivedResponse(302, [['Location', location]]);
  return { request: sentRequest(), response, location, dropped: [], ...overrides };
}

export function credential(
  kind: WireCredential['kind'],
  name: string,
  value: string,
  read: Partial<Credentials> = {},
): WireCredential {
  const where = `${name} ${kind}`;
  if (kind !== 'authorization' && kind !== 'proxy-authorization') return { kind, name, where, value };
  const scheme = value.split(' ')[0] ?? '';
  const rest = value.slice(scheme.length + 1);
  const credentials = { scheme, knownScheme: scheme, rest, params: {}, problems: [], ...read };
  return { kind, name, where, value, credentials };
}

export function wireToken(raw: string, overrides: Partial<DecodedToken> = {}): WireToken {
  const read = (segment: number): Record<string, unknown> =>
    JSON.parse(Buffer.from(raw.split('.')[segment] ?? '', 'base64url').toString());
  const token = { format: 'jwt', raw, header: read(0), claims: read(1), problems: [], ...overrides } as const;
  return {
    where: 'Authorization header',
    token,
    verification: { signature: 'unchecked', reason: 'no key is known' },
  };
}

export function finding(
  cause: Finding['cause'],
  confidence: Confidence,
  overrides: Partial<Finding> = {},
): Finding {
  return {
    cause,
    confidence,
    title: 'The access token has expired',
    explanation: 'The token was valid until noon. The server looked at it after that.',
    facts: [],
    fixes: [],
    references: [],
    help: {
      meaning: 'What it means.',
      confirm: 'How to be sure.',
      client: 'Fix it here.',
      server: 'Fix it there.',
    },
    ...overrides,
  };
}

export function probeRecord(overrides: Partial<ProbeRecord> = {}): ProbeRecord {
  const answer = exchange({ response: receivedResponse(401) });
  return {
    id: 'anonymous',
    exchange: answer,
    learned: 'The answer is the same without credentials.',
    ...overrides,
  };
}

const nowhere = { start: 0, end: 0 };
const node = {
  name: undefined,
  range: nowhere,
  requestLine: nowhere,
  method: { text: 'GET', range: nowhere },
  url: { text: '', range: nowhere },
  httpVersion: undefined,
  headers: [],
  body: undefined,
  directives: [],
};

/** A request of an .http file as far as a report looks at it: the node behind it is empty. */
export function resolvedRequest(
  method: string,
  url: string,
  headers: readonly Header[] = [],
  body?: string,
): ResolvedRequest {
  const text = (value: string) => ({ text: value, range: nowhere });
  return {
    node: node as unknown as RequestNode,
    method,
    url,
    headers: headers.map(([name, value]) => {
      const line = {
        name: text(name),
        value: text(value),
        range: nowhere,
      } as unknown as ResolvedRequest['headers'][number]['line'];
      return { name, value, line, substitutions: [] };
    }),
    body,
    substitutions: [],
    problems: [],
    lineStarts: [0],
  };
}

/** An inspection of `GET https://api.example/users` that was sent at noon; whatever matters to a test is overridden. */
export function inspection(
  parts: Partial<Omit<Inspection, 'evidence' | 'diagnosis'>> & {
    readonly evidence?: Partial<Evidence>;
    readonly findings?: readonly Finding[];
    readonly broken?: Inspection['diagnosis']['broken'];
  } = {},
): Inspection {
  const { evidence: overrides = {}, findings = [], broken = [], ...rest } = parts;
  const evidence: Evidence = {
    exchange: exchange({ response: receivedResponse(200) }),
    source: undefined,
    status: overrides.exchange?.response?.status,
    challenges: [],
    challengeProblems: [],
    credentials: [],
    firstCredentials: [],
    tokens: [],
    setCookies: [],
    heldBackCookies: [],
    saml: [],
    callbackErrors: [],
    body: { kind: 'empty', raw: '', texts: [], loginForm: false, hiddenFields: [] },
    clock: { local: noon, judge: noon },
    probes: {},
    clients: [],
    earlier: [],
    ...overrides,
  };
  return {
    file: 'api.http',
    line: 3,
    name: 'users',
    probes: [],
    notes: [],
    ...rest,
    evidence,
    diagnosis: { findings, broken },
  };
}
