import { otherLanguages } from './other-languages.ts';
import { any } from './vocabulary.ts';

const otherTokens = '(?<!page |pagination |continuation |next |sync |cursor |unexpected )';
const state =
  '(?:is |has |was |has been |have been )?(?:invalid|expired|revoked|missing|required|not|malformed|unknown|disabled|locked|suspended|deactivated|inactive|blocked|banned|unverified|denied|empty)';

/**
 * What a sentence must be about before it is read as one about authentication, in answers whose status says nothing of
 * the kind: there, a "token" may be a page token, a "key" a foreign key and an "author" the writer of a book.
 */
const subject = any(
  '\\bauth(?:enti\\w+|ori[sz]\\w+|n|z|ed)?\\b|\\boauth\\b|\\bun ?authori[sz]ed|\\bopenid\\b|\\boidc\\b|\\bsaml\\b|\\bsso\\b|\\bsingle sign on',
  '\\bjwts?\\b|\\bjw[ks]\\b|\\bjwks\\b|\\bbearer\\b|\\bdpop\\b|\\bkid\\b',
  `${otherTokens}\\btokens? ${state}|(?:invalid|expired|missing|revoked|bad|no|wrong) (?:(?:access|refresh|auth\\w*|security|csrf|api|bearer|jwt|session|id|user|client|secret) )?tokens?\\b`,
  '(?:access|refresh|id|security|session|csrf|xsrf|api|auth|personal|bot|identity|service|request verification|authenticity) tokens?\\b',
  '\\bcredentials?\\b|\\bapi ?keys?\\b|(?:app|application|access|subscription|secret|license|signing|developer) ?keys?\\b|\\bclient (?:ids?|secrets?|cert\\w*|assertion)',
  '\\b(?:log|sign)(?:ged|ed)? ?(?:in|out|on)\\b|\\blogin\\b',
  `(?:invalid|incorrect|wrong|expired) (?:user ?name|email|password)|password ${state}|(?:user ?name|email) (?:and|or) password`,
  `\\bsessions? ${state}|(?:invalid|expired|no|missing) session\\b|(?:session|cookie)s? ?(?:id|cookie)|header or cookie`,
  '(?:invalid|incorrect|wrong|bad) (?:\\w+ ){0,3}?passwords?\\b|password (?:attempts|confirmation (?:is )?required)|confirm your password|\\block ?out\\b|(?:login|authentication) failures',
  'segments?\\b.{0,30}\\b(?:jwt|token)|(?:not enough|number of|three|3) segments|parts in (?:the )?(?:jwt|token)|tokens? (?:can not|must not|should not) be (?:empty|null|blank)',
  '(?:not|may not|does not|do not) have (?:\\w+ ){0,2}?(?:permissions?|access)\\b|\\bpermission to (?:see|view|access)',
  'host (?:is )?not allowed|invalid host|misdirected|(?:realm|tenant) (?:\\w+ ){0,2}?(?:not found|does not exist)',
  '(?:request|rate|call|usage|api|message) limit (?:was |has been )?(?:exceeded|reached)|too many (?:\\w+ ){0,3}?per (?:second|minute|hour|day)|max(?:imum)? rate|https requests?|to an https server|data submission',
  'request was banned|parameter key|cookie signature|can not find user|user ?name is empty|referr?er|\\borigin (?:\\w+ )?(?:is )?not allowed|(?:missing|null) origin|key in (?:the )?(?:request )?header|\\bx (?:\\w+ ){0,4}?(?:key|token|signature|secret)\\b|(?:auth\\w*|jwt) strategy|server configuration|server lacks|secret or (?:private|public) key',
  '\\bcsrf\\b|\\bxsrf\\b|forgery|\\bcors\\b|cross site|\\bcrumb\\b',
  '(?:invalid|bad|wrong|request|error|missing|no) (?:\\w+ ){0,3}?(?:sign|signature|hmac)\\b|signature (?:for|is|does|mismatch|not|verification|invalid|has|we)|\\bhmac\\b',
  'time ?stamp.{0,60}(?:window|ahead|server|expire[sd]|outside|too)|(?:bad|invalid|wrong|stale) (?:\\w+ ){0,3}?time ?stamp|time ?stamp (?:is )?(?:not|invalid)|request out of time|stale request|not within .{0,20}(?:hour|minute)|time skew|recv ?window|clock|\\bnonce\\b',
  '(?:user|email|e mail|account|organi[sz]ation|subscription|application|client) (?:\\w+ ){0,4}?(?:not (?:been )?(?:verified|confirmed|activated|active)|disabled|suspended|inactive|deactivated|banned|restricted|frozen)|\\bapi frozen',
  'password reset required|credit balance|billing|licen[cs]e is (?:non|not)',
  'human verification|web ?page blocked|blocked your access|has been limited|incident id|support id|been blocked',
  `account ${state}|(?:locked|disabled|suspended|deactivated|inactive|unverified) (?:account|user)|verify your|captcha`,
  '\\bmfa\\b|\\b2 ?fa\\b|(?:two|multi|second) ?factor|\\bt?otp\\b|one time (?:pass\\w*|code)|consent',
  '(?:insufficient|missing|required|invalid|lacks?) (?:\\w+ )?(?:scopes?|permissions?|privileges?)|permission denied|\\bpermissions? (?:to|for|required)',
  '(?:client|ssl|tls|peer) (?:\\w+ )?cert|\\bmtls\\b|https port',
  'identity provider|\\bidp\\b|\\bldap\\b|active directory|key ?set|configuration from|introspect',
  '\\bip\\b.{0,40}(?:address|allow|block|den|restrict|bound|list)|fire ?wall|\\bwaf\\b|request rejected|(?:access|request) (?:was |is |has been )?(?:denied|blocked)',
  '(?:user|member) (?:is |has been )?(?:locked|blocked)|(?:invalid|incorrect|wrong) .{0,40}\\bor password\\b|\\w*key(?: \\w+)? (?:not found )?in (?:the |your )?request|digest\\b.{0,30}(?:does not|mismatch|invalid)',
  '(?:validat|verif|authenticat)\\w* (?:\\w+ ){0,2}?(?:token|session|credentials)\\b|invalid (?:\\w+ ){0,2}?ip\\b|permissions? (?:\\w+ )?(?:not sufficient|insufficient|missing|denied)|no access\\b',
  'rate ?limit|too many (?:requests|attempts|failed|login)|throttl|\\bquota\\b',
);

/** Whether normalised words speak of authentication at all. What is known of other languages speaks of nothing else. */
export function speaksOfAuthentication(words: string): boolean {
  return subject.test(words) || otherLanguages.some(({ pattern }) => pattern.test(words));
}
