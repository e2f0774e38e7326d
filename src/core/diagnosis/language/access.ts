import type { Evidence } from '../../evidence/evidence.ts';
import type { CauseId } from '../cause-id.ts';
import { isPlainRefusal } from '../detection.ts';
import { any, near, type Phrase, words } from './vocabulary.ts';

/** Something in front of the application, and what a known identity may do. */
export const network: readonly Phrase[] = [
  {
    causes: ['proxy-authentication-required'],
    pattern: any('proxy auth\\w*'),
  },
  {
    causes: ['blocked-by-intermediary'],
    pattern: any(
      `\\b(?:ip|client address|source address)(?: ?v[46])?(?: address(?:es)?)?\\b${near}(?:not (?:allowed|authori[sz]ed|permitted|in |white)|disallowed|denied|blocked|forbidden|banned|restrict|refused|black ?listed)`,
      `(?:blocked|denied|forbidden|rejected|not allowed)${near}\\bip(?: address)?\\b|invalid (?:\\w+ ){0,2}?ip\\b`,
      '(?:ip|white|block|black|deny|allow) ?list(?:ed)?\\b|\\bip access list|access list of ip|(?:unrecogni[sz]ed|unknown|new|unauthori[sz]ed|unregistered) ip\\b|pardon our interruption|\\bip based|allowed to connect from|check your network|(?:token|key) from (?:this )?location',
      '(?:not allow|banned|unmatched|bound|allow requests from).{0,30}\\bip\\b',
      'human verification|blocked your access|permission to visit|access to this (?:site|service) has been limited|incident id|support id',
      'fire ?wall|\\bwaf\\b|web application firewall|mod security|captive portal|intrusion',
      `(?:country|region|geo\\w*|location|territor\\w+)\\b${near}(?:block|restrict|not (?:allowed|available|supported)|denied|unavailable)|(?:restricted|unsupported) (?:location|country|region|territory)`,
      `(?:block|restrict|den)\\w* ${near}\\b(?:country|region)\\b`,
      'unusual (?:traffic|activity)|malicious|suspicious|automated (?:access|queries|requests|clients)|\\bbots?\\b',
      'access to (?:this|the) (?:web ?)?(?:page|application|site|website|url)\\b.{0,60}?(?:blocked|denied)|administrative rules|(?:security|browser) (?:checkpoint|verification)|unsafe operation|(?:application|content|policy) (?:blocked|filter|denied)',
      '(?:request|access|url|page|site|content|connection) (?:has been |was |is |you requested has been )?(?:blocked|filtered)|blocked by|been (?:blocked|filtered)|(?:is|are) blocked',
      'request (?:has been |was |is )?(?:rejected|banned)|\\battack|(?:vpn|proxy|tor)\\b.{0,20}(?:detected|not allowed|blocked|forbidden)',
      'security (?:rule|policy|service|check|reasons)',
      'checking your browser|just a moment|enable java ?script and cookies|java script and cookies',
      `referr?er ${words(2)}(?:not|denied|blocked|restrict)`,
      'policy (?:blocks|denies)|network (?:policy|administrator)|web (?:filter|page blocked)|only (?:log in|connect|accessible) (?:via|from)',
    ),
    unless: /user is blocked|account (?:is|has been) blocked|bot token/,
  },
];

/** RFC 6749, section 5.2: a client that is known, and may not use this grant. */
export const grants: readonly Phrase[] = [
  {
    causes: ['insufficient-permissions'],
    pattern: any(
      'unauthori[sz]ed client\\b.{0,30}grant',
      'not (?:allowed|authori[sz]ed|permitted) (?:to use |for )?(?:this |the )?(?:\\w+ )?grant',
    ),
  },
];

