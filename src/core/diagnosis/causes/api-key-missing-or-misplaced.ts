import { isKeyHeader } from '../../auth/key-names.ts';
import type { Evidence, WireCredential } from '../../evidence/evidence.ts';
import { isAnswerAlone } from '../../evidence/exchange.ts';
import type { Cause, Detection, Fix } from '../cause.ts';
import {
  challengeFacts,
  identifying,
  isRefused,
  quote,
  type Spoken,
  sameForEveryone,
  spoken,
  statusFact,
} from '../detection.ts';
import { addHeader, clientAdvice, serverAdvice } from '../fixes.ts';
import { saysNothingSeen } from '../said-nothing-seen.ts';
import type { Statement } from '../statement.ts';

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
    if (!words && !(asked && nothing)) return unread(evidence, said);
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

/** Schemes that are read from Authorization alone. */
const ofAuthorization = /^(?:basic|bearer|digest|negotiate|ntlm|token)$/i;

/** A key or token stands in a header or parameter, the challenge wants Authorization, and without the key nothing changes. */
function unread(evidence: Evidence, said: readonly Statement[]): Detection | undefined {
  const sent = identifying(evidence.credentials);
  const places = sent.filter(({ kind }) => kind === 'key-header' || kind === 'key-parameter');
  const schemes = evidence.challenges
    .filter(({ header }) => header === 'WWW-Authenticate')
    .map(({ scheme }) => scheme);
  if (places.length === 0 || places.length < sent.length) return undefined;
  const none = said.find(
    ({ cause, text, strength }) =>
      cause === 'missing-credentials' && strength !== 'hint' && saysNothingSeen(text),
  );
  if (none) return notFound(evidence, places, none);
  if (schemes.length === 0) return undefined;
  const elsewhere = schemes.every(scheme => ofAuthorization.test(scheme));
  const named = schemes.some(
    // `Key` alone names a scheme, in gateways, and no header.
    scheme =>
      !/^key$/i.test(scheme) && isKeyHeader(scheme) && places.every(({ name }) => !isSameName(name, scheme)),
  );
  if (!named && !(elsewhere && sameForEveryone(evidence))) return undefined;
  const where = places.map(place => place.where).join(', ');
  return {
    confidence: 'likely',
    weight: 34,
    explanation: `The server asks for ${schemes.join(', ')}${named ? '' : ' in the Authorization header, and answers the same without the key'}: it does not look where the credential stands (${where}).`,
    facts: [...challengeFacts(evidence), { where: 'request', text: where }, statusFact(evidence)],
    fixes: [
      clientAdvice(
        `Send the credential as ${schemes.join(' or ')}${named ? '' : ' in the Authorization header'}.`,
      ),
    ],
  };
}

/** "No token" to a request that has one in a header or parameter: the server looks in another place. */
function notFound(evidence: Evidence, places: readonly WireCredential[], none: Statement): Detection {
  const where = places.map(place => place.where).join(', ');
  return {
    confidence: 'likely',
    weight: 34,
    explanation: `The server finds no credential, although one stands in the ${where}: it looks in another place.`,
    facts: [
      quote(none),
      { where: 'request', text: where },
      ...challengeFacts(evidence),
      statusFact(evidence),
    ],
    fixes: fixes(evidence, none.text),
  };
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

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
