import type { Evidence } from '../evidence/evidence.ts';
import type { CauseId } from './cause.ts';

/**
 * What servers say in prose and in error codes, in any wording. One row understands one kind of sentence;
 * the first row that fits a text decides, so rows go from the particular to the general.
 * Patterns run over normalised words (see wording.ts): lower case, single spaces, no punctuation.
 */
export interface Phrase {
  /** Several causes where the sentence itself leaves it open. */
  readonly causes: readonly CauseId[] | ((evidence: Evidence) => readonly CauseId[]);
  readonly pattern: RegExp;
  /** A sentence that this pattern would misread. */
  readonly unless?: RegExp;
}

const near = '.{0,50}?';
const token = String.raw`(?:jwt|jws|jwe|(?:access |bearer |auth(?:entication|orization)? |api |id |security |identity )?tokens?|assertion|ticket|credentials?)`;
const bad = String.raw`(?:invalid|incorrect|wrong|bad|unknown|unrecogni[sz]ed|not (?:a )?(?:valid|recogni[sz]ed|correct|match(?:ed|ing)?|known|accepted)|mismatch(?:ed)?|rejected|does not (?:match|exist)|do not match|unauthori[sz]ed)`;
const absent = String.raw`(?:missing|absent|required|not (?:found|provided|present|supplied|given|set|included|sent|specified|passed|available|detected)|needed|empty|blank|must (?:be (?:provided|supplied|set|sent|present|specified|included)|provide|include|contain|specify)|was not|were not)`;
const failing = String.raw`(?:unable to|failed to|fails? to|failure|could not|can not|error|did not|timed? ?out|not reachable|unreachable|unavailable|refused|is failed|fail(?:s|ed)?)`;

const rx = (source: string) => new RegExp(source);

