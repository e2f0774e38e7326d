import type { Evidence } from '../../evidence/evidence.ts';
import { isAnswerAlone } from '../../evidence/exchange.ts';
import type { Cause, Detection, Fix } from '../cause.ts';
import { challengeFacts, identifying, isRefused, type Spoken, spoken, statusFact } from '../detection.ts';
import { addHeader, clientAdvice, serverAdvice } from '../fixes.ts';

const keyScheme = /^(api-?key|key|x-api-key|subscription-?key|apitoken)$/i;
/** A header name that a message quotes or spells out: `x-api-key`, 'Ocp-Apim-Subscription-Key', `apikey`. */
const namedHeader = /\b((?:x-)?[a-z]+(?:-[a-z]+)*-(?:key|token|secret)|apikey|api_key)\b/i;

/** A key is expected in a place where the request has none. */
export const apiKeyMissingOrMisplaced: Cause = {
  id: 'api-key-missing-or-misplaced',
  title: 'The API key is missing, or stands where the server does not look',
  help: {
    meaning:
      'The API identifies callers by a key in a header, query parameter or field of a certain name. The request has no key there.',
    confirm:
      'The message or the API documentation names the place: compare its name letter by letter with the one used.',
    client:
      'Send the key under the name that the API expects. A key in Authorization is not read by an API that wants X-Api-Key, and the other way round.',
    server: 'Name the expected header in the error message.',
  },
  references: [
    {
      title: 'OpenAPI 3.1: Security Scheme Object, apiKey',
      url: 'https://spec.openapis.org/oas/v3.1.0#security-scheme-object',
    },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said)) return undefined;
    const words = spoken(said, 'api-key-missing-or-misplaced');
    const nothing = identifying(evidence.credentials).length === 0;
    // Where other schemes are offered as well, a key is one way among several.
    const asked =
      evidence.challenges.length > 0 && evidence.challenges.every(({ scheme }) => keyScheme.test(scheme));
    if (!words && !(asked && nothing)) return undefined;
    if (nothing && isAnswerAlone(evidence.exchange)) return unknownKey(evidence, words);
    // "No API key" of an API that reads Authorization means no credentials at all.
    const elsewhere =
      words?.facts.some(({ text }) => /\bauthori[sz]ation header|\bbearer\b/i.test(text)) ?? false;
    const named = asked || namedHeader.test(words?.facts.map(({ text }) => text).join(' ') ?? '');
    return {
      confidence: nothing
        ? (named && !elsewhere) || words?.confidence === 'certain'
          ? 'certain'
          : 'likely'
        : (words?.confidence ?? 'likely'),
      weight: nothing && elsewhere && words?.confidence !== 'certain' ? 12 : 35,
      explanation: nothing
        ? 'The server asks for an API key, and the request carries none.'
        : `The server does not find the key. The request carries ${identifying(evidence.credentials)
            .map(c => c.where)
            .join(', ')}: that is not where it looks.`,
      facts: [...(words?.facts ?? []), ...challengeFacts(evidence), statusFact(evidence)],
      fixes: fixes(evidence, words?.facts.map(fact => fact.text).join(' ') ?? ''),
    };
  },
};

/** The answer alone was recorded: the key may have been missing, or in another place. */
function unknownKey(evidence: Evidence, words: Spoken | undefined): Detection {
  return {
    confidence: 'likely',
    weight: 35,
    explanation:
      'The server asks for an API key. The recording does not hold the request, so whether it carried one, and where, is not known.',
    facts: [...(words?.facts ?? []), ...challengeFacts(evidence), statusFact(evidence)],
    fixes: fixes(evidence, words?.facts.map(fact => fact.text).join(' ') ?? ''),
  };
}

function fixes(evidence: Evidence, message: string): Fix[] {
  const name = namedHeader.exec(message)?.[1];
  const advice = serverAdvice('Name the expected header or parameter in the answer.');
  if (!name)
    return [clientAdvice('Send the key under the header or parameter name that the API documents.'), advice];
  return [
    ...addHeader(evidence.source, name, '{{apiKey}}'),
    clientAdvice(`Send the key as ${name}.`),
    advice,
  ];
}