/** The server cannot check anybody, and says so. */
export const configuration: readonly Phrase[] = [
  {
    causes: ['server-misconfigured'],
    pattern: any(
      'unknown auth\\w* strategy|no auth\\w* (?:scheme|handler|strategy) (?:was |is )?(?:specified|found|configured)',
      '(?:jwt|auth\\w*|secret|security|acl|server) (?:\\w+ ){0,3}?(?:is |are |was )?(?:not (?:properly |correctly |been )?(?:configured|set up|initiali[sz]ed)|misconfigured)',
      'server lacks|secret or (?:private|public) key\\b|problem with the server configuration|requires setting up|(?:jwt|app|signing|server) secret (?:key )?(?:is |was )?(?:not (?:set|defined)|undefined|empty)|without a master key|(?:jwt|acl|auth\\w*) support (?:is )?disabled',
    ),
    unless: /client|application|user|tenant|account/,
  },
];

export const scopes: readonly Phrase[] = [
  {
    causes: ['insufficient-scope'],
    pattern: any(
      '\\bscopes?\\b',
      'oauth permissions?',
      `(?:token|key|app|application|method) ${words(6)}(?:does not have(?! access to account)|lacks|missing|without|has no|not granted|insufficient|not have)(?: \\w+){0,4}? (?:permissions?|access|privileges?|abilit\\w+|capabilit\\w+)`,
      `(?:token|key) (?:can not be used (?:for|to) |does not (?:allow|grant|permit|include) )`,
      'not accessible by|(?:key|token) is restricted to|restricted (?:api )?key\\b',
      '(?:not allowed|permissions?|can not perform \\w+(?: \\w+)? action) (?:\\w+ ){0,3}?(?:with|for|by|of) (?:this|the|your) (?:api )?(?:key|token)|api key permissions|(?:token|key) (?:is |may )?(?:only (?:be )?(?:allowed|used)|read ?only)',
    ),
    unless: /out of scope|role guests?\b/,
  },
];

export const permissions: readonly Phrase[] = [
  {
    causes: namedPermission,
    pattern: any(
      '(?:unknown|invalid|unsupported|duplicate|no such) (?:permission|privilege|role|polic(?:y|ie))s?\\b|(?:permission|privilege|role|policy) (?:\\w+ )?(?:does not exist|not found)',
    ),
  },
  {
    causes: ['insufficient-permissions'],
    pattern: any(
      'permissions?|privileges?|entitle|claims required',
      `not ${words(1)}(?:allowed|authori[sz]ed|permitted|entitled) (?:to|for|access|by)|(?:is|are|am) not (?:allowed|authori[sz]ed|permitted)`,
      'not (?:an? )?(?:management|admin\\w*|privileged|authori[sz]ed) user|is unauthori[sz]ed for|must (?:have|be) (?:\\w+ ){0,3}?(?:rights|role|member|admin\\w*|owner)|not assigned|read only|not have access|can not (?:access|consume|perform|view|edit|delete|create|read|write|modify|use)',
      `(?:access|authori[sz]ation|action|operation|request|permission|consumer \\w+) ${words(3)}(?:denied|forbidden|not (?:allowed|permitted|authori[sz]ed))`,
      'forbidden|denied|\\broles?\\b|\\bpolic(?:y|ies)\\b|\\bacl\\b|\\brbac\\b',
      'insufficient|not (?:have|sufficient|enough)',
      'only (?:\\w+ ){1,5}?(?:can|may|(?:is|are) allowed)\\b',
      'can not (?:\\w+ ){1,6}?(?:using|with) (?:a|an|this|the|your) (?:\\w+ ){0,3}?(?:key|token)\\b',
      '(?:admin(?:istrator)?|staff|super ?user|manager|moderator|member)s? (?:only|required|access)|only (?:admin|owner|member)|owner|not (?:a )?(?:member|part of)|membership|restricted',
      '(?:key|token) access denied|(?<!method )\\bnot (?:allowed|permitted)$',
      'belongs to (?:another|someone|a different)|not your \\w+$|(?:may|can) only|elevated',
      '(?:plan|subscription|licen[cs]e|account type|tier|edition) (?:does|do) not|(?:not|only) (?:available|included|supported|accessible) (?:on|in|for|to|with|by) (?:your|the|this|\\w+ )|upgrade (?:your |to )',
    ),
  },
];

/** Where nothing is refused, a permission or role by that name is a value that was sent: "Unknown role: editr". */
function namedPermission(evidence: Evidence): readonly CauseId[] {
  return isPlainRefusal(evidence) ? ['insufficient-permissions'] : [];
}
