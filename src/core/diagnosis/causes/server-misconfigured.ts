import type { Evidence } from '../../evidence/evidence.ts';
import type { Cause, Detection } from '../cause.ts';
import { identifying, spoken, statusFact } from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';
import { refusalOf } from '../refusal.ts';

/** The server breaks its own authentication. */
export const serverMisconfigured: Cause = {
  id: 'server-misconfigured',
  title: 'The server’s authentication is set up wrongly',
  help: {
    meaning:
      'The answer contradicts the rules that make authentication work: a 401 that does not say which scheme is wanted, a challenge that cannot be parsed, an error of the authentication layer itself.',
    confirm:
      'Compare the answer with RFC 9110, section 11.6.1: every 401 carries at least one well-formed challenge.',
    client: 'Nothing in the request will mend it. Report it to whoever runs the server, with this report.',
    server:
      'Send a well-formed WWW-Authenticate with every 401, and look for the error in the log of the authentication layer.',
  },
  references: [
    {
      title: 'RFC 9110, section 11.6.1: WWW-Authenticate',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1',
    },
  ],
  detect(evidence, said, earlier) {
    const words = spoken(said, 'server-misconfigured');
    if (words)
      return detection(
        words.confidence,
        words.weight + 4,
        'The server says that its own authentication failed.',
        [...words.facts, statusFact(evidence)],
      );
    const explained = earlier.some(
      ({ confidence, weight = 0 }) => confidence === 'certain' || (confidence === 'likely' && weight > 5),
    );
    return brokenChallenge(evidence, explained) ?? silentRefusal(evidence, explained);
  },
};

function brokenChallenge(evidence: Evidence, explained: boolean): Detection | undefined {
  const broken = evidence.challengeProblems.find(({ severity }) => severity === 'error');
  if (!broken || refusalOf(evidence) !== 'unauthorized') return undefined;
  const readable = evidence.challenges.some(({ scheme }) => scheme !== '');
  return detection(
    readable || explained ? 'possible' : 'certain',
    readable ? 6 : 30,
    `The challenge cannot be parsed: ${broken.message} Clients that choose their scheme by it fail here.`,
    [
      { where: `response header ${broken.header}, at ${broken.range.start}`, text: broken.value },
      statusFact(evidence),
    ],
  );
}

/** A 401 without a challenge to a request whose token holds up against everything that can be checked. */
function silentRefusal(evidence: Evidence, explained: boolean): Detection | undefined {
  if (evidence.status !== 401 || evidence.challenges.length > 0 || explained) return undefined;
  const verified = evidence.tokens.some(({ verification }) => verification.signature === 'valid');
  const sent = identifying(evidence.credentials).length > 0;
  return detection(
    verified ? 'likely' : 'possible',
    verified ? 8 : 1,
    verified
      ? 'The token is in time and its signature is the issuer’s, yet the server answers 401 and does not say which scheme or reason (no WWW-Authenticate).'
      : `The 401 carries no WWW-Authenticate header, so no client can know which scheme ${sent ? 'would have been right' : 'is wanted'}.`,
    [
      { where: 'response header WWW-Authenticate', text: '(none)' },
      ...evidence.tokens.map(({ where, verification }) => ({
        where: `signature, ${where}`,
        text: verification.signature,
      })),
      statusFact(evidence),
    ],
  );
}

function detection(
  confidence: Detection['confidence'],
  weight: number,
  explanation: string,
  facts: Detection['facts'],
): Detection {
  return {
    confidence,
    weight,
    explanation,
    facts,
    fixes: [
      serverAdvice('Send a well-formed WWW-Authenticate header with every 401.'),
      clientAdvice('Report it to whoever runs the server.'),
    ],
  };
}