export const phrases: readonly Phrase[] = [
  // Sentences that name two causes at once: an honest server cannot tell, and neither can we.
  {
    causes: ['session-expired'],
    pattern: rx(
      `session${near}(?:expired|timed? ?out|time ?out|invalid|not found|no longer)|(?:expired|invalid|stale|no (?:valid|active)|unknown|missing|terminated) session|session (?:has )?(?:ended|terminated|closed)|sign(?:ed)? in again|log in again|login time ?out|page expired`,
    ),
    unless: /csrf|xsrf|forgery|token mismatch/,
  },
  {
    causes: ['token-expired', 'token-revoked', 'invalid-credentials'],
    pattern: rx(`(?:expired${near} (?:or|and) ${near}revoked|revoked${near} or ${near}expired)`),
  },
  {
    causes: ['token-expired', 'invalid-credentials'],
    pattern: rx(
      `${bad}${near} (?:or|and) (?:has |is |was |have |been |an? )*expired|expired (?:or|and) ${near}${bad}|expired${near} or ${near}(?:malformed|invalid|missing)`,
    ),
  },
  {
    causes: ['invalid-credentials', 'missing-credentials'],
    pattern: rx(
      `(?:missing|no|absent) (?:or|and) (?:is |an )?(?:invalid|incorrect|malformed|bad)${near}|(?:invalid|incorrect|malformed|bad) (?:or|and) (?:is |was )?(?:missing|not (?:present|provided|found)|absent|no )`,
    ),
    unless: /csrf|xsrf|forgery/,
  },

  // Anti-forgery, before every other token.
  {
    causes: ['csrf-failed'],
    pattern: rx(
      `\\b(?:csrf|xsrf|anti ?forgery|authenticity token|request verification token|cross site (?:request|post)|form token|no valid crumb|crumb)\\b|origin (?:header |checking |check )?(?:failed|does not match|mismatch)|referer checking failed|forgery`,
    ),
  },
  { causes: ['cors-preflight-rejected'], pattern: /\bcors\b|access control allow|preflight/ },

  // Bound tokens and nonces, before "signature" and "invalid token".
  {
    causes: ['token-binding-mismatch'],
    pattern: /\bdpop\b|proof of possession|holder of key|\bcnf\b|certificate bound|x5t ?s256|token binding/,
  },
  {
    causes: ['digest-nonce-stale'],
    pattern: rx(
      `(?:stale|expired|replayed|reused|old) nonce|nonce${near}(?:stale|expired|replayed|reused|too old|already used)`,
    ),
  },

  // Clocks of signed requests.
  {
    causes: ['clock-skew'],
    pattern: rx(
      `clock (?:skew|drift)|too skewed|skewed|recv window|request (?:has |is )?(?:expired|too old)|(?:signature|request) (?:has )?expired|(?:time ?stamp|date header|x date|request time|request date)${near}(?:outside|too (?:old|far|late|new|early|large)|out of|window|stale|expired|ahead|behind|future|past|difference|tolerance|not (?:valid|within|recent))|(?:invalid|expired|stale|old|bad) (?:request )?time ?stamp|time ?stamp (?:is )?(?:invalid|expired)|(?:valid date|date or x date)${near}required|check (?:your |the )?(?:system |computer |server |local )?(?:clock|time)`,
    ),
  },
  {
    causes: ['token-not-yet-valid'],
    pattern: rx(
      `not (?:yet|before) (?:be )?(?:valid|active|usable)?|not (?:be )?(?:valid|active|usable) (?:yet|until|before)|\\bnbf\\b|(?:used|too) (?:before|early)|issued (?:in the future|at${near}future)|\\biat\\b|${token} (?:is )?not active|in the future|premature`,
    ),
    unless: /account|user|subscription|key is not active/,
  },

  // The provider behind the server.
  {
    causes: ['identity-provider-unreachable'],
    pattern: rx(
      `${failing}${near}(?:jwks?|jwk set|key ?set|signing keys|public keys?|open ?id|oidc|well known|discovery|metadata|introspect(?:ion)?|identity provider|\\bidp\\b|identity server|issuer validation|auth(?:entication|orization)? (?:server|service|backend|provider)|ldap|active directory|domain controller|kerberos|radius|saml provider|token (?:endpoint|server|service)|user ?info|certs? (?:url|endpoint))|(?:jwks?|jwk set|key ?set|open ?id|oidc|discovery|metadata|introspection|identity provider|idp|issuer validation|auth(?:entication|orization)? (?:server|service|backend|provider)|ldap|active directory|domain controller)${near}(?:unavailable|unreachable|not reachable|timed? ?out|connection refused|refused|down\\b|fetch${near}fail|failed to (?:fetch|load|connect)|could not be (?:reached|loaded|fetched|retrieved|contacted))`,
    ),
    unless: /kid\b|match|malformed|public key is/,
  },

  // Withdrawn.
  {
    causes: ['token-revoked'],
    pattern: rx(
      `revoked|black ?listed|deny ?listed|logged out|signed out|invalidated|(?:${token}|key|grant|consent) (?:is |has been |was )?(?:no longer (?:valid|active)|withdrawn|cancell?ed|deleted|deactivated|disabled|removed)|${token} inactive|inactive ${token}|${token}(?: is)? not active|not an active token|superseded|password (?:was |has been )?changed`,
    ),
    unless: /certificate|account (?:is|has)/,
  },

  // Expired: what exactly?
  {
    causes: ['account-disabled'],
    pattern: rx(
      `(?:password|account|subscription|trial|licen[cs]e|plan|user)${near}(?:has |is )?expired|expired (?:password|account|subscription|trial|licen[cs]e|plan|user)|password (?:must be|needs to be|has to be|change) ?(?:changed|reset|required)?|(?:change|reset|update) your password`,
    ),
  },
  {
    causes: ['client-certificate-required'],
    pattern:
      /(?:certificate|\bcert\b|\bssl\b|\bmtls\b|mutual tls|\bx509\b).{0,60}?(?:required|missing|not (?:provided|present|found|sent|supplied|valid|trusted|allowed|accepted)|no |invalid|expired|rejected|error|unknown|revoked|fail|denied|verif|mismatch)|(?:no|missing|required|invalid|provide|present|need|without|expired|untrusted|valid) .{0,30}?(?:client|ssl|tls|peer|user) (?:ssl |tls )?cert/,
    unless: /signature|jwks?\b|saml/,
  },
  {
    causes: ['token-expired'],
    pattern: rx(
      `\\bexpir(?:ed|y|es|ation)\\b|\\bexp\\b|time ?stamp check failed|too old|out of date|lifetime|max ?age`,
    ),
  },

  // Signatures: of the token, or of the request, by what was sent.
  {
    causes: ['token-key-unknown'],
    pattern: rx(
      `\\bkid\\b|\\bkey ?id\\b${near}(?:unknown|not|invalid|no )|(?:no|unknown|missing|without|unable to find|could not find|can not find|not find|find no|did not find) (?:a |an |any |the |valid |matching |suitable |applicable |appropriate |known )*(?:signing |signature |verification |public |security |json web |jwk |jwt )?(?:key|jwk)s?\\b(?! (?:in|id))|signing key${near}(?:not found|unknown|unable)|(?:jwks?|jwk set|key ?set)${near}(?:no |not (?:have|contain|found|match)|does not|match)|signature key was not found|no credentials found for given|unknown signing key|invalid user key|key not found`,
    ),
    unless: /api ?key|subscription key|access ?key/,
  },
  {
    causes: ['token-algorithm-rejected'],
    pattern: rx(
      `\\balg(?:orithm)?s?\\b|signing method|unsecured (?:jwt|jws|token)|unsigned (?:jwt|jws|token)|signature type`,
    ),
    unless: /signature (?:does not|mismatch|verification failed)/,
  },
  {
    causes: signatureCauses,
    pattern: rx(
      `(?:signature|hmac|digest|\\bmac\\b|\\bsign(?:ed)?\\b)${near}(?:${bad}|fail|mismatch|verif|does not|do not|can not|could not|not (?:be )?|tampered|broken|incomplete|error)|(?:${bad}|fail(?:ed|ure)?|verif\\w*|could not|can not|unable to|bad|broken) (?:to )?(?:\\w+ ){0,4}?(?:signature|hmac|\\bmac\\b)|jwt verification fail|signature (?:error|exception)|\\bsig\\b${near}(?:invalid|fail)|jws invalid|not signed`,
    ),
    unless: /required|missing|not (?:found|provided|present|supplied)/,
  },

  // What the token says.
  {
    causes: ['token-audience-mismatch'],
    pattern:
      /\baud(?:iences?)?\b|intended for|not (?:meant|issued|intended) for this|another (?:api|resource|service|client)|wrong (?:api|resource)|resource (?:mismatch|principal)/,
  },
  {
    causes: ['token-issuer-mismatch'],
    pattern: rx(
      `\\biss(?:uers?)?\\b|issued by|wrong (?:tenant|realm|issuer|environment)|tenant${near}(?:mismatch|not match|invalid|wrong|not (?:found|allowed|match))|untrusted (?:token )?issuer`,
    ),
  },
  {
    causes: ['token-type-mismatch'],
    pattern: rx(
      `(?:wrong|invalid|unexpected|incorrect|unsupported|bad) (?:token )?(?:type of token|token (?:type|use|usage)|typ\\b)|token (?:type|use|typ)${near}(?:not|invalid|wrong|must|expected|mismatch|should|no )|(?:id|refresh|identity|user|bot|app|installation|personal)${near}tokens?${near}(?:not (?:allowed|supported|accepted|valid|permitted)|can not be used|instead|used as)|not an? (?:access|id|refresh|user|bot|app) token|expected an? (?:access|id|refresh|user|bot) token|(?:only|requires? an?) (?:access|refresh|user|bot|app) tokens?|given token not valid for any token type`,
    ),
  },

  // Stronger or fresher authentication.
  {
    causes: ['step-up-required'],
    pattern: rx(
      `\\bmfa\\b|\\b2 ?fa\\b|two (?:factor|step)|multi ?factor|second factor|one time (?:pass(?:word|code)?|code)|\\botp\\b|\\btotp\\b|step ?up|insufficient user authentication|\\bacr\\b|re ?auth(?:enticat\\w+)?\\b|sudo mode|interaction required|consent required|has not consented|need (?:admin(?:istrator)? )?(?:approval|consent)|login required by|additional (?:verification|authentication|security)|stronger auth|fresh(?:er)? (?:login|auth\\w*|token)|recent login|device (?:compliance|not compliant)|conditional access|single sign on|\\bsaml sso\\b`,
    ),
  },

  // Accounts.
  {
    causes: ['account-locked'],
    pattern: rx(
      `lock(?:ed)? ?out|(?:account|user|login|profile|access)${near}(?:is |has been |was |temporarily |currently )*locked|too many (?:failed|invalid|wrong|incorrect|unsuccessful|login|log in|sign in|authentication|password)|(?:failed|login|password) attempts|captcha|temporarily (?:blocked|disabled|suspended|banned) due|brute`,
    ),
  },
  {
    causes: ['account-disabled'],
    pattern: rx(
      `(?:account|user|member|client|application|app|project|workspace|subscription|tenant|organi[sz]ation|team|consumer|service|principal|profile|billing|login|shop|store|merchant|key|email|e mail)\\b${near}(?:is |has been |was |are |been |currently |not )*(?:disabled|deactivated|inactive|not active|not activated|suspended|banned|blocked|deleted|frozen|unverified|not verified|unconfirmed|not confirmed|not been (?:verified|confirmed|activated)|terminated|archived|closed|pending|not enabled|on hold|overdue|unpaid|past due|delinquent|paused)|(?:disabled|deactivated|inactive|suspended|banned|unverified|unconfirmed|deleted|blocked|frozen) (?:\\w+ )?(?:account|user|client|application|app|project|workspace|subscription|tenant|organi[sz]ation|team|consumer|principal|member|email)|(?:verify|confirm|activate) your (?:email|e mail|account|address)|payment (?:required|overdue|failed)|out of (?:credit|credits|funds)|insufficient (?:funds|credit|balance)|credit balance`,
    ),
    unless: /\bip\b|address(?:es)? (?:is|are) blocked|request (?:was )?blocked/,
  },
  {
    causes: ['rate-limited'],
    pattern:
      /rate ?limit|too many (?:requests|calls|connections)|throttl|slow ?down|quota|(?:request|call|usage|api) limit|limit (?:was |has been )?(?:exceeded|reached|hit)|limit exceeded|exceeded .{0,20}?limit|try again in \d/,
  },

  // Something in front of the application.
  {
    causes: ['blocked-by-intermediary'],
    pattern: rx(
      `\\bip(?: ?v[46])?(?: address(?:es)?)?\\b${near}(?:not (?:allowed|authori[sz]ed|permitted|in |white)|denied|blocked|forbidden|banned|restrict|refused|black ?listed)|(?:allow|white|block|black|deny) ?list(?:ed)?|(?:blocked|denied|forbidden|rejected|not allowed)${near}\\bip(?: address)?\\b|invalid ip\\b|fire ?wall|\\bwaf\\b|web application firewall|mod security|captive portal|(?:country|region|geo\\w*|location|territor\\w+)${near}(?:block|restrict|not (?:allowed|available|supported)|denied|unavailable)|(?:restricted|unsupported) (?:location|country|region|territory)|unusual (?:traffic|activity)|malicious|suspicious|automated (?:access|queries|requests)|\\bbots?\\b|(?:request|access|url|page|site|content|connection) (?:has been |was |is |you requested has been )?(?:blocked|filtered)|blocked by|been blocked|request (?:has been |was |is )?rejected|attack|security (?:rule|policy|service|check|reasons)|checking your browser|just a moment|enable javascript and cookies|referr?er (?:\\w+ ){0,2}(?:not|denied|blocked|restrict)|policy (?:blocks|denies)|network (?:policy|administrator)|web (?:filter|page blocked)|only (?:log in|connect|accessible) (?:via|from)|request could not be satisfied`,
    ),
  },

  // Scope, then permission.
  {
    causes: ['insufficient-scope'],
    pattern: rx(
      `\\bscopes?\\b|oauth permissions?|(?:token|key|app|application|method) (?:\\w+ ){0,6}?(?:does not have|lacks|missing|without|has no|not granted|insufficient|not have)(?: \\w+){0,4}? (?:permissions?|access|privileges?|abilit\\w+|capabilit\\w+)|(?:not accessible|resource not accessible) by`,
    ),
    unless: /out of scope|invalid scope value/,
  },

  // The endpoint.
  {
    causes: ['wrong-endpoint'],
    pattern: rx(
      `no route|route not found|no (?:api|service|backend|endpoint|matching) (?:\\w+ )?(?:matched|found|match)|wrong (?:host|endpoint|region|url|domain|data ?center|cluster|shard)|(?:endpoint|url|host|region|domain|api version)${near}(?:is wrong|incorrect|not match|does not exist|no longer|deprecated|moved)|(?:test|live|sandbox|production|staging) (?:mode )?(?:api )?(?:key|token|credentials?|environment|account)${near}(?:live|test|sandbox|production|mode|used|can not|not)|plain http request was sent to https`,
    ),
  },

  // Keys.
  {
    causes: ['api-key-missing-or-misplaced'],
    pattern: rx(
      `(?:no|missing|without|provide|supply|include|requires?|need|pass|specify|set) (?:\\w+ ){0,5}?(?:api ?keys?|subscription key|app(?:lication)? ?(?:key|id)|client ?id|consumer key|developer key|x api key|apikey|admin (?:api )?key|access key)|(?:api ?key|subscription key|app(?:lication)? ?(?:key|id)|consumer key|developer key|apikey)${near}${absent}|unregistered callers|established identity`,
    ),
    unless: rx(
      `${bad.replace('|unauthori[sz]ed', '')} (?:api ?key|subscription key)|(?:api ?key|key) (?:\\w+ ){0,3}?(?:is )?(?:invalid|incorrect|not valid|wrong)`,
    ),
  },

  // Nothing arrived.
  {
    causes: ['missing-credentials'],
    pattern: rx(
      `\\b(?:no|missing|without|absent|empty|lacks?|lacking|misses|expected|provide|supply) (?:\\w+ ){0,4}?(?:auth\\w*|${token}|jwt|bearer|sessions?|cookies?|login|user ?name|password|identity|admin secret|secret)\\b|(?:auth\\w*|${token}|jwt|bearer|login|log in|sign in|secret|key|password|identity)${near}${absent}|must (?:be |first )?(?:log|sign|authenticat|logged|signed)|(?:please|need to|have to|required to|you should) (?:log|sign|authenticat|provide (?:\\w+ ){0,4}(?:credential|token|auth|password))|not (?:be )?(?:logged|signed) (?:in|on)|not authenticated|unauthenticated|un ?authenticated|login required|log in (?:to|first)|authentication (?:is )?(?:required|needed)|requires? (?:user )?(?:auth|log|sign)\\w*|anonymous|unable to parse authentication credentials|no auth|full authentication|guest`,
    ),
    unless: rx(
      `scope|permission|privilege|role|(?:invalid|incorrect|wrong|expired) (?:access |api )?(?:token|credential|password|key)|malformed|format`,
    ),
  },

  // Scheme and syntax.
  {
    causes: ['scheme-mismatch'],
    pattern: rx(
      `(?:unsupported|unknown|invalid|wrong|bad|unexpected|unrecogni[sz]ed) (?:http )?(?:auth\\w* )?(?:scheme|mechanism|method)|(?:auth\\w* )?(?:scheme|mechanism|auth method|authentication method)${near}(?:not|invalid|unsupported|unknown|wrong|must|mismatch)|(?:basic|digest|ntlm|bearer|password)(?: (?:auth\\w*|token))?${near}(?:not (?:be )?(?:supported|allowed|enabled|accepted|available)|disabled|no longer|deprecated|can not be used)|(?:support for )?password authentication was removed|format is authorization bearer|(?:expected|use|requires?|only) (?:basic|bearer|digest|negotiate)\\b|auth\\w* type`,
    ),
  },
  {
    causes: ['malformed-credentials'],
    pattern: rx(
      `malformed|mal formed|not well formed|ill formed|(?:invalid|bad|wrong|incorrect|unsupported|unexpected|improper)(?:ly)? (?:\\w+ ){0,4}?(?:format\\w*|syntax|structure|encod\\w+|header|segments?|compact|base ?64|length|character\\w*|serialization|json)|(?:could not|can not|unable to|failed to|fail(?:s|ed)?|not|error|invalid) (?:be )?(?:\\w+ ){0,3}?(?:pars\\w+|decod\\w+|deseriali[sz]\\w+)|(?:pars|decod)\\w+ (?:error|fail\\w*|exception)|not (?:a |an )?(?:valid |well formed )?(?:jwt|jws|json web token)|jwt invalid|segments?\\b|\\bpadding\\b|\\bbase ?64|in the form of|header\\w* format|format of|must (?:start|begin) with|wrong number of|corrupt|not enough|too (?:large|long|short|many)|duplicate|multiple|more than one|illegal|invalid compact|key value pair`,
    ),
    unless: /permission|privilege|requests/,
  },

  // Identity is fine, permission is not.
  {
    causes: ['insufficient-permissions'],
    pattern: rx(
      `permissions?|privileges?|not (?:\\w+ )?(?:allowed|authori[sz]ed|permitted|entitled) (?:to|for|access|by)|(?:is|are|am) not (?:allowed|authori[sz]ed|permitted)|can not (?:access|consume|perform|view|edit|delete|create|read|write|modify|use)|(?:access|authori[sz]ation|action|operation|request|permission|consumer \\w+) (?:\\w+ ){0,3}?(?:denied|forbidden|not (?:allowed|permitted|authori[sz]ed))|forbidden|denied|\\broles?\\b|\\bpolic(?:y|ies)\\b|\\bacl\\b|\\brbac\\b|insufficient|not (?:have|sufficient|enough)|entitle|admin(?:istrator)? (?:only|required|access)|only (?:admin|owner|member)|owner|not a member|membership|restricted|explicit deny`,
    ),
    unless: /wrong password|bad credentials|invalid credentials/,
  },

  // Known and wrong.
  {
    causes: ['invalid-credentials'],
    pattern: rx(
      `(?:${bad}) (?:\\w+ ){0,4}?(?:passwords?|user ?names?|users?|log ?ins?|${token}|keys?|api ?keys?|secrets?|clients?|auth\\w*|accounts?|pin|passphrase|email)|(?:passwords?|user ?names?|users?|log ?in|${token}|keys?|secrets?|clients?|auth\\w*|accounts?|email|identity)${near}(?:${bad}|not (?:be )?(?:found|verified|validated|authenticated)|unknown|fail\\w*|do(?:es)? not exist|denied)|(?:authentication|authorization|login|log in|sign in|logon|auth) (?:has |was |attempt )?(?:failed|failure|error|unsuccessful|denied|rejected)|fail(?:ed|ure)? (?:to |in )?(?:auth\\w*|log ?in|sign in|validate|verify)|(?:could not|can not|unable to) (?:be )?(?:verify|validate|verified|validated|authenticat\\w*|log|sign|identify)|bad credentials|no such (?:user|account|key|token|client)|user not found|access key${near}does not exist|invalid grant|invalid client`,
    ),
  },
];

/** Whether the credential on the wire is a signed token or a signed request decides whose signature is meant. */
function signatureCauses(evidence: Evidence): readonly CauseId[] {
  return evidence.tokens.length > 0 ? ['token-signature-invalid'] : ['request-signature-mismatch'];
}
