import { tokenTimes } from '../../auth/jwt.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Cause, Detection } from '../cause.ts';
import {
  instant,
  isRefused,
  namesAnother,
  readableToken,
  type Spoken,
  span,
  spoken,
  statusFact,
  wereJudged,
} from '../detection.ts';
import { clientAdvice, editValue, serverAdvice, sourceHeader } from '../fixes.ts';
import type { Statement } from '../statement.ts';

/** exp has passed, or the server says that it has. */
export const tokenExpired: Cause = {
  id: 'token-expired',
  title: 'The token has expired',
  help: {
    meaning: 'Access tokens live for minutes to hours. This one was good and is not any more.',
    confirm: 'Compare the exp claim with the Date header of the answer: both are absolute times.',
    client:
      'Get a new token: with the refresh token, or by signing in again. Clients should renew shortly before exp and once after a 401.',
    server:
      'Answer error="invalid_token" with error_description="The access token expired", so that clients know to renew it.',
  },
  references: [
    { title: 'RFC 7519, section 4.1.4: exp', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4' },
    {
      title: 'RFC 6750, section 3.1: invalid_token',
      url: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
    },
    {
      title: 'RFC 6749, section 6: refreshing an access token',
      url: 'https://www.rfc-editor.org/rfc/rfc6749#section-6',
    },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said)) return undefined;
    const words = spoken(said, 'token-expired');
    return (
      byClaim(evidence, words, namesAnother(said, 'token-expired')) ??
      byUrl(evidence, said) ??
      bySaying(evidence, words, said)
    );
  },
};

function byClaim(evidence: Evidence, words: Spoken | undefined, beside: boolean): Detection | undefined {
  const carried = readableToken(evidence);
  const expiresAt = carried && tokenTimes(carried.token).expiresAt;
  const { judge, server, local, skewSeconds } = evidence.clock;
  if (!carried || expiresAt === undefined || expiresAt > judge) return undefined;
  // Where only the server's clock says "expired", the clocks are the cause (see clock-skew).
  if (skewSeconds !== undefined && expiresAt > local) return undefined;
  const clock = server === undefined ? 'the local clock' : 'the server’s own clock';
  return {
    confidence: beside ? 'possible' : 'certain',
    weight: words ? 48 : 38,
    explanation: `By ${clock} the token expired ${span(judge - expiresAt)} before this answer.`,
    facts: [
      { where: `claim exp, ${carried.where}`, text: instant(expiresAt) },
      { where: server === undefined ? 'local clock' : 'response header Date', text: instant(judge) },
      ...(words?.facts ?? []),
      statusFact(evidence),
    ],
    fixes: renewal(evidence),
  };
}

/** Signed URLs carry their end in the query: CloudFront and S3 v2 Expires, Azure SAS se. */
function byUrl(evidence: Evidence, said: readonly Statement[]): Detection | undefined {
  const query = URL.parse(evidence.exchange?.request.url ?? '')?.searchParams;
  if (!query || !(query.has('Signature') || query.has('sig'))) return undefined;
  const end = query.get('Expires') ? Number(query.get('Expires')) * 1000 : Date.parse(query.get('se') ?? '');
  if (!Number.isFinite(end) || end > evidence.clock.judge) return undefined;
  return {
    confidence: namesAnother(said, 'token-expired') ? 'possible' : 'certain',
    weight: 38,
    explanation: `The signed URL ended ${span(evidence.clock.judge - end)} before this answer.`,
    facts: [{ where: 'request URL', text: `ends ${instant(end)}` }, statusFact(evidence)],
    fixes: [clientAdvice('Have a new signed URL made.')],
  };
}

function bySaying(
  evidence: Evidence,
  words: Spoken | undefined,
  said: readonly Statement[],
): Detection | undefined {
  if (!words || !wereJudged(evidence, said)) return undefined;
  const carried = readableToken(evidence);
  const expiresAt = carried && tokenTimes(carried.token).expiresAt;
  // A server that leaves several causes open cannot mean this one when the token is in time.
  if (
    ['hint', 'narrowed'].includes(words.strength) &&
    expiresAt !== undefined &&
    expiresAt > evidence.clock.judge
  )
    return undefined;
  const begins = carried && tokenTimes(carried.token).notBefore;
  const early =
    expiresAt !== undefined &&
    expiresAt > evidence.clock.judge &&
    begins !== undefined &&
    begins > evidence.clock.judge;
  return {
    ...words,
    // Libraries with one word for every time check say "expired" of a token that has not begun.
    ...(early ? { confidence: 'possible' as const } : {}),
    explanation:
      expiresAt === undefined
        ? 'The server says that the credential has expired; its own end cannot be read from here.'
        : `The server says that the token has expired, though its exp (${instant(expiresAt)}) lies ahead: it judges by another limit, such as its age or the session behind it, or by a clock that runs ahead.`,
    fixes: renewal(evidence),
  };
}

function renewal(evidence: Evidence): Detection['fixes'] {
  return [
    ...editValue(sourceHeader(evidence.source, 'Authorization'), 'Replace the token'),
    clientAdvice('Get a new token with the refresh token, or sign in again.'),
    serverAdvice('Name the reason in error_description, so that clients renew by themselves.'),
  ];
}
