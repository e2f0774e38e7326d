import type { CauseId } from '../../../../src/core/diagnosis/cause-id.ts';
import type { ReportResult } from '../../../../src/core/report/report.ts';
import { sampleFinding, sampleResult } from '../../../support/panel-samples.ts';

/** What a server that is up to no good may put into a challenge, and a user into a request. */
export const hostileText = 'a"b\\u0022\\\'`$\u007bc}{d}"""*/ //\n\u2028é';

type Challenge = ReportResult['challenges'][number];

function challenge(params: Challenge['params']): Challenge {
  return { scheme: 'Bearer', params, header: 'WWW-Authenticate' };
}

/** A result with `cause` as its first finding. */
export function refused(
  cause: CauseId,
  status: number,
  params: Challenge['params'] = {},
  changes: Partial<ReportResult> = {},
): ReportResult {
  const { response } = sampleResult();
  return sampleResult({
    findings: [sampleFinding({ cause })],
    challenges: [challenge(params)],
    response: response && { ...response, status },
    ...changes,
  });
}

function request(changes: Partial<ReportResult['request']>): Pick<ReportResult, 'request'> {
  return { request: { ...sampleResult().request, ...changes } };
}

const hop = {
  method: 'GET',
  url: 'https://api.example.test/orders',
  status: 302,
  location: 'https://www.example.test/login',
  dropped: [],
  carried: [],
};

const posted = request({
  method: 'POST',
  bodySize: 20,
  headers: [
    ['Content-Type', 'application/json; charset=utf-8'],
    ['Accept', 'application/json'],
    ['Cookie', 'sid=abcd•••'],
    ['X-XSRF-Token', '•••'],
  ],
});

/** One result for each way in which code can cope, by name. */
export const refusedResults: readonly (readonly [name: string, result: ReportResult])[] = [
  ['an expired token', refused('token-expired', 401, { error: 'invalid_token' })],
  ['a revoked token', refused('token-revoked', 401)],
  ['a token that is not known', refused('invalid-credentials', 401, { error: 'invalid_token' })],
  [
    'a missing scope',
    refused('insufficient-scope', 403, { error: 'insufficient_scope', scope: 'orders:write' }),
  ],
  ['a missing scope that is not named', refused('insufficient-scope', 403)],
  [
    'a sign-in that is too weak',
    refused('step-up-required', 401, {
      error: 'insufficient_user_authentication',
      acr_values: 'urn:example:mfa',
      max_age: '300',
    }),
  ],
  ['hostile text', refused('step-up-required', 401, { acr_values: hostileText, max_age: hostileText })],
  ['a session that has ended', refused('session-expired', 401)],
  ['a session that ends at a sign-in page', refused('session-expired', 200, {}, { hops: [hop] })],
  ['a stale anti-forgery token', refused('csrf-failed', 419, {}, posted)],
  ['clocks that disagree', refused('clock-skew', 401)],
  ['too many requests', refused('rate-limited', 429)],
  ['too many uploads', refused('rate-limited', 429, {}, posted)],
  [
    'credentials that a redirect dropped',
    refused(
      'redirect-dropped-credentials',
      401,
      {},
      {
        hops: [hop],
        lastRequest: { method: 'GET', url: 'https://files.example.test/orders', headers: [], bodySize: 0 },
      },
    ),
  ],
  [
    'a recorded answer alone',
    refused('rate-limited', 429, {}, request({ method: '', url: '', headers: [] })),
  ],
  [
    'secrets in the address',
    refused(
      'rate-limited',
      429,
      {},
      request({
        url: 'https://me:•••@api.example.test/a?key=abcd•••&token=eyJhbG…•••&q={|}\\^`',
        headers: [],
      }),
    ),
  ],
];
