import type { Evidence } from '../../evidence/evidence.ts';
import type { CauseId } from '../cause-id.ts';
import { isPlainRefusal, isSigned } from '../detection.ts';
import { any, near, type Phrase, token, words, wrong } from './vocabulary.ts';

/** Too early, too late, withdrawn: sentences about time. */
export const times: readonly Phrase[] = [
  {
    causes: ['malformed-credentials'],
    pattern: any(
      '(?:no|missing an?) expir\\w+|without (?:an? )?(?:exp\\b|expir\\w+)',
      "(?:missing|no|without|lacks) (?:the )?(?:mandatory |required )?(?:'?\\w+'? )?claims?\\b|mandatory '?\\w+'? in claims",
    ),
    unless: /scope|permission|role/,
  },
  {
    causes: endedSignature,
    pattern: any('signature (?:has |is )?(?:expired|too old)', 'expired signature'),
  },
  {
    causes: ['clock-skew'],
    pattern: any(
      '(?:clock|time) (?:skew|drift)|skewed|request out of time|query out of time|stale request|not within .{0,20}(?:hour|minute|second)s? (?:from|of)',
      'recv window',
      'request (?:has |is )?(?:expired|too old)|(?:bad|invalid|wrong) request time ?stamp',
      `(?:time ?stamp|date header|x date|request time|request date)${near}(?:outside|too (?:old|far|late|new|early|large)|out of|window|stale|expired|ahead|behind|future|past|difference|tolerance|not (?:valid|within|recent|accurate)|exceeds?)`,
      `(?:valid date|date or x date)${near}required`,
      'check (?:your |the )?(?:system |computer |server |local )?(?:clock|time)',
      '(?:system|computer|device|local|your) clock\\b|\\bclocks? (?:is|are|must|should|differs?|not)\\b',
      `gap ${words(5)}(?:time|time ?stamp)\\b`,
      'reasonable time ?frame',
    ),
    unless:
      /time ?stamp check failed|token (?:used |included )?in the request|authori[sz]ation request|consent/,
  },
  {
    causes: timeOfSignature,
    pattern: any(
      `(?:${wrong}|expired|stale|old|bad) ${words(3)}time ?stamp\\b`,
      'time ?stamp (?:is )?(?:invalid|expire[sd]|not accurate)',
      'nonce\\b.{0,40}(?:too (?:small|low)|\\bsmall\\b|\\bless(?:er)?\\b|lower|not (?:increas|great|high|larg)\\w*|(?:greater|higher|larger) than)',
    ),
    unless: /time ?stamp check failed/,
  },
  {
    causes: ['token-not-yet-valid'],
    pattern: any(
      'not (?:yet|before)\\b',
      'not (?:be )?(?:valid|active|usable) (?:yet|until|before)',
      '\\bnbf\\b',
      '(?:used|too) (?:before|early)',
      'issued (?:in|at) (?:the )?future|\\biat\\b|in the future|premature',
      '\\bjwt (?:is )?not active',
    ),
    unless: /account|user|subscription|email|verified|permission/,
  },
  {
    causes: ['token-revoked'],
    pattern: any(
      `(?:${token}|code|key) (?:has |was |is )?(?:already )?(?:been )?already (?:been )?(?:used|redeemed|claimed|consumed)|already (?:used|redeemed|claimed)`,
      '\\brevok(?:ed?|ing)\\b|reuse detected|token version|(?:key|token|secret) (?:has been |was |is )?(?:rotated|replaced|regenerated)|black ?listed|deny ?listed|logged out|signed out|invalidated|superseded',
      '(?:reported|detected|known) (?:\\w+ ){0,2}?(?:leaked|compromised|stolen)|token theft',
      `(?:${token}|key|grant|consent) (?:is |has been |was )?(?:no longer active|withdrawn|cancell?ed|deleted|deactivated|disabled|removed)`,
    ),
    unless: /certificate|account (?:is|has)/,
  },
  {
    causes: ['account-disabled'],
    pattern: any(
      '(?:password|account|subscription|trial|licen[cs]e|plan|user|agreement|contract) (?:is missing or |(?:is )?suspended (?:or )?)?(?:has |is |was )?expired',
      'expired (?:password|account|subscription|trial|licen[cs]e|plan|user)',
      'password (?:must be|needs to be|has to be) (?:changed|reset)|password (?:change|reset) required|(?:change|reset|update) your password',
    ),
    unless: /\block|attempts/,
  },
  {
    causes: expiredCredentials,
    pattern: any('credentials? (?:have |has |had |is |are )?expired|expired credentials?\\b'),
  },
  {
    causes: ['client-certificate-required'],
    pattern: any(
      '(?:certificate|\\bcert\\b|\\bmtls\\b|mutual tls|\\bx509\\b).{0,60}?(?:required|missing|not (?:provided|present|found|sent|supplied|valid|trusted|allowed|accepted)|no |invalid|expired|rejected|error|unknown|revoked|fail|denied|verif|mismatch)',
      '(?:no|missing|required|requires|invalid|provide|present|need|without|expired|untrusted|valid) .{0,30}?(?:client|ssl|tls|peer|user) (?:ssl |tls )?cert',
    ),
    unless: /signature|jwks?\b|saml/,
  },
  {
    causes: ['token-expired'],
    pattern: any(
      '\\bexpir(?:ed|y|es|ation)\\b',
      '\\bexp\\b',
      'time ?stamp check failed',
      'too old|out of date|lifetime|max ?age',
      `${token}${near}time ?out`,
    ),
    // Advice names what may be meant, among other things.
    unless: /(?:has|have|is|are) not expired|make sure/,
  },
];

/** A timestamp that is no part of a signature, in a request that is not refused, is a value like any other. */
function timeOfSignature(evidence: Evidence): readonly CauseId[] {
  return isSigned(evidence) || isPlainRefusal(evidence) ? ['clock-skew'] : [];
}

/** PyJWT and others say it of a token; of a signed request it is a matter of clocks. */
function endedSignature(evidence: Evidence): readonly CauseId[] {
  return evidence.tokens.length > 0 ? ['token-expired'] : ['clock-skew'];
}

/** What expires of a user name and a password is the password; of anything else, the token. */
function expiredCredentials({ credentials }: Evidence): readonly CauseId[] {
  const password = credentials.some(
    ({ kind, name, credentials: read }) =>
      read?.basic !== undefined || (kind === 'body-field' && /^pass(?:word|wd)?$/i.test(name)),
  );
  return password ? ['account-disabled'] : ['token-expired'];
}
