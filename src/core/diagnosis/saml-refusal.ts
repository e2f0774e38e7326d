import type { Evidence } from '../evidence/evidence.ts';
import type { SeenSaml } from '../evidence/sign-on-messages.ts';
import type { Confidence, Fact, Fix } from './cause.ts';
import { instant, span } from './detection.ts';
import { clientAdvice, serverAdvice } from './fixes.ts';
import { refusalOf } from './refusal.ts';

/** Why a single sign-on failed, as far as its own messages tell. */
export interface SamlRefusal {
  readonly confidence: Confidence;
  /** One or two sentences. */
  readonly reason: string;
  readonly fact: Fact;
  readonly fixes: readonly Fix[];
}

/** Service providers forgive a few minutes between clocks; beyond this nobody does. */
const forgivenMs = 300_000;

/** What a status means to whoever waits for the answer (SAML 2.0 Core, section 3.2.2.2). */
const meanings: Readonly<Record<string, string>> = {
  Requester: 'it finds a mistake in the request of the service',
  Responder: 'it failed by itself',
  VersionMismatch: 'it does not speak the SAML version of the request',
  AuthnFailed: 'it could not authenticate the user',
  InvalidAttrNameOrValue: 'it finds an attribute in the request that it does not know',
  InvalidNameIDPolicy: 'it cannot name the user in the format that the service asks for',
  NoAuthnContext: 'it cannot authenticate the user as strongly, or in the way, that the service asks for',
  NoAvailableIDP: 'none of the identity providers that the service names can be reached',
  NoPassive: 'it may not show a sign-in page, and the user is not signed in there',
  NoSupportedIDP: 'none of the identity providers that the service names is supported',
  ProxyCountExceeded: 'it may not pass the request on to the identity provider that could answer it',
  RequestDenied: 'it does not let this user, or this service, sign on',
  RequestUnsupported: 'it does not support what the service asks for',
  UnknownPrincipal: 'it does not know the user',
  UnsupportedBinding: 'it cannot answer by the binding that the service asks for',
};

/** Every SAML message as one line that names who wrote it, for whom, and whether it is signed. */
export function samlFacts({ saml }: Evidence): Fact[] {
  return saml.slice(0, 3).map(seen => ({ where: seen.where, text: describe(seen) }));
}

function describe({ message }: SeenSaml): string {
  const { status, signed, notBefore, notOnOrAfter } = message;
  const signatures = [
    ...(signed.message ? ['message'] : []),
    ...(signed.assertion ? ['assertion'] : []),
  ].join(' and ');
  return [
    `${message.type}${message.issuer ? ` from ${message.issuer}` : ''}`,
    ...(message.destination ? [`to ${message.destination}`] : []),
    ...(message.consumer ? [`answer to ${message.consumer}`] : []),
    ...(message.audiences.length > 0 ? [`audience ${message.audiences.join(' and ')}`] : []),
    ...(notBefore === undefined ? [] : [`not before ${instant(notBefore)}`]),
    ...(notOnOrAfter === undefined ? [] : [`not on or after ${instant(notOnOrAfter)}`]),
    ...(status ? [`status ${statusText(message)}`] : []),
    ...(message.encrypted ? ['assertion encrypted'] : []),
    signatures === '' ? 'no signature' : `signature on ${signatures}`,
  ].join(', ');
}

/**
 * The reason of a refused sign-on, the surest first: the identity provider's status, then what a service provider
 * has to check in an assertion that it was given (SAML 2.0 Profiles, section 4.1.4.3). undefined without a refusal.
 */
export function samlRefusal(evidence: Evidence): SamlRefusal | undefined {
  const answer = evidence.saml.findLast(({ message }) => message.type === 'Response');
  if (!answer) return undefined;
  const denied = deniedByProvider(answer);
  // A service that was only asking (IsPassive) takes a refusal and goes on.
  if (denied) return answer.delivered && refusalOf(evidence) === 'none' ? undefined : denied;
  if (!answer.delivered || !isTurnedAway(evidence, answer)) return undefined;
  const checks = [outOfTime, foreignAudience, otherRequest, otherDestination, unsigned];
  for (const check of checks) {
    const refusal = check(answer, evidence);
    if (refusal) return refusal;
  }
  return undefined;
}

function deniedByProvider({ message, where }: SeenSaml): SamlRefusal | undefined {
  const { status } = message;
  if (!status || status.code === 'Success') return undefined;
  const meaning = meanings[status.subcode ?? ''] ?? meanings[status.code];
  return {
    confidence: 'certain',
    reason: `The identity provider answers ${statusText(message)}${meaning ? `: ${meaning}` : ''}.`,
    fact: { where, text: `status ${statusText(message)}` },
    fixes: [
      clientAdvice('Look for the reason in the sign-in log of the identity provider.'),
      serverAdvice(
        `Compare the AuthnRequest with what the identity provider has registered for this service.`,
      ),
    ],
  };
}

