import { tokenTimes } from '../../auth/jwt.ts';
import { parseHttpDate } from '../../evidence/clock.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { headerValue } from '../../evidence/exchange.ts';
import type { Cause, Detection } from '../cause.ts';
import {
  authorization,
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
import { clientAdvice, resend, serverAdvice } from '../fixes.ts';
import type { Statement } from '../statement.ts';

/** Signature schemes accept requests whose time is within 5 (AWS, Hawk: less) to 15 minutes of theirs. */
const signedTolerance = 300_000;
const dateHeaders = [
  'X-Amz-Date',
  'X-Ms-Date',
  'X-Date',
  'X-Goog-Date',
  'Date',
  'X-Timestamp',
  'X-Request-Timestamp',
];

/** The two clocks disagree, and that is what made a time check fail. */
export const clockSkew: Cause = {
  id: 'clock-skew',
  title: 'The clocks of client and server disagree',
  help: {
    meaning:
      'A check of time failed although the credential is good: by one clock it is in time, by the other it is not.',
    confirm: 'Compare the Date header of the answer with your own clock.',
    client:
      'Synchronise the clock of the machine, container or virtual machine that sends or signs the request; sign it again.',
    server: 'Synchronise the server’s clock, and allow a tolerance of a minute.',
  },
  references: [
    { title: 'RFC 9110, section 6.6.1: Date', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1' },
    {
      title: 'RFC 7519, section 4.1.4: leeway for clock skew',
      url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4',
    },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said)) return undefined;
    const words = spoken(said, 'clock-skew');
    return (
      tokenBetweenClocks(evidence) ??
      staleSignature(evidence, words, said) ??
      (words && wereJudged(evidence, said) ? saidSo(words) : undefined)
    );
  },
};

/** A token in time by the local clock and out of time by the server's. */
function tokenBetweenClocks(evidence: Evidence): Detection | undefined {
  const carried = readableToken(evidence);
  const { server, local, skewSeconds } = evidence.clock;
  if (!carried || server === undefined || skewSeconds === undefined || skewSeconds === 0) return undefined;
  const { expiresAt, notBefore, issuedAt } = tokenTimes(carried.token);
  const begins = notBefore ?? issuedAt;
  const expiredThere = expiresAt !== undefined && expiresAt > local && expiresAt <= server;
  const earlyThere = begins !== undefined && begins <= local && begins > server;
  if (!expiredThere && !earlyThere) return undefined;
  return {
    confidence: 'certain',
    weight: 49,
    explanation: `The server’s clock is ${span(skewSeconds * 1000)} ${skewSeconds > 0 ? 'ahead of' : 'behind'} the local one. By the local clock the token is in time; by the server’s it is ${expiredThere ? 'expired' : 'not valid yet'}.`,
    facts: [
      { where: 'response header Date', text: instant(server) },
      { where: 'local clock', text: instant(local) },
      {
        where: `claim ${expiredThere ? 'exp' : notBefore === undefined ? 'iat' : 'nbf'}, ${carried.where}`,
        text: instant((expiredThere ? expiresAt : begins) ?? 0),
      },
      statusFact(evidence),
    ],
    fixes: [
      clientAdvice('Find out which of the two clocks is wrong and synchronise it.'),
      serverAdvice('Allow a tolerance for exp and nbf, and synchronise the clock.'),
      resend('Send again'),
    ],
  };
}

/** A signed request whose own date is far from the server's. */
function staleSignature(
  evidence: Evidence,
  words: Spoken | undefined,
  said: readonly Statement[],
): Detection | undefined {
  const signed = signedAt(evidence);
  const told = hawkTime(evidence);
  const server = told ?? evidence.clock.server;
  if (!signed || server === undefined) return undefined;
  const apart = Math.abs(server - signed.at);
  if (apart <= (words ? 1_000 : signedTolerance)) return undefined;
  const beside = !words && namesAnother(said, 'clock-skew', 'request-signature-mismatch', 'token-expired');
  return {
    confidence: beside ? 'possible' : 'certain',
    weight: 47,
    explanation: `The request was signed for a time ${span(apart)} ${signed.at < server ? 'before' : 'after'} the server’s. Signatures count only for a few minutes around it.`,
    facts: [
      { where: signed.where, text: instant(signed.at) },
      {
        where: told === undefined ? 'response header Date' : 'ts of the Hawk challenge',
        text: instant(server),
      },
      ...(words?.facts ?? []),
      statusFact(evidence),
    ],
    fixes: [
      clientAdvice('Synchronise the clock of the signing machine and sign again.'),
      resend('Sign and send again'),
    ],
  };
}

/** What the server of Hawk says of its own clock, in the challenge after a stale time. */
function hawkTime({ challenges }: Evidence): number | undefined {
  const ts = challenges.find(({ scheme }) => scheme.toLowerCase() === 'hawk')?.params['ts'];
  return ts === undefined ? undefined : readTime(ts);
}

/** The time that a signature was made for; undefined for requests that are not signed. */
function signedAt(evidence: Evidence): { at: number; where: string } | undefined {
  const { exchange } = evidence;
  const credentials = authorization(evidence)?.credentials;
  const query = URL.parse(exchange?.request.url ?? '')?.searchParams;
  const signs =
    /aws4|hmac|signature|shared-?key|hawk|digest-hmac|^aws$/i.test(credentials?.scheme ?? '') ||
    query?.has('signature') ||
    query?.has('X-Amz-Signature');
  if (!exchange || !signs) return undefined;
  const dated: [string, string | undefined][] = [
    ...dateHeaders.map((name): [string, string | undefined] => [
      `request header ${name}`,
      headerValue(exchange.request.headers, name),
    ]),
    ['parameter ts', credentials?.params['ts']],
    ['parameter created', credentials?.params['created']],
    ['query parameter timestamp', query?.get('timestamp') ?? undefined],
  ];
  for (const [where, text] of dated) {
    const at = text === undefined ? undefined : readTime(text);
    if (at !== undefined) return { at, where };
  }
  return undefined;
}

/** HTTP dates, ISO 8601 in its long and compact form, seconds and milliseconds since 1970. */
function readTime(text: string): number | undefined {
  const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second] = compact.map(Number);
    return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  }
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  if (/^\d{13}$/.test(text)) return Number(text);
  const iso = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(iso) ? parseHttpDate(text) : iso;
}

function saidSo(words: Spoken): Detection {
  return {
    ...words,
    explanation: 'The server says that the time of the request or of its signature is too far from its own.',
    fixes: [clientAdvice('Synchronise the clock of the machine that sends the request, and sign it again.')],
  };
}
