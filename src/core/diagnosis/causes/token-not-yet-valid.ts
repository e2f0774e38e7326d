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
import { clientAdvice, resend, serverAdvice } from '../fixes.ts';

/** Servers that check iat allow about this much between two clocks; a token issued "later" than that is refused. */
const issueTolerance = 5_000;

/** nbf, or iat, lies in the future. */
export const tokenNotYetValid: Cause = {
  id: 'token-not-yet-valid',
  title: 'The token is not valid yet',
  help: {
    meaning:
      'The token says from when on it counts (nbf, sometimes iat), and that time has not come by the server’s clock.',
    confirm: 'Compare nbf and iat with the Date header of the answer.',
    client: 'Wait until nbf has passed, or get the token from an issuer whose clock is right.',
    server: 'Allow a minute of tolerance for nbf, and keep the clocks of issuer and API synchronised.',
  },
  references: [
    { title: 'RFC 7519, section 4.1.5: nbf', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5' },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said) || !wereJudged(evidence, said)) return undefined;
    const words = spoken(said, 'token-not-yet-valid');
    const computed = byClaim(evidence, words, namesAnother(said, 'token-not-yet-valid'));
    if (computed) return computed;
    const link = byUrl(evidence);
    if (link) return link;
    return (
      words && {
        ...words,
        explanation:
          'The server says that the token is not valid yet: by its clock the token lies in the future.',
        fixes: [
          clientAdvice('Compare the clocks of issuer and server; send again in a minute.'),
          resend('Send again'),
        ],
      }
    );
  },
};

/** A shared access signature of Azure names its beginning: `st` beside `sig`. */
function byUrl(evidence: Evidence): Detection | undefined {
  const query = URL.parse(evidence.exchange?.request.url ?? '')?.searchParams;
  const begins = query?.has('sig') ? Date.parse(query.get('st') ?? '') : Number.NaN;
  if (!(begins > evidence.clock.judge)) return undefined;
  return {
    confidence: 'certain',
    weight: 38,
    explanation: `The signed URL begins to be valid ${span(begins - evidence.clock.judge)} after this answer.`,
    facts: [{ where: 'request URL', text: `begins ${instant(begins)}` }, statusFact(evidence)],
    fixes: [clientAdvice('Send again later, or have a signed URL made that is valid now.')],
  };
}

function byClaim(evidence: Evidence, words: Spoken | undefined, beside: boolean): Detection | undefined {
  const carried = readableToken(evidence);
  if (!carried) return undefined;
  const { judge, local, skewSeconds } = evidence.clock;
  const { notBefore, issuedAt } = tokenTimes(carried.token);
  const begins =
    notBefore !== undefined && notBefore > judge
      ? { claim: 'nbf', at: notBefore }
      : issuedAhead(issuedAt, judge, words !== undefined);
  if (!begins || (skewSeconds !== undefined && begins.at <= local)) return undefined;
  return {
    confidence: beside ? 'possible' : begins.claim === 'nbf' || words ? 'certain' : 'likely',
    weight: words ? 48 : 37,
    explanation: `By the server’s clock the token begins ${span(begins.at - judge)} after this answer.`,
    facts: [
      { where: `claim ${begins.claim}, ${carried.where}`, text: instant(begins.at) },
      {
        where: evidence.clock.server === undefined ? 'local clock' : 'response header Date',
        text: instant(judge),
      },
      ...(words?.facts ?? []),
      statusFact(evidence),
    ],
    fixes: [
      resend('Send again'),
      clientAdvice(`Send it after ${instant(begins.at)}, or get a token whose ${begins.claim} has passed.`),
      serverAdvice('Allow a small tolerance for nbf and synchronise the clocks.'),
    ],
  };
}

function issuedAhead(
  issuedAt: number | undefined,
  judge: number,
  mentioned: boolean,
): { claim: string; at: number } | undefined {
  if (issuedAt === undefined || issuedAt <= judge + (mentioned ? 0 : issueTolerance)) return undefined;
  return { claim: 'iat', at: issuedAt };
}
