import type { Evidence } from '../../evidence/evidence.ts';
import { isAnswerAlone } from '../../evidence/exchange.ts';
import type { CauseId } from '../cause-id.ts';
import { isPlainRefusal, isSignInAttempt } from '../detection.ts';
import { any, near, type Phrase } from './vocabulary.ts';

const someone =
  '(?:account|user|member|client|application|app|project|workspace|subscription|tenant|organi[sz]ation|team|consumer|service|principal|profile|billing|login|shop|store|merchant|key|(?:e ?)?mail(?: address)?)';
const inactive =
  '(?:disabled|deactivated|inactive|status is not active|not active|restricted|not activated|activated|suspended|banned|deleted|frozen|unverified|verified|unconfirmed|confirmed|terminated|archived|closed|pending|not enabled|on hold|overdue|unpaid|past due|delinquent|paused)';

/** The person or application behind the credentials: more proof wanted, locked, switched off, throttled. */
export const accounts: readonly Phrase[] = [
  {
    causes: ['sso-required'],
    pattern: any(
      '\\bsso (?:is )?(?:required|enforced|login)|single sign on',
      'saml (?:sso|enforcement)',
      'org login required|organi[sz]ation has enabled or enforced',
    ),
  },
  {
    causes: ['step-up-required'],
    pattern: any(
      '\\bmfa\\b|\\b2 ?fa\\b|two (?:factor|step)|multi ?factor|second factor|\\botp\\b|\\btotp\\b',
      'one time (?:pass(?:word|code)?|code)|verification code|passcode|authenticator (?:app|code)',
      'step ?up|insufficient user authentication|\\bacr\\b',
      're ?auth(?:enticat\\w+)?\\b|sudo (?:mode|required)|password confirmation (?:is )?required|confirm your password|(?:requires?|needs?) a fresh session|session refresh required|recent login|\\bfresh(?:er)? (?:login|auth\\w*|token)',
      'interaction required|consent (?:is )?(?:required|not given)|(?:has|have) not (?:consented|approved)|need (?:admin(?:istrator)? )?(?:approval|consent)|(?:accept|accepted|agree to|agreed to|sign|signed) (?:\\w+ ){0,3}?(?:terms|agreement|conditions)\\b',
      'additional (?:verification|authentication|security)|stronger auth|conditional access|device (?:compliance|not compliant)',
    ),
    // Advice to whoever was not recognised.
    unless:
      /\b(?:details|credentials?|passwords?|tokens?) (?:is|are|was|were) (?:invalid|incorrect|wrong|expired).{0,30}\bre ?auth/,
  },
  {
    causes: ['account-locked'],
    pattern: any(
      '\\block(?:ed)? ?out\\b',
      '(?:account|user|login|profile) (?:is |has been |was |temporarily |currently )*locked|locked (?:account|user)',
      'too many (?:attempts|failed|invalid|wrong|incorrect|unsuccessful|login|log in|sign in|authentication|password)|(?:too many|maximum|exceeded|limit|consecutive|multiple|repeated)(?: \\w+){0,3} attempts|attempts (?:exceeded|limit)',
      '(?:recurrent|repeated|consecutive|multiple|too many) (?:failed )?(?:login|authentication|sign in) (?:failures|attempts)|\\block ?out\\b|flood',
      'temporarily (?:blocked|disabled|suspended|banned) due|brute ?force',
    ),
  },
  {
    causes: ['account-disabled'],
    pattern: any(
      `\\b${someone}\\b(?: \\w+){0,2}? (?:is|has been|was|are|been|has|were) (?:currently |not |been |temporarily |still )*${inactive}`,
      `\\b${someone} (?:not )?${inactive}\\b|\\b(?:user|account|member|merchant) blocked\\b`,
      `(?:disabled|deactivated|inactive|suspended|banned|unverified|unconfirmed|deleted|blocked|frozen) (?:\\w+ )?${someone}\\b`,
      `(?:account|user|client|application)${near}(?:was not activated|has been blocked|is blocked)`,
      'not fully set up|api disabled|password reset required|licen[cs]e is (?:non|not) ?\\w*|must enable billing|not signed up|(?:trial|subscription|plan) (?:has |is )?(?:ended|over|expired)',
      '(?:verify|confirm|activate) your (?:\\w+ )?(?:email|e mail|account|address)|(?:e ?mail|account) (?:verification|confirmation|activation) (?:is )?(?:required|needed|pending)|(?:verify|confirm) e ?mail|(?:missing|without|needs?|requires?) (?:an? )?(?:confirmed|verified) (?:primary )?e ?mail|(?:pending|awaiting|waiting for) approval|you (?:have been|are|were) (?:banned|suspended|deactivated|disabled)|(?:no|without|requires?) (?:an? )?active (?:subscription|plan|licen[cs]e)|confirmation e ?mail was sent|enable your (?:api )?key|key (?:is )?not enabled|before your account can be activated|\\bapi frozen',
      'payment (?:required|overdue|failed)|out of (?:credit|credits)|(?:insufficient|not (?:have )?(?:enough|sufficient)|no) (?:\\w+ )?credits?\\b|credit balance',
    ),
    unless:
      /restricted to|restricted (?:api )?key|\bip\b|address(?:es)? (?:is|are) blocked|request (?:was )?blocked|(?:key|signature|client certificate) (?:is )?verified|can not be verified|could not be verified/,
  },
  { causes: captcha, pattern: any('captcha') },
  {
    causes: unpaid,
    pattern: any(
      'out of funds|(?:insufficient|not (?:have )?enough) (?:\\w+ )?(?:funds|balance)|balance insufficient',
    ),
  },
  {
    causes: ['rate-limited'],
    pattern: any(
      'rate ?limit|too many (?:requests|calls|connections)|throttl|slow ?down|quota',
      '(?:request|call|usage|api) limit|limit (?:was |has been )?(?:exceeded|reached|hit)|(?:requests?|calls?|call volume) (?:\\w+ )?(?:exceeded|exhausted|used up)|exceeded (?:your|the) (?:\\w+ ){0,2}?(?:volume|allowance|plan)|maximum number of (?:requests|calls)|(?:exceeded|crossed|reached|over) .{0,20}?limit',
      'try again in \\d|too many (?:\\w+ ){0,3}?per (?:second|minute|hour|day)|max(?:imum)? rate',
    ),
  },
];

/** Who cannot pay for the API is refused; money that is short for what was ordered is another matter. */
function unpaid(evidence: Evidence): readonly CauseId[] {
  return isPlainRefusal(evidence) || evidence.status === 402 ? ['account-disabled'] : [];
}

/** Where a password is sent, a riddle is what follows too many attempts; anywhere else it keeps robots out. */
function captcha(evidence: Evidence): readonly CauseId[] {
  const password = evidence.credentials.some(({ credentials }) => credentials?.basic !== undefined);
  return password || isSignInAttempt(evidence) || isAnswerAlone(evidence.exchange)
    ? ['account-locked']
    : ['blocked-by-intermediary'];
}
