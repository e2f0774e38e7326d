import type { Evidence } from '../../evidence/evidence.ts';
import type { Cause, Detection } from '../cause.ts';
import { speaksOfBusiness, spoken, statusFact } from '../detection.ts';
import { clientAdvice } from '../fixes.ts';
import { speaksOfAuthentication } from '../language/subject.ts';
import { refusalOf } from '../refusal.ts';
import { normalise } from '../wording.ts';

/** Nothing here is about authentication. */
export const notAnAuthFailure: Cause = {
  id: 'not-an-auth-failure',
  title: 'This is not about authentication',
  help: {
    meaning:
      'The answer is a success, or a failure of another kind: a missing page, a validation error, an error of the server, a connection that did not come about.',
    confirm: 'Credentials that are certainly good get the same answer.',
    client: 'Read the status and the message: they say what is wrong.',
    server: 'Nothing to do about authentication.',
  },
  references: [
    { title: 'RFC 9110, section 15: status codes', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15' },
  ],
  detect(evidence, said, earlier) {
    const words = spoken(said, 'not-an-auth-failure');
    if (words) return { ...words, explanation: explanation(evidence), fixes: [] };
    if (!evidence.exchange || earlier.some(({ confidence }) => confidence !== 'possible')) return undefined;
    const refusal = refusalOf(evidence);
    if (speaksOfBusiness(evidence, said)) return ofBusiness(evidence);
    if (['unauthorized', 'forbidden', 'proxy', 'throttled', 'login'].includes(refusal)) return undefined;
    const { failure } = evidence.exchange;
    const mentioned =
      said.some(({ strength }) => strength !== 'hint') || (said.length > 0 && evidence.status === 400);
    // A connection that breaks off may be the answer to what was sent.
    const broke = failure?.code === 'reset' || failure?.code === 'protocol' || failure?.code === 'tls';
    const proved =
      (refusal === 'no-answer' && !broke) ||
      (refusal === 'none' && ((evidence.status ?? 0) < 300 || evidence.status === 304));
    return {
      confidence: mentioned ? 'possible' : proved && !soundsRefused(evidence) ? 'certain' : 'likely',
      weight: mentioned ? 0 : 20,
      explanation:
        failure && refusal === 'no-answer' ? `No answer came: ${failure.message}` : explanation(evidence),
      facts: [
        failure && refusal === 'no-answer'
          ? { where: 'connection', text: failure.message }
          : statusFact(evidence),
      ],
      fixes:
        refusal === 'none'
          ? []
          : [clientAdvice('Look at the status and the body: authentication did not cause this.')],
    };
  },
};

const refused =
  /\b(?:invalid|incorrect|wrong|expired|denied|fail(?:ed|ure)|unauthori[sz]ed|not (?:allowed|authori[sz]ed|valid)|suspended|disabled|locked|blocked)\b/;

/** A short answer with a refusal in its words: an API whose way of saying no is not known. */
function soundsRefused({ body }: Evidence): boolean {
  return (
    body.raw.length < 1000 &&
    body.texts.length <= 8 &&
    body.texts.some(({ text }) => {
      const words = normalise(text);
      return refused.test(words) && speaksOfAuthentication(words);
    })
  );
}

function ofBusiness(evidence: Evidence): Detection {
  const { path, text } = evidence.body.texts.find(({ text: said }) => said.includes(' ')) ?? {
    path: '',
    text: '',
  };
  return {
    confidence: 'possible',
    weight: 6,
    explanation: 'The words of this 403 speak of something else than who is asking: a rule of the business.',
    facts: [
      { where: path ? `response body, ${path}` : 'response body', text: text.slice(0, 200) },
      statusFact(evidence),
    ],
    fixes: [clientAdvice('Read the message: other credentials hardly change it.')],
  };
}

function explanation(evidence: Evidence): string {
  const status = evidence.status ?? 0;
  if (status < 400) return `The server answered ${status}: the request was accepted.`;
  if (status === 404)
    return 'Nothing was found at this address, and nothing in the answer speaks of authentication.';
  if (status >= 500) return 'The server failed, and nothing in the answer speaks of authentication.';
  return 'The server refused the request for a reason that is not authentication.';
}
