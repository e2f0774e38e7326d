import type { Verification } from '../../src/core/auth/verify.ts';
import type { Finding } from '../../src/core/diagnosis/cause.ts';
import type { CauseId } from '../../src/core/diagnosis/cause-id.ts';
import { diagnose } from '../../src/core/diagnosis/diagnose.ts';
import { collectEvidence } from '../../src/core/evidence/collect.ts';
import type { Evidence, ProbeFacts } from '../../src/core/evidence/evidence.ts';
import type { Exchange, Failure, Header, Hop } from '../../src/core/evidence/exchange.ts';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';
import { resolveRequest } from '../../src/core/http-file/resolve.ts';
import type { ResolvedRequest } from '../../src/core/http-file/resolved-request.ts';
import { madeUpToken } from './made-up-token.ts';

/** The time at which everything in these tests happens: 2026-06-16T10:00:00Z, in milliseconds since 1970. */
export const noon = Date.UTC(2026, 5, 16, 10, 0, 0);
const date: Header = ['Date', 'Tue, 16 Jun 2026 10:00:00 GMT'];

/** What differs from a healthy exchange: GET https://api.example.com/orders → 200 with an empty JSON object. */
export interface Variation {
  readonly method?: string;
  readonly url?: string;
  readonly sent?: readonly Header[];
  readonly sentBody?: string;
  readonly status?: number;
  readonly received?: readonly Header[];
  readonly body?: string;
  readonly hops?: readonly Hop[];
  readonly failure?: Failure;
  /** The local clock when the answer came; the server's Date is always `noon`. */
  readonly localClock?: number;
  readonly recorded?: boolean;
  readonly source?: ResolvedRequest;
  readonly probes?: ProbeFacts;
  readonly verifications?: ReadonlyMap<string, Verification>;
}

/** A healthy exchange with some things changed. */
export function exchangeWith(change: Variation = {}): Exchange {
  const { sentBody, status = 200, body = '{}', localClock = noon } = change;
  const type: Header = ['Content-Type', body.startsWith('<') ? 'text/html' : 'application/json'];
  return {
    request: {
      method: change.method ?? 'GET',
      url: change.url ?? 'https://api.example.com/orders',
      headers: [['Host', 'api.example.com'], ['Accept', '*/*'], ...(change.sent ?? [])],
      ...(sentBody === undefined ? {} : { body: sentBody }),
      bodySize: sentBody?.length ?? 0,
    },
    ...(change.failure
      ? { failure: change.failure }
      : {
          response: {
            status,
            statusText: '',
            headers: [date, type, ...(change.received ?? [])],
            body: { text: body, size: body.length, truncated: false },
            httpVersion: '1.1',
          },
        }),
    hops: change.hops ?? [],
    sentAt: localClock,
    durationMs: 0,
    recorded: change.recorded ?? false,
  };
}

/** The evidence of a healthy exchange with some things changed. */
export function evidenceWith(change: Variation = {}): Evidence {
  const evidence = collectEvidence({
    exchange: exchangeWith(change),
    source: change.source,
    now: change.localClock ?? noon,
  });
  const tokens = evidence.tokens.map(token => ({
    ...token,
    verification: change.verifications?.get(token.token.raw) ?? token.verification,
  }));
  return { ...evidence, tokens, probes: change.probes ?? {} };
}

/** What the diagnosis makes of it, the most probable first. */
export function findingsWith(change: Variation): readonly Finding[] {
  return diagnose(evidenceWith(change)).findings;
}

/** The finding of one cause, wherever it ranks. */
export function findingOf(cause: CauseId, change: Variation): Finding | undefined {
  return findingsWith(change).find(finding => finding.cause === cause);
}

/** A made-up token that names the key it was signed with, as issuers' do. */
export function tokenWith(
  claims: Record<string, unknown>,
  header: Record<string, unknown> = { alg: 'RS256', typ: 'JWT', kid: 'test-key' },
): string {
  return madeUpToken(claims, header);
}

/** Claims of a token that is in time at `noon`. */
export function claimsInTime(more: Record<string, unknown> = {}): Record<string, unknown> {
  const seconds = noon / 1000;
  return {
    iss: 'https://idp.example.com/',
    sub: 'alice',
    aud: 'https://api.example.com',
    iat: seconds - 600,
    exp: seconds + 3000,
    ...more,
  };
}

/** The first request of an .http text, resolved against nothing but the file itself. */
export function sourceOf(text: string, environment: Record<string, string> = {}): ResolvedRequest {
  const file = parseHttpFile(text);
  const [node] = file.requests;
  if (!node) throw new Error('the sample holds no request');
  return resolveRequest(node, file, {
    environment: new Map(
      Object.entries(environment).map(([name, value]) => [name, { value, where: 'environment test' }]),
    ),
    processEnv: () => undefined,
    dotenv: () => undefined,
    now: () => noon,
    uuid: () => '00000000-0000-4000-8000-000000000000',
    random: () => 0,
  });
}
