import type { Evidence } from '../../evidence/evidence.ts';
import { isAnswerAlone } from '../../evidence/exchange.ts';
import type { CauseId } from '../cause-id.ts';
import { identifying, isPlainRefusal, isSigned } from '../detection.ts';
import { absent, any, failing, near, type Phrase, words, wrong } from './vocabulary.ts';

const provider =
  '(?:jwks?|jwk set|key ?set|signing keys|public keys?|open ?id|oidc|well known|discovery|metadata|configuration from|introspect(?:ion)?|identity provider|\\bidp\\b|identity server|issuer validation|auth(?:entication|orization)? (?:server|service|backend|provider)|ldap|active directory|domain controller|kerberos|radius|saml provider|token (?:endpoint|server|service)|(?:session|token|user|credential) (?:store|database|cache)|user ?info|certs? (?:url|endpoint))';

/** The provider behind the server, before the keys that it would have given. */
export const providers: readonly Phrase[] = [
  {
    causes: ['identity-provider-unreachable'],
    pattern: any(
      `${failing}${near}${provider}`,
      `${provider}${near}(?:unavailable|unreachable|not reachable|timed? ?out|refused|down\\b|fetch${near}fail|failed to (?:fetch|load|connect)|could not be (?:reached|loaded|fetched|retrieved|contacted))`,
    ),
    unless: /\bkid\b|match|malformed|public key is|invalid (?:token|signature)/,
  },
];

/** What is wrong inside a token: its key, algorithm, signature, audience, issuer, kind. */
export const tokens: readonly Phrase[] = [
  {
    causes: signatureCauses,
    pattern: any('signature (?:validation|verification) failed'),
    unless:
      /match key|no (?:matching )?key|not found|unable to find|not have a kid|kid (?:is )?(?:unknown|missing|not)/,
  },
  {
    causes: unknownKey,
    pattern: any('^(?:unknown|unrecogni[sz]ed) key\\b', '^key not found$'),
  },
  {
    causes: ['token-key-unknown'],
    pattern: any(
      '\\bkid\\b',
      `\\bkey ?id\\b${near}(?:unknown|not|invalid|no )`,
      '(?:no|unknown|missing|without|unable to find|could not find|can not find|not find|find no|did not find) (?:a |an |any |the |valid |matching |suitable |applicable |appropriate |known )*(?:signing |signature |verification |public |security |json web |jwk |jwt )?(?:key|jwk)s?\\b(?! (?:in|id))',
      `signing key${near}(?:not found|unknown|unable)|unknown signing key|signature key was not found`,
      `(?:jwks?|jwk set|key ?set)${near}(?:no |not (?:have|contain|found|match)|does not|match)`,
      'no credentials found for given|invalid user key|\\bkey not found',
    ),
    unless: /api ?key|subscription key|access ?key/,
  },
  {
    causes: ['token-algorithm-rejected'],
    pattern: any(
      '\\balg(?:orithm)?s?\\b',
      'signing method|signature type',
      '(?:unsecured|unsigned) (?:jwt|jws|token)s?',
    ),
    unless: /signature\b.{0,40}(?:does not|mismatch|verification failed)/,
  },
  {
    causes: signatureCauses,
    pattern: any(
      `(?:signature|hmac|\\bmac\\b|\\bsign(?:ed)?\\b)${near}(?:${wrong}|fail|mismatch|verif|does not|do not|can not|could not|not (?:be )?|tampered|broken|incomplete|error)`,
      `(?:${wrong}|fail(?:ed|ure)?|verif\\w*|could not|can not|unable to|broken) (?:to )?${words(4)}(?:signature|hmac|\\bmac\\b)`,
      'signature (?:error|exception)|\\bno signatures?\\b.{0,30}match|signatures?\\b.{0,40}(?:does|do|did) not match|\\bsig\\b.{0,20}?(?:invalid|fail)|jws invalid|not signed(?! (?:up|in|on|the|an?|our)\\b)',
    ),
    unless: /required|missing|not (?:found|provided|present|supplied)|sign(?:ed)? (?:in|up|on|out)\b/,
  },
  {
    causes: ['token-audience-mismatch'],
    pattern: any(
      '\\baud(?:iences?)?\\b|\\bazp\\b',
      'intended for',
      'not (?:meant|issued|intended) for this',
      'another (?:api|resource|service|client)',
      'wrong (?:api(?! ?key)|resource)',
      'resource (?:mismatch|principal)',
    ),
  },
  {
    causes: ['token-issuer-mismatch'],
    pattern: any('\\biss(?:uers?)?\\b', 'issued by'),
    unless: /permission|not authori[sz]ed/,
  },
  {
    causes: wrongTenant,
    pattern: any(
      'wrong (?:tenant|realm)',
      `tenant${near}(?:mismatch|not match|invalid|wrong|not (?:found|allowed|match))`,
    ),
  },
  {
    causes: ['token-type-mismatch'],
    pattern: any(
      '(?:wrong|invalid|unexpected|incorrect|unsupported|bad|different) (?:type of token|(?:token|jwt|claim|credential) (?:type|use|usage|typ)\\b|typ\\b)',
      `token (?:type|use|typ)\\b${near}(?:not|invalid|wrong|must|expected|mismatch|should|no )`,
      '(?:id|refresh|identity|user|bot|app|installation|personal) (?:access )?tokens?\\b.{0,40}?(?:not (?:allowed|supported|accepted|valid|permitted)|can not be used|instead|used as)',
      'not an? (?:access|id|refresh|user|bot|app) token|expected (?:an? )?(?:access|id|refresh|user|bot) token',
      '(?:only|requires? an?) (?:access|refresh|user|bot|app) tokens?|only non \\w+ tokens?|unsupported (?:\\w+ ){0,2}?token\\b',
      'not allowed token type|publishable (?:api )?key|application only',
    ),
    unless: /grant type|content type|media type|required in/,
  },
  {
    causes: shortSignature,
    pattern: any(
      `(?:invalid|wrong|bad|incorrect|error) ${words(3)}sign\\b(?! (?:in|up|on|out)\\b)`,
      '\\bdigest\\b.{0,30}(?:does not|do not|mismatch|invalid)',
    ),
  },
  {
    causes: absentSignature,
    pattern: any(
      `(?:missing|no|without|lacks|requires?) ${words(3)}(?:signature|hmac)(?: header| in (?:the |your )?(?:request )?headers?)?$`,
      `(?:signature|hmac)(?: header)? (?:is |was )?${absent}$`,
    ),
  },
  {
    causes: signatureCauses,
    pattern: any(
      'jwt verification fail|(?:jwt|token)\\b.{0,20}tampered|(?:rsa|ecdsa|hmac) verification error|(?:verify|verification of) (?:the )?(?:jwt|token)',
    ),
  },
];

