import type { Evidence } from '../evidence/evidence.ts';
import type { SeenCallback } from '../evidence/sign-on-messages.ts';
import type { Detection } from './cause.ts';
import { isRefused, namesAnother, statusFact } from './detection.ts';
import { clientAdvice, serverAdvice } from './fixes.ts';
import type { Statement } from './statement.ts';

const title = 'The single sign-on was refused';

/** What the errors mean that speak of no other cause (RFC 6749, section 4.1.2.1; OpenID Connect Core 1.0, 3.1.2.6). */
const meanings: Readonly<Record<string, string>> = {
  access_denied: 'the user, or a rule of the authorization server, said no',
  invalid_request: 'a parameter of the authorization request is missing, doubled or wrong',
  invalid_request_object: 'the request object cannot be read or verified',
  invalid_request_uri: 'the request object cannot be fetched',
  registration_not_supported: 'the registration parameter is not supported',
  request_not_supported: 'request objects are not supported',
  request_uri_not_supported: 'the request_uri parameter is not supported',
  server_error: 'the authorization server failed by itself',
  temporarily_unavailable: 'the authorization server is overloaded or under maintenance',
  unauthorized_client: 'this client is not registered for this kind of request',
  unsupported_response_type:
    'the authorization server does not know this response_type, or not for this client',
};

/** A redirect of the authorization server that refuses, or whose answer may not be accepted. */
export function callbackRefusal(evidence: Evidence, said: readonly Statement[]): Detection | undefined {
  return foreignState(evidence, said) ?? deniedByRedirect(evidence, said);
}

/** The state came back as another one: the client has to throw such an answer away (RFC 6749, section 10.12). */
function foreignState(evidence: Evidence, said: readonly Statement[]): Detection | undefined {
  const seen = evidence.callbackErrors.find(
    ({ error, expectedState }) => error === undefined && expectedState !== undefined,
  );
  if (!seen || !isRefused(evidence, said)) return undefined;
  return {
    title,
    confidence: 'likely',
    weight: namesAnother(said, 'sso-required') ? 10 : 34,
    explanation: `The answer of the authorization server carries ${seen.state === undefined ? 'no state' : 'another state than it was asked with'}, so the application must not accept it.`,
    facts: [...stateFacts(seen), statusFact(evidence)],
    fixes: [
      clientAdvice('Begin the sign-on anew, in one window.'),
      serverAdvice('Send the state back as it came, and let nothing in between rewrite the URL.'),
    ],
  };
}

/** An error that no other cause is about: those that are stand among the statements. */
function deniedByRedirect(evidence: Evidence, said: readonly Statement[]): Detection | undefined {
  const seen = evidence.callbackErrors.find(({ from, error }) => from === 'redirect' && error !== undefined);
  if (seen?.error === undefined || said.some(({ strength }) => strength !== 'hint')) return undefined;
  const meaning = Object.hasOwn(meanings, seen.error) ? `: ${meanings[seen.error]}` : '';
  return {
    title,
    confidence: meaning === '' ? 'likely' : 'certain',
    weight: 34,
    explanation: `The authorization server sent the user back with the error ${seen.error}${meaning}.`,
    facts: [
      { where: `${seen.where} parameter error`, text: seen.error },
      ...(seen.description === undefined
        ? []
        : [{ where: `${seen.where} parameter error_description`, text: seen.description.slice(0, 300) }]),
      ...(seen.uri === undefined ? [] : [{ where: `${seen.where} parameter error_uri`, text: seen.uri }]),
      ...(seen.expectedState === undefined ? [] : stateFacts(seen)),
      statusFact(evidence),
    ],
    fixes: [
      clientAdvice('Begin the sign-on anew, and look for the reason in the log of the authorization server.'),
      serverAdvice('Compare the authorization request with what is registered for this client.'),
    ],
  };
}

function stateFacts({ where, state, expectedState = '' }: SeenCallback): Detection['facts'] {
  return [
    { where, text: state === undefined ? 'no state' : `state=${state}` },
    { where: 'authorization request', text: `state=${expectedState}` },
  ];
}