function statusText({ status }: SeenSaml['message']): string {
  if (!status) return '';
  const code = status.subcode ? `${status.code}/${status.subcode}` : status.code;
  return status.message ? `${code} (${status.message})` : code;
}

/** Whether the service refused with the assertion in its hands, and not something else later on. */
function isTurnedAway(evidence: Evidence, { target }: SeenSaml): boolean {
  const refusal = refusalOf(evidence);
  const here = (evidence.exchange?.request.url ?? '').split(/[?#]/, 1)[0] === target;
  if (here) return (evidence.status ?? 0) >= 400 || evidence.body.loginForm;
  return refusal === 'login' || refusal === 'unauthorized';
}

type Check = (answer: SeenSaml, evidence: Evidence) => SamlRefusal | undefined;

const outOfTime: Check = ({ message, where }, { clock, exchange }) => {
  const { notBefore, notOnOrAfter } = message;
  // A recording that tells no time leaves open when it was made.
  if (exchange?.recorded && clock.server === undefined) return undefined;
  const late = notOnOrAfter === undefined ? -1 : clock.judge - notOnOrAfter;
  const early = notBefore === undefined ? -1 : notBefore - clock.judge;
  const advice = [
    clientAdvice('Begin the sign-on anew: an assertion is good for minutes, and once.'),
    serverAdvice('Set the clocks of service and identity provider by NTP.'),
  ];
  if (late >= 0 && notOnOrAfter !== undefined)
    return {
      confidence: late >= forgivenMs ? 'certain' : 'likely',
      reason: `The assertion had expired: it is good until ${instant(notOnOrAfter)}, ${span(late)} before the request.`,
      fact: { where, text: `NotOnOrAfter ${instant(notOnOrAfter)}, judged at ${instant(clock.judge)}` },
      fixes: advice,
    };
  if (early > 0 && notBefore !== undefined)
    return {
      confidence: early >= forgivenMs ? 'certain' : 'likely',
      reason: `The assertion is not good yet: it begins at ${instant(notBefore)}, ${span(early)} after the request.`,
      fact: { where, text: `NotBefore ${instant(notBefore)}, judged at ${instant(clock.judge)}` },
      fixes: advice,
    };
  return undefined;
};

/** The service names itself in its request; what it gets back has to be for that name. */
const foreignAudience: Check = ({ message, where }, evidence) => {
  const request = requestBefore(evidence);
  const issuer = request?.message.issuer;
  if (!issuer || message.audiences.length === 0 || message.audiences.includes(issuer)) return undefined;
  const answersIt = message.inResponseTo !== undefined && message.inResponseTo === request?.message.id;
  return {
    confidence: answersIt ? 'certain' : 'likely',
    reason: `The assertion is for the audience ${message.audiences.join(' and ')}, and the service calls itself ${issuer}.`,
    fact: { where, text: `Audience ${message.audiences.join(', ')}` },
    fixes: [serverAdvice(`Register the service at the identity provider under the entity ID ${issuer}.`)],
  };
};

const otherRequest: Check = ({ message, where }, evidence) => {
  const id = requestBefore(evidence)?.message.id;
  if (!id || message.inResponseTo === undefined || message.inResponseTo === id) return undefined;
  return {
    confidence: 'likely',
    reason: `The response answers the request ${message.inResponseTo}, and the service had sent ${id}.`,
    fact: { where, text: `InResponseTo ${message.inResponseTo}` },
    fixes: [clientAdvice('Begin the sign-on anew, in one window.')],
  };
};

const otherDestination: Check = ({ message, where, target }) => {
  const { destination } = message;
  if (!destination || !target || isSameAddress(destination, target)) return undefined;
  return {
    confidence: 'likely',
    reason: `The response is meant for ${destination}, and was sent to ${target}.`,
    fact: { where, text: `Destination ${destination}` },
    fixes: [
      serverAdvice(
        'Register the address at which the service is reached from outside; behind a proxy, let it know scheme and host (X-Forwarded-Proto, X-Forwarded-Host).',
      ),
    ],
  };
};

const unsigned: Check = ({ message, where }) => {
  if (message.signed.message || message.signed.assertion || message.encrypted || !message.hasAssertion)
    return undefined;
  return {
    confidence: 'likely',
    reason: 'Neither the response nor the assertion carries a signature; a service may not believe it.',
    fact: { where, text: 'no Signature in Response and Assertion' },
    fixes: [serverAdvice('Let the identity provider sign the assertion or the response.')],
  };
};

function requestBefore({ saml }: Evidence): SeenSaml | undefined {
  const answer = saml.findLastIndex(({ message }) => message.type === 'Response');
  return saml.slice(0, answer).findLast(({ message }) => message.type === 'AuthnRequest');
}

function isSameAddress(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one), URL.parse(other)];
  return a !== null && b !== null && a.origin === b.origin && a.pathname === b.pathname;
}