/** Whether the credential on the wire is a signed token or a signed request decides whose signature is meant. */
function signatureCauses(evidence: Evidence): readonly CauseId[] {
  return evidence.tokens.length > 0 ? ['token-signature-invalid'] : ['request-signature-mismatch'];
}

/** "Invalid sign": of a request that is signed, or refused. Anywhere else it may be a plus or a minus. */
function shortSignature(evidence: Evidence): readonly CauseId[] {
  return isSigned(evidence) || isPlainRefusal(evidence) ? signatureCauses(evidence) : [];
}

/** A request with a key that is to be signed as well; one with nothing at all lacks more than that. */
function absentSignature({ credentials, tokens: carried }: Evidence): readonly CauseId[] {
  // A token without a signature is one whose algorithm is none.
  if (carried.some(({ token }) => token.header?.['alg'] === 'none')) return ['token-algorithm-rejected'];
  if (carried.length > 0) return ['token-signature-invalid'];
  return identifying(credentials).length > 0 ? ['request-signature-mismatch'] : ['missing-credentials'];
}

/** A signed token names its tenant by its issuer; without one, the address does. */
function wrongTenant(evidence: Evidence): readonly CauseId[] {
  return evidence.tokens.length > 0 ? ['token-issuer-mismatch'] : ['wrong-endpoint'];
}

/** Without a signed token, an unknown key is a credential that nobody knows. */
function unknownKey({ tokens: carried, exchange, credentials }: Evidence): readonly CauseId[] {
  const named = credentials.some(({ kind }) => kind === 'key-header' || kind === 'key-parameter');
  return named && carried.length === 0 && !isAnswerAlone(exchange)
    ? ['invalid-credentials']
    : ['token-key-unknown'];
}
